import { REVIEW_ACT } from '../domain/daily-report';
import { changedCells } from '../domain/register-changes';
import { INITIATIVES, type InitiativeStatus } from '../domain/tabs';
import { type Answer, done, refused } from './answer';
import type { Desk } from './ports';
import { act, sendAfterAct, type SendCounts } from './send-from-sidebar';

/** A verdict on an initiative. */
export interface Review {
  readonly code: string;
  readonly verdict: Exclude<InitiativeStatus, 'Đã rút'>;
  readonly comment: string;
  readonly notify?: boolean | undefined;
}

/** Writes the verdict on an initiative and, if asked, tells the unit. */
export function reviewInitiative(desk: Desk, review: Review): Answer<{ code: string; status: string } & SendCounts> {
  return act(desk, (run) => {
    const { session } = run;
    const table = session.table(INITIATIVES);
    const row = table.rows.find((candidate) => candidate.code === review.code);
    if (row === undefined) {
      return refused('code', `Không có sáng kiến mang mã ${review.code}. Chưa thay đổi gì.`, 'code');
    }
    if (row.status === 'Đã rút') {
      return refused('code', `Sáng kiến ${review.code} đã được đơn vị rút. Chưa thay đổi gì.`, 'code');
    }
    const patch = { status: review.verdict, comment: review.comment };
    const { before, after } = changedCells(INITIATIVES, row, patch);
    table.update(row, patch);
    table.save();
    session.audit(REVIEW_ACT, row.code, before, after);
    session.desk.workbook.flush();
    const letters = review.notify
      ? sendAfterAct(run, [
          { about: 'verdict', unit: row.unit, initiative: row.code, verdict: review.verdict, on: session.today },
        ])
      : { sent: 0, queued: 0, deferred: 0, failed: 0 };
    return done({ code: row.code, status: review.verdict, ...letters });
  });
}
