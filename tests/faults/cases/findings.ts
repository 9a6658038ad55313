import type { Runtime } from '../../../src/local/runtime';
import { lettersSince, OFFICE, skipTo, table } from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { type Breach, breachesOf, type Known } from '../laboratory/invariants';
import type { NamedCase } from '../laboratory/named-case';

/** A case without its section, which its file gives. */
type Case = Omit<NamedCase, 'section'>;

/** Puts cases into their section of the table of promises. */
export function casesOf(section: NamedCase['section'], cases: readonly Case[]): readonly NamedCase[] {
  return cases.map((one) => ({ section, ...one }));
}

/** Tells what was found where something else was expected; nothing when both are the same. */
export function differs(what: string, found: unknown, expected: unknown): Breach[] {
  const [is, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  return is === wanted ? [] : [{ kind: 'state', what: `${what}: found ${is}, expected ${wanted}` }];
}

/** Tells that something expected does not hold; nothing when it does. */
export function unless(holds: boolean, expected: string): Breach[] {
  return holds ? [] : [{ kind: 'state', what: `expected: ${expected}` }];
}

/** Lets a sweep pass and checks every promise of a world at rest. */
export function atRest(runtime: Runtime, known: Partial<Known> = {}): Breach[] {
  trigger(runtime, 'sweep');
  return [
    ...breachesOf(runtime, { stops: 0, ...known }),
    ...runtime.notEmulated.map((what): Breach => ({ kind: 'state', what: `not emulated: ${what}` })),
  ];
}

/** Gives the letters to units that left after a number of letters, by unit address and first words of the subject. */
export function toUnits(runtime: Runtime, count: number): string[] {
  return lettersSince(runtime, count)
    .filter(({ to }) => to[0] !== OFFICE)
    .map(({ to }) => to[0] ?? '')
    .sort();
}

/** Gives one column of a tab, as it is shown. */
export function column(runtime: Runtime, tab: string, header: string): string[] {
  return table(runtime, tab).rows.map((row) => row[header] ?? '');
}

/** Gives a column's values as a script reads them, so that a text and what looks like it are told apart. */
export function cellsOf(runtime: Runtime, tab: string, header: string): unknown[] {
  const [headers = [], ...rows] = runtime.sheet(tab).values();
  const at = headers.indexOf(header);
  return rows.map((row) => row[at]).filter((cell) => cell !== '');
}

/** Gives the lines of `attention` about wrong tabs and settings as one text. */
export function attentionText(runtime: Runtime): string {
  const { value } = runtime.run('sidebarCall', ['dashboard', {}], { context: 'client' });
  const answer = value as { data?: { attention: { settings: string[] } } };
  return answer.data?.attention.settings.join('\n') ?? '';
}

/** Puts the campaign's clock to the first morning with reminders: 15/02/2023, T-7. */
export function toFirstMorning(runtime: Runtime): Runtime {
  skipTo(runtime, '2023-02-15 08:10');
  return runtime;
}

/** Lets the n-th call of a kind fail with an error, before or after it takes effect, while something is done. */
export function failing(
  runtime: Runtime,
  { call, at = 0, phase, error }: { call: RegExp; at?: number | 'every'; phase: 'before' | 'after'; error: string },
  act: () => void,
): void {
  let seen = -1;
  runtime.onCall = (made) => {
    if (made.phase !== phase || !call.test(made.name)) return undefined;
    seen += 1;
    return at === 'every' || seen === at ? new Error(error) : undefined;
  };
  act();
  runtime.onCall = null;
}
