import { dayFromText, earliest, type Moment, momentText } from './days';
import { isFilled, joined } from './folding';
import type { Plan } from './tabs';

const LINK_SINCE = 'Liên kết có từ';
const FILE_SINCE = 'Tệp đến lúc';

/** Tells whether the row still claims a plan: a number, a day, a link or a file. */
export function isPlanClaimed(plan: Plan): boolean {
  return plan.number !== '' || plan.issuedOn !== '' || plan.link !== '' || plan.fileReceived;
}

/**
 * Gives the moment from which a plan has come, or none while it was only declared.
 *
 * A link counts from its own moment, a received file from the first declaration unless staff said when the mail came;
 * the earliest of them decides. A moment that differs from `Thời điểm nhận` stands as a sentence in `Ghi chú`,
 * so that the tab alone tells everything and a person reading it understands why.
 */
export function planReceipt(plan: Plan, fileRequired: boolean): Moment | undefined {
  const receipts: Moment[] = [];
  const linkAt = linkMoment(plan);
  if (linkAt !== undefined) receipts.push(linkAt);
  if (plan.fileReceived) receipts.push(fileMoment(plan));
  if (!fileRequired && isPlanClaimed(plan)) receipts.push(plan.receivedAt);
  return earliest(receipts.filter(isFilled)) ?? receipts[0];
}

/** Gives the moment from which the link counts; none while there is no link. */
export function linkMoment(plan: Plan): Moment | undefined {
  return plan.link === '' ? undefined : (statedMoment(plan, LINK_SINCE) ?? plan.receivedAt);
}

/** Gives the moment at which the file came, as staff said it or else that of the first declaration. */
export function fileMoment(plan: Plan): Moment {
  return statedMoment(plan, FILE_SINCE) ?? plan.receivedAt;
}

/** Notes in `Ghi chú` that the link came later than the plan was first declared, or takes that back when no link is left. */
export function noteOfLink(plan: Plan, since: Moment | undefined): string {
  return withSentence(plan.note, LINK_SINCE, since);
}

/** Notes in `Ghi chú` when the mail with the file came. */
export function noteOfFile(plan: Plan, since: Moment): string {
  return withSentence(plan.note, FILE_SINCE, since);
}

function statedMoment(plan: Plan, opening: string): Moment | undefined {
  const [, date = '', time] = new RegExp(`${opening} (\\d{2}/\\d{2}/\\d{4}) (\\d{2}:\\d{2})\\.`).exec(plan.note) ?? [];
  const day = dayFromText(date);
  return day && `${day}T${time}:00${plan.receivedAt.slice(19)}`;
}

function withSentence(note: string, opening: string, since: Moment | undefined): string {
  const rest = note.replace(new RegExp(`\\s*${opening} \\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}\\.`), '').trim();
  return joined([rest, since === undefined ? '' : `${opening} ${momentText(since)}.`], ' ');
}
