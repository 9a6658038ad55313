import { reviewDays } from '../domain/daily-report';
import { type Day, dayOf, type Moment } from '../domain/days';
import { type Fault, faultText } from '../domain/fault';
import { parsedLetterKey } from '../domain/letter-keys';
import { LetterBook } from '../domain/letter-log';
import { unitFiles } from '../domain/obligations';
import type { Office } from '../domain/office';
import { unitChoices } from '../domain/registration-form';
import {
  type Campaign,
  LETTER_SETTINGS,
  needed,
  readSettings,
  type SettingKey,
  type Settings,
  STATUS_SETTINGS,
  shownSettings,
} from '../domain/settings';
import {
  AUDIT_LOG,
  CONTENTS,
  DAYS_OFF,
  INITIATIVES,
  LETTER_LOG,
  type LetterKind,
  PLANS,
  type RecordOf,
  SET_ASIDE,
  SETTINGS,
  type Tab,
  TEMPLATES,
  type Template,
  UNITS,
  type Unit,
} from '../domain/tabs';
import { templateFaults } from '../domain/templates';
import { readUnits } from '../domain/unit-list';
import { doubledRows } from './doubled-rows';
import { MARKED_DAYS } from './intake-marks';
import { LetterLedger } from './letter-ledger';
import { MEMORY } from './memory-keys';
import type { Desk, FormResponse, RegistrationForm, Table } from './ports';
import { formAddress, prefilledLink } from './prefilled-link';

/** An office whose settings are good enough for the job that asked, or the faults that stop it. */
export type OfficeReading =
  | { readonly ok: true; readonly office: Office }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The store holds 500 KB; from here on no letter begins, so that intake and what is under way still find room. */
const MOST_REMEMBERED = 450_000;

/**
 * Phiên làm việc: what one run knows while it holds the lock. Each tab is read at most once, when first needed;
 * after a pause of the lock a new session reads again.
 */
export class Session {
  readonly now: Moment;
  readonly today: Day;
  private readonly tables = new Map<string, Table<never>>();
  private openedLedger: LetterLedger | undefined;
  private openedForm: { form: RegistrationForm | undefined } | undefined;
  private readonly responses = new Map<string, FormResponse | undefined>();
  private readSettings: Settings | undefined;
  private remembered: Map<string, string> | undefined;

  constructor(readonly desk: Desk) {
    this.now = desk.clock.now();
    this.today = dayOf(this.now);
  }

  /** Gives a tab's table. */
  table<T extends Tab>(tab: T): Table<RecordOf<T>> {
    const known = this.tables.get(tab.name) as Table<RecordOf<T>> | undefined;
    if (known) return known;
    const table = this.desk.workbook.table(tab);
    this.tables.set(tab.name, table as unknown as Table<never>);
    return table;
  }

  /** Gives what is kept between runs, as it was when this session first asked, with its own changes. */
  get memory(): ReadonlyMap<string, string> {
    this.remembered ??= new Map(this.desk.memory.all());
    return this.remembered;
  }

  /** Stores values between runs. */
  remember(values: Readonly<Record<string, string | null>>): void {
    this.desk.memory.set(values);
    const remembered = this.memory as Map<string, string>;
    for (const [name, value] of Object.entries(values)) {
      if (value === null) remembered.delete(name);
      else remembered.set(name, value);
    }
  }

  /** Gives the ledger of letters. */
  get letters(): LetterLedger {
    this.openedLedger ??= new LetterLedger(
      this.desk.memory,
      this.memory,
      this.table(LETTER_LOG),
      this.symbol,
      this.desk.clock.daysAgo(MARKED_DAYS),
    );
    return this.openedLedger;
  }

  /** Writes the letter log where other runs see it, then the ledger, with whatever else has to be remembered. */
  settleLetters(alsoRemember: Readonly<Record<string, string | null>> = {}): void {
    this.letters.settle(alsoRemember, () => this.desk.workbook.flush());
  }

  /** Remembers what became of letters so far, if any went. */
  rememberFates(): void {
    this.openedLedger?.rememberNow();
  }

  /** Gives the Form, opened once; none when this account can't open it. */
  get form(): RegistrationForm | undefined {
    this.openedForm ??= { form: this.desk.openForm() };
    return this.openedForm.form;
  }

  /** Gives a response to the Form, asked for once. */
  response(id: string): FormResponse | undefined {
    if (!this.responses.has(id)) this.responses.set(id, this.form?.response(id));
    return this.responses.get(id);
  }

