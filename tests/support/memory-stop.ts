import type { Desk, Table } from '../../src/app/ports';

/** Ends a run in the middle, as the platform does when a run's time is up. */
class Stopped extends Error {}

/**
 * A desk whose run is stopped for good after so many steps: each effect has one before it takes place and one after.
 *
 * Reading is no step; once stopped nothing has any effect, and the lock falls free by itself.
 */
export function stoppedAfter(desk: Desk, steps: number): Desk {
  let left = steps;
  const step = () => {
    if (left <= 0) throw new Stopped();
    left -= 1;
  };
  const effect =
    <Args extends readonly unknown[], R>(act: (...args: Args) => R) =>
    (...args: Args): R => {
      step();
      const result = act(...args);
      step();
      return result;
    };
  const { workbook, summaryPage, memory, mailer, openForm } = desk;
  return {
    ...desk,
    workbook: {
      table: (tab) => stoppable(workbook.table(tab), effect),
      addAudit: effect((entries, at, actor) => workbook.addAudit(entries, at, actor)),
      missingTabs: () => workbook.missingTabs(),
      noteSettings: effect((faults) => workbook.noteSettings(faults)),
      flush: () => workbook.flush(),
    },
    summaryPage: { write: effect((summary, campaign) => summaryPage.write(summary, campaign)) },
    memory: { all: () => memory.all(), set: effect((values) => memory.set(values)) },
    mailer: { quotaLeft: () => mailer.quotaLeft(), send: effect((mail) => mailer.send(mail)) },
    openForm: () => {
      const form = openForm();
      return (
        form && {
          responsesSince: (since) => form.responsesSince(since),
          response: (id) => form.response(id),
          offer: effect((choices) => form.offer(choices)),
        }
      );
    },
  };
}

/** Runs until the desk is stopped; tells whether it came to its end before that. */
export function runsToItsEnd(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof Stopped) return false;
    throw error;
  }
}

function stoppable<T>(
  table: Table<T>,
  effect: <Args extends readonly unknown[], R>(act: (...args: Args) => R) => (...args: Args) => R,
): Table<T> {
  return {
    get rows() {
      return table.rows;
    },
    get faults() {
      return table.faults;
    },
    get isWhole() {
      return table.isWhole;
    },
    rowNumber: (row) => table.rowNumber(row),
    append: (row) => table.append(row),
    update: (row, patch) => table.update(row, patch),
    save: effect((options) => table.save(options)),
  };
}
