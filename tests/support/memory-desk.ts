import { createHash } from 'node:crypto';
import { MEMORY } from '../../src/app/memory-keys';
import type { Desk } from '../../src/app/ports';
import type { Moment } from '../../src/domain/days';
import { SETTING_ITEMS, type SettingKey } from '../../src/domain/settings';
import {
  CONTENTS,
  DAYS_OFF,
  INITIATIVES,
  type Initiative,
  LETTER_KINDS,
  LETTER_LOG,
  type LetterLine,
  PLANS,
  type Plan,
  type RecordOf,
  SET_ASIDE,
  SETTINGS,
  type SetAside,
  TEMPLATES,
  type Template,
  UNITS,
  type Unit,
} from '../../src/domain/tabs';
import { PLAN_43 } from '../../src/preset/plan-43';
import { aTemplate, aUnit, CONTENTS_2023, DAYS_OFF_2023 } from './builders';
import { MemoryClock } from './memory-clock';
import { MemoryForm } from './memory-form';
import { MemoryInstallation } from './memory-installer';
import { answersOf, type Said } from './memory-intake';
import { MemoryLock } from './memory-lock';
import { MemoryMailer } from './memory-mailer';
import { memoryMemory } from './memory-memory';
import { stoppedAfter } from './memory-stop';
import { MemorySummaryPage } from './memory-summary-page';
import { MemoryWorkbook } from './memory-workbook';

/** The account that set the campaign up. */
export const OWNER = 'chu.so.huu@example.com';
/** Another editor of the Sheet. */
export const COLLEAGUE = 'dong.nghiep@example.com';

/** What a campaign in memory begins with. */
export interface MemoryDeskParts {
  readonly now?: Moment;
  readonly units?: readonly Unit[];
  readonly initiatives?: readonly Initiative[];
  readonly plans?: readonly Plan[];
  readonly setAside?: readonly SetAside[];
  readonly letters?: readonly LetterLine[];
  readonly templates?: readonly Template[];
  readonly settings?: Partial<Record<SettingKey, string>>;
  readonly quota?: number;
}

/** How one run reaches the campaign. */
interface MemoryRun {
  readonly actor?: string;
  /** Steps after which the run is stopped; see `stoppedAfter`. */
  readonly stopAfter?: number;
  /** Whether the run's account can open the Form. */
  readonly noForm?: boolean;
}

/** A campaign in memory, and a desk for every run that works on it. */
export interface MemoryOffice {
  readonly workbook: MemoryWorkbook;
  readonly page: MemorySummaryPage;
  readonly form: MemoryForm;
  readonly mailer: MemoryMailer;
  readonly memory: Map<string, string>;
  readonly lock: MemoryLock;
  readonly clock: MemoryClock;
  readonly installation: MemoryInstallation;
  /** Begins a run. */
  desk(run?: MemoryRun): Desk;
  /** Sends a response with the unit's right code; under a known id it is an edit. */
  respond(id: string, at: Moment, said?: Said): void;
}

/** The secret code of a unit in memory. */
function memoryCode(unit: string): string {
  return `MA.${unit}`;
}

/** The rows of `Cấu hình` as plan 43 has them, changed where told. */
export function settingRows(changed: Partial<Record<SettingKey, string>> = {}): RecordOf<typeof SETTINGS>[] {
  const values: Partial<Record<SettingKey, string>> = { remindFrom: '2023-02-08', ...changed };
  return (Object.keys(SETTING_ITEMS) as SettingKey[]).map((key) => ({
    item: SETTING_ITEMS[key].item,
    value: values[key] ?? PLAN_43.settings[key].value,
    explanation: '',
  }));
}

const WORDINGS = LETTER_KINDS.map((kind) =>
  aTemplate(kind, kind === 'Báo cáo nhanh hằng ngày' ? { body: '{{Báo cáo}}' } : {}),
);

/** A campaign on the morning of Monday 20/02/2023, after set-up, with one unit that has sent nothing. */
export function memoryDesk(parts: MemoryDeskParts = {}): MemoryOffice {
  const workbook = new MemoryWorkbook();
  workbook.fill(SETTINGS, settingRows(parts.settings));
  workbook.fill(UNITS, parts.units ?? [aUnit()]);
  workbook.fill(CONTENTS, CONTENTS_2023);
  workbook.fill(TEMPLATES, parts.templates ?? WORDINGS);
  workbook.fill(
    DAYS_OFF,
    [...DAYS_OFF_2023].map((day) => ({ day, reason: '' })),
  );
  workbook.fill(INITIATIVES, parts.initiatives ?? []);
  workbook.fill(PLANS, parts.plans ?? []);
  workbook.fill(SET_ASIDE, parts.setAside ?? []);
  workbook.fill(LETTER_LOG, parts.letters ?? []);
  const link = { base: 'https://forms.example.org/r/viewform', unitField: 'entry.1', codeField: 'entry.2' };
  const memory = new Map([
    [MEMORY.owner, OWNER],
    [MEMORY.prefill, JSON.stringify(link)],
  ]);
  const clock = new MemoryClock(parts.now ?? '2023-02-20T07:30:00+07:00');
  const office = {
    workbook,
    page: new MemorySummaryPage(),
    form: new MemoryForm(),
    mailer: new MemoryMailer(parts.quota),
    memory,
    lock: new MemoryLock(clock),
    clock,
    installation: new MemoryInstallation(),
  };
  let ids = 0;
  const standing: MemoryOffice = {
    ...office,
    desk({ actor = OWNER, stopAfter, noForm = actor !== OWNER } = {}) {
      const desk: Desk = {
        workbook,
        summaryPage: office.page,
        mailer: office.mailer,
        memory: memoryMemory(memory),
        lock: office.lock.forRun(),
        clock: clock.forRun(),
        openForm: () => (noForm ? undefined : office.form),
        installer: () => office.installation.installer(actor),
        renewed: () => standing.desk({ actor }),
        actor,
        codeOf: (_symbol, unit) => memoryCode(unit).toUpperCase(),
        digest: (text) => createHash('sha256').update(text).digest('hex'),
        newId: () => {
          ids += 1;
          return `id${ids}`;
        },
      };
      return stopAfter === undefined ? desk : stoppedAfter(desk, stopAfter);
    },
    respond(id, at, said = {}) {
      const code = memoryCode((said.unit ?? aUnit()).code);
      office.form.send(id, at, answersOf({ code, ...said }));
    },
  };
  return standing;
}
