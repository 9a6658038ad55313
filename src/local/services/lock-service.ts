import { ServiceFailure, TEXT } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';

/** Locks that keep executions apart. They end with their execution, however it ends. */
export class LockService {
  constructor(private readonly run: Run) {}

  getScriptLock(): Lock {
    return new Lock(this.run, 'script');
  }

  getDocumentLock(): Lock | null {
    if (this.run.world.containerId === null) return null;
    return new Lock(this.run, 'document');
  }

  getUserLock(): Lock {
    return new Lock(this.run, `user ${this.run.as}`);
  }
}

serviceClass<GoogleAppsScript.Lock.LockService>()(LockService, 'LockService', {
  getScriptLock: '',
  getDocumentLock: '',
  getUserLock: '',
});

/** A lock as one piece of code holds it. */
export class Lock {
  constructor(
    private readonly run: Run,
    private readonly name: string,
  ) {}

  /** Tries for so long; the time passes when another execution holds the lock. */
  tryLock(timeoutInMillis: number): boolean {
    const held = this.run.world.locks.get(this.name);
    if (!held) {
      this.run.world.locks.set(this.name, { run: this.run, handle: this });
      return true;
    }
    if (held.handle === this) return true;
    if (held.run === this.run) {
      throw new ServiceFailure(
        'This execution already holds the lock through another Lock object; what Google does then is not settled.',
      );
    }
    this.run.charge(timeoutInMillis);
    return false;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) throw new ServiceFailure(TEXT.lockTimeout);
  }

  hasLock(): boolean {
    return this.run.world.locks.get(this.name)?.handle === this;
  }

  releaseLock(): void {
    if (this.hasLock()) this.run.world.locks.delete(this.name);
  }
}

serviceClass<GoogleAppsScript.Lock.Lock>()(Lock, 'LockService.Lock', {
  tryLock: 'Integer',
  waitLock: 'Integer',
  hasLock: '',
  releaseLock: '',
});
