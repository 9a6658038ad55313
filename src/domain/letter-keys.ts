import { type Day, isDay } from './days';

/** What a letter is about; everything else in it is recomputed from the tabs when it leaves. */
export type LetterSubject =
  | { readonly about: 'stage'; readonly unit: string; readonly lastDay: Day; readonly stage: string }
  | { readonly about: 'invitation'; readonly unit: string; readonly number: number }
  /** An invitation to look at: it goes to the office, whether trials are on or not. */
  | { readonly about: 'trial'; readonly unit: string; readonly number: number }
  | { readonly about: 'receipt'; readonly unit: string; readonly response: string; readonly version: string }
  | {
      readonly about: 'verdict';
      readonly unit: string;
      readonly initiative: string;
      readonly verdict: string;
      readonly on: Day;
    }
  | { readonly about: 'extension'; readonly unit: string; readonly lastDay: Day }
  | { readonly about: 'report'; readonly unit: ''; readonly on: Day };

/** Khóa thư, parsed: which campaign, whether a trial, and what it is about. */
export interface LetterKey {
  readonly symbol: string;
  readonly trial: boolean;
  readonly subject: LetterSubject;
}

const TRIAL = 'THU|';

/** Writes the key under which a letter is sent once and only once. */
export function letterKey({ symbol, trial, subject }: LetterKey): string {
  return `${trial || subject.about === 'trial' ? TRIAL : ''}${[symbol, ...keyParts(subject)].join('|')}`;
}

/** Reads a key back; none if it is not one of ours (a cell typed over, `#REF!`). */
export function parsedLetterKey(key: string): LetterKey | undefined {
  const trial = key.startsWith(TRIAL) ? parsed(key.slice(TRIAL.length), true) : undefined;
  const read = trial ?? parsed(key, false);
  // Of two spellings of one letter each would be sent once: only ours is a key.
  return read && letterKey(read) === key ? read : undefined;
}

/** Tells whether a letter belongs to the campaign as it is now, with trials on or off; one asked for as a trial always does. */
export function isOfMode({ trial, subject }: LetterKey, isTrial: boolean): boolean {
  return trial === isTrial || subject.about === 'trial';
}

function parsed(key: string, trial: boolean): LetterKey | undefined {
  const [symbol, ...parts] = key.split('|');
  const subject = parsedSubject(parts);
  return symbol && subject ? { symbol, trial, subject } : undefined;
}

function keyParts(subject: LetterSubject): string[] {
  switch (subject.about) {
    case 'stage':
      return [subject.unit, subject.lastDay, subject.stage];
    case 'invitation':
      return [subject.unit, 'MOI', String(subject.number)];
    case 'trial':
      return [subject.unit, 'MOI-THU', String(subject.number)];
    case 'receipt':
      return [subject.unit, 'BN', subject.response, subject.version];
    case 'verdict':
      return [subject.unit, 'KQ', subject.initiative, subject.verdict, subject.on];
    case 'extension':
      return [subject.unit, 'GH', subject.lastDay];
    case 'report':
      return ['BC', subject.on];
  }
}

function parsedSubject(parts: readonly string[]): LetterSubject | undefined {
  const [unit = '', mark = '', third = '', fourth = '', fifth = ''] = parts;
  if (unit === 'BC' && isDay(mark) && parts.length === 2) return { about: 'report', unit: '', on: mark };
  if ((mark === 'MOI' || mark === 'MOI-THU') && /^\d+$/.test(third)) {
    return { about: mark === 'MOI' ? 'invitation' : 'trial', unit, number: Number(third) };
  }
  if (mark === 'BN' && fourth !== '') return { about: 'receipt', unit, response: third, version: fourth };
  if (mark === 'KQ' && isDay(fifth)) return { about: 'verdict', unit, initiative: third, verdict: fourth, on: fifth };
  if (mark === 'GH' && isDay(third)) return { about: 'extension', unit, lastDay: third };
  if (isDay(mark) && third !== '') return { about: 'stage', unit, lastDay: mark, stage: third };
  return undefined;
}
