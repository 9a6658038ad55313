import { attentionOf } from '../domain/daily-report';
import { daysBetween } from '../domain/days';
import { campaignLastDay } from '../domain/obligations';
import { summaryOf, type Totals, type UnitSummary } from '../domain/summary';
import { type Answer, done } from './answer';
import type { Desk } from './ports';
import { Session } from './session';

/** Toàn cảnh: the one picture the sidebar opens with. */
export interface Dashboard {
  readonly campaign: {
    readonly name: string;
    readonly symbol: string;
    /** Last valid day, `null` while the deadline can't be read. */
    readonly lastDay: string | null;
    readonly daysLeft: number | null;
  };
  readonly totals: Totals;
  readonly units: readonly Pick<
    UnitSummary,
    'code' | 'name' | 'group' | 'status' | 'timeliness' | 'missing' | 'plan' | 'initiatives' | 'deadline' | 'reminders'
  >[];
  readonly contents: readonly { number: number | string; name: string; initiatives: number; units: number }[];
  readonly attention: {
    readonly setAside: number;
    readonly unknownLetters: number;
    readonly failedLetters: number;
    readonly deferredLetters: number;
    readonly settings: readonly string[];
  };
}

/** Gives the picture; wrong settings are named in it and never keep it from answering. */
export function dashboard(desk: Desk): Answer<Dashboard> {
  const session = new Session(desk);
  const office = session.officeForShow();
  const summary = summaryOf(office);
  const attention = attentionOf(office);
  const { deadline } = session.settings.values;
  const lastDay = deadline === undefined ? null : campaignLastDay(deadline);
  return done({
    campaign: {
      name: office.campaign.movement,
      symbol: office.campaign.symbol,
      lastDay,
      daysLeft: lastDay === null ? null : daysBetween(session.today, lastDay),
    },
    totals: summary.totals,
    units: summary.units.map(({ byContent, lastReminder, contact, phone, ...shown }) => shown),
    contents: summary.contents.map(({ number, shortName, initiatives, units }) => ({
      number: /^\d+$/.test(number) ? Number(number) : number,
      name: shortName,
      initiatives,
      units,
    })),
    attention: {
      setAside: attention.setAside.length,
      unknownLetters: attention.unknownLetters,
      failedLetters: attention.failedLetters,
      deferredLetters: attention.deferredLetters,
      settings: session.faults(),
    },
  });
}
