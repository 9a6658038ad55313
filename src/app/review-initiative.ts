import { REVIEW_ACT } from '../domain/daily-report';
import { INITIATIVES, type InitiativeStatus } from '../domain/tabs';
import { type Answer, done, unchanged } from './answer';
import { changedSince, changeRow } from './change-row';
import type { Desk } from './ports';
import { act, NO_LETTERS, type SendCounts, sendAfterAct } from './send-from-sidebar';

/** A verdict on an initiative. */
export interface Review {
  readonly code: string;
  readonly verdict: Exclude<InitiativeStatus, 'Đã rút'>;
  readonly comment: string;
  readonly notify?: boolean | undefined;
  /** Taking a verdict back: what it wrote, which must still stand. */
  readonly expected?: Readonly<Record<string, string>> | undefined;
}

/** Writes the verdict on an initiative and, if asked, tells the unit. */
export function reviewInitiative(
  desk: Desk,
  review: Review,
): Answer<
  {
    code: string;
    status: string;
    before: Pick<Review, 'verdict' | 'comment'>;
    after: { status: string; comment: string };
  } & SendCounts
> {
  return act(desk, [INITIATIVES], (run) => {
    const { session } = run;
    const row = session.table(INITIATIVES).rows.find((candidate) => candidate.code === review.code);
    if (row === undefined) return unchanged('code', `Không có sáng kiến mang mã ${review.code}.`);
    if (row.status === 'Đã rút') return unchanged('code', `Sáng kiến ${review.code} đã được đơn vị rút.`);
    const refusal = changedSince(row, review.expected, 'code');
    if (refusal) return refusal;
    const patch = { status: review.verdict, comment: review.comment };
    changeRow(session, INITIATIVES, row, patch, REVIEW_ACT, row.code);
    const letters = review.notify
      ? sendAfterAct(run, [
          { about: 'verdict', unit: row.unit, initiative: row.code, verdict: review.verdict, on: session.today },
        ])
      : NO_LETTERS;
    // A status that someone typed wrong is refused when it is given back.
    const before = { verdict: row.status as Review['verdict'], comment: row.comment };
    return done({ code: row.code, status: review.verdict, before, after: patch, ...letters });
  });
}
