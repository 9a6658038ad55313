import { ANSWER_TITLES, SLOT_QUESTIONS, slotQuestion } from '../../src/domain/registration-form';
import { canonicalAnswers, isEmptyClaim, isWebLink, readSubmission } from '../../src/domain/submission';
import { answersOf, type Said } from '../support/memory-intake';

const LONE_SURROGATE = /\p{Surrogate}/u;
const read = (said: Said) => readSubmission(answersOf(said));

describe('readSubmission', () => {
  it('reads a plan and two initiatives', () => {
    const submission = read({
      sender: 'Lê Văn Cường',
      plan: { number: '12/KH-UBND', issuedOn: '2023-02-15', link: 'https://example.org/12.docx' },
      initiatives: { 1: { title: 'Trả kết quả tại nhà', startsOn: '2023-03-01' }, 3: { title: 'Một cửa lưu động' } },
    });
    expect(submission.problems).toEqual([]);
    expect(submission.sender).toBe('Lê Văn Cường');
    expect(submission.plan).toEqual({
      number: '12/KH-UBND',
      issuedOn: '2023-02-15',
      link: 'https://example.org/12.docx',
    });
    expect([...submission.initiatives.keys()]).toEqual([1, 3]);
    expect(submission.initiatives.get(1)).toMatchObject({ title: 'Trả kết quả tại nhà', startsOn: '2023-03-01' });
  });

  it.each<[string, Said]>([
    ['a plan alone', { plan: { number: '12/KH-UBND' } }],
    ['a link alone', { plan: { link: 'https://example.org/12.docx' } }],
    ['an initiative alone', { initiatives: { 1: { title: 'Trả kết quả tại nhà' } } }],
    ['an initiative in the second place alone', { initiatives: { 2: { title: 'Trả kết quả tại nhà' } } }],
  ])('finds nothing wrong with %s', (_what, said) => {
    expect(read(said).problems).toEqual([]);
  });

  it.each<[string, Said, string]>([
    ['nothing in it', {}, 'Không có nội dung kế hoạch hoặc sáng kiến nào.'],
    [
      'only blanks in it',
      { plan: { number: ' \u00a0' }, initiatives: { 1: { title: '\u200b' } } },
      'Không có nội dung kế hoạch hoặc sáng kiến nào.',
    ],
    ['an initiative without a title', { initiatives: { 2: { method: 'Hẹn giờ' } } }, 'Sáng kiến 2 thiếu tên.'],
    [
      '31/02',
      { plan: { number: '12', issuedOn: '31/02/2023' } },
      '“Ngày ban hành kế hoạch” không phải một ngày có thật: “31/02/2023”.',
    ],
    [
      'the year 0026',
      { initiatives: { 1: { title: 'A', startsOn: '0026-02-15' } } },
      '“Bắt đầu (1)” không phải một ngày có thật: “0026-02-15”.',
    ],
    [
      'the year 9999',
      { initiatives: { 3: { title: 'A', endsOn: '9999-12-31' } } },
      '“Hoàn thành (3)” không phải một ngày có thật: “9999-12-31”.',
    ],
    [
      '29/02 of a common year',
      { initiatives: { 1: { title: 'A', endsOn: '29/02/2023' } } },
      '“Hoàn thành (1)” không phải một ngày có thật: “29/02/2023”.',
    ],
    [
      'a link that runs a script',
      { plan: { link: 'javascript:alert(1)' } },
      '“Liên kết tệp kế hoạch (Word)” không phải một liên kết http(s): “javascript:alert(1)”.',
    ],
  ])('names %s', (_what, said, problem) => {
    expect(read(said).problems).toEqual([problem]);
  });

  it.each([
    ['31/12/1999', false],
    ['01/01/2000', true],
    ['31/12/2099', true],
    ['01/01/2100', false],
  ])('takes a day of our century: %s, %s', (text, taken) => {
    const { plan, problems } = readSubmission(answersOf({ plan: { number: '12', issuedOn: text } }));
    expect(problems).toEqual(taken ? [] : [`“Ngày ban hành kế hoạch” không phải một ngày có thật: “${text}”.`]);
    expect(plan?.issuedOn).toBe(taken ? text.split('/').reverse().join('-') : '');
  });

  it('does not say that nothing was sent when what was sent is wrong', () => {
    const { problems } = readSubmission(answersOf({ plan: { issuedOn: '31/02/2023' } }));
    expect(problems).toEqual(['“Ngày ban hành kế hoạch” không phải một ngày có thật: “31/02/2023”.']);
  });

  it('names everything that is wrong at once', () => {
    expect(
      read({ plan: { issuedOn: '31/02/2023' }, initiatives: { 1: { method: 'A' }, 2: { reason: 'B' } } }).problems,
    ).toHaveLength(3);
  });

  it.each(['001', '1E5', '1/2', '03/04/2023', '=1+1', '@SUM(A1)', '-5', '+84'])('keeps %j as text', (text) => {
    const submission = read({ plan: { number: text }, initiatives: { 1: { title: text, target: text } } });
    expect(submission.plan?.number).toBe(text);
    expect(submission.initiatives.get(1)).toMatchObject({ title: text, target: text });
  });

  it('puts a title on one line and leaves the lines of a long answer', () => {
    const submission = read({ initiatives: { 1: { title: 'Trả kết quả\r\n tại nhà', method: 'một\r\nhai' } } });
    expect(submission.initiatives.get(1)).toMatchObject({ title: 'Trả kết quả tại nhà', method: 'một\nhai' });
  });

  it.each(['Một\nhai', 'Một \n  hai', 'Một\n\n hai'])('makes one line of the title %j', (title) => {
    expect(read({ initiatives: { 1: { title } } }).initiatives.get(1)?.title).toBe('Một hai');
  });

  it.each([
    [48_999, 48_999],
    [49_000, 49_000],
    [49_001, 49_000],
    [60_000, 49_000],
  ])('keeps of %i characters %i', (length, kept) => {
    const { initiatives } = read({ initiatives: { 1: { title: 'x', method: 'y'.repeat(length) } } });
    expect(initiatives.get(1)?.method.length).toBe(kept);
  });

  it('shortens an answer that no cell can hold, saying where the whole stands', () => {
    const method = read({ initiatives: { 1: { title: 'A', method: 'x'.repeat(50_001) } } }).initiatives.get(1)?.method;
    expect(method?.length).toBeLessThan(50_000);
    expect(method).toMatch(/^x{48000}/);
    expect(method).toMatch(/toàn văn trong câu trả lời của Biểu mẫu\]$/);
  });

  it.each(['', 'x'])('never cuts an emoji in two (%j before it)', (before) => {
    const method = before + '😀'.repeat(25_001);
    const kept = read({ initiatives: { 1: { title: 'A', method } } }).initiatives.get(1)?.method ?? '';
    expect(LONE_SURROGATE.test(kept)).toBe(false);
  });

  it.each(Object.keys(SLOT_QUESTIONS) as (keyof typeof SLOT_QUESTIONS)[])(
    'reads the answer %s of an initiative as its own cell',
    (question) => {
      const isDay = question === 'startsOn' || question === 'endsOn';
      const answer = isDay ? '01/03/2023' : 'câu trả lời';
      const { initiatives } = readSubmission({ [slotQuestion(question, 2)]: answer });
      const filled = Object.entries(initiatives.get(2) ?? {}).filter(([, value]) => value !== '');
      expect(filled).toEqual([[question, isDay ? '2023-03-01' : answer]]);
    },
  );

  it('takes no notice of titles it does not know', () => {
    expect(isEmptyClaim(readSubmission({ 'Đơn vị': 'A', 'Sáng kiến 4': 'B', __proto__: 'C' }))).toBe(true);
  });
});