  /** Keeps responses that were read anyway, so that none is asked for again. */
  keepResponses(responses: readonly FormResponse[]): void {
    for (const response of responses) this.responses.set(response.id, response);
  }

  /** Gives the settings. */
  get settings(): Settings {
    if (this.readSettings === undefined) {
      const table = this.table(SETTINGS);
      this.readSettings = readSettings(
        table.rows.map((row) => ({ row: table.rowNumber(row) ?? 0, item: row.item, value: row.value })),
      );
    }
    return this.readSettings;
  }

  /** Gives the campaign's symbol: the one in use once an invitation or a response has fixed it. */
  get symbol(): string {
    return this.memory.get(MEMORY.symbol) ?? this.settings.values.symbol ?? '';
  }

  /** Gives the usable units and the faults of the list. */
  units(): { units: Unit[]; faults: Fault[] } {
    const table = this.table(UNITS);
    return readUnits(table.rows, (unit) => table.rowNumber(unit), this.settings.values.deadline);
  }

  /** Writes the entries of the audit log at once. */
  audit(act: string, object: string, before: string, after: string): void {
    this.desk.workbook.addAudit([{ act, object, before, after }], this.now, this.desk.actor);
  }

  /** Gives the office for recounting statuses; only the settings and tabs that statuses depend on can stop it. */
  officeForStatus(): OfficeReading {
    return this.office(STATUS_SETTINGS, [SETTINGS, UNITS, INITIATIVES, PLANS, CONTENTS]);
  }

  /** Gives the office for sending letters; every setting and tab that letters depend on can stop it. */
  officeForLetters(): OfficeReading {
    const reading = this.office(LETTER_SETTINGS, [
      SETTINGS,
      UNITS,
      INITIATIVES,
      PLANS,
      CONTENTS,
      TEMPLATES,
      DAYS_OFF,
      SET_ASIDE,
      LETTER_LOG,
    ]);
    const stopping = [...this.symbolFaults(), ...this.linkFaults(), ...this.vanishedFaults(), ...this.roomFaults()];
    return reading.ok && stopping.length > 0 ? { ok: false, faults: stopping } : reading;
  }

  /** Gives the office as far as it can be read, for showing; what can't be read is empty or falls back to the usual. */
  officeForShow(): Office {
    return this.assembled(shownSettings(this.settings));
  }

  /** Words everything that is wrong in the tabs, for staff. */
  faults(): string[] {
    const faults = [
      ...this.settings.faults,
      ...this.symbolFaults(),
      // A column that is missing reads as blank cells: its own fault says so, once.
      ...(this.table(UNITS).isWhole ? this.units().faults : []),
      ...this.templateFaults(),
      ...doubledRows(INITIATIVES, 'code', this.table(INITIATIVES)),
      ...doubledRows(PLANS, 'unit', this.table(PLANS)),
      ...[UNITS, INITIATIVES, PLANS, SET_ASIDE, CONTENTS, TEMPLATES, DAYS_OFF, LETTER_LOG, AUDIT_LOG].flatMap(
        (tab) => this.table<Tab>(tab).faults,
      ),
    ];
    const missing = this.desk.workbook.missingTabs();
    return [
      ...missing.map((name) => `Không còn tab “${name}”; chạy lại “Thiết lập chiến dịch” để lập lại.`),
      ...new Set(faults.filter(({ tab }) => !missing.includes(tab)).map(faultText)),
      ...this.orphans(this.units().units).map(
        (code) =>
          `${UNITS.name}: mã “${code}” đã được dùng trong thư hoặc trong sổ nhưng không còn trong danh sách. Ghi lại mã này; muốn thôi theo dõi đơn vị, ghi “Lý do miễn”.`,
      ),
      ...[...this.linkFaults(), ...this.vanishedFaults(), ...this.roomFaults()].map(faultText),
      ...(this.memory.has(MEMORY.formFault)
        ? ['Không mở được Biểu mẫu nên chưa nhận được bài gửi mới; xem cách khắc phục tại “Tình trạng vận hành”.']
        : []),
    ];
  }

  private office(keys: readonly SettingKey[], tabs: readonly Tab[]): OfficeReading {
    const broken = tabs.flatMap((tab) => {
      const table = this.table<Tab>(tab);
      return table.isWhole ? [] : table.faults;
    });
    const settings = needed(this.settings, keys);
    if (!settings.ok || broken.length > 0) {
      return { ok: false, faults: [...broken, ...(settings.ok ? [] : settings.faults)] };
    }
    return { ok: true, office: this.officeForShow() };
  }

