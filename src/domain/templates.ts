import type { Fault } from './fault';
import { LETTER_KINDS, type LetterKind, TEMPLATES, type Template } from './tabs';

const COMMON = [
  'Đơn vị',
  'Tên phong trào',
  'Cơ quan ban hành',
  'Đơn vị tổng hợp',
  'Số kế hoạch',
  'Ngày ban hành',
  'Thời hạn',
  'Ngày cuối',
  'Hôm nay',
  'Liên kết',
  'Liên hệ',
  'Tên người gửi',
  'Tình hình',
  'Còn thiếu',
] as const;

/** The `{{…}}` fields that the wording of each kind of letter may use. */
export const TEMPLATE_FIELDS = {
  'Thông báo đăng ký': [...COMMON, 'Việc cần làm', 'Nội dung phong trào'],
  'Xác nhận đã nhận': [...COMMON, 'Kết quả', 'Nội dung nhận', 'Liên kết sửa'],
  'Nhắc hạn': [...COMMON, 'Còn lại'],
  'Đôn đốc quá hạn': [...COMMON, 'Lần', 'Quá hạn'],
  'Thông báo kết quả xem xét': [...COMMON, 'Mã sáng kiến', 'Tên sáng kiến', 'Kết luận', 'Ý kiến'],
  'Thông báo gia hạn': [...COMMON, 'Căn cứ'],
  'Báo cáo nhanh hằng ngày': [
    'Tên phong trào',
    'Cơ quan ban hành',
    'Đơn vị tổng hợp',
    'Hôm nay',
    'Tóm tắt',
    'Báo cáo',
    'Tên người gửi',
  ],
} as const satisfies Record<LetterKind, readonly string[]>;

/** What fills the fields of one letter; a link is shown as one in HTML. */
export type FieldValues = Readonly<Record<string, string | { readonly link: string; readonly label: string }>>;

/** Thư đã soạn: a letter's words. */
export interface Wording {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names what is wrong in the wordings: a kind missing or doubled, an empty subject or body, a field that doesn't exist. */
export function templateFaults(
  templates: readonly Template[],
  rowOf: (template: Template) => number | undefined,
): (Fault & { readonly kind: LetterKind })[] {
  return LETTER_KINDS.flatMap((kind) => {
    const [template, twin] = templates.filter((candidate) => candidate.kind === kind);
    const fault = (of: Template | undefined, field: string, found: string, expected: string) => {
      const row = of && rowOf(of);
      return { kind, tab: TEMPLATES.name, ...(row !== undefined && { row }), field, found, expected };
    };
    if (template === undefined) return [fault(undefined, 'Loại', '', `có dòng “${kind}”`)];
    if (twin !== undefined) return [fault(twin, 'Loại', kind, 'chỉ một dòng cho mỗi loại thư')];
    const allowed: readonly string[] = TEMPLATE_FIELDS[kind];
    const parts = Object.entries({ 'Tiêu đề': template.subject, 'Nội dung': template.body });
    return parts.flatMap(([field, words]) => [
      ...(words === '' ? [fault(template, field, '', 'có nội dung')] : []),
      ...[...words.matchAll(FIELD)]
        .map((match) => match[1] ?? '')
        .filter((name) => !allowed.includes(name))
        .map((name) => fault(template, field, `{{${name}}}`, `một trong các trường: ${allowed.join(', ')}`)),
    ]);
  });
}

/** Fills a wording in a single pass, so that `{{…}}` inside a value stays what it is; values are escaped in HTML. */
export function filled(template: Template, values: FieldValues): Wording {
  const plain = (value: FieldValues[string]) => (typeof value === 'string' ? value : value.link);
  const subject = filledWith(template.subject, values, plain);
  const text = filledWith(template.body, values, plain);
  const html = filledWith(escapedHtml(template.body), values, (value) =>
    typeof value === 'string'
      ? escapedHtml(value)
      : `<a href="${escapedHtml(value.link)}" style="color:#0b57d0">${escapedHtml(value.label)}</a>`,
  );
  return { subject: oneLine(subject), text, html: page(html) };
}

/** Escapes text for HTML. */
export function escapedHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Puts a notice before a letter, as text and as HTML. */
export function withNotice(wording: Wording, notice: string): Wording {
  const box = `<p style="border:1px solid #b06000;padding:8px">${escapedHtml(notice)}</p>`;
  return {
    subject: wording.subject,
    text: `${notice}\n\n${wording.text}`,
    html: wording.html.replace('<p>', () => `${box}<p>`),
  };
}

function filledWith(words: string, values: FieldValues, shown: (value: FieldValues[string]) => string): string {
  return words.replace(FIELD, (field, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? field : shown(value);
  });
}

function page(escaped: string): string {
  const paragraphs = escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
  return `<div style="font-family:'Times New Roman',serif;font-size:16px;line-height:1.5;max-width:40em;color:#1f1f1f">${paragraphs}</div>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
