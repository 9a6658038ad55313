import type { Runtime } from '../../../src/local/runtime';
import { fillForm, invitedCampaign, OWNER, skipTo, submit, wardsCampaign } from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, casesOf, column, differs, failing, toFirstMorning, toUnits } from './findings';
import { FIRST } from './moves';

const daily = (runtime: Runtime, as = OWNER) => void runtime.run('runDaily', [], { context: 'trigger', as });

const registered = (runtime: Runtime) => column(runtime, 'Sáng kiến', 'Mã đơn vị').sort();

/** Events of submissions, one or many, and the lock between runs. */
export const EVENT_CASES = casesOf('platform', [
  {
    name: 'The event of a submission comes twice',
    promise: 'The second changes nothing and sends nothing.',
    how: 'The trigger’s function called again with the same response.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', FIRST);
      const letters = runtime.mail.outbox.length;
      runtime.run('onRegistrationSubmitted', [{ response: { getId: () => responseId } }], { context: 'trigger' });
      return [
        ...differs('rows', registered(runtime), ['P.BN']),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The event of a submission comes without data',
    promise: 'The run finds the registration by itself.',
    how: 'No event, an empty one, one whose response has no id.',
    play: () =>
      [[], [{}], [{ response: null }], [{ response: { getId: () => '' } }]].flatMap((args) => {
        const runtime = wardsCampaign();
        submit(runtime, 'P.BN', FIRST, { fire: false });
        runtime.run('onRegistrationSubmitted', args, { context: 'trigger' });
        return [...differs('rows', registered(runtime), ['P.BN']), ...atRest(runtime)];
      }),
  },
  {
    name: 'The event of a submission never comes',
    promise: 'The next sweep takes the registration in at the moment it was sent, and confirms it.',
    how: 'A registration whose trigger does not fire.',
    play: () => {
      const runtime = wardsCampaign();
      const letters = runtime.mail.outbox.length;
      submit(runtime, 'P.BN', FIRST, { fire: false });
      skipTo(runtime, '2023-02-09 10:40');
      trigger(runtime, 'sweep');
      return [
        ...differs('moment', column(runtime, 'Sáng kiến', 'Thời điểm đăng ký'), ['09/02/2023 09:30']),
        ...differs('confirmations', toUnits(runtime, letters), ['p.bn@example.gov.vn']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Two units submit at once',
    promise: 'Both registrations stand, each once, each confirmed once.',
    how: 'The second sent at every moment of the first one’s run that touches the lock.',
    play: () =>
      (['before', 'after'] as const).flatMap((phase) =>
        ['Lock.tryLock', 'Lock.releaseLock'].flatMap((moment) => {
          const runtime = wardsCampaign();
          const letters = runtime.mail.outbox.length;
          runtime.onCall = (made) => {
            if (made.name !== moment || made.phase !== phase || runtime.forms()[0]?.state.responses.length !== 1)
              return;
            fillForm(runtime, 'P.BT', FIRST);
          };
          fillForm(runtime, 'P.BN', FIRST);
          runtime.onCall = null;
          trigger(runtime, 'sweep');
          return [
            ...differs(`rows, ${phase} ${moment}`, registered(runtime), ['P.BN', 'P.BT']),
            ...differs('confirmations', toUnits(runtime, letters).length, 2),
            ...atRest(runtime),
          ];
        }),
      ),
  },
  {
    name: 'Thirty units submit at once',
    promise: 'All thirty stand once and are confirmed once; those that find the lock taken wait for the sweep.',
    how: 'Thirty registrations sent within the run of the first.',
    play: () => {
      const runtime = invitedCampaign();
      const units = column(runtime, 'Đơn vị', 'Mã đơn vị').slice(0, 30);
      const left = [...units];
      const letters = runtime.mail.outbox.length;
      const next = () => {
        const unit = left.shift();
        if (unit !== undefined) fillForm(runtime, unit, FIRST);
      };
      runtime.onCall = ({ name, phase }) => {
        if (name === 'Lock.tryLock' && phase === 'after') while (left.length > 0) next();
      };
      next();
      runtime.onCall = null;
      trigger(runtime, 'sweep');
      return [
        ...differs('rows', registered(runtime), [...units].sort()),
        ...differs('confirmations', toUnits(runtime, letters).length, 30),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The lock is refused because another run holds it',
    promise: 'The run leaves its work undone rather than half done, and the next sweep does it.',
    how: 'A registration arrives while the daily run sends.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      let isInside = false;
      runtime.onCall = ({ name, phase }) => {
        if (name !== 'MailApp.sendEmail' || phase !== 'before' || isInside) return;
        isInside = true;
        fillForm(runtime, 'P.BN', FIRST);
      };
      daily(runtime);
      runtime.onCall = null;
      const meanwhile = registered(runtime);
      trigger(runtime, 'sweep');
      return [
        ...differs('rows while the lock was held', meanwhile, []),
        ...differs('rows after the sweep', registered(runtime), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The lock service fails',
    promise: 'Nothing is done without the lock; the next run does it all.',
    how: '“There are too many LockService operations” at every asking, for a registration and a morning.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      const error = 'There are too many LockService operations against the same script.';
      failing(runtime, { call: /^Lock\.tryLock$/, at: 'every', phase: 'before', error }, () => {
        fillForm(runtime, 'P.BN', FIRST);
        daily(runtime);
      });
      const meanwhile = runtime.mail.outbox.length - before;
      daily(runtime);
      return [
        ...differs('letters without the lock', meanwhile, 0),
        ...differs('letters after', toUnits(runtime, before).length, 10),
        ...differs('rows', registered(runtime), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
]);
