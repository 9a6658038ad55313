/**
 * Everything the emulated world holds, as plain JSON: no classes, no functions, no `undefined`.
 *
 * Positions are zero-based here and one-based in the services. Instants are milliseconds since 1970 in UTC.
 * A frozen value is never changed, only replaced, so that snapshots may share it (see `store-copies.ts`).
 */

/** The whole world: one container spreadsheet with its bound script, its forms, its users and its mail. */
export interface Store {
  clock: ClockState;
  random: RandomState;
  script: ScriptState;
  users: Record<string, UserState>;
  spreadsheets: Record<string, SpreadsheetState>;
  forms: Record<string, FormState>;
  properties: PropertiesState;
  cache: Record<string, CacheEntry>;
  triggers: TriggerState[];
  outbox: MailState[];
  ui: UiState;
}

/** The virtual time, in milliseconds since 1970. */
interface ClockState {
  now: number;
}

/** What every identifier, jitter and `Math.random` is drawn from. */
export interface RandomState {
  seed: number;
  drawn: number;
}

/** The bound script project: whose file it is and which spreadsheet contains it. */
interface ScriptState {
  id: string;
  owner: string;
  containerId: string;
}

/** What Google counts for one account. Windows open at the first use and last 24 hours. */
export interface UserState {
  mail: QuotaWindow;
  triggerRuntime: QuotaWindow;
}

/** An amount used since `since`; `since` is null before the first use. */
interface QuotaWindow {
  since: number | null;
  used: number;
}

/** A spreadsheet file. Tabs are in the order people see them. */
export interface SpreadsheetState {
  id: string;
  name: string;
  owner: string;
  locale: string;
  timeZone: string;
  activeSheetId: number;
  sheets: SheetState[];
}

/** One tab of a spreadsheet. */
export interface SheetState {
  id: number;
  name: string;
  /** The grid; always `maxRows` rows, each of at most `maxColumns` cells (missing cells are empty). */
  rows: Row[];
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  hiddenGridlines: boolean;
  tabColor: string | null;
  /** Pixels, by column or row index, where they differ from {@link DEFAULT_COLUMN_WIDTH} and {@link DEFAULT_ROW_HEIGHT}. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  merges: Area[];
  protections: ProtectionState[];
  conditionalFormats: ConditionalFormatState[];
  charts: ChartState[];
  /** Present on a tab that a form writes its responses to. */
  responses: ResponsesLink | null;
}

/** Default width of a column and height of a row, in pixels. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** A row of cells, frozen; trailing empty cells may be missing. */
export type Row = readonly (Cell | null)[];

/**
 * One cell, frozen. A date is a number (days since 1899-12-30 in the spreadsheet's zone) whose number format is a date
 * format; an error is `{error: '#N/A'}`; an absent value is an empty cell that has a format, a note or a rule.
 */
export interface Cell {
  readonly value?: StoredValue;
  /** The formula as written, with its `=`; `value` is then what it shows. */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly note?: string;
  readonly validation?: ValidationState;
  /** On the timestamp cell of a responses tab: the response whose row this is, wherever people move it. */
  readonly responseId?: string;
}

/** What a cell can hold. */
export type StoredValue = string | number | boolean | CellError;

/** An error shown in a cell. */
interface CellError {
  readonly error: string;
}

/** Formats of a cell, frozen; what is missing is the default. Colours are `#rrggbb`. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'underline' | 'line-through' | 'none';
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly fontColor?: string;
  readonly background?: string;
  readonly horizontalAlignment?: 'left' | 'center' | 'right';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW';
  readonly borders?: CellBorders;
}

/** Borders of a cell by side, frozen. */
export interface CellBorders {
  readonly top?: Border;
  readonly right?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
}

/** One border line. */
export interface Border {
  readonly style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
  readonly color: string;
}

