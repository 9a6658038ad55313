import fc from 'fast-check';
import { faultText } from '../../src/domain/fault';
import { LETTER_KINDS, type LetterKind } from '../../src/domain/tabs';
import {
  escapedHtml,
  type FieldValues,
  filled,
  TEMPLATE_FIELDS,
  templateFaults,
  withNotice,
} from '../../src/domain/templates';
import { aTemplate } from '../support/builders';

const wording = (body: string, values: FieldValues, subject = 'x') =>
  filled(aTemplate('Nhắc hạn', { subject, body }), values);

describe('filled', () => {
  it('fills subject, text and HTML', () => {
    const letter = wording(
      'Kính gửi: {{Đơn vị}}\n\nĐề nghị đăng ký tại {{Liên kết}}\nTrân trọng./.',
      {
        'Đơn vị': 'Phòng A & B',
        'Liên kết': { link: 'https://example.org/?a=1&b=2', label: 'Biểu mẫu' },
        'Còn lại': 'còn 03 ngày',
      },
      'Nhắc hạn: {{Còn lại}}',
    );
    expect(letter).toMatchInlineSnapshot(`
{
  "html": "<div style="font-family:'Times New Roman',serif;font-size:16px;line-height:1.5;max-width:40em;color:#1f1f1f"><p>Kính gửi: Phòng A &amp; B</p><p>Đề nghị đăng ký tại <a href="https://example.org/?a=1&amp;b=2" style="color:#0b57d0">Biểu mẫu</a><br>Trân trọng./.</p></div>",
  "subject": "Nhắc hạn: còn 03 ngày",
  "text": "Kính gửi: Phòng A & B

Đề nghị đăng ký tại https://example.org/?a=1&b=2
Trân trọng./.",
}
`);
  });

  it.each([
    ['a field', '{{Đơn vị}}'],
    ['another field', '{{Liên kết}} {{ Còn thiếu }}'],
    ['the marks of replace', "$& $1 $$ $` $' $<x>"],
    ['HTML', '<script>alert(1)</script>'],
    ['an attribute', '" onclick="x'],
  ])('takes %s in a value for what it is', (_what, value) => {
    const letter = wording(
      '[{{Đơn vị}}] [{{Còn thiếu}}]',
      { 'Đơn vị': value, 'Còn thiếu': 'X', 'Liên kết': 'Y' },
      '{{Đơn vị}}',
    );
    expect(letter.text).toBe(`[${value}] [X]`);
    expect(letter.subject).toBe(value);
    expect(letter.html).toContain(`<p>[${escapedHtml(value)}] [X]</p>`);
  });

  it('fills any data in a single pass, and lets none of it become HTML', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{{Đơn vị}}',
      '{{Còn thiếu}}',
      '$&',
      '$1',
      '<',
      '>',
      '"',
      "'",
      '&',
      '&lt;',
      'a',
      ' ',
    );
    const value = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(value, value, (one, other) => {
        fc.pre(!/\s/.test(one + other));
        const letter = wording('({{Đơn vị}}|{{Còn thiếu}})', { 'Đơn vị': one, 'Còn thiếu': other });
        expect(letter.text).toBe(`(${one}|${other})`);
        expect(letter.html.replace(/<\/?(div|p)( style="[^"]*")?>/g, '')).toBe(
          `(${escapedHtml(one)}|${escapedHtml(other)})`,
        );
      }),
    );
  });

  it('fills every field it knows in whatever staff wrote around it, and names every other one', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '{{Đơn vị}}',
      '{{ Còn lại\t}}',
      '{{Lạ}}',
      '{{}}',
      '$&',
      '\n',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = pieces.join('');
        const { text } = wording(body, { 'Đơn vị': 'A', 'Còn lại': 'B' });
        expect(text).toBe(body.replaceAll('{{Đơn vị}}', 'A').replaceAll('{{ Còn lại\t}}', 'B'));
        const faults = templateFaults([aTemplate('Nhắc hạn', { body: `x${body}` })], () => 2).filter(
          ({ kind }) => kind === 'Nhắc hạn',
        );
        const names = [...body.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => name?.trim());
        const strangers = names.filter((name) => name !== 'Đơn vị' && name !== 'Còn lại');
        expect(faults).toHaveLength(strangers.length);
      }),
      { numRuns: 300 },
    );
  });

  it('escapes what staff write in the wording', () => {
    expect(wording('<b>{{Đơn vị}}</b>', { 'Đơn vị': 'A' }).html).toContain('<p>&lt;b&gt;A&lt;/b&gt;</p>');
  });

  it('escapes the address and the words of a link', () => {
    const { html } = wording('{{Liên kết}}', { 'Liên kết': { link: 'https://example.org/"><script>', label: '<b>' } });
    expect(html).not.toMatch(/<script>|<b>/);
  });

  it('leaves a field that nothing fills', () => {
    expect(wording('{{Lạ}} {{constructor}} {{__proto__}}', {}).text).toBe('{{Lạ}} {{constructor}} {{__proto__}}');
  });

  it('takes spaces inside the braces', () => {
    expect(wording('{{ Đơn vị }}', { 'Đơn vị': 'A' }).text).toBe('A');
  });

  it('keeps the subject on one line, whatever is in it', () => {
    const { subject } = wording('', { 'Đơn vị': 'A\r\nBcc: b@example.com' }, 'Gửi\n{{Đơn vị}}');
    expect(subject).toBe('Gửi A Bcc: b@example.com');
    expect(wording('', {}, ' Gửi ').subject).toBe('Gửi');
  });

  it('breaks lines and paragraphs in HTML as in text', () => {
    expect(wording('một\nhai\n\nba', {}).html).toContain('<p>một<br>hai</p><p>ba</p>');
  });
});

