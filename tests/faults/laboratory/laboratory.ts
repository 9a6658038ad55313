import type { Act } from './act';
import { ACTS } from './acts';
import { errorsIn, overlapsIn, stopsIn } from './faults';
import { counted, type Figures, noFigures } from './figures';
import { recoveriesOf } from './recoveries';
import { type Fault, type Rehearsed, rehearsed, tried } from './trial';

/** Phạm vi: which acts and moments are tried, and how many of them. */
export interface Scope {
  /** `long`: every moment; `short`: a few of each kind in every act. */
  readonly form: 'long' | 'short';
  /** Only acts in whose name this stands. */
  readonly only?: string | undefined;
  /** Only faults whose name begins like this. */
  readonly point?: string | undefined;
  /** This process's part of the moments, of so many; neighbours stay together, for they often leave the same world. */
  readonly part?: { readonly index: number; readonly of: number } | undefined;
}

/** Moments of each kind that the short form tries in one act. */
const FEW: Readonly<Record<Fault['kind'], number>> = { stop: 4, error: 2, overlap: 2 };
const NEIGHBOURS = 25;
/** Of the acts, one in so many is recovered in the short form. */
const EVERY_NTH = 4;

/** Gives every act of a scope one by one, only that one if `only` is its whole name, those of recovering last; in the short form only one recovery of some acts. */
export function* actsOf(scope: Scope): Generator<Act> {
  const { only = '' } = scope;
  const named = ACTS.find(({ name }) => name === only);
  yield* named ? [named] : ACTS.filter(({ name }) => name.includes(only));
  if (named) return;
  for (const act of recoveredActs(scope))
    for (const recovery of recoveriesOf(act).slice(0, scope.form === 'short' ? 1 : undefined))
      if (recovery.name.includes(only)) yield recovery;
}

/** Gives the acts of whose half-done states the recoveries are tried. */
export function recoveredActs({ form, only = '' }: Scope): Act[] {
  return ACTS.filter((act, place) =>
    only === ''
      ? form === 'long' || place % EVERY_NTH === 0
      : `recovery of ${act.name},`.includes(only) || only.includes(act.name),
  );
}

/** Tries an act with the faults of a scope and gives the figures by kind of fault; `onTrial` hears of each trial. */
export function triedAct(act: Act, scope: Scope, onTrial: () => void = () => undefined): Figures[] {
  const rehearsal = rehearsed(act);
  const kinds = [
    ['stop', stopsIn(rehearsal.calls)],
    ['error', errorsIn(rehearsal.calls)],
    ['overlap', overlapsIn(rehearsal.calls)],
  ] as const;
  return kinds.map(([kind, faults]) => {
    let figures = noFigures(act, kind, faults.length);
    for (const fault of chosen(rehearsal, kind, faults, scope)) {
      figures = counted(figures, fault, tried(rehearsal, fault));
      onTrial();
    }
    return figures;
  });
}

function chosen({ act }: Rehearsed, kind: Fault['kind'], faults: readonly Fault[], scope: Scope): Fault[] {
  const { point, part } = scope;
  const sample =
    point === undefined ? sampled(act, kind, faults, scope) : faults.filter(({ name }) => name.startsWith(point));
  return part === undefined
    ? sample
    : sample.filter((_fault, place) => Math.floor(place / NEIGHBOURS) % part.of === part.index);
}

function sampled(act: Act, kind: Fault['kind'], faults: readonly Fault[], { form }: Scope): Fault[] {
  if (form === 'long') return [...faults];
  const oneIn = Math.max(1, faults.length / FEW[kind]);
  // The same ones each time, and others in each act.
  const shift = [...act.name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) / 997;
  const places = Array.from({ length: Math.ceil(faults.length / oneIn) }, (_, place) =>
    Math.floor((place + shift) * oneIn),
  );
  return places.flatMap((place) => faults[place] ?? []);
}
