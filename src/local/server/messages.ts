/**
 * What the pages of the workspace and its server say to each other, as plain JSON. A moment is ISO 8601 with the file's
 * offset; rows and columns count from 1, as people see them.
 */
import type { Area, CellBorders, Json, MenuState } from '../store';

/** A method of the workspace: what it takes and what it gives. */
interface Method<Params, Data> {
  readonly params: Params;
  readonly data: Data;
}

type Nothing = Record<string, never>;

/** A tab and a block of its cells. */
interface Block extends Area {
  readonly tab: number;
}

/** Every method of the workspace, called by `POST /api/<name>`. */
export interface Methods {
  picture: Method<Nothing, Picture>;

  /** Reads a tab: whole, or only the rows that changed since a version of it. */
  tab: Method<{ tab: number; since?: number }, TabPicture>;
  type: Method<{ tab: number; row: number; column: number; text: string }, Deed>;
  /** Pastes texts as if each were typed; the grid grows as far as needed. */
  paste: Method<{ tab: number; row: number; column: number; texts: string[][] }, Deed>;
  clear: Method<Block, Deed>;
  insertRows: Method<{ tab: number; before: number; count: number }, Deed>;
  deleteRows: Method<{ tab: number; first: number; count: number }, Deed>;
  insertColumns: Method<{ tab: number; before: number; count: number }, Deed>;
  deleteColumns: Method<{ tab: number; first: number; count: number }, Deed>;
  moveColumn: Method<{ tab: number; from: number; to: number }, Deed>;
  sort: Method<{ tab: number; column: number; ascending: boolean }, Deed>;
  resizeColumn: Method<{ tab: number; column: number; width: number }, Deed>;
  undo: Method<Nothing, Deed>;
  redo: Method<Nothing, Deed>;

  /** Chooses who sits at the screen and opens the file as that account. */
  sitDown: Method<{ account: string }, Deed>;
  /** Chooses an entry of a menu. */
  menu: Method<{ functionName: string }, Deed>;
  closeSidebar: Method<Nothing, Deed>;
  /** A call of `google.script.run` from a page of the script. */
  client: Method<{ functionName: string; args: Json[] }, { ok: true; value: Json } | { ok: false; message: string }>;

  /** Opens a form at the address of a link: public, prefilled or for editing. */
  form: Method<{ url: string }, FormPicture>;
  submit: Method<FormAnswers, Submitted>;

  mailbox: Method<{ address: string }, { letters: Letter[] }>;

  /** Lets time pass; triggers fire one after the other and each shows in `runs` of the picture as it ends. */
  passTo: Method<{ moment: string }, Nothing>;
  stopTime: Method<Nothing, Nothing>;

  arm: Method<Partial<Troubles>, Deed>;
  /** Spoils once, by hand, what the script has installed. */
  spoil: Method<{ mishap: Mishap }, Deed>;
  startAgain: Method<Nothing, Deed>;
}

export type MethodName = keyof Methods;

/** What every call gives: data, or a sentence in Vietnamese. */
export type Reply<M extends MethodName> =
  | { readonly ok: true; readonly data: Methods[M]['data'] }
  | { readonly ok: false; readonly message: string };

/** An act of a person; `runs` are the executions it set off. */
export interface Deed {
  readonly runs: readonly RunPicture[];
}

/** Everything around the grid. `GET /api/changes` is an event stream that names each new revision. */
export interface Picture {
  /** Rises with every change of anything. */
  readonly revision: number;
  readonly file: { readonly name: string; readonly timeZone: string; readonly locale: string };
  readonly accounts: readonly { readonly email: string; readonly role: string }[];
  readonly account: string;
  readonly now: string;
  /** Moment to which time is passing, while it is. */
  readonly passingTo: string | null;
  /** In the order of the file; hidden tabs are listed as Google does. */
  readonly tabs: readonly {
    readonly id: number;
    readonly name: string;
    readonly colour: string | null;
    readonly hidden: boolean;
    readonly version: number;
  }[];
  readonly activeTab: number;
  readonly menus: readonly MenuState[];
  /** `shown` rises each time the script shows the sidebar anew; its page is at `/sidebar?shown=<n>`. */
  readonly sidebar: { readonly title: string; readonly shown: number } | null;
  readonly toasts: readonly { readonly at: string; readonly title: string; readonly message: string }[];
  readonly mailboxes: readonly Mailbox[];
  readonly forms: readonly {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly open: boolean;
  }[];
  readonly triggers: readonly {
    readonly functionName: string;
    /** What the function is for, as in {@link RunPicture}. */
    readonly title: string;
    /** When it fires, in words. */
    readonly what: string;
    readonly next: string | null;
    /** Whose it is: as whom the function runs. */
    readonly account: string;
  }[];
  /** The latest executions, newest first. */
  readonly runs: readonly RunPicture[];
  readonly troubles: Troubles;
  /** Those that have come about and are not mended. */
  readonly mishaps: readonly Mishap[];
  /** Of the account letters leave from now. */
  readonly quota: { readonly account: string; readonly perDay: number; readonly left: number };
  readonly undo: string | null;
  readonly redo: string | null;
  /** Delivery of letters to a real server. */
  readonly delivery: { readonly to: string; readonly delivered: number; readonly failed: string | null } | null;
}

/** Hộp thư: one address letters went to. */
export interface Mailbox {
  readonly address: string;
  /** What the file calls whoever reads it: a unit, the office. */
  readonly name: string;
  readonly letters: number;
  readonly latest: string | null;
}

