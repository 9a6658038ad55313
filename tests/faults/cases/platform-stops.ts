import type { Runtime } from '../../../src/local/runtime';
import { call, from, stopped, stopsOf, submit, table, wardsCampaign } from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { ACTS } from '../laboratory/acts';
import { stopsIn } from '../laboratory/faults';
import type { Breach } from '../laboratory/invariants';
import { rehearsed, tried } from '../laboratory/trial';
import { atRest, casesOf, differs, failing, toFirstMorning, toUnits, unless } from './findings';
import { daily, FIRST } from './moves';

const TIMED_OUT = 'Service Spreadsheets timed out while accessing document with id 1x.';

/** Tries so many stops of an act, evenly spread over its calls. */
function someStopsOf(name: string, count: number): Breach[] {
  const act = ACTS.find((candidate) => candidate.name === name);
  if (!act) throw new Error(`There is no act ${name}`);
  const whole = rehearsed(act);
  const stops = stopsIn(whole.calls);
  const every = Math.max(1, Math.floor(stops.length / count));
  return stops
    .filter((_stop, index) => index % every === every - 1)
    .flatMap((stop) => tried(whole, stop).breaches.map(({ kind, what }) => ({ kind, what: `${stop.name}: ${what}` })));
}

const invited = () => toFirstMorning(wardsCampaign());

const sum = (breaches: readonly Breach[][]) => breaches.flat();

/** A registration during which one spreadsheet call fails, tried with each such call of it. */
function registrationWith(calls: RegExp, phase: 'before' | 'after'): Breach[] {
  const runtime = wardsCampaign();
  const start = runtime.snapshot();
  const count = stopsOf(wardsCampaign, (world) => void submit(world, 'P.BN', FIRST), calls).length / 4;
  const places = Array.from({ length: count }, (_, index) => index);
  return places.flatMap((at) => {
    runtime.restore(start);
    failing(runtime, { call: calls, at, phase, error: TIMED_OUT }, () => {
      const { formId, answers } = runtime.openPrefilled(linkTo(runtime, 'P.BN'));
      runtime.form(formId).submit({ ...answers, ...FIRST });
    });
    trigger(runtime, 'sweep');
    const rows = table(runtime, 'Sáng kiến').rows.map((row) => row['Mã đơn vị']);
    return [...differs(`rows after call ${at} failed`, rows, ['P.BN']), ...atRest(runtime, { stops: 1 })];
  });
}

function linkTo(runtime: Runtime, unit: string): string {
  const letter = runtime.mail.outbox.find(({ to }) => to[0] === `${unit.toLowerCase()}@example.gov.vn`);
  return /https:\/\/\S+usp=pp_url\S+/.exec(letter?.body ?? '')?.[0] ?? '';
}

/** Runs cut short, and what the next run makes of it. */
export const STOP_CASES = casesOf('platform', [
  {
    name: 'A run is killed in the middle of taking in a registration',
    promise: 'The next sweep ends in the same rows, and at most one letter is undetermined.',
    how: 'Six stops spread over all calls of a first registration; every call is tried in the laboratory.',
    play: () => someStopsOf('first registration', 6),
  },
  {
    name: 'A run is killed in the middle of the reminders',
    promise: 'Each unit gets its reminder once; at most one letter is undetermined.',
    how: 'Four stops spread over a morning with 50 reminders; every call is tried in the laboratory.',
    play: () => someStopsOf('reminders to 50 units', 4),
  },
  {
    name: 'A run is killed while the summary is written',
    promise: 'The old summary or the new one stands there whole, never a mixture.',
    how: 'A stop at each call that writes cells, before and after it, with unflushed cells kept and lost.',
    play: () => {
      const make = () =>
        from('summary to change', () => {
          const runtime = wardsCampaign();
          submit(runtime, 'P.BN', FIRST);
          return runtime;
        });
      const compile = (runtime: Runtime) => void runtime.run('compileSummary', [], { context: 'menu' });
      const page = (runtime: Runtime) =>
        JSON.stringify(
          runtime
            .sheet('Tổng hợp')
            .display()
            .map((line) => line.slice(0, 12)),
        );
      const done = make();
      const before = page(done);
      compile(done);
      const after = page(done);
      const stops = stopsOf(make, compile, /^Range\.setValues$|^SpreadsheetApp\.flush$/);
      return stops.flatMap((stop) => {
        const runtime = stopped(make, compile, stop);
        return [
          ...unless([before, after].includes(page(runtime)), `a whole page after a stop ${stop.phase} ${stop.name}`),
          ...atRest(runtime, { stops: 1 }),
        ];
      });
    },
  },
  {
    name: 'Set-up is killed on its way',
    promise: 'Running it again finishes the same tabs, one Form and one set of triggers.',
    how: 'Three stops spread over a first set-up, then set-up again; every call is tried in the laboratory.',
    play: () => someStopsOf('first set-up', 3),
  },
  {
    name: 'A run is killed while it recovers from an earlier kill',
    promise: 'Each letter still leaves once; each of the two kills leaves at most one undetermined.',
    how: 'The morning’s run stopped right after a letter left, then the next one stopped at the same place.',
    play: () =>
      sum(
        [0, 3].map((first) => {
          const runtime = invited();
          const before = runtime.mail.outbox.length;
          for (const at of [first, 2]) {
            let sent = -1;
            runtime.onCall = ({ name, phase }) => {
              if (name !== 'MailApp.sendEmail' || phase !== 'after') return undefined;
              sent += 1;
              return sent === at ? 'kill' : undefined;
            };
            daily(runtime);
          }
          runtime.onCall = null;
          daily(runtime);
          return [
            ...differs('reminders', new Set(toUnits(runtime, before)).size, 10),
            ...differs('letters', toUnits(runtime, before).length, 10),
            ...atRest(runtime, { stops: 2 }),
          ];
        }),
      ),
  },
  {
    name: 'Reading the Sheet times out',
    promise: 'The run ends; the next one takes the registration in once.',
    how: '“Service Spreadsheets timed out” at each read of cells during a registration.',
    play: () => registrationWith(/^Range\.getValues$/, 'before'),
  },
  {
    name: 'Writing the Sheet times out and the write landed',
    promise: 'The registration stands once all the same.',
    how: '“Service Spreadsheets timed out” after each write of cells during a registration.',
    play: () => registrationWith(/^Range\.setValues$/, 'after'),
  },
  {
    name: 'Writing the Sheet times out and the write did not land',
    promise: 'The next sweep writes the registration.',
    how: '“Service Spreadsheets timed out” before each write of cells during a registration.',
    play: () => registrationWith(/^Range\.setValues$/, 'before'),
  },
  {
    name: 'The Form can’t be opened for a while',
    promise: 'Reminders still leave, staff are told, and the registration is taken in once the Form is back.',
    how: 'Every opening of the Form fails during one morning.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST, { fire: false });
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      failing(
        runtime,
        { call: /^FormApp\.openById$/, at: 'every', phase: 'before', error: 'Service unavailable: Forms' },
        () => daily(runtime),
      );
      const told = JSON.stringify(call(runtime, 'dashboard'));
      const reminded = toUnits(runtime, before).length;
      trigger(runtime, 'sweep');
      return [
        ...differs('reminders sent meanwhile', reminded, 10),
        ...unless(told.includes('Không mở được Biểu mẫu'), 'a line that tells staff of the Form'),
        ...differs('rows', table(runtime, 'Sáng kiến').rows.length, 1),
        ...atRest(runtime),
      ];
    },
  },
]);