describe('isEmptyClaim', () => {
  it.each<[string, Said, boolean]>([
    ['nothing', { sender: 'Lê Văn Cường' }, true],
    ['a plan', { plan: { number: '12' } }, false],
    ['an initiative without a title', { initiatives: { 3: { method: 'A' } } }, false],
    ['an impossible day', { plan: { issuedOn: '31/02/2023' } }, false],
  ])('of %s', (_what, said, expected) => {
    expect(isEmptyClaim(read(said))).toBe(expected);
  });
});

describe('canonicalAnswers', () => {
  const said: Said = { plan: { number: '12/KH' }, initiatives: { 1: { title: 'Hòa giải', method: 'một\nhai' } } };

  it('is the same for the same answers in another order, composition or line ending', () => {
    const answers = answersOf(said);
    const other = Object.fromEntries(
      Object.entries(answers)
        .reverse()
        .map(([title, answer]) => [title, answer.normalize('NFD').replace(/\n/g, '\r\n')]),
    );
    expect(canonicalAnswers({ ...other, 'Câu hỏi lạ': 'x', 'Cách làm (3)': '' })).toBe(canonicalAnswers(answers));
  });

  it.each(['Mã xác nhận', ...ANSWER_TITLES])('is another when “%s” is', (title) => {
    expect(canonicalAnswers({ ...answersOf(said), [title]: 'khác' })).not.toBe(canonicalAnswers(answersOf(said)));
  });

  it('tells an answer moved to another question apart', () => {
    expect(canonicalAnswers({ 'Cách làm (1)': 'A' })).not.toBe(canonicalAnswers({ 'Cách làm (2)': 'A' }));
  });
});

describe('isWebLink', () => {
  it.each([
    'https://docs.google.com/document/d/1a/edit?usp=sharing#x',
    'http://quan1.hochiminhcity.gov.vn/kế-hoạch.docx',
    'HTTPS://example.org/a.docx',
  ])('takes %s', (text) => {
    expect(isWebLink(text)).toBe(true);
  });

  it.each([
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)//https://example.org',
    'data:text/html,<script>',
    'file:///C:/ke-hoach.docx',
    'ftp://example.org/a.docx',
    'example.org/a.docx',
    'https://',
    'https://a',
    'đã gửi qua thư',
    'https://example.org/a b',
    'https://example.org/a\nhttps://example.org/b',
    '=HYPERLINK("https://example.org")',
  ])('refuses %j', (text) => {
    expect(isWebLink(text)).toBe(false);
  });
});