/** A block of cells: zero-based corner and size. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A data validation rule, frozen. `criteria` is the name in `SpreadsheetApp.DataValidationCriteria`. */
export interface ValidationState {
  readonly criteria: string;
  readonly values: readonly (string | number | boolean | null)[];
  /** For `VALUE_IN_LIST`: whether the cell shows a drop-down. */
  readonly showDropdown: boolean;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

/** A protected tab (`area` null) or range. `editors` null means everyone who may edit the file. */
export interface ProtectionState {
  id: string;
  area: Area | null;
  description: string;
  warningOnly: boolean;
  creator: string;
  editors: string[] | null;
}

/** A conditional format rule. `criteria` is the name in `SpreadsheetApp.BooleanCriteria`. */
export interface ConditionalFormatState {
  areas: Area[];
  criteria: string;
  values: (string | number)[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
}

/** A chart floating over a tab. `type` is the name in `Charts.ChartType`. */
export interface ChartState {
  id: number;
  type: string;
  /** The ranges drawn, each with the tab it stands in. */
  ranges: { sheetId: number; area: Area }[];
  anchorRow: number;
  anchorColumn: number;
  offsetX: number;
  offsetY: number;
  headers: number;
  transposed: boolean;
  mergeStrategy: string;
  options: Record<string, Json>;
}

/** A JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Ties a tab to the form that fills it: what each column holds, wherever people move it. */
interface ResponsesLink {
  formId: string;
  /** By column index: `'timestamp'`, an item id, or null for a column of people's own. */
  columns: ('timestamp' | number | null)[];
}

/** A form. Items are in the order respondents meet them; a `PAGE_BREAK` starts a new page. */
export interface FormState {
  id: string;
  publishedId: string;
  owner: string;
  /** Accounts that may change it besides its owner. */
  editors: string[];
  /** The name of the file, which is not the title shown to respondents. */
  fileName: string;
  title: string;
  description: string;
  confirmationMessage: string;
  closedMessage: string;
  published: boolean;
  acceptingResponses: boolean;
  allowResponseEdits: boolean;
  collectEmail: boolean;
  limitOneResponsePerUser: boolean;
  progressBar: boolean;
  showLinkToRespondAgain: boolean;
  publishingSummary: boolean;
  items: FormItemState[];
  responses: FormResponseState[];
  destination: { spreadsheetId: string; sheetId: number } | null;
}

/** One item of a form. `type` is the name in `FormApp.ItemType`. */
export interface FormItemState {
  id: number;
  /** The number in `entry.<n>` of a prefilled link, which is not the id. */
  entryId: number;
  type: string;
  title: string;
  helpText: string;
  required: boolean;
  choices: ChoiceState[];
  otherOption: boolean;
  /** Of a `PAGE_BREAK`: where the page before it leads when no choice says otherwise. */
  goTo: GoTo | null;
  includesYear: boolean;
}

/** One choice; `goTo` null where the question does not steer. */
export interface ChoiceState {
  value: string;
  goTo: GoTo | null;
}

/** Where a page leads: the item id of a page break, or the name in `FormApp.PageNavigationType`. */
export type GoTo = number | 'CONTINUE' | 'RESTART' | 'SUBMIT';

/** A stored response. Answers are kept in the order of the items. */
export interface FormResponseState {
  id: string;
  /** The secret in the edit link. */
  editToken: string;
  timestamp: number;
  respondentEmail: string;
  answers: FormAnswer[];
}

/** An answer: text, a chosen value, `yyyy-MM-dd` for a date, or several chosen values. */
export interface FormAnswer {
  itemId: number;
  value: string | string[];
}

/** Property stores; those of a user are by address. */
interface PropertiesState {
  script: Record<string, string>;
  document: Record<string, string>;
  user: Record<string, Record<string, string>>;
  /** Of scripts bound to no file, by their id. */
  standalone: Record<string, Record<string, string>>;
}

/** A cached text and when it lapses. */
interface CacheEntry {
  value: string;
  expiresAt: number;
}

/** An installed trigger, run as `owner`. */
export interface TriggerState {
  id: string;
  owner: string;
  handler: string;
  /** The names in `ScriptApp.TriggerSource` and `ScriptApp.EventType`. */
  source: 'CLOCK' | 'FORMS' | 'SPREADSHEETS';
  event: 'CLOCK' | 'ON_FORM_SUBMIT' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  sourceId: string | null;
  /** Installed from within a trigger: listed, counted, and never fired. */
  disabled: boolean;
  schedule: TriggerSchedule | null;
}

/** When a time trigger fires. `next` is null once a one-off has fired. */
export interface TriggerSchedule {
  every: 'minutes' | 'hours' | 'days' | 'once';
  count: number;
  /** Of a daily trigger: the hour asked for and the minute chosen at creation and kept, which `nearMinute` may push out of the hour. */
  hour: number;
  minute: number;
  timeZone: string;
  next: number | null;
}

/** A letter that was sent. */
export interface MailState {
  id: string;
  at: number;
  from: string;
  senderName: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: AttachmentState[];
}

/** A file in a letter. */
export interface AttachmentState {
  name: string;
  contentType: string;
  base64: string;
}

/** What the open file shows beside the grid. */
export interface UiState {
  menus: MenuState[];
  sidebar: { title: string; html: string } | null;
  dialogs: { title: string; html: string; width: number; height: number; modal: boolean }[];
  toasts: { at: number; message: string; title: string; seconds: number }[];
  alerts: { at: number; title: string; prompt: string; buttons: string; answer: string }[];
}

/** A menu beside Google's own. */
export interface MenuState {
  name: string;
  entries: MenuEntry[];
}

/** A line of a menu. */
type MenuEntry =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; menu: MenuState };
