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

/** What `Preset.html` holds when it is shipped: a campaign and the guide. */
export interface PresetFile {
  readonly campaign: Preset;
  readonly guide: Guide;
}
