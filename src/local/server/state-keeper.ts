import { writeState } from './state-file';
import type { Workspace } from './workspace';

const PAUSE_MS = 500;

/** Keeps a workspace's state in a file: soon after each change, and once more at the end. */
export class StateKeeper {
  private timer: NodeJS.Timeout | null = null;
  private delivered: number | undefined;
  private readonly forget: () => void;

  /** `complain` hears why the file cannot be written; the workspace goes on, and the next change tries again. */
  constructor(
    private readonly workspace: Workspace,
    private readonly file: string,
    private readonly complain: (error: unknown) => void,
  ) {
    this.forget = workspace.onChange(() => {
      // A letter that reached a real server must not be sent again after a stop.
      if (workspace.delivery && workspace.delivery.next !== this.delivered) this.write();
      else this.timer ??= setTimeout(() => this.write(), PAUSE_MS);
    });
    this.write();
  }

  /** Writes what is not written yet and listens no longer. */
  close(): void {
    this.forget();
    this.write();
  }

  private write(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.delivered = this.workspace.delivery?.next;
    try {
      writeState(this.file, this.workspace.save());
    } catch (error) {
      this.complain(error);
    }
  }
}