describe('escapedHtml', () => {
  it('escapes each sign once', () => {
    expect(escapedHtml(`<a href="x">'&amp;'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;');
  });
});

describe('withNotice', () => {
  it('puts the notice first, as text and escaped', () => {
    const letter = withNotice(wording('một\n\nhai', {}), 'Chạy thử $& <b>');
    expect(letter.text).toBe('Chạy thử $& <b>\n\nmột\n\nhai');
    expect(letter.html).toContain('Chạy thử $&amp; &lt;b&gt;</p><p>một</p><p>hai</p>');
  });
});

describe('templateFaults', () => {
  const all = LETTER_KINDS.map((kind) => aTemplate(kind, { body: 'Kính gửi: {{Đơn vị tổng hợp}}' }));
  const faults = (templates = all) =>
    templateFaults(templates, (template) => templates.indexOf(template) + 2).map(faultText);
  const but = (kind: LetterKind, parts: Parameters<typeof aTemplate>[1]) =>
    all.map((template) => (template.kind === kind ? aTemplate(kind, parts) : template));

  it('finds nothing wrong with good wordings', () => {
    expect(faults()).toEqual([]);
  });

  it.each(LETTER_KINDS)('takes every field of %s, and each kind has its unit or office', (kind) => {
    const body = TEMPLATE_FIELDS[kind].map((field) => `{{${field}}}`).join(' ');
    expect(faults(but(kind, { subject: body, body }))).toEqual([]);
    expect(TEMPLATE_FIELDS[kind]).toContain('Đơn vị tổng hợp');
  });

  it('names an unknown field and the ones there are', () => {
    expect(faults(but('Nhắc hạn', { body: '{{Đơn vi}}' }))).toMatchInlineSnapshot(`
[
  "Mẫu thư, dòng 4, cột “Nội dung”: đang là “{{Đơn vi}}”, cần một trong các trường: Đơn vị, Tên phong trào, Cơ quan ban hành, Đơn vị tổng hợp, Số kế hoạch, Ngày ban hành, Thời hạn, Ngày cuối, Hôm nay, Liên kết, Liên hệ, Tên người gửi, Tình hình, Còn thiếu, Còn lại.",
]
`);
  });

  it('names a field of another kind', () => {
    expect(faults(but('Nhắc hạn', { subject: 'Lần {{Lần}}' }))).toHaveLength(1);
  });

  it('names a missing, an empty and a doubled wording', () => {
    expect(faults(all.slice(1))).toMatchInlineSnapshot(`
[
  "Mẫu thư, cột “Loại”: đang để trống, cần có dòng “Thông báo đăng ký”.",
]
`);
    expect(faults(but('Thông báo gia hạn', { body: '' }))).toMatchInlineSnapshot(`
[
  "Mẫu thư, dòng 7, cột “Nội dung”: đang để trống, cần có nội dung.",
]
`);
    expect(faults([...all, aTemplate('Nhắc hạn')])).toMatchInlineSnapshot(`
[
  "Mẫu thư, dòng 9, cột “Loại”: đang là “Nhắc hạn”, cần chỉ một dòng cho mỗi loại thư.",
]
`);
  });
});
