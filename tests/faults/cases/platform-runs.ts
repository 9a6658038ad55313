import type { Runtime } from '../../../src/local/runtime';
import {
  at,
  COLLEAGUE,
  call,
  data,
  fillForm,
  initiative,
  invitedCampaign,
  OWNER,
  PLAN,
  passTo,
  skipTo,
  submit,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from '../laboratory/acts';
import { atRest, casesOf, column, differs, failing, toFirstMorning, toUnits, unless } from './findings';

const FIRST = { ...PLAN, ...initiative('Trả kết quả tại nhà') };
const WARDS = ['P.BN', 'P.BT', 'P.CG', 'P.CK', 'P.COL', 'P.DK', 'P.NCT', 'P.NTB', 'P.PNL', 'P.TD'];
const daily = (runtime: Runtime, as = OWNER) => trigger(runtime, 'runDaily', as);
const registered = (runtime: Runtime) => column(runtime, 'Sáng kiến', 'Mã đơn vị').sort();

/** A morning's reminders after something was done to its world: each ward's once. */
function morningWith(act: (runtime: Runtime) => void) {
  const runtime = toFirstMorning(wardsCampaign());
  const before = runtime.mail.outbox.length;
  act(runtime);
  return [...differs('reminders', toUnits(runtime, before).length, WARDS.length), ...atRest(runtime)];
}

/** Events, triggers and runs beside one another. */
export const RUN_CASES = casesOf('platform', [
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
    name: 'The daily trigger fires twice',
    promise: 'Each unit is reminded once.',
    how: 'The daily job run twice in a row on a morning with reminders.',
    play: () =>
      morningWith((runtime) => {
        daily(runtime);
        daily(runtime);
      }),
  },
  {
    name: 'The daily trigger is skipped for days',
    promise: 'What was missed is caught up with one letter a unit, never two.',
    how: 'No run from 10/02 to 20/02/2023, past two stages; then one.',
    play: () => {
      const runtime = wardsCampaign();
      skipTo(runtime, '2023-02-20 08:10');
      const before = runtime.mail.outbox.length;
      daily(runtime);
      const keys = column(runtime, 'Nhật ký gửi thư', 'Khóa').filter((key) => key.includes('|2023-02-22|'));
      return [
        ...differs('reminders', toUnits(runtime, before).length, 10),
        ...unless(
          keys.every((key) => key.endsWith('|T-3')),
          'only the latest stage, T-3',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The daily trigger fires late, past midnight',
    promise: 'The letters of the missed day go once, with the days left counted from the new day.',
    how: 'The run of 15/02/2023 fires at 00:10 on the 16th, the regular one follows at 08:10.',
    play: () => {
      const runtime = wardsCampaign();
      skipTo(runtime, '2023-02-16 00:10');
      const before = runtime.mail.outbox.length;
      daily(runtime);
      skipTo(runtime, '2023-02-16 08:10');
      daily(runtime);
      const body = runtime.mail.outbox.filter(({ to }) => to[0] === 'p.bt@example.gov.vn').at(-1)?.body ?? '';
      return [
        ...differs('reminders', toUnits(runtime, before).length, 10),
        ...unless(body.includes('còn 06 ngày'), 'a letter that says “còn 06 ngày”'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Midnight passes during a run',
    promise: 'Each letter goes once, and the next day’s run knows what went.',
    how: 'A run begun at 23:59:50 whose letters take four seconds each.',
    play: () => {
      const runtime = wardsCampaign();
      skipTo(runtime, '2023-02-15 23:59');
      runtime.clock.advanceBy(50_000, { skip: () => true });
      const before = runtime.mail.outbox.length;
      runtime.onCall = ({ name, phase }) => {
        if (name === 'MailApp.sendEmail' && phase === 'after') runtime.store.clock.now += 4_000;
      };
      daily(runtime);
      runtime.onCall = null;
      skipTo(runtime, '2023-02-16 08:10');
      daily(runtime);
      return [...differs('reminders', toUnits(runtime, before).length, 10), ...atRest(runtime)];
    },
  },
  {
    name: 'The daily trigger overlaps a run by hand',
    promise: 'No unit is written to twice.',
    how: 'Staff send reminders from the sidebar, and a second daily run begins, while the first one sends.',
    play: () =>
      morningWith((runtime) => {
        let isInside = false;
        runtime.onCall = ({ name, phase }) => {
          if (name !== 'MailApp.sendEmail' || phase !== 'before' || isInside) return;
          isInside = true;
          call(runtime, 'sendReminders');
          daily(runtime);
        };
        daily(runtime);
        runtime.onCall = null;
      }),
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
  {
    name: 'A run comes near the limit of six minutes',
    promise: 'It ends by itself in time, and the next ones send the rest, each letter once.',
    how: 'Letters that take 40 seconds each: ten of them would last seven minutes.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      const begun = runtime.clock.now();
      runtime.onCall = ({ name, phase }) => {
        if (name === 'MailApp.sendEmail' && phase === 'after') runtime.store.clock.now += 40_000;
      };
      daily(runtime);
      const [lastedMs, first] = [runtime.clock.now() - begun, toUnits(runtime, before).length];
      trigger(runtime, 'sweep');
      trigger(runtime, 'sweep');
      runtime.onCall = null;
      return [
        ...unless(lastedMs < 330_000, `a run of less than 330 s, not ${Math.round(lastedMs / 1000)} s`),
        ...unless(first > 0 && first < 10, `some of ten letters in the first run, not ${first}`),
        ...differs('reminders in the end', toUnits(runtime, before).length, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Every trigger is missing',
    promise: 'Nothing is lost, staff can see that nothing has run, and set-up puts the triggers back.',
    how: 'All triggers deleted before a registration and a morning; a day later set-up is run.',
    play: () => {
      const runtime = wardsCampaign();
      runtime.store.triggers.length = 0;
      fillForm(runtime, 'P.BN', FIRST);
      const [lastSweep] = [data(call(runtime, 'health')).lastSweep];
      runtime.clock.advanceTo(at('2023-02-15 10:00'));
      const still = data(call(runtime, 'health')).lastSweep;
      runtime.run('setUpCampaign', [], { context: 'menu' });
      const handlers = runtime.store.triggers.map(({ handler }) => handler).sort();
      runtime.clock.advanceTo(at('2023-02-15 10:30'));
      return [
        ...differs('heartbeat while nothing ran', still, lastSweep),
        ...differs('triggers after set-up', handlers, ['onRegistrationSubmitted', 'runDaily', 'sweep']),
        ...differs('rows', registered(runtime), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Every trigger is there twice',
    promise: 'Nothing is written or sent twice, and set-up takes the doubles away.',
    how: 'Each trigger doubled for a registration and a whole morning by the clock.',
    play: () => {
      const runtime = wardsCampaign();
      const { triggers } = runtime.store;
      triggers.push(...structuredClone(triggers).map((one) => ({ ...one, id: `${one.id}9` })));
      submit(runtime, 'P.BN', FIRST);
      runtime.clock.advanceTo(at('2023-02-15 07:30'), { skip: ({ handler }) => handler === 'sweep' });
      const before = runtime.mail.outbox.length;
      runtime.clock.advanceTo(at('2023-02-15 10:00'));
      runtime.run('setUpCampaign', [], { context: 'menu' });
      return [
        ...differs('reminders', toUnits(runtime, before).length, 9),
        ...differs('triggers after set-up', runtime.store.triggers.length, 3),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The triggers were made by another account',
    promise: 'They exit at once: no letter leaves from that mailbox, nothing is written, and the owner’s go on.',
    how: 'All three functions run as a colleague on a morning with reminders and a registration waiting.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      submit(runtime, 'P.BN', FIRST, { fire: false });
      const [letters, lines] = [runtime.mail.outbox.length, table(runtime, 'Nhật ký gửi thư').rows.length];
      for (const name of ['onRegistrationSubmitted', 'sweep', 'runDaily'] as const)
        runtime.run(name, [], { context: 'trigger', as: COLLEAGUE });
      const meanwhile = [
        runtime.mail.outbox.length,
        table(runtime, 'Nhật ký gửi thư').rows.length,
        registered(runtime),
      ];
      passTo(runtime, '2023-02-16 09:00');
      return [
        ...differs('letters, lines and rows meanwhile', meanwhile, [letters, lines, []]),
        ...differs('senders', [...new Set(runtime.mail.outbox.map(({ from }) => from))], [OWNER]),
        ...differs('rows', registered(runtime), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A trigger’s function is run by hand with no event',
    promise: 'By the owner it does what the sweep does; by anyone else, nothing.',
    how: 'All functions of triggers run from the editor, by a colleague and by the owner.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST, { fire: false });
      for (const name of ['onRegistrationSubmitted', 'sweep', 'runDaily']) runtime.run(name, [], { as: COLLEAGUE });
      const meanwhile = registered(runtime);
      for (const name of ['onRegistrationSubmitted', 'sweep', 'runDaily']) runtime.run(name, [], { as: OWNER });
      return [
        ...differs('rows after the colleague’s runs', meanwhile, []),
        ...differs('rows after the owner’s', registered(runtime), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
]);
