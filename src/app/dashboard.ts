import { attentionOf } from '../domain/daily-report';
import { daysBetween, type Moment } from '../domain/days';
import { isEmailAddress } from '../domain/email-address';
import { knownSender } from '../domain/intake';
import { isInvited } from '../domain/invitations';
import { isRecorded } from '../domain/letter-log';
import { campaignLastDay, type UnitFile } from '../domain/obligations';
import type { Office } from '../domain/office';
import { summaryOf, type Totals, type UnitSummary, unitSummary } from '../domain/summary';
import type { LetterState } from '../domain/tabs';
import { type Account, accountOf } from './account';
import { type Answer, done } from './answer';
import type { Desk } from './ports';
import { formAddress } from './prefilled-link';
import { Session } from './session';
import { lateRuns } from './troubles';

/** Đơn vị as the sidebar lists it. */
export interface UnitEntry extends Omit<UnitSummary, 'byContent' | 'lastReminder'> {
  /** Days to the unit's own last day, `null` while the deadline can't be read. */
  readonly daysLeft: number | null;
  readonly lastCame: Moment | null;
  readonly lastSent: Moment | null;
  /** Whether a submission of its own, sent with the right code, waits to be dealt with. */
  readonly waiting: boolean;
  readonly invited: boolean;
  /** Whether its address can be used. */
  readonly reachable: boolean;
  readonly extended: boolean;
}

/** Toàn cảnh: the one picture the sidebar opens with. */
export interface Dashboard {
  readonly campaign: {
    readonly name: string;
    readonly symbol: string;
    /** Đơn vị tổng hợp. */
    readonly office: string;
    /** Last valid day, `null` while the deadline can't be read. */
    readonly lastDay: string | null;
    readonly daysLeft: number | null;
    readonly trial: boolean;
    /** Nhận sau hạn. */
    readonly resultsAfterDeadline: boolean;
    /** Public address of the Form, empty before set-up. */
    readonly formUrl: string;
  };
  readonly totals: Totals;
  readonly units: readonly UnitEntry[];
  readonly contents: readonly { number: number | string; name: string; initiatives: number; units: number }[];
  readonly attention: {
    readonly setAside: number;
    readonly unknownLetters: number;
    readonly failedLetters: number;
    readonly deferredLetters: number;
    /** Letters that wait to be sent. */
    readonly queuedLetters: number;
    /** Letters whose rows have vanished from the log; none leaves until that is confirmed. */
    readonly lostLetters: number;
    /** Kinds of runs of which none has come for too long. */
    readonly stoppedRuns: number;
    /** Units that owe and have no stage left. */
    readonly outOfStages: number;
    /** Initiatives for which more was asked and nothing came for several working days. */
    readonly unanswered: number;
    /** Initiatives that wait for a review. */
    readonly toReview: number;
    readonly settings: readonly string[];
  };
  readonly account: Account;
}

/** Gives the picture; wrong settings are named in it and never keep it from answering. */
export function dashboard(desk: Desk): Answer<Dashboard> {
  const session = new Session(desk);
  const office = session.officeForShow();
  const { campaign } = office;
  const summary = summaryOf(office);
  const { setAside, unanswered, outOfStages, ...letters } = attentionOf(office);
  const { deadline } = session.settings.values;
  const lastDay = deadline === undefined ? null : campaignLastDay(deadline);
  return done({
    campaign: {
      name: campaign.movement,
      symbol: campaign.symbol,
      office: campaign.office,
      lastDay,
      daysLeft: lastDay === null ? null : daysBetween(session.today, lastDay),
      trial: campaign.trial,
      resultsAfterDeadline: campaign.acceptLate,
      formUrl: formAddress(session.memory),
    },
    totals: summary.totals,
    units: unitEntries(office, office.files),
    contents: summary.contents.map(({ number, shortName, initiatives, units }) => ({
      number: /^\d+$/.test(number) ? Number(number) : number,
      name: shortName,
      initiatives,
      units,
    })),
    attention: {
      ...letters,
      setAside: setAside.length,
      queuedLetters: office.book.letters().filter(({ line }) => line.state === 'Chờ gửi').length,
      lostLetters: session.letters.vanished().length,
      stoppedRuns: lateRuns(session).length,
      outOfStages: outOfStages.length,
      unanswered: unanswered.length,
      toReview: office.initiatives.filter(({ status }) => status === 'Chờ xem xét').length,
      settings: session.faults(),
    },
    account: accountOf(session),
  });
}

/** Gives the entries of some units' files. */
export function unitEntries(office: Office, files: readonly UnitFile[]): UnitEntry[] {
  const waiting = office.setAside.flatMap((line) => {
    const sender = knownSender(line, office.units);
    return sender ? [{ unit: sender.code, at: line.at }] : [];
  });
  return files.map((file) => {
    const { unit, lastDay } = file;
    const { byContent, lastReminder, ...shown } = unitSummary(file, office);
    const waits = waiting.filter((line) => line.unit === unit.code).map(({ at }) => at);
    const came = file.initiatives.flatMap(({ registeredAt, editedAt }) => [registeredAt, editedAt]);
    const plan = file.plan ? [file.plan.receivedAt, file.plan.editedAt] : [];
    const sent = office.book.lettersOf(unit.code).filter(({ line }) => isRecorded(line.state as LetterState));
    return {
      ...shown,
      daysLeft: lastDay === '' ? null : daysBetween(office.today, lastDay),
      lastCame: latest([...came, ...plan, ...waits]),
      lastSent: latest(sent.map(({ line }) => line.at)),
      waiting: waits.length > 0,
      invited: isInvited(unit.code, office),
      reachable: isEmailAddress(unit.email),
      extended: lastDay > campaignLastDay(office.campaign.deadline),
    };
  });
}

function latest(moments: readonly Moment[]): Moment | null {
  return [...moments].sort().at(-1) || null;
}
