import type { Act } from './act';
import type { Breach } from './invariants';
import type { Fault, Outcome } from './trial';

/** Số liệu của một việc: how often an act was tried with one kind of fault, and what came of it. */
export interface Figures {
  readonly act: string;
  readonly family: Act['family'];
  readonly kind: Fault['kind'];
  /** Moments there are in the act. */
  readonly moments: number;
  readonly tried: number;
  /** Tried ones that left a world already seen, so that how it goes on was known. */
  readonly seen: number;
  readonly held: number;
  /** Tried ones by what they broke; one may break several promises. */
  readonly lost: number;
  readonly twice: number;
  readonly wrong: number;
  readonly other: number;
  /** Letters undetermined after one fault, at most. */
  readonly undetermined: number;
  /** The first moments at which something broke. */
  readonly broken: readonly Broken[];
}

/** A moment at which something broke, by the names under which it can be tried again. */
interface Broken {
  readonly act: string;
  readonly point: string;
  readonly breaches: readonly Breach[];
}

const SHOWN = 5;

/** Figures of an act before anything was tried. */
export function noFigures({ name, family }: Act, kind: Fault['kind'], moments: number): Figures {
  const none = { tried: 0, seen: 0, held: 0, lost: 0, twice: 0, wrong: 0, other: 0, undetermined: 0, broken: [] };
  return { act: name, family, kind, moments, ...none };
}

/** Figures with one more trial. */
export function counted(figures: Figures, fault: Fault, { breaches, undetermined, isSeen }: Outcome): Figures {
  const kinds = new Set(breaches.map(({ kind }) => kind));
  const isBroken = kinds.size > 0;
  const hasOther = [...kinds].some((kind) => kind !== 'lost' && kind !== 'twice' && kind !== 'wrong');
  return {
    ...figures,
    tried: figures.tried + 1,
    seen: figures.seen + Number(isSeen),
    held: figures.held + Number(!isBroken),
    lost: figures.lost + Number(kinds.has('lost')),
    twice: figures.twice + Number(kinds.has('twice')),
    wrong: figures.wrong + Number(kinds.has('wrong')),
    other: figures.other + Number(hasOther),
    undetermined: Math.max(figures.undetermined, undetermined),
    broken: isBroken
      ? [...figures.broken, { act: figures.act, point: fault.name, breaches }].slice(0, SHOWN)
      : figures.broken,
  };
}

/** Figures of the same act and kind from several processes as one. */
export function together(parts: readonly Figures[]): Figures[] {
  const sums = new Map<string, Figures>();
  for (const part of parts) {
    const name = `${part.kind} ${part.act}`;
    const sum = sums.get(name);
    sums.set(name, sum ? added(sum, part) : part);
  }
  return [...sums.values()];
}

/** Figures of everything in a list, under one name. */
export function total(act: string, parts: readonly Figures[]): Figures | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const whole = (sum: Figures, part: Figures) => ({ ...added(sum, part), moments: sum.moments + part.moments });
  return { ...rest.reduce(whole, first), act };
}

/** Lays figures out as a table of plain text. */
export function figuresTable(parts: readonly Figures[]): string {
  const head = ['act', 'fault', 'moments', 'tried', 'held', 'lost', 'twice', 'wrong', 'other', 'undet.'];
  const lines = parts.map((part) => [
    part.act,
    part.kind,
    part.moments,
    part.tried,
    part.held,
    part.lost,
    part.twice,
    part.wrong,
    part.other,
    part.undetermined,
  ]);
  const rows = [head, ...lines.map((line) => line.map(String))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function added(sum: Figures, part: Figures): Figures {
  return {
    ...sum,
    tried: sum.tried + part.tried,
    seen: sum.seen + part.seen,
    held: sum.held + part.held,
    lost: sum.lost + part.lost,
    twice: sum.twice + part.twice,
    wrong: sum.wrong + part.wrong,
    other: sum.other + part.other,
    undetermined: Math.max(sum.undetermined, part.undetermined),
    broken: [...sum.broken, ...part.broken].slice(0, SHOWN),
  };
}
