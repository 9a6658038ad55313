import type { Runtime } from '../../../src/local/runtime';
import { call } from '../../support/campaign';
import { forgottenLetters } from './due-letters';
import type { Breach } from './invariants';
import { recount } from './recount';
import { type ShownRow, shownRows } from './tabs-read';

/** Tells of letters that were deferred, wait or failed without staff being told, and of those that are due and stand nowhere. */
export function untoldLetters(runtime: Runtime): Breach[] {
  const answer = call(runtime, 'dashboard');
  if (!answer.ok) return [{ kind: 'unseen', what: `dashboard() does not answer: ${answer.error.message}` }];
  const attention = answer.data.attention as Readonly<Record<string, number>>;
  const log = shownRows(runtime, 'Nhật ký gửi thư');
  const own = log.filter(({ Khóa: key = '' }) => !key.startsWith('THU|'));
  const inState = (lines: readonly ShownRow[], state: string) => lines.filter((line) => line['Trạng thái'] === state);
  const failed = inState(own, 'Gửi lỗi');
  // Staff hear of a failed letter until something overtakes it; an invitation to a unit that owes stays open.
  const counts = [
    ['deferred letters', attention.deferredLetters, inState(own, 'Hoãn gửi').length],
    ['letters that wait', attention.queuedLetters, inState(log, 'Chờ gửi').length],
    ['failed letters', attention.failedLetters, openInvitations(runtime, failed), failed.length],
  ] as const;
  const wrong = counts.flatMap(([what, told = 0, least, most = least]): Breach[] =>
    told >= least && told <= most
      ? []
      : [{ kind: 'unseen', what: `${what}: ${told} told, ${least} to ${most} in the tabs` }],
  );
  // Settings and tabs that stop letters are told in so many words.
  const isStopped = (answer.data.attention as { readonly settings: readonly string[] }).settings.length > 0;
  return [...wrong, ...(isStopped ? [] : forgottenLetters(runtime))];
}

function openInvitations(runtime: Runtime, failed: readonly ShownRow[]): number {
  const owing = new Set(
    recount(runtime, '').flatMap(({ code, status }) =>
      status === 'Hoàn thành' || status === 'Được miễn' ? [] : [code],
    ),
  );
  return failed.filter((line) => line.Loại === 'Thông báo đăng ký' && owing.has(line['Mã đơn vị'] ?? '')).length;
}
