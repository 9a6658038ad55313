import type { Runtime } from '../../../src/local/runtime';
import { addressOf, COLLEAGUE, call, fillForm, initiative, PLAN } from '../../support/campaign';
import { setUp, trigger } from './act';

/** Other runs that may begin at any moment of an act. */
export const OTHERS: readonly { readonly name: string; run(runtime: Runtime): void }[] = [
  { name: 'sweep', run: (runtime) => trigger(runtime, 'sweep') },
  { name: 'runDaily', run: (runtime) => trigger(runtime, 'runDaily') },
  {
    name: 'a registration',
    run(runtime) {
      const isInvited = runtime.mail.outbox.some(({ to }) => to.includes(addressOf('P.NTB')));
      const isOpen = runtime.forms().some(({ state }) => state.acceptingResponses);
      if (isInvited && isOpen) fillForm(runtime, 'P.NTB', { ...PLAN, ...initiative('Chen ngang') });
    },
  },
  {
    name: 'sendReminders by a colleague',
    run: (runtime) => void call(runtime, 'sendReminders', { units: ['P.PNL'] }, COLLEAGUE),
  },
  { name: 'setUpCampaign', run: setUp },
];
