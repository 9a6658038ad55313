import { type Answer, done, refused } from './answer';
import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { act } from './send-from-sidebar';
import { Session } from './session';
import { setUp } from './set-up-campaign';
import { type Trouble, troublesOf } from './troubles';

/** Mends what the account may mend, as set-up would, and names what is left; a lost Form is replaced only when asked. */
export function mend(
  desk: Desk,
  { newForm = false }: { readonly newForm?: boolean | undefined },
): Answer<{ left: readonly Trouble[] }> {
  return act(desk, [], ({ session }) => {
    if (!session.memory.has(MEMORY.owner)) {
      return refused('owner', 'Chưa thiết lập chiến dịch nên chưa thay đổi gì.');
    }
    setUp(session, 'Khắc phục vận hành', newForm);
    return done({ left: troublesOf(new Session(desk.renewed())) });
  });
}
