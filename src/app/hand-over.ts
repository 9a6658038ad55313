import { isEmailAddress } from '../domain/email-address';
import { type Answer, done, refused, unchanged } from './answer';
import { MEMORY } from './memory-keys';
import type { Desk } from './ports';
import { act } from './send-from-sidebar';
import { installForm, scheduleRuns } from './set-up-campaign';
import { isAbandoned } from './troubles';

const OBJECT = 'Tài khoản vận hành';

/**
 * Names the account that may take over, and shares the Form with it; an empty address takes the offer back.
 *
 * Whom the last offer made an editor of the Form, which holds every answer and code, is one no more, unless the service
 * refused: `former` names that account, if there is one.
 */
export function offerHandOver(
  desk: Desk,
  { to }: { readonly to: string },
): Answer<{ successor: string; isShared: boolean; former: string; isUnshared: boolean }> {
  return act(desk, [], ({ session }) => {
    const { memory } = session;
    if (memory.get(MEMORY.owner) !== desk.actor) {
      return refused('owner', 'Chỉ tài khoản vận hành mở được bàn giao. Chưa thay đổi gì.');
    }
    const successor = to.toLowerCase();
    if (to !== '' && (!isEmailAddress(to) || successor === desk.actor.toLowerCase())) {
      return unchanged('to', 'Ghi địa chỉ của một tài khoản Google khác.');
    }
    const installer = desk.installer();
    const isOpen = installer.openForm(memory.get(MEMORY.form));
    const shared = to !== '' && isOpen ? installer.shareForm(successor) : 'refused';
    const known = memory.get(MEMORY.editor) ?? '';
    const former = known === successor ? '' : known;
    const isUnshared = former !== '' && isOpen && installer.unshareForm(former);
    session.audit('Mở bàn giao', OBJECT, memory.get(MEMORY.successor) ?? '', successor);
    const editor = shared === 'shared' || known === successor ? successor : '';
    session.remember({ [MEMORY.successor]: successor, [MEMORY.editor]: editor });
    return done({ successor, isShared: shared !== 'refused', former, isUnshared });
  });
}

/**
 * Makes the account that acts the owner: the one that was named, or with `unoffered` any other once nothing has run for long.
 *
 * Form and triggers come first; the owner and what is remembered of the Form change last, in one write: wherever this is
 * stopped there is exactly one account whose runs do anything, on the Form it had, and the next call finishes it.
 */
export function takeOver(
  desk: Desk,
  {
    unoffered = false,
    newForm = false,
  }: { readonly unoffered?: boolean | undefined; readonly newForm?: boolean | undefined },
): Answer<{ before: string; owner: string }> {
  return act(desk, [], ({ session }) => {
    const { memory } = session;
    const { actor } = desk;
    const before = memory.get(MEMORY.owner);
    if (before === undefined || before === actor) return done({ before: actor, owner: before ?? '' });
    const successor = memory.get(MEMORY.successor) || undefined;
    if (successor !== actor.toLowerCase() && !(unoffered && isAbandoned(session))) {
      return refused('offer', `${before} chưa mở bàn giao cho ${actor}. Chưa thay đổi gì.`);
    }
    const installer = desk.installer();
    const form = installForm(session, installer, newForm);
    if (form === undefined) {
      return refused('form', `${actor} chưa mở được Biểu mẫu. Tài khoản vận hành vẫn là ${before}.`);
    }
    installer.hideResponses();
    scheduleRuns(session, installer);
    installer.publishForm();
    session.audit('Nhận bàn giao', OBJECT, before, actor);
    desk.workbook.flush();
    session.remember({
      ...form,
      [MEMORY.owner]: actor,
      [MEMORY.successor]: '',
      [MEMORY.editor]: '',
      [MEMORY.scheduled]: session.now,
    });
    return done({ before, owner: actor });
  });
}
