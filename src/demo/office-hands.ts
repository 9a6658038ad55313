import type { Execution } from '../local/execution';
import type { Runtime } from '../local/runtime';

/** A row of a tab by its headers, as the texts shown. */
type ShownRow = Readonly<Record<string, string>>;

/** The picture the sidebar opens with, as far as the account of a day needs it. */
export interface Dashboard {
  campaign: { name: string; symbol: string; lastDay: string; daysLeft: number };
  totals: { units: number; exempt: number; complete: number; onTime: number; late: number; incomplete: number };
  units: {
    code: string;
    name: string;
    status: string;
    timeliness: string;
    missing: string[];
    plan: string;
    initiatives: number;
    deadline: string;
    reminders: number;
  }[];
  contents: { number: string; name: string; initiatives: number; units: number }[];
  attention: { setAside: number; failedLetters: number };
}

/** What the office's people do in the Sheet and its sidebar. */
export interface OfficeHands {
  /** Calls the sidebar as an account; a refusal is a fault of the story and throws. */
  call<T>(method: string, params: unknown, as?: string): T;
  rows(tab: string): ShownRow[];
  /** Pastes a value into the row of a tab whose first named cell reads so. */
  write(tab: string, where: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>): void;
}

/** The hands of the office; `noted` hears of every execution they set off. */
export function officeHands(runtime: Runtime, noted: (execution: Execution) => void): OfficeHands {
  const table = (tab: string) => {
    const [headers = [], ...rows] = runtime.sheet(tab).display();
    return { headers, rows };
  };
  return {
    call<T>(method: string, params: unknown, as = runtime.owner): T {
      const execution = runtime.run('sidebarCall', [method, params], { as, context: 'client' });
      noted(execution);
      const answer = execution.value as { ok: boolean; data?: T; error?: { message: string } } | null;
      if (!answer?.ok) throw new Error(`${method}: ${answer?.error?.message ?? execution.error?.message}`);
      return answer.data as T;
    },
    rows(tab) {
      const { headers, rows } = table(tab);
      return rows.map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ''])));
    },
    write(tab, where, values) {
      const { headers, rows } = table(tab);
      const at = (header: string) => {
        const column = headers.indexOf(header);
        if (column < 0) throw new Error(`The tab ${tab} has no column ${header}`);
        return column;
      };
      const row = rows.findIndex((cells) =>
        Object.entries(where).every(([header, text]) => cells[at(header)] === text),
      );
      if (row < 0) throw new Error(`The tab ${tab} has no row with ${Object.values(where).join(', ')}`);
      for (const [header, text] of Object.entries(values)) runtime.sheet(tab).type(row + 2, at(header) + 1, text);
    },
  };
}