/** Troubles that can be asked for. Each counted one goes down as it strikes. */
export interface Troubles {
  /** Recipients that may still be written to today; null for the platform's own quota. */
  readonly quotaLeft: number | null;
  /** So many of the next calls to the spreadsheet time out. */
  readonly sheetTimeouts: number;
  /** So many of the next letters: the mail service throws after the letter left. */
  readonly mailFailures: number;
  /** So many of the next runs are stopped in the middle, right after a letter left or something was written. */
  readonly stops: number;
  /** Time triggers fire twice. */
  readonly twice: boolean;
}

/**
 * What a person may spoil outside the grid: the triggers deleted, one made twice, the linked form closed, the tab with its
 * responses shown.
 */
export type Mishap = 'triggersGone' | 'triggerDoubled' | 'formClosed' | 'responsesShown';

/** Một lượt chạy. */
export interface RunPicture {
  readonly number: number;
  readonly at: string;
  readonly functionName: string;
  /** What the function is for, in words of the file's people; the function's name when nothing is known of it. */
  readonly title: string;
  readonly account: string;
  /** What set it off: a person, the clock, a form, the sidebar. */
  readonly cause: 'person' | 'clock' | 'form' | 'sidebar';
  readonly ok: boolean;
  /** Why it failed or was stopped. */
  readonly error: string | null;
  /** What it did: letters that left, and rows changed by tab. */
  readonly letters: readonly { readonly to: string; readonly subject: string }[];
  readonly changes: readonly { readonly tab: string; readonly rows: number }[];
  readonly calls: number;
  readonly dataCalls: number;
  readonly chargedMs: number;
  /** Identical runs in a row that changed nothing are told as one. */
  readonly times: number;
  /** Firings of the clock after it that were left out, because they would have found nothing to do either. */
  readonly skipped: number;
  /** Whether it was stopped in the middle, not failed by itself. */
  readonly stopped: boolean;
}

/** A tab as people see it. */
export interface TabPicture {
  readonly tab: number;
  readonly version: number;
  /** Whether `rows` holds only the rows that changed since the version asked for. */
  readonly partial: boolean;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenGridlines: boolean;
  /** Pixels where they differ from the default, by number of the column or row; rows are as tall as their text needs. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly merges: readonly Area[];
  /** Whether the one at the screen may not edit it. */
  readonly protected: boolean;
  /** Where Sheets asks before it lets a person edit: an area, or the whole tab where it is null, and what for. */
  readonly warnings: readonly { readonly area: Area | null; readonly text: string }[];
  /** Rows with content or looks, by number of the row; trailing empty cells are left out. */
  readonly rows: Readonly<Record<number, readonly (CellPicture | null)[]>>;
  /** Looks that cells point to. */
  readonly styles: readonly StylePicture[];
  readonly charts: readonly ChartPicture[];
}

/** A cell: what it shows and what editing it begins with. */
export interface CellPicture {
  readonly text: string;
  /** What the formula bar shows, where it differs from `text`. */
  readonly input?: string;
  /** Index into `styles`; conditional formats are already applied. */
  readonly style?: number;
  readonly note?: string;
  /** Whether the value is a number or a date, which stand on the right by default. */
  readonly isNumber?: true;
  readonly checkbox?: boolean;
  /** The choices of its rule. */
  readonly choices?: readonly string[];
  /** Whether its rule takes the value; said as a warning. */
  readonly invalid?: string;
}

/** How a cell looks; what is missing is the default. */
export interface StylePicture {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly line?: 'underline' | 'line-through';
  /** Points. */
  readonly size?: number;
  readonly family?: string;
  readonly colour?: string;
  readonly background?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'CLIP' | 'OVERFLOW';
  readonly borders?: CellBorders;
}

/** A chart with its data read out. */
export interface ChartPicture {
  readonly id: number;
  /** The name in `Charts.ChartType`. */
  readonly type: string;
  readonly title: string;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly colour: string | null;
  }[];
  readonly colours: readonly string[];
  readonly options: Readonly<Record<string, Json>>;
}

/** A form as whoever opens the link meets it. */
export interface FormPicture {
  readonly formId: string;
  readonly title: string;
  readonly description: string;
  /** Why nothing can be sent: not published, closed; null when it can. */
  readonly closed: string | null;
  /** The response the link edits. */
  readonly edit: string | null;
  readonly confirmation: string;
  readonly progressBar: boolean;
  readonly showAgain: boolean;
  readonly publicUrl: string;
  readonly pages: readonly FormPagePicture[];
  /** Answers already in it, by the id of the question as text: titles may stand twice in a form. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

/** A page of a form. */
export interface FormPagePicture {
  readonly id: number | null;
  readonly title: string;
  readonly help: string;
  /** Where the page leads when no choice says otherwise: the index of a page, or the end. */
  readonly next: number | 'submit';
  readonly questions: readonly QuestionPicture[];
}

/** An item on a page. */
export interface QuestionPicture {
  readonly id: number;
  /** The name in `FormApp.ItemType`. */
  readonly type: string;
  readonly title: string;
  readonly help: string;
  readonly required: boolean;
  /** `next`: where choosing it leads from this page; null when it doesn't steer. */
  readonly choices: readonly { readonly value: string; readonly next: number | 'submit' | null }[];
  /** Whether it also takes an answer that is none of its choices. */
  readonly other?: true;
}

/** Answers sent by the form's page, by the id of the question as text; a day is `yyyy-MM-dd`. */
interface FormAnswers {
  readonly formId: string;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  readonly edit?: string;
}

/** What a respondent is left with. */
export interface Submitted extends Deed {
  readonly message: string;
  readonly editUrl: string | null;
}

/** A letter in a mailbox. */
export interface Letter {
  readonly id: string;
  readonly at: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}
