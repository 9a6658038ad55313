import type { SummaryPage } from '../../src/app/ports';
import type { Summary } from '../../src/domain/summary';

/** A page that holds the summary as it was last written. */
export class MemorySummaryPage implements SummaryPage {
  shown: Summary | undefined;
  /** Whether someone has deleted the tab. */
  isMissing = false;

  write(summary: Summary): void {
    if (this.isMissing) throw new Error('Tổng hợp: the tab is missing');
    this.shown = summary;
  }
}
