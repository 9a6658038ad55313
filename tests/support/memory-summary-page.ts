import type { SummaryPage } from '../../src/app/ports';
import type { Summary } from '../../src/domain/summary';

/** A page that holds the summary as it was last written. */
export class MemorySummaryPage implements SummaryPage {
  shown: Summary | undefined;
  /** Whether someone has deleted the tab. */
  isMissing = false;

  write(summary: Summary): boolean {
    if (!this.isMissing) this.shown = summary;
    return !this.isMissing;
  }
}
