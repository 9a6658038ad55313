import type { FormPagePicture, QuestionPicture } from '../../src/local/server/messages';
import { type Answers, faultsOn, openingAnswers, pageAfter, sentAnswers } from '../../src/workspace/form/filling';

const aQuestion = (id: number, given: Partial<QuestionPicture> = {}): QuestionPicture => ({
  id,
  type: 'TEXT',
  title: `Câu ${id}`,
  help: '',
  required: false,
  choices: [],
  ...given,
});

const aPage = (next: FormPagePicture['next'], questions: QuestionPicture[] = []): FormPagePicture => ({
  id: null,
  title: '',
  help: '',
  next,
  questions,
});

const steering = (id: number) =>
  aQuestion(id, {
    type: 'MULTIPLE_CHOICE',
    choices: [
      { value: 'Có', next: 2 },
      { value: 'Không', next: 'submit' },
    ],
  });

const answers = (...given: [number, string | string[]][]): Answers => new Map(given);

describe('pageAfter', () => {
  const pages = [aPage(1, [steering(7)]), aPage('submit', [aQuestion(8)]), aPage(0, [steering(9)])];

  it('goes where the chosen answer leads', () => {
    expect(pageAfter(pages, 0, answers([7, 'Có']))).toBe(2);
    expect(pageAfter(pages, 0, answers([7, 'Không']))).toBe('submit');
  });

  it('goes where the page leads when nothing is chosen', () => {
    expect(pageAfter(pages, 0, answers())).toBe(1);
    expect(pageAfter(pages, 1, answers())).toBe('submit');
  });

  it('follows the last of several answers that lead somewhere', () => {
    const [page] = [aPage(1, [steering(7), aQuestion(8), steering(9)])];
    expect(pageAfter([page, aPage(2), aPage('submit')], 0, answers([7, 'Không'], [9, 'Có']))).toBe(2);
  });

  it('ends after the last page whatever is chosen', () => {
    expect(pageAfter(pages, 2, answers([9, 'Có']))).toBe('submit');
  });
});

describe('faultsOn', () => {
  const page = aPage('submit', [
    aQuestion(1, { type: 'LIST', required: true }),
    aQuestion(2, { type: 'CHECKBOX', required: true }),
    aQuestion(3, { type: 'DATE' }),
    aQuestion(4, { type: 'SECTION_HEADER', required: true }),
  ]);

  it('names required questions left open, and those filled with blanks', () => {
    const faults = faultsOn(page, answers([1, '  '], [2, []]));
    expect(faults.map(({ question, message }) => [question.id, message])).toEqual([
      [1, 'Đây là câu hỏi bắt buộc.'],
      [2, 'Đây là câu hỏi bắt buộc.'],
    ]);
  });

  it('names a day that is none and takes one that is left open', () => {
    const filled = answers([1, 'a'], [2, ['b']], [3, '31/02/2023']);
    expect(faultsOn(page, filled).map(({ question }) => question.id)).toEqual([3]);
    expect(faultsOn(page, new Map([...filled, [3, '']]))).toEqual([]);
  });
});

describe('openingAnswers', () => {
  it('shows a day as people write it', () => {
    const pages = [aPage('submit', [aQuestion(1), aQuestion(2, { type: 'DATE' }), aQuestion(3)])];
    const opened = openingAnswers({ pages, answers: { 1: 'a', 2: '2023-02-22', 99: 'gone' } });
    expect([...opened]).toEqual([
      [1, 'a'],
      [2, '22/02/2023'],
    ]);
  });
});

describe('sentAnswers', () => {
  const pages = [
    aPage(1, [aQuestion(1), aQuestion(2, { type: 'DATE' })]),
    aPage(2, [aQuestion(3), aQuestion(4, { type: 'CHECKBOX' }), aQuestion(5, { type: 'SECTION_HEADER' })]),
    aPage('submit', [aQuestion(6)]),
  ];

  it('sends the questions of the pages that were passed, blank where nothing was answered', () => {
    expect(sentAnswers(pages, [0, 1], answers([1, 'a'], [2, '1/3/2023'], [6, 'left']))).toEqual({
      1: 'a',
      2: '2023-03-01',
      3: '',
      4: [],
    });
  });
});
