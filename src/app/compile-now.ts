import type { Moment } from '../domain/days';
import { faultText } from '../domain/fault';
import { type Answer, done, refused } from './answer';
import { compileSummary } from './compile-summary';
import type { Desk } from './ports';
import { underLock } from './run';

/** How long whoever wants the summary now waits for other runs. */
const WAIT_MS = 15_000;

/** Writes the summary anew for whoever wants it now. */
export function compileNow(desk: Desk): Answer<{ readonly compiledAt: Moment }> {
  const ran = underLock(desk, WAIT_MS, ({ session }): Answer<{ compiledAt: Moment }> => {
    const compiled = compileSummary(session, 'always');
    if (!compiled.ok) {
      const reasons = compiled.faults.map(faultText).join(' ');
      return refused('settings', `Chưa lập được trang tổng hợp; trang cũ giữ nguyên. ${reasons}`);
    }
    session.remember(compiled.toRemember);
    return done({ compiledAt: session.now });
  });
  return ran?.done ?? refused('busy', 'Một việc khác đang chạy. Trang tổng hợp giữ nguyên; thử lại sau ít phút.');
}
