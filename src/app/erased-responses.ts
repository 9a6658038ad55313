import { withoutPersons } from '../domain/person-traces';
import { storedObject } from '../domain/stored-object';
import type { Answers } from '../domain/submission';
import { IntakeMarks } from './intake-marks';
import { MEMORY } from './memory-keys';
import type { FormResponse } from './ports';
import type { Session } from './session';

/** One value of 9 KB holds so many; by then the oldest should have been deleted in the Form. */
const MOST = 300;

/**
 * Câu trả lời đã xóa dữ liệu cá nhân: responses from whose rows a person was erased, and up to which version.
 *
 * The Form still holds what they said; what a version that had been written by then says of persons is read no more.
 */
export class ErasedResponses {
  /** Instants of versions by short ids, the latest erased last. */
  private readonly until: ReadonlyMap<string, unknown>;

  constructor(private readonly session: Session) {
    this.until = new Map(Object.entries(storedObject(session.memory.get(MEMORY.erased))));
  }

  /** Tells whether this version is one that a person was erased from. */
  has({ id, atMs }: FormResponse): boolean {
    return atMs <= Number(this.until.get(this.short(id)));
  }

  /** Gives a response's answers, without persons where they were erased. */
  answersOf(response: FormResponse): Answers {
    return this.has(response) ? withoutPersons(response.answers()) : response.answers();
  }

  /** Gives what to remember once these are erased too, as they stood in their rows `at` a moment. */
  withAdded(responses: readonly { readonly id: string; readonly at: string }[]): Record<string, string> {
    const { memory, now } = this.session;
    const marks = new IntakeMarks(memory, (id) => this.short(id));
    const nowMs = Date.parse(now);
    const all = new Map(this.until);
    for (const { id, at } of responses) {
      // A line that waits keeps its first moment, and a row has no fraction of a second: the mark knows better.
      const ms = Math.max(Date.parse(at) + 999, marks.takenMs(id)) || nowMs;
      all.delete(this.short(id));
      all.set(this.short(id), Math.min(nowMs, ms));
    }
    return { [MEMORY.erased]: JSON.stringify(Object.fromEntries([...all].slice(-MOST))) };
  }

  private short(id: string): string {
    return this.session.desk.digest(id).slice(0, 10);
  }
}
