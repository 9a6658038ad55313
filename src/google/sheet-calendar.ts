import type { Day, Moment } from '../domain/days';

const WALL_CLOCK = "yyyy-MM-dd'T'HH:mm:ss";

/**
 * Lịch: turns cells' dates and the platform's instants into the campaign's days and moments, and back.
 *
 * A cell shows a wall clock in the spreadsheet's zone, which anyone may change; the campaign's zone is the manifest's.
 * What a cell shows is taken as the campaign's wall clock, so a changed zone moves no deadline and no receipt.
 */
export class SheetCalendar {
  private readonly scriptZone = Session.getScriptTimeZone();
  private readonly offsets = new Map<Day, string>();

  constructor(private readonly sheetZone: string) {}

  /** Gives what a date cell shows, to the second. */
  wallClock(date: Date): string {
    // Serial numbers of cells come back a fraction of a millisecond off.
    const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
    return Utilities.formatDate(rounded, this.sheetZone, WALL_CLOCK);
  }

  /** Gives the date that makes a cell show a day or a moment. */
  cellDate(dayOrMoment: Day | Moment): Date {
    const wallClock = dayOrMoment.length === 10 ? `${dayOrMoment}T00:00:00` : dayOrMoment.slice(0, 19);
    return Utilities.parseDate(wallClock, this.sheetZone, WALL_CLOCK);
  }

  /** Gives the campaign's moment of an instant. */
  moment(instant: Date): Moment {
    return withColon(Utilities.formatDate(instant, this.scriptZone, `${WALL_CLOCK}Z`));
  }

  /** Gives the offset of the campaign's zone at a wall clock, as `+07:00`. */
  offsetAt(wallClock: string): string {
    const day = wallClock.slice(0, 10);
    const known = this.offsets.get(day);
    if (known !== undefined) return known;
    const offset = this.moment(Utilities.parseDate(wallClock, this.scriptZone, WALL_CLOCK)).slice(19);
    this.offsets.set(day, offset);
    return offset;
  }
}

function withColon(moment: string): Moment {
  return moment.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
}
