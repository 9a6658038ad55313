import type { SettingKey } from '../domain/settings';
import type { Content, DAYS_OFF, RecordOf, Template, Unit } from '../domain/tabs';

/** Giá trị ban đầu của một chiến dịch: what set-up writes into the tabs of a new Sheet; another campaign is another file of these. */
export interface Preset {
  /** Rows of `Cấu hình` in their order: the value as text (days as `yyyy-MM-dd`) and its explanation for staff. */
  readonly settings: Readonly<Record<SettingKey, { readonly value: string; readonly explanation: string }>>;
  readonly contents: readonly Content[];
  /** Units to start from; addresses and contacts are the office's to fill. */
  readonly units: readonly Pick<Unit, 'code' | 'name' | 'group'>[];
  readonly daysOff: readonly RecordOf<typeof DAYS_OFF>[];
  readonly form: FormWords;
  /** Wording of each kind of letter. */
  readonly templates: readonly Template[];
}

/** Lời của Biểu mẫu: what the Form says besides its questions. */
export interface FormWords {
  /** Shown to whoever has sent it. */
  readonly confirmation: string;
  /** Hints by the title of the question or page under which they stand. */
  readonly hints: Readonly<Record<string, string>>;
}

/** Hướng dẫn: what the guide tab says, one line a row under the headings. */
export interface Guide {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}

/**
 * One step of a chain of calls: a property, a call, a value to go on from, or a name under which what was reached is
 * kept. The first property is one of the scene's; `{ of: … }` among the arguments of a call is a chain of its own.
 */
export type Step =
  | string
  | readonly [method: string, ...args: readonly unknown[]]
  | { readonly is: unknown }
  | { readonly as: string };

/** Chuỗi lệnh: calls on the platform's services, written down as data. */
export type Chain = readonly Step[];

/** Điều mong đợi ở môi trường: one thing that we rely on, in words for whoever installs, and how it is asked. */
export interface PlatformFact {
  readonly name: string;
  /** What must be found; in words where a pattern tells. */
  readonly expected: string;
  readonly pattern?: string;
  readonly first?: readonly Chain[];
  /** What these chains give is the finding. */
  readonly find: readonly Chain[];
}

/** Kiểm tra môi trường: what the check asks, and what its page says. */
export interface PlatformCheck {
  readonly title: string;
  readonly formTitle: string;
  readonly headers: readonly string[];
  /** Format of the moment before the count. */
  readonly when: string;
  /** Below the count, one line a row; the last is followed by the address of the scratch Form. */
  readonly notes: readonly string[];
  /** Told after the count to whoever ran the check. */
  readonly done: string;
  /** Told instead while another check of the same account is running. */
  readonly busy: string;
  /** Passed, failed, could not be checked. */
  readonly verdicts: readonly [string, string, string];
  /** How values are worded that have no words of their own. */
  readonly words: Readonly<Record<string, string>>;
  /** Lays out the page. */
  readonly layout: readonly Chain[];
  readonly facts: readonly PlatformFact[];
}

/** What `Preset.html` holds when it is shipped: a campaign, the guide, and what is to be checked at Google. */
export interface PresetFile {
  readonly campaign: Preset;
  readonly guide: Guide;
  readonly platform: PlatformCheck;
}
