import { normalised } from './folding';
import type { Content, Unit } from './tabs';

/** How many initiatives one response may bring. */
export const SLOTS = [1, 2, 3] as const;
/** Number of an initiative within a response, 1 to 3. */
export type Slot = (typeof SLOTS)[number];

/** Titles of the questions that stand once in the Form; they are the contract with whoever reads responses. */
export const QUESTIONS = {
  unit: 'Đơn vị',
  code: 'Mã xác nhận',
  sender: 'Họ tên người gửi',
  senderPhone: 'Điện thoại',
  planNumber: 'Số, ký hiệu kế hoạch',
  planIssuedOn: 'Ngày ban hành kế hoạch',
  planLink: 'Liên kết tệp kế hoạch (Word)',
} as const;

/** Titles of the questions that stand once for each initiative, before their ` (n)`. */
export const SLOT_QUESTIONS = {
  title: 'Tên sáng kiến, giải pháp',
  content: 'Nội dung',
  field: 'Lĩnh vực',
  reason: 'Thực trạng, lý do',
  method: 'Cách làm',
  target: 'Chỉ tiêu, kết quả dự kiến',
  scope: 'Đối tượng, địa bàn',
  startsOn: 'Bắt đầu',
  endsOn: 'Hoàn thành',
  person: 'Người phụ trách',
} as const;

/** Title of the page that asks for the launch plan. */
export const PLAN_PAGE = 'Kế hoạch phát động';
/** Title of the question that leads on to one more initiative. */
export const ONE_MORE = 'Đăng ký thêm sáng kiến?';

/** Title of the page of one initiative. */
export function slotPage(slot: Slot): string {
  return `Sáng kiến ${slot}`;
}

/** Title of a question of one initiative: Nội dung (2). */
export function slotQuestion(question: keyof typeof SLOT_QUESTIONS, slot: Slot): string {
  return `${SLOT_QUESTIONS[question]} (${slot})`;
}

/** Every title whose answer belongs to a submission, in the Form's order, the secret code left out. */
export const ANSWER_TITLES: readonly string[] = [
  QUESTIONS.unit,
  QUESTIONS.sender,
  QUESTIONS.senderPhone,
  QUESTIONS.planNumber,
  QUESTIONS.planIssuedOn,
  QUESTIONS.planLink,
  ...SLOTS.flatMap((slot) =>
    (Object.keys(SLOT_QUESTIONS) as (keyof typeof SLOT_QUESTIONS)[]).map((question) => slotQuestion(question, slot)),
  ),
];

/** Words a content of the movement as the Form's choice and the register's cell have it. */
export function contentChoice(content: Pick<Content, 'number' | 'fullName'>): string {
  return `${content.number}. ${content.fullName}`;
}

/** Gives the number of the content that a cell names, or nothing. */
export function contentNumber(cell: string): string {
  return /^\s*([^.\s]+)\./.exec(cell)?.[1] ?? '';
}

/** Gives each unit's name as the Form lists it; units of one name get their code behind it. */
export function unitChoices(units: readonly Unit[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const unit of units) times.set(unit.name, (times.get(unit.name) ?? 0) + 1);
  return new Map(
    units.map((unit) => [unit.code, (times.get(unit.name) ?? 0) > 1 ? `${unit.name} (${unit.code})` : unit.name]),
  );
}

/** Finds the unit that a choice of the Form names. */
export function unitOfChoice(choice: string, units: readonly Unit[]): Unit | undefined {
  const wanted = normalised(choice);
  const choices = unitChoices(units);
  return units.find((unit) => choices.get(unit.code) === wanted);
}
