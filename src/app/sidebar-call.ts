import * as z from 'zod/mini';
import { normalised } from '../domain/folding';
import { RECEIPT_FORMS } from '../domain/tabs';
import { type Answer, codes, day, dayOrEmpty, dayOrMoment, flag, given, oneOf, refused, text } from './answer';
import { exemptUnit, extendDeadline } from './change-unit';
import { dashboard } from './dashboard';
import type { Desk } from './ports';
import { markFileReceived, recordInitiative, recordPlan } from './record-receipt';
import { confirmLetterLog, markReturned, resolveSetAside, resolveUnknownLetter } from './resolve';
import { reviewInitiative } from './review-initiative';
import { previewReminders, rehearse, sendInvitations, sendReminders } from './send-from-sidebar';

const someUnits = { units: z.optional(codes) };
const unit = given(30);
const key = given(1000);
const form = oneOf(RECEIPT_FORMS);
const note = z.optional(text(2000));
const notify = z.optional(flag);
const optionalText = z.optional(text());
const optionalDay = z.optional(dayOrEmpty);

/** Every method of the sidebar: how its parameters are checked, and the use case it calls. */
export const SIDEBAR_METHODS = {
  dashboard: method({}, dashboard),
  previewReminders: method(someUnits, (desk, { units }) => previewReminders(desk, units)),
  rehearse: method({ date: day }, (desk, { date }) => rehearse(desk, date)),
  sendReminders: method(someUnits, (desk, { units }) => sendReminders(desk, units)),
  sendInvitations: method(someUnits, (desk, { units }) => sendInvitations(desk, units)),
  extendDeadline: method(
    { unit, until: day, approvedBy: given(200), document: given(200), reason: given(), notify },
    extendDeadline,
  ),
  exemptUnit: method({ unit, reason: given() }, exemptUnit),
  recordPlan: method(
    {
      unit,
      number: text(200),
      issuedOn: dayOrEmpty,
      receivedAt: dayOrMoment,
      form,
      fileReceived: flag,
      note,
    },
    recordPlan,
  ),
  recordInitiative: method(
    {
      unit,
      title: given(),
      content: given(),
      receivedAt: dayOrMoment,
      form,
      field: optionalText,
      reason: optionalText,
      method: optionalText,
      target: optionalText,
      scope: optionalText,
      startsOn: optionalDay,
      endsOn: optionalDay,
      person: optionalText,
      sender: optionalText,
      senderPhone: optionalText,
    },
    recordInitiative,
  ),
  markFileReceived: method({ units: codes, receivedAt: z.optional(dayOrMoment) }, markFileReceived),
  reviewInitiative: method(
    {
      code: given(100),
      verdict: oneOf(['Chờ xem xét', 'Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt']),
      comment: text(),
      notify,
    },
    reviewInitiative,
  ),
  resolveSetAside: method(
    { id: given(500), action: oneOf(['accept', 'discard']), unit: z.optional(unit), note },
    resolveSetAside,
  ),
  resolveUnknownLetter: method({ key, action: oneOf(['resend', 'markSent']) }, resolveUnknownLetter),
  markReturned: method({ key }, markReturned),
  confirmLetterLog: method({}, confirmLetterLog),
} as const;

/** Name of a method of the sidebar. */
export type SidebarMethod = keyof typeof SIDEBAR_METHODS;

/** Checks a call from the sidebar and answers it; what it is given is trusted in nothing. */
export function answerSidebar(desk: Desk, name: unknown, params: unknown): Answer<unknown> {
  if (typeof name !== 'string' || !Object.hasOwn(SIDEBAR_METHODS, name)) {
    return refused('method', 'Không có việc này. Mở lại thanh bên rồi thử lại.');
  }
  return SIDEBAR_METHODS[name as SidebarMethod](desk, params);
}

type Checks = Readonly<Record<string, z.ZodMiniType>>;
type Checked<C extends Checks> = { readonly [K in keyof C]: z.output<C[K]> };

function method<C extends Checks, T>(checks: C, work: (desk: Desk, params: Checked<C>) => Answer<T>) {
  return (desk: Desk, params: unknown): Answer<T> => {
    const fields = params ?? {};
    if (typeof fields !== 'object' || Array.isArray(fields)) {
      return refused('params', 'Thông tin gửi lên không đúng dạng. Chưa thay đổi gì; mở lại thanh bên rồi thử lại.');
    }
    const values = new Map(Object.entries(fields));
    const checked: Record<string, unknown> = {};
    for (const [field, check] of Object.entries(checks)) {
      const verdict = z.safeParse(check, tidied(values.get(field)));
      if (!verdict.success) {
        const message = `Thông tin “${FIELD_NAMES[field] ?? field}” còn thiếu hoặc không đúng.`;
        return refused('params', `${message} Chưa thay đổi gì; sửa lại rồi thử lại.`, field);
      }
      checked[field] = verdict.data;
    }
    return work(desk, checked as Checked<C>);
  };
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return normalised(value);
  return Array.isArray(value) ? value.map((part) => (typeof part === 'string' ? normalised(part) : part)) : value;
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  unit: 'đơn vị',
  units: 'đơn vị',
  date: 'ngày',
  until: 'gia hạn đến hết ngày',
  approvedBy: 'người duyệt',
  document: 'số văn bản',
  reason: 'lý do',
  number: 'số, ký hiệu',
  issuedOn: 'ngày ban hành',
  receivedAt: 'thời điểm nhận',
  form: 'hình thức nhận',
  fileReceived: 'đã nhận tệp',
  title: 'tên sáng kiến',
  content: 'nội dung',
  startsOn: 'bắt đầu',
  endsOn: 'hoàn thành',
  code: 'mã sáng kiến',
  verdict: 'kết quả xem xét',
  comment: 'ý kiến xem xét',
  id: 'mã bài gửi',
  action: 'cách xử lý',
  key: 'khóa thư',
};
