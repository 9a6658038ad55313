import { withoutPersons } from '../domain/person-traces';
import type { Answers } from '../domain/submission';
import { MEMORY } from './memory-keys';
import type { FormResponse } from './ports';
import type { Session } from './session';

/** One value holds so many; by then the oldest should have been deleted in the Form. */
const MOST = 350;

/**
 * Câu trả lời đã xóa dữ liệu cá nhân: responses from whose rows a person was erased, and when.
 *
 * The Form still holds what they said; what a version older than the erasure says of persons is read no more.
 */
export class ErasedResponses {
  private readonly erasedMs: ReadonlyMap<string, number>;

  constructor(private readonly session: Session) {
    this.erasedMs = new Map(Object.entries(JSON.parse(session.memory.get(MEMORY.erased) ?? '{}')));
  }

  /** Tells whether this version is one that a person was erased from. */
  has({ id, atMs }: FormResponse): boolean {
    return atMs <= (this.erasedMs.get(this.short(id)) ?? 0);
  }

  /** Gives a response's answers, without persons where they were erased. */
  answersOf(response: FormResponse): Answers {
    return this.has(response) ? withoutPersons(response.answers()) : response.answers();
  }

  /** Gives what to remember once some more are erased. */
  withAdded(ids: readonly string[]): Record<string, string> {
    const nowMs = Date.parse(this.session.now);
    const all = new Map([...this.erasedMs, ...ids.map((id) => [this.short(id), nowMs] as const)]);
    return ids.length === 0 ? {} : { [MEMORY.erased]: JSON.stringify(Object.fromEntries([...all].slice(-MOST))) };
  }

  private short(id: string): string {
    return this.session.desk.digest(id).slice(0, 10);
  }
}
