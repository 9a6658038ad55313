import type { Runtime } from '../../../src/local/runtime';
import {
  at,
  COLLEAGUE,
  call,
  data,
  fillForm,
  OWNER,
  passTo,
  skipTo,
  submit,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { FIRST } from './moves';

const WARDS = ['P.BN', 'P.BT', 'P.CG', 'P.CK', 'P.COL', 'P.DK', 'P.NCT', 'P.NTB', 'P.PNL', 'P.TD'];

const daily = (runtime: Runtime, as = OWNER) => void runtime.run('runDaily', [], { context: 'trigger', as });

const registered = (runtime: Runtime) => column(runtime, 'Sáng kiến', 'Mã đơn vị').sort();

/** A morning's reminders after something was done to its world: each ward's once. */
function morningWith(act: (runtime: Runtime) => void) {
  const runtime = toFirstMorning(wardsCampaign());
  const before = runtime.mail.outbox.length;
  act(runtime);
  return [...differs('reminders', toUnits(runtime, before).length, WARDS.length), ...atRest(runtime)];
}

/** Triggers that fire twice, late, never, or as somebody else. */
export const TRIGGER_CASES = casesOf('platform', [
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
