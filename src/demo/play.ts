import type { Execution } from '../local/execution';
import { createRuntime, type Runtime } from '../local/runtime';
import { perform } from './deeds';
import { setUpOffice } from './example-office';
import { type Dashboard, type OfficeHands, officeHands } from './office-hands';
import { BEGINNING, END, STORY } from './story';
import { OWNER, UNIT_CONTACTS } from './unit-contacts';
import { unitHands } from './unit-hands';
import { daysFrom, instantOf, timeOf } from './wall-clock';

/** A letter that left, as the letter log names it. */
export interface SentLetter {
  at: number;
  key: string;
  kind: string;
  /** Empty for the office's own reports. */
  unit: string;
  /** The stage of a reminder: T-7, QH-2, TAY for one sent by hand; empty for other letters. */
  stage: string;
  to: string;
  cc: readonly string[];
  subject: string;
}

/** What happened on one day. */
export interface DayPlayed {
  day: string;
  deeds: { at: number; text: string }[];
  letters: SentLetter[];
  /** How things stand in the evening. */
  dashboard: Dashboard;
}

/** The campaign as it went. */
export interface Played {
  runtime: Runtime;
  days: DayPlayed[];
  /** In the order of the outbox. */
  letters: SentLetter[];
  setUp: Execution;
  /** Set-up aside, the run that was charged the most. */
  heaviest: Execution;
  executions: number;
}

/** Where the built files are, and who hears of each day once it is over. */
export interface Playing {
  dist: string;
  onDay?: (day: DayPlayed) => void;
}

/** Of the sweeps, fired every ten minutes, only the first of these hours are played; the rest would find nothing new. */
export const SWEPT_HOURS: readonly number[] = [12, 17];

/** Plays the whole campaign in a fresh Sheet; a run that fails ends the play, for the story has no fault to survive. */
export function play({ dist, onDay = () => {} }: Playing): Played {
  const runtime = createRuntime({ dist, now: instantOf(BEGINNING), owner: OWNER, name: 'Sổ sáng kiến' });
  const executions: Execution[] = [];
  const noted = (execution: Execution) => {
    if (!execution.ok) {
      throw new Error(`${execution.functionName} failed: ${execution.error?.message}\n${execution.error?.stack}`);
    }
    executions.push(execution);
  };
  const hands = { office: officeHands(runtime, noted), units: unitHands(runtime, noted) };
  const passTo = (instant: number) => {
    const until = Math.max(instant, runtime.clock.now());
    runtime.clock.advanceTo(until, { skip: ({ handler }, at) => handler === 'sweep' && !isSwept(at) }).forEach(noted);
  };
  const days: DayPlayed[] = [];
  for (const day of daysFrom(BEGINNING.slice(0, 10), END.slice(0, 10))) {
    const deeds: DayPlayed['deeds'] = [];
    const lettersBefore = runtime.mail.outbox.length;
    if (day === BEGINNING.slice(0, 10))
      deeds.push({ at: runtime.clock.now(), text: setUpOffice(runtime, hands.office, noted) });
    for (const deed of STORY.filter(({ at }) => at.startsWith(day))) {
      passTo(instantOf(deed.at));
      deeds.push({ at: instantOf(deed.at), text: perform(deed, hands) });
    }
    passTo(instantOf(day === END.slice(0, 10) ? END : `${day} 23:59`));
    const dashboard = hands.office.call<Dashboard>('dashboard', null);
    const played = { day, deeds, letters: sentLetters(runtime, hands.office, lettersBefore), dashboard };
    days.push(played);
    onDay(played);
  }
  if (runtime.notEmulated.length > 0) throw new Error(`Not emulated: ${runtime.notEmulated.join(', ')}`);
  const letters = days.flatMap((day) => day.letters);
  const byCharge = executions.toSorted((a, b) => b.chargedMs - a.chargedMs);
  const [setUpRun] = byCharge.filter(({ functionName }) => functionName === 'setUpCampaign');
  const [heaviest] = byCharge.filter(({ functionName }) => functionName !== 'setUpCampaign');
  if (!setUpRun || !heaviest) throw new Error('Nothing was run');
  return { runtime, days, letters, setUp: setUpRun, heaviest, executions: executions.length };
}

function isSwept(at: number): boolean {
  const { hour, minute } = timeOf(at);
  return SWEPT_HOURS.includes(hour) && minute < 10;
}

/** The letters that left since some point, each with what the letter log says of it. */
function sentLetters(runtime: Runtime, office: OfficeHands, since: number): SentLetter[] {
  const left = runtime.mail.outbox.slice(since);
  if (left.length === 0) return [];
  const log = office.rows('Nhật ký gửi thư');
  return left.map(({ at, to, cc, subject }) => {
    const sameSubject = log.filter((row) => row['Tiêu đề'] === subject);
    // The line of a letter sent again has the new address; the unit whose old address it was is still known.
    const unit = UNIT_CONTACTS.find(({ email }) => email === to[0])?.code;
    const line =
      sameSubject.findLast((row) => row['Người nhận'] === to[0]) ??
      sameSubject.findLast((row) => row['Mã đơn vị'] === unit);
    const stage = /\|((?:T|QH)-\d+|TAY(?=-))[\d-]*$/.exec(line?.Khóa ?? '')?.[1] ?? '';
    return {
      at,
      key: line?.Khóa ?? '',
      kind: line?.Loại ?? '',
      unit: line?.['Mã đơn vị'] ?? '',
      stage,
      to: to.join(', '),
      cc,
      subject,
    };
  });
}