  private assembled(campaign: Campaign): Office {
    const { units } = this.units();
    const initiatives = this.table(INITIATIVES).rows;
    const plans = this.table(PLANS).rows;
    const choices = unitChoices(units);
    let reviewed: ReadonlyMap<string, Day> | undefined;
    return {
      now: this.now,
      today: this.today,
      campaign: { ...campaign, symbol: this.symbol },
      units,
      files: unitFiles(units, initiatives, plans, campaign),
      contents: this.table(CONTENTS).rows.filter((content) => content.number !== ''),
      initiatives,
      plans,
      setAside: this.table(SET_ASIDE).rows,
      daysOff: new Set(this.table(DAYS_OFF).rows.map((row) => row.day)),
      book: new LetterBook(this.letters.lines(), this.symbol, campaign.trial),
      templates: this.templates(),
      orphans: this.orphans(units),
      linkOf: (unit) =>
        prefilledLink(
          this.memory.get(MEMORY.prefill),
          choices.get(unit.code) ?? unit.name,
          this.desk.codeOf(this.symbol, unit.code),
        ),
      editLinkOf: (response) => this.response(response)?.editLink() ?? '',
      reviewedOn: (initiative) => {
        reviewed ??= reviewDays(this.table(AUDIT_LOG).rows);
        return reviewed.get(initiative);
      },
    };
  }

  private templates(): ReadonlyMap<LetterKind, Template> {
    const faulty = new Set(this.templateFaults().map((fault) => fault.kind));
    return new Map(
      this.table(TEMPLATES)
        .rows.filter((template) => !faulty.has(template.kind as LetterKind))
        .map((template) => [template.kind as LetterKind, template]),
    );
  }

  private templateFaults() {
    const table = this.table(TEMPLATES);
    return templateFaults(table.rows, (template) => table.rowNumber(template));
  }

  private orphans(units: readonly Unit[]): string[] {
    const listed = new Set(units.map((unit) => unit.code));
    const used = new Set([
      ...this.table(INITIATIVES).rows.map((row) => row.unit),
      ...this.table(PLANS).rows.map((row) => row.unit),
      ...this.letters.lines().flatMap((line) => {
        const key = parsedLetterKey(line.key);
        return key && !key.trial && key.symbol === this.symbol ? [key.subject.unit] : [];
      }),
    ]);
    return [...used].filter((code) => code !== '' && !listed.has(code));
  }

  private symbolFaults(): Fault[] {
    const fixed = this.memory.get(MEMORY.symbol);
    const written = this.settings.values.symbol;
    if (fixed === undefined || written === undefined || written === fixed) return [];
    return [
      {
        tab: SETTINGS.name,
        field: 'Ký hiệu',
        found: written,
        expected: `giữ nguyên “${fixed}” vì ký hiệu đã được dùng`,
      },
    ];
  }

  // What is kept between runs must go on finding room; a letter is the first thing that can wait.
  private roomFaults(): Fault[] {
    const used = [...this.memory].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    if (used <= MOST_REMEMBERED) return [];
    return [
      {
        tab: LETTER_LOG.name,
        field: LETTER_LOG.columns.key.header,
        found: `${Math.ceil(used / 1000)} KB`,
        expected: `không quá ${MOST_REMEMBERED / 1000} KB trong bộ nhớ của chương trình; báo người cài đặt, đến lúc đó chưa gửi thư nào`,
      },
    ];
  }

  private linkFaults(): Fault[] {
    if (formAddress(this.memory) !== '') return [];
    return [
      {
        tab: 'Biểu mẫu',
        field: '',
        found: '',
        expected: 'chạy lại “Thiết lập chiến dịch” để lập lại liên kết của các đơn vị; đến lúc đó chưa gửi thư nào',
      },
    ];
  }

  private vanishedFaults(): Fault[] {
    const { length } = this.letters.vanished();
    if (length === 0) return [];
    return [
      {
        tab: LETTER_LOG.name,
        field: LETTER_LOG.columns.key.header,
        found: `thiếu ${length} dòng`,
        expected: 'xác nhận trong thanh bên để ghi lại các dòng đã mất; đến lúc đó chưa gửi thư nào',
      },
    ];
  }
}
