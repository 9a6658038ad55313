import { MEMORY } from '../../src/app/memory-keys';
import type { FormChoices, Installer } from '../../src/app/ports';
import type { Day } from '../../src/domain/days';

/** What set-up has made so far, as someone would find it in the Sheet, in the Form and among the triggers. */
export class MemoryInstaller implements Installer {
  tabs: { readonly ids: string; readonly day: Day; readonly isFresh: boolean } | undefined;
  form: { readonly id: string; title: string; office: string; isPublished: boolean; isLinked: boolean } | undefined;
  sendHour: number | undefined;
  /** What fails, as the platform does now and then. */
  broken: keyof Installer | undefined;
  private secrets = 0;

  migrate(version: string | undefined): string {
    return version === undefined ? '1' : '2';
  }

  buildTabs(knownIds: string | undefined, day: Day, isFresh: boolean): string {
    this.stopIf('buildTabs');
    this.tabs = { ids: knownIds ?? `{"Đơn vị":7}`, day, isFresh };
    return this.tabs.ids;
  }

  openForm(id: string | undefined, title: string): string {
    this.form ??= { id: id ?? 'form-1', title, office: '', isPublished: false, isLinked: false };
    return this.form.id;
  }

  buildForm(title: string, office: string): void {
    this.stopIf('buildForm');
    Object.assign(this.form ?? {}, { title, office });
  }

  prefilledForm({ units }: FormChoices) {
    const [unit = 'Đơn vị'] = units;
    const link = `https://example.org/f?usp=pp_url&entry.1=${encodeURIComponent(unit)}&entry.2=MA`;
    return { link, unit, code: 'MA' };
  }

  linkResponses(): void {
    Object.assign(this.form ?? {}, { isLinked: true });
  }

  scheduleRuns(sendHour: number): void {
    this.sendHour = sendHour;
  }

  publishForm(): string {
    Object.assign(this.form ?? {}, { isPublished: true });
    return 'https://example.org/f';
  }

  newSecret(): string {
    this.secrets += 1;
    return `${MEMORY.secret}-${this.secrets}`;
  }

  private stopIf(part: keyof Installer): void {
    if (this.broken === part) throw new Error(`Service failed: ${part}`);
  }
}
