import type { Params } from './call';

/** Gives the way something came as the server names it. */
export function receiptForm(typed: string): Params<'recordPlan'>['form'] {
  return typed === 'Thư điện tử' ? 'Thư điện tử' : 'Văn bản giấy';
}
