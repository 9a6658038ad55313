import fc from 'fast-check';
import { normalised } from '../../src/domain/folding';
import { ANSWER_TITLES, QUESTIONS } from '../../src/domain/registration-form';
import { type Answers, answersFromText, submissionText } from '../../src/domain/submission';
import { answersOf } from '../support/memory-intake';

/** Lines as hostile hands write them: titles, indents, marks of direction, emoji, formulas, the note of a cut. */
const aLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    ...ANSWER_TITLES.slice(0, 12).map((title) => `${title}: không phải câu trả lời`),
    ...[
      'Đơn vị:',
      ' Đơn vị: x',
      '    Đơn vị: x',
      '\tĐơn vị: x',
      'Mã xác nhận: abc',
      '',
      ' ',
      '    ',
      '        thụt vào',
    ],
    ...[
      '\u202eĐơn vị: x',
      '\u200fabc',
      '👩‍👩‍👧',
      '=1+1',
      '{{Đơn vị}}',
      '$&',
      '[… còn nữa; toàn văn trong câu trả lời của Biểu mẫu]',
    ],
  ),
);
const anAnswer = fc
  .array(aLine, { minLength: 1, maxLength: 6 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r', '\n\n').map((ending) => lines.join(ending)));
const someAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...ANSWER_TITLES), anAnswer, {
  noNullPrototype: true,
});

/** An answer that may fill a cell and more, of any characters there are. */
const aLongAnswer = fc
  .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.constantFrom(1, 20, 600, 1300, 60_000))
  .map(([piece, times]) => `x${piece}`.repeat(times).slice(0, 60_000));

const tidied = (answers: Answers) =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([title, answer]) => [title, normalised(answer)] as const)
      .filter(([, answer]) => answer !== ''),
  );

describe('submissionText', () => {
  it('reads as a person would write it, in the order of the Form, without the secret code', () => {
    const answers = answersOf({
      code: 'bi-mat',
      sender: 'Lê Văn Cường',
      plan: { number: '12/KH-UBND' },
      initiatives: { 1: { title: 'Trả kết quả tại nhà', method: 'Bước một\nĐơn vị: bước hai' } },
    });
    expect(submissionText(answers)).toMatchInlineSnapshot(`
"Đơn vị: Ủy ban nhân dân phường Bến Nghé
Họ tên người gửi: Lê Văn Cường
Số, ký hiệu kế hoạch: 12/KH-UBND
Tên sáng kiến, giải pháp (1): Trả kết quả tại nhà
Cách làm (1): Bước một
    Đơn vị: bước hai"
`);
  });

  it('never holds the secret code', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(submissionText({ ...answers, [QUESTIONS.code]: 'BI-MAT-0123456789' })).not.toContain(
          'BI-MAT-0123456789',
        );
      }),
    );
  });

  it('fits in a cell', () => {
    const answers = Object.fromEntries(ANSWER_TITLES.map((title) => [title, 'x'.repeat(50_001)]));
    expect(submissionText(answers).length).toBeLessThanOrEqual(50_000);
  });

  it('keeps every answer although one of them is longer than a cell', () => {
    const answers = answersOf({
      initiatives: {
        1: { title: 'Một', reason: 'x'.repeat(50_001), person: 'Bà Hoa' },
        2: { title: 'Hai', method: 'Cách hai' },
      },
    });
    const back = answersFromText(submissionText(answers));
    expect(back).toMatchObject({
      'Tên sáng kiến, giải pháp (1)': 'Một',
      'Người phụ trách (1)': 'Bà Hoa',
      'Tên sáng kiến, giải pháp (2)': 'Hai',
      'Cách làm (2)': 'Cách hai',
    });
    expect(back['Thực trạng, lý do (1)']).toMatch(/^x{10000}/);
  });

  it('keeps every answer whole, or its beginning with a note, within one cell', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...ANSWER_TITLES), fc.oneof(anAnswer, aLongAnswer), {
          noNullPrototype: true,
          maxKeys: 8,
        }),
        (answers) => {
          const text = submissionText(answers);
          const back = answersFromText(text);
          const wanted = tidied(answers);
          expect(text.length).toBeLessThanOrEqual(49_000);
          expect(Object.keys(back).sort()).toEqual(Object.keys(wanted).sort());
          for (const [title, answer] of Object.entries(wanted)) {
            const kept = back[title] ?? '';
            if (kept === answer) continue;
            expect(kept.endsWith(' [… còn nữa; toàn văn trong câu trả lời của Biểu mẫu]')).toBe(true);
            expect(answer.startsWith(kept.slice(0, kept.lastIndexOf(' […')))).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never cuts an emoji in two', () => {
    for (const before of ['', 'x']) {
      const text = submissionText({ 'Cách làm (1)': before + '😀'.repeat(25_001) });
      expect(/\p{Surrogate}/u.test(text)).toBe(false);
    }
  });
});

describe('answersFromText', () => {
  it('takes back what submissionText wrote', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(answersFromText(submissionText(answers))).toEqual(tidied(answers));
      }),
    );
  });

  it('takes it back although the cell came with the line ends of Windows', () => {
    const answers = { 'Cách làm (1)': 'một\nhai', 'Cách làm (2)': 'ba' };
    expect(answersFromText(normalised(submissionText(answers).replace(/\n/g, '\r\n')))).toEqual(answers);
  });

  it('takes a line that staff added without an indent for more of the answer above it', () => {
    expect(answersFromText('Cách làm (1): một\nhai    ba\n        bốn')).toEqual({
      'Cách làm (1)': 'một\nhai    ba\n    bốn',
    });
  });

  it('changes nothing when written and taken back once more', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const text = submissionText(answers);
        expect(submissionText(answersFromText(text))).toBe(text);
      }),
    );
  });

  it.each(['', 'không phải của Biểu mẫu', '__proto__: x\nconstructor: y'])('takes nothing from %j', (text) => {
    expect(answersFromText(text)).toEqual({});
  });
});
