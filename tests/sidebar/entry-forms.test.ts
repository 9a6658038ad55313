import {
  EXEMPTION_FIELDS,
  extensionFields,
  filesFields,
  initiativeFields,
  planFields,
  planGap,
  REVIEW_FIELDS,
  reviewGap,
} from '../../src/sidebar/entry-forms';
import { type FieldSpec, fieldErrors } from '../../src/sidebar/form-spec';

const TODAY = '2023-02-24';
const CONTENTS = [{ number: 1, name: 'Người nghèo, yếu thế' }];

/** What a form says when it is sent with only these fields filled. */
function said<F extends string>(fields: readonly FieldSpec<F>[], typed: Partial<Record<F, string>> = {}): string[] {
  const empty = Object.fromEntries(fields.map(({ name }) => [name, '']));
  return fieldErrors(fields, { ...empty, ...typed } as Record<F, string>).map(({ text }) => text);
}

describe('every form', () => {
  const forms: readonly (readonly [string, readonly FieldSpec<string>[]])[] = [
    ['extension', extensionFields('2023-02-22')],
    ['exemption', EXEMPTION_FIELDS],
    ['plan', planFields(TODAY)],
    ['initiative', initiativeFields(TODAY, CONTENTS)],
    ['files', filesFields(TODAY)],
    ['review', REVIEW_FIELDS],
  ];

  it.each(forms)('%s has one label for each field, and gives choices where there are some to make', (_form, fields) => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    for (const { kind, choices } of fields) {
      const offers = kind === 'select' || kind === 'radio';
      expect((choices ?? []).length > 0).toBe(offers);
    }
  });

  it.each(forms)('%s speaks of no program and to nobody', (_form, fields) => {
    const text = fields.flatMap(({ label, hint, need }) => [label, hint, need]).join(' ');
    expect(text).not.toMatch(/!|\bbạn\b|chúng tôi|hệ thống/i);
  });
});

describe('extensionFields', () => {
  it('asks for the day and all three grounds', () => {
    expect(said(extensionFields('2023-02-22'))).toEqual([
      'Ghi ngày gia hạn.',
      'Ghi người duyệt gia hạn.',
      'Ghi số văn bản làm căn cứ.',
      'Ghi lý do gia hạn.',
    ]);
  });

  it.each([
    ['22/02/2023', 1],
    ['23/02/2023', 0],
  ])('with the campaign ending on 22/02/2023 finds %s wrong %d times', (until, times) => {
    const grounds = { approvedBy: 'Phó Chủ tịch', document: '21/CV', reason: 'Sắp xếp lại' };
    expect(said(extensionFields('2023-02-22'), { ...grounds, until })).toHaveLength(times);
  });

  it('takes any day while the deadline can not be read', () => {
    const grounds = { approvedBy: 'Phó Chủ tịch', document: '21/CV', reason: 'Sắp xếp lại' };
    expect(said(extensionFields(null), { ...grounds, until: '01/01/2023' })).toEqual([]);
  });
});

describe('planFields', () => {
  it('asks when and how it came, which may be today and not tomorrow', () => {
    expect(said(planFields(TODAY))).toEqual(['Ghi ngày nhận.', 'Chọn hình thức nhận.']);
    expect(said(planFields(TODAY), { receivedAt: '24/02/2023', form: 'Văn bản giấy' })).toEqual([]);
    expect(said(planFields(TODAY), { receivedAt: '25/02/2023', form: 'Văn bản giấy' })).toHaveLength(1);
  });
});

describe('planGap', () => {
  const nothing = {
    number: ' ',
    issuedOn: '',
    receivedAt: '24/02/2023',
    form: 'Văn bản giấy',
    fileReceived: '',
    note: '',
  };

  it('is a plan of which nothing came', () => {
    expect(planGap(nothing).map(({ field }) => field)).toEqual(['number']);
  });

  it.each([{ number: '31/KH-UBND' }, { issuedOn: '20/02/2023' }, { fileReceived: 'yes' }])(
    'is none with %o',
    (part) => {
      expect(planGap({ ...nothing, ...part })).toEqual([]);
    },
  );
});

describe('initiativeFields', () => {
  it('asks for title, content, day and way, and for nothing else', () => {
    expect(said(initiativeFields(TODAY, CONTENTS))).toEqual([
      'Ghi tên sáng kiến, giải pháp.',
      'Chọn nội dung của phong trào.',
      'Ghi ngày nhận.',
      'Chọn hình thức nhận.',
    ]);
  });

  it('offers the contents by number, which is what the server is told', () => {
    const content = initiativeFields(TODAY, CONTENTS).find(({ name }) => name === 'content');
    expect(content?.choices).toEqual([{ value: '1', text: '1. Người nghèo, yếu thế' }]);
  });
});

describe('reviewGap', () => {
  it.each([
    ['Yêu cầu bổ sung', '', 1],
    ['Không đạt', '  ', 1],
    ['Không đạt', 'Chưa phải giải pháp.', 0],
    ['Đạt yêu cầu', '', 0],
    ['Chờ xem xét', '', 0],
  ])('with the verdict %s and the comment “%s” is found %d times', (verdict, comment, times) => {
    expect(reviewGap({ verdict, comment, notify: '' })).toHaveLength(times);
  });
});
