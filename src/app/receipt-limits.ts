import { dayOf, type Moment } from '../domain/days';
import { isRecorded } from '../domain/letter-log';
import type { LetterLine, LetterState } from '../domain/tabs';

/** A unit gets at most so many confirmations a day, so that nobody can use us to flood a mailbox. */
const A_DAY_A_UNIT = 5;
/** So many leave in an hour: more than an office's units send on the last afternoon, and a flood has to wait. */
const AN_HOUR = 40;
const HOUR_MS = 3_600_000;

/** Why a confirmation does not go now, and what becomes of it. */
export interface HeldReceipt {
  readonly state: 'Không gửi' | 'Hoãn gửi' | 'Chờ gửi';
  readonly reason: string;
}

/** Hạn mức thư xác nhận: what has left today, against which the next confirmation is held. */
export class ReceiptLimits {
  private readonly ofUnit = new Map<string, number>();
  private today = 0;
  private inHour = 0;
  private recipients = 0;

  constructor(lines: readonly LetterLine[], now: Moment) {
    for (const { kind, unit, cc, state, at } of lines) {
      if (!isRecorded(state as LetterState)) continue;
      const isReceipt = kind === 'Xác nhận đã nhận';
      if (isReceipt && Date.parse(now) - Date.parse(at) < HOUR_MS) this.inHour += 1;
      if (dayOf(at) !== dayOf(now)) continue;
      this.recipients += 1 + cc.split(', ').filter(Boolean).length;
      if (isReceipt) this.countToday(unit);
    }
  }

  /** Counts a confirmation that has just left, or may have, to so many recipients. */
  count(unit: string, recipients: number): void {
    this.countToday(unit);
    this.recipients += recipients;
    this.inHour += 1;
  }

  /** Tells why a confirmation to a unit may not go now, if it may not; `quotaLeft` is what remains of the day's quota. */
  held(unit: string, quotaLeft: number): HeldReceipt | undefined {
    if ((this.ofUnit.get(unit) ?? 0) >= A_DAY_A_UNIT) {
      return { state: 'Không gửi', reason: `Đã đủ 0${A_DAY_A_UNIT} thư xác nhận trong ngày.` };
    }
    // The other half of the day's quota is left to reminders and to what staff send.
    if (this.today >= AN_HOUR && this.today * 2 >= quotaLeft + this.recipients) {
      return { state: 'Hoãn gửi', reason: 'Thư xác nhận đã dùng nửa hạn mức trong ngày.' };
    }
    return this.inHour >= AN_HOUR
      ? { state: 'Chờ gửi', reason: `Đã đủ ${AN_HOUR} thư xác nhận trong một giờ.` }
      : undefined;
  }

  private countToday(unit: string): void {
    this.ofUnit.set(unit, (this.ofUnit.get(unit) ?? 0) + 1);
    this.today += 1;
  }
}
