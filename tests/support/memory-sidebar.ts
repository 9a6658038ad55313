import { answerSidebar } from '../../src/app/sidebar-call';
import type { MemoryOffice } from './memory-desk';

/** Calls a method of the sidebar as an editor of the Sheet does. */
export function ask(office: MemoryOffice, method: unknown, params: unknown = {}, actor?: string) {
  return answerSidebar(office.desk(actor === undefined ? {} : { actor }), method, params);
}

/** Calls a method that must succeed, and gives its data. */
export function told(office: MemoryOffice, method: string, params: unknown = {}, actor?: string): unknown {
  const answer = ask(office, method, params, actor);
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.error.message}`);
  return answer.data;
}
