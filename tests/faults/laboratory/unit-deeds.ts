import type { SubmitOptions } from '../../../src/local/people/form-hands';
import { FormRefusal } from '../../../src/local/people/form-pages';
import { initiative } from '../../support/campaign';
import type { Dice } from './dice';
import { type PlayedWorld, prefilledOf, type SentResponse, someUnit } from './played-world';
import { shownRows } from './tabs-read';

type Answers = Record<string, string>;

const TITLES = ['Trả kết quả tại nhà', 'Một cửa lưu động', 'Tuyến phố không rác', 'Hoà giải ở khu phố', 'Tổ tự quản'];
const CONTENTS = [
  '1. Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên',
  '2. Không gây phiền hà cho người dân và doanh nghiệp',
  '3. Không xả rác ra đường phố và kênh rạch',
];

/** Texts that sheets, pages, letters or templates might take for something else. */
const HOSTILE = [
  '=HYPERLINK("http://x.example","Bấm vào")',
  '+84 903 000 000',
  '-1+1',
  '@SUM(1;2)',
  '＝1+1',
  '<script>alert(1)</script><b>đậm</b>',
  '{{ten_don_vi}} và {{lien_ket}}',
  "$& $1 $` $'",
  '\u202eđảo ngược\u202c',
  '001',
  '1E5',
  '03/04/2023',
  '💡 Sáng kiến 🇻🇳',
  '__proto__',
  'O\'Brien \\ "ngoặc"',
  'tr; #1; tay#giả',
];

/** A unit sends a registration. */
export function register(world: PlayedWorld, dice: Dice): string {
  const unit = someUnit(world, dice);
  const code = dice.weighed<keyof typeof CODES>([
    [14, 'its code'],
    [1, 'a wrong code'],
    [1, 'no code'],
    [1, "another unit's code"],
  ]);
  const answers = { ...CODES[code](world, unit, dice), ...drawnContent(dice) };
  return `${unit} sends ${contentText(answers)} with ${code}; ${sent(world, unit, answers, dice)}`;
}

/** A unit opens an earlier response of its own and sends it anew. */
export function editResponse(world: PlayedWorld, dice: Dice): string {
  if (world.responses.length === 0) return 'no response to edit';
  const response = dice.one(world.responses);
  const how = dice.weighed([
    [5, 'anew'],
    [2, 'emptied'],
    [2, 'with other words'],
    [1, 'with a wrong code'],
  ] as const);
  const answers = {
    ...prefilledOf(world, response.unit),
    ...(how === 'with a wrong code' && { 'Mã xác nhận': 'SAI' }),
    ...(how === 'with other words' && initiative(dice.one(TITLES), { 'Cách làm': `Cách ${dice.whole(1, 99)}` })),
    ...((how === 'anew' || how === 'with a wrong code') && drawnContent(dice)),
  };
  return `${response.unit} edits ${response.id.slice(0, 6)} ${how}: ${contentText(answers)}; ${sent(world, response.unit, answers, dice, response)}`;
}

/** Several units send at the same moment, and a single event comes of it. */
export function registerTogether(world: PlayedWorld, dice: Dice): string {
  const units = Array.from({ length: dice.whole(2, 5) }, () => someUnit(world, dice));
  for (const unit of units)
    submit(world, unit, { ...prefilledOf(world, unit), ...drawnContent(dice) }, { fire: false });
  world.runtime.run('onRegistrationSubmitted', [], { context: 'trigger' });
  return `${units.join(', ')} send at once and one blank event comes`;
}

const CODES = {
  'its code': (world: PlayedWorld, unit: string): Answers => prefilledOf(world, unit),
  'a wrong code': (world: PlayedWorld, unit: string): Answers => ({
    ...prefilledOf(world, unit),
    'Mã xác nhận': 'SAI-MA-0000',
  }),
  'no code': (world: PlayedWorld, unit: string): Answers => ({ ...prefilledOf(world, unit), 'Mã xác nhận': '' }),
  "another unit's code": (world: PlayedWorld, unit: string, dice: Dice): Answers => ({
    ...prefilledOf(world, someUnit(world, dice)),
    ...only(prefilledOf(world, unit), 'Đơn vị'),
  }),
} as const;

