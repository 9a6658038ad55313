import type { Execution } from '../local/execution';
import type { Runtime } from '../local/runtime';
import { INITIATIVES, type InitiativeText } from './initiatives';
import type { PlanText, Sent } from './story';
import type { UnitContact } from './unit-contacts';

/** What a unit sends at once. */
interface Submission {
  plan?: PlanText | undefined;
  initiatives?: readonly Sent[] | undefined;
  mistypedCode?: boolean | undefined;
}

/** What a unit does with the letters in its mailbox. */
export interface UnitHands {
  /** Opens the link of its newest letter and answers. */
  answer(contact: UnitContact, submission: Submission): void;
  /** Opens the edit link of its newest confirmation and sends what it sent before with some answers changed. */
  edit(contact: UnitContact, initiatives: readonly Sent[]): void;
}

type Answers = Record<string, string>;

/** The questions of one initiative, by what stands in their answers. */
const INITIATIVE_QUESTIONS = {
  title: 'Tên sáng kiến, giải pháp',
  field: 'Lĩnh vực',
  reason: 'Thực trạng, lý do',
  method: 'Cách làm',
  target: 'Chỉ tiêu, kết quả dự kiến',
  scope: 'Đối tượng, địa bàn',
  startsOn: 'Bắt đầu',
  endsOn: 'Hoàn thành',
} as const satisfies Partial<Record<keyof InitiativeText, string>>;

/** The hands of the units; `noted` hears of every execution they set off. */
export function unitHands(runtime: Runtime, noted: (execution: Execution) => void): UnitHands {
  const sentBefore = new Map<string, Answers>();
  const linkIn = (address: string, isWanted: (url: string) => boolean): string => {
    const letters = runtime.mail.outbox.filter(({ to }) => to.includes(address)).reverse();
    for (const { body } of letters) {
      const link = body.match(/https:\/\/docs\.google\.com\/forms\/\S+/g)?.find(isWanted);
      if (link) return link;
    }
    throw new Error(`No letter to ${address} has the link that is looked for`);
  };
  const send = (formId: string, contact: UnitContact, answers: Answers, edit?: string) => {
    const { executions } = runtime.form(formId).submit(answers, edit === undefined ? {} : { edit });
    executions.forEach(noted);
    sentBefore.set(contact.code, answers);
  };
  const contentChoice = (formId: string, title: string, number: number): string => {
    const item = runtime.form(formId).state.items.find((candidate) => candidate.title === title);
    const choice = item?.choices.find(({ value }) => value.startsWith(`${number}. `));
    if (!choice) throw new Error(`${title} does not offer content ${number}`);
    return choice.value;
  };
  const initiativeAnswers = (formId: string, contact: UnitContact, initiatives: readonly Sent[]): Answers => {
    const answers: Answers = {};
    for (const [index, sent] of initiatives.entries()) {
      const text: InitiativeText =
        typeof sent === 'string' ? INITIATIVES[sent] : { ...INITIATIVES[sent.name], ...sent.worded };
      const title = (question: string) => `${question} (${index + 1})`;
      for (const [key, question] of Object.entries(INITIATIVE_QUESTIONS)) {
        answers[title(question)] = text[key as keyof typeof INITIATIVE_QUESTIONS];
      }
      answers[title('Nội dung')] = contentChoice(formId, title('Nội dung'), text.content);
      answers[title('Người phụ trách')] = contact.person;
    }
    if (initiatives.length > 0) answers['Đăng ký thêm sáng kiến?'] = initiatives.length > 1 ? 'Có' : 'Không';
    return answers;
  };
  return {
    answer(contact, { plan, initiatives = [], mistypedCode }) {
      const { formId, answers } = runtime.openPrefilled(linkIn(contact.email, (url) => !url.includes('edit2=')));
      send(formId, contact, {
        ...answers,
        ...(mistypedCode && { 'Mã xác nhận': (answers['Mã xác nhận'] ?? '').slice(0, -1) }),
        'Họ tên người gửi': contact.person,
        'Điện thoại': contact.phone,
        ...(plan && {
          'Số, ký hiệu kế hoạch': plan.number,
          'Ngày ban hành kế hoạch': plan.issuedOn,
          ...(plan.link && { 'Liên kết tệp kế hoạch (Word)': plan.link }),
        }),
        ...initiativeAnswers(formId, contact, initiatives),
      });
    },
    edit(contact, initiatives) {
      const before = sentBefore.get(contact.code);
      const [form] = runtime.forms();
      if (!before || !form) throw new Error(`${contact.code} has sent nothing to edit`);
      const link = linkIn(contact.email, (url) => url.includes('edit2='));
      send(form.id, contact, { ...before, ...initiativeAnswers(form.id, contact, initiatives) }, link);
    },
  };
}
