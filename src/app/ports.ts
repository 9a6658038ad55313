import type { Day, Moment } from '../domain/days';
import type { Fault } from '../domain/fault';
import type { AuditDraft } from '../domain/register-changes';
import type { Campaign } from '../domain/settings';
import type { Answers } from '../domain/submission';
import type { Summary } from '../domain/summary';
import type { RecordOf, Tab } from '../domain/tabs';

/**
 * Bảng: the rows of a tab, read once, with the changes made to them.
 *
 * Changes show in `rows` at once and reach the sheet together at `save`. Rows are known by identity.
 */
export interface Table<T> {
  readonly rows: readonly T[];
  /** Cells that can't be read, and columns that are missing; good rows stand beside them. */
  readonly faults: readonly Fault[];
  /** Whether the tab and all its columns are there; otherwise `save` throws and nothing may be decided on the rows. */
  readonly isWhole: boolean;
  /** Gives a row's number in the sheet; none for one not written yet. */
  rowNumber(row: T): number | undefined;
  append(row: T): void;
  /** Changes cells of a row; those that already hold the value are left alone. */
  update(row: T, patch: Partial<T>): void;
  /**
   * Writes what changed; people's own columns are never touched.
   *
   * Standing rows and the columns are found where they are by then. What people changed since the tab was read stays as
   * if they had done it right after: a row that is gone is written nowhere, a cell that says something else is left alone.
   *
   * Rows that lie apart are written apart, so that a row in between keeps what a person types at that moment;
   * with `bridge`, for columns only we write, they go in one write with the rows between them.
   */
  save(options?: { readonly bridge?: boolean }): void;
}

/** Sổ: the tabs. */
export interface Workbook {
  /** Reads a tab; a missing one gives a table that is not whole. */
  table<T extends Tab>(tab: T): Table<RecordOf<T>>;
  /** Gives the names of our tabs that are not there. */
  missingTabs(): readonly string[];
  /** Adds lines to the audit log. */
  addAudit(entries: readonly AuditDraft[], at: Moment, actor: string): void;
  /** Shows what is wrong with settings as notes beside their values, and takes away notes of what was mended. */
  noteSettings(faults: readonly Fault[]): void;
  /** Brings what was written to where other runs see it. */
  flush(): void;
}

/** Trang tổng hợp. */
export interface SummaryPage {
  /** Lays the summary out anew, all of it at once; gives `false`, with nothing written, when its tab is missing. */
  write(summary: Summary, campaign: Pick<Campaign, 'movement' | 'issuer' | 'office'>): boolean;
}

/** Một câu trả lời của Biểu mẫu. */
export interface FormResponse {
  readonly id: string;
  readonly at: Moment;
  /** Exact instant of this version, in milliseconds. */
  readonly atMs: number;
  /** Reads the answers by the titles of their questions. */
  answers(): Answers;
  /** Gives the link under which the sender can edit it. */
  editLink(): string;
}

/** Biểu mẫu đăng ký; only the owner may open it. */
export interface RegistrationForm {
  /** Lists responses sent or edited since a moment, all of them when there is none, oldest first. */
  responsesSince(since: Moment | undefined): readonly FormResponse[];
  response(id: string): FormResponse | undefined;
  /** Makes the Form offer these choices. */
  offer(choices: FormChoices): void;
}

/** Các lựa chọn của Biểu mẫu. */
export interface FormChoices {
  readonly units: readonly string[];
  readonly contents: readonly string[];
  readonly fields: readonly string[];
}

/** A letter as the mail service takes it. */
export interface OutgoingMail {
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo: string;
}

/** What became of a letter handed to the mail service. */
export type SendResult =
  | { readonly result: 'sent' }
  | { readonly result: 'quota' | 'address' | 'unknown'; readonly error: string };

/** Hộp thư đi. */
export interface Mailer {
  /** Gives how many more recipients may be written to today. */
  quotaLeft(): number;
  send(mail: OutgoingMail): SendResult;
}

/** Trí nhớ: small values that outlive a run, whatever stops it. */
export interface Memory {
  all(): ReadonlyMap<string, string>;
  /** Stores values in one call; `null` forgets one. */
  set(values: Readonly<Record<string, string | null>>): void;
}

/** Khóa: excludes every other run. */
export interface Lock {
  hold(waitMs: number): boolean;
  release(): void;
}

/** Đồng hồ. */
export interface Clock {
  now(): Moment;
  /** Gives the moment so many days before now. */
  daysAgo(days: number): Moment;
  /** Gives the time since this run began. */
  elapsedMs(): number;
}

/** Sự cố cài đặt: what stands otherwise than set-up made it. */
export type InstalledTrouble =
  | 'responsesMissing'
  | 'responsesShown'
  | 'formLost'
  | 'formElsewhere'
  | 'formClosed'
  | 'triggerMissing'
  | 'triggerDoubled'
  /** The service did not answer. */
  | 'unchecked';

/** Bộ cài đặt: what set-up makes or repairs; each part is looked for before it is made, and what people wrote stays. */
export interface Installer {
  /** Brings the tabs of an older layout up to date and gives the version they then have. */
  migrate(version: string | undefined): string;
  /** Makes every tab whole and gives their identifiers as JSON; `isFirst` fills those still empty from the preset. */
  buildTabs(knownIds: string | undefined, today: Day, isFirst: boolean): string;
  /** Opens the Form, on which the rest is then done; tells whether this account can. */
  openForm(id: string | undefined): boolean;
  /** Makes a Form that is not yet published, on which the rest is then done, and gives its identifier. */
  makeForm(title: string): string;
  /** Puts every question of the Form in its place. */
  buildForm(title: string, receiver: string): void;
  /** Gives the Form's link prefilled with a choice of unit and a code that can be told apart. */
  prefilledForm(choices: FormChoices): { readonly link: string; readonly unit: string; readonly code: string };
  /** Sends responses to the Sheet. */
  linkResponses(): void;
  /** Hides and protects the tab of the responses, in which the codes stand. */
  hideResponses(): void;
  /** Makes each trigger of this account anew, exactly once; that of the Form only when it is open. */
  scheduleRuns(sendHour: number): void;
  /** Opens the Form to the units and gives its address. */
  publishForm(): string;
  /** Lets another account change the open Form; tells whether it may by now, and whether it could before. */
  shareForm(account: string): 'shared' | 'wasShared' | 'refused';
  /** Takes that back; tells whether the service took it. */
  unshareForm(account: string): boolean;
  /** Names what is amiss: with the tabs, and for the owner, who alone can see them, with Form and triggers. */
  troubles(formId: string | undefined, isOwner: boolean): readonly InstalledTrouble[];
  newSecret(): string;
}

/** Bàn làm việc: everything a use case reaches the world through. */
export interface Desk {
  readonly workbook: Workbook;
  readonly summaryPage: SummaryPage;
  readonly mailer: Mailer;
  readonly memory: Memory;
  readonly lock: Lock;
  readonly clock: Clock;
  /** Opens the Form; none when it can't be opened by this account. */
  readonly openForm: () => RegistrationForm | undefined;
  readonly installer: () => Installer;
  /** Lays out a desk that sees the tabs as they are by now. */
  readonly renewed: () => Desk;
  /** Address of the account that acts. */
  readonly actor: string;
  /** Gives a unit's secret code. */
  readonly codeOf: (symbol: string, unit: string) => string;
  /** Gives the SHA-256 of a text, in hex. */
  readonly digest: (text: string) => string;
  /** Gives a new identifier. */
  readonly newId: () => string;
}