function drawnContent(dice: Dice): Answers {
  const odd = () => (dice.often(15) ? dice.one(HOSTILE) : undefined);
  const count = dice.weighed([
    [2, 0],
    [6, 1],
    [2, 2],
    [1, 3],
  ]);
  const titled = Array.from({ length: count }, (_, index) =>
    initiative(
      dice.often(4) ? '' : (odd() ?? retold(dice.one(TITLES), dice)),
      {
        'Nội dung': dice.one(CONTENTS),
        'Cách làm': dice.often(3) ? 'ă'.repeat(50_001) : (odd() ?? `Cách ${dice.whole(1, 99)}\nbước hai`),
        ...(dice.often(4) && { 'Bắt đầu': dice.one(['0026-02-10', '2023-03-01']) }),
      },
      index + 1,
    ),
  );
  const plan = dice.weighed<Answers>([
    [3, {}],
    [2, { 'Số, ký hiệu kế hoạch': odd() ?? `${dice.whole(1, 30)}/KH-UBND` }],
    [4, { 'Số, ký hiệu kế hoạch': '15/KH-UBND', 'Liên kết tệp kế hoạch (Word)': 'https://drive.example.vn/15.docx' }],
    [1, { 'Liên kết tệp kế hoạch (Word)': dice.one(['javascript:alert(1)', 'đã gửi qua thư']) }],
  ]);
  return Object.assign({ 'Họ tên người gửi': odd() ?? 'Nguyễn Văn An' }, plan, ...titled);
}

/** The same title as a person might type it another time. */
function retold(title: string, dice: Dice): string {
  return dice.weighed([
    [6, title],
    [1, title.toUpperCase()],
    [1, `  ${title}.  `],
    [1, title.normalize('NFD')],
    [1, `${title} ${dice.whole(1, 9)}`],
  ]);
}

function contentText(answers: Answers): string {
  const parts = Object.entries(answers).flatMap(([title, answer]) => {
    const shown = answer.length > 40 ? `${answer.slice(0, 20)}… (${answer.length})` : answer;
    return /^(Tên sáng kiến|Số, ký hiệu|Liên kết|Bắt đầu)/.test(title) ? [`${title} = ${JSON.stringify(shown)}`] : [];
  });
  return parts.join(', ') || 'nothing';
}

function sent(world: PlayedWorld, unit: string, answers: Answers, dice: Dice, edited?: SentResponse): string {
  const event = dice.weighed([
    [12, 'its event comes'],
    [3, 'its event is lost'],
    [2, 'its event comes twice'],
    [1, 'its event comes blank'],
  ] as const);
  const fire = event === 'its event comes' || event === 'its event comes twice';
  const response = submit(world, unit, answers, { fire, ...(edited && { edit: edited.id }) });
  if (response === undefined) return 'the Form does not take it';
  const again = (args: readonly unknown[]) =>
    void world.runtime.run('onRegistrationSubmitted', args, { context: 'trigger' });
  if (event === 'its event comes twice') again([{ response: { getId: () => response } }]);
  if (event === 'its event comes blank') again([{}]);
  return `${event} (${response.slice(0, 6)})`;
}

/** Sends the Form and keeps in mind that it was sent; gives the response's id, or none when the Form refuses it. */
function submit(world: PlayedWorld, unit: string, answers: Answers, options: SubmitOptions): string | undefined {
  const { runtime } = world;
  const [form] = runtime.forms();
  if (form === undefined) return undefined;
  const questions = form.pages().flatMap(({ items }) => items.map(({ title }) => [title, ''] as const));
  const name = shownRows(runtime, 'Đơn vị').find((row) => row['Mã đơn vị'] === unit)?.['Tên đơn vị'] ?? '';
  const blank = options.edit === undefined ? {} : Object.fromEntries(questions);
  const before = runtime.clock.now();
  try {
    const { responseId } = form.submit({ ...blank, 'Đơn vị': name, ...answers }, options);
    const response = world.responses.find(({ id }) => id === responseId);
    world.forgotten.delete(responseId);
    if (response) response.moments.push(before);
    else world.responses.push({ id: responseId, unit, moments: [before] });
    return responseId;
  } catch (thrown) {
    if (thrown instanceof FormRefusal) return undefined;
    throw thrown;
  }
}

function only(answers: Answers, title: string): Answers {
  const answer = answers[title];
  return answer === undefined ? {} : { [title]: answer };
}
