import * as z from 'zod/mini';
import { normalised } from '../domain/folding';
import { INITIATIVES, LETTER_LOG, PLANS, RECEIPT_FORMS, UNITS } from '../domain/tabs';
import {
  type Answer,
  cells,
  codes,
  count,
  day,
  dayOrEmpty,
  dayOrMoment,
  flag,
  given,
  month,
  most,
  oneOf,
  personTexts,
  refused,
  text,
} from './answer';
import { exemptUnit, extendDeadline, restoreUnit } from './change-unit';
import { checkUnits } from './check-units';
import { compileNow } from './compile-now';
import { dashboard } from './dashboard';
import { offerHandOver, takeOver } from './hand-over';
import { health } from './health';
import { listHistory, listInitiatives, listLetters, listSubmissions } from './list-records';
import { mend } from './mend';
import { erasePerson, findPerson } from './person';
import type { Desk } from './ports';
import { markFileReceived, recordInitiative, recordPlan } from './record-receipt';
import { rehearse, rehearseMonth } from './rehearse';
import { confirmLetterLog, markReturned, reopenSubmission, resolveSetAside, resolveUnknownLetter } from './resolve';
import { reviewInitiative } from './review-initiative';
import {
  previewInvitations,
  previewReminders,
  ROUND_KINDS,
  sendInvitations,
  sendReminders,
  sendTrial,
  sendWaiting,
} from './send-from-sidebar';
import { showUnit } from './show-unit';

const someUnits = { units: z.optional(codes) };
const sending = { ...someUnits, most: z.optional(most) };
const unit = given(30);
const key = given(1000);
const form = oneOf(RECEIPT_FORMS);
const note = z.optional(text(2000));
const notify = z.optional(flag);
const expected = z.optional(cells);
const optionalText = z.optional(text());
const optionalDay = z.optional(dayOrEmpty);

/** Every method of the sidebar: how its parameters are checked, and the use case it calls. */
export const SIDEBAR_METHODS = {
  dashboard: method({}, dashboard),
  unit: method({ code: unit }, showUnit),
  submissions: method({}, listSubmissions),
  letters: method({}, listLetters),
  initiatives: method({}, listInitiatives),
  history: method({}, listHistory),
  checkUnits: method({}, checkUnits),
  health: method({}, health),
  previewReminders: method(someUnits, previewReminders),
  previewInvitations: method(someUnits, previewInvitations),
  rehearse: method({ date: day }, rehearse),
  rehearseMonth: method({ month }, rehearseMonth),
  sendReminders: method(sending, sendReminders),
  sendInvitations: method(sending, sendInvitations),
  sendWaiting: method({ ...sending, kind: z.optional(oneOf(ROUND_KINDS)) }, sendWaiting),
  sendTrial: method({ unit }, sendTrial),
  extendDeadline: method(
    { unit, until: day, approvedBy: given(200), document: given(200), reason: given(), notify },
    extendDeadline,
  ),
  exemptUnit: method({ unit, reason: given() }, exemptUnit),
  restoreUnit: method(
    { unit, extendedTo: optionalDay, extensionBasis: optionalText, exemptReason: optionalText, expected },
    restoreUnit,
  ),
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
      expected,
    },
    reviewInitiative,
  ),
  resolveSetAside: method(
    { id: given(500), action: oneOf(['accept', 'discard']), unit: z.optional(unit), note },
    resolveSetAside,
  ),
  reopenSubmission: method({ id: given(500) }, reopenSubmission),
  resolveUnknownLetter: method({ key, action: oneOf(['resend', 'markSent']) }, resolveUnknownLetter),
  markReturned: method({ key }, markReturned),
  confirmLetterLog: method({}, confirmLetterLog),
  compile: method({}, compileNow),
  mend: method({ newForm: z.optional(flag) }, mend),
  offerHandOver: method({ to: text(254) }, offerHandOver),
  takeOver: method({ unoffered: z.optional(flag), newForm: z.optional(flag) }, takeOver),
  findPerson: method({ texts: personTexts }, findPerson),
  erasePerson: method({ texts: personTexts, cells: count }, erasePerson),
} as const;

/** Name of a method of the sidebar. */
export type SidebarMethod = keyof typeof SIDEBAR_METHODS;

/** What a method of the sidebar is given. */
export type Params<M extends SidebarMethod> = Parameters<(typeof SIDEBAR_METHODS)[M]>[1];

/** Checks a call from the sidebar and answers it; what it is given is trusted in nothing. */
export function answerSidebar(desk: Desk, name: unknown, params: unknown): Answer<unknown> {
  if (typeof name !== 'string' || !Object.hasOwn(SIDEBAR_METHODS, name)) {
    return refused('method', 'Không có việc này. Mở lại thanh bên rồi thử lại.');
  }
  return (SIDEBAR_METHODS[name as SidebarMethod] as Method<never, unknown>)(desk, params as never);
}

type Method<P, T> = (desk: Desk, params: P) => Answer<T>;
type Checks = Readonly<Record<string, z.ZodMiniType>>;
type OptionalKey<C extends Checks> = { [K in keyof C]: undefined extends z.output<C[K]> ? K : never }[keyof C];
type Checked<C extends Checks> = { readonly [K in Exclude<keyof C, OptionalKey<C>>]: z.output<C[K]> } & {
  readonly [K in OptionalKey<C>]?: z.output<C[K]>;
};

function method<C extends Checks, T>(checks: C, work: Method<Checked<C>, T>): Method<Checked<C>, T> {
  return (desk, params: unknown) => {
    const fields = params ?? {};
    if (typeof fields !== 'object' || Array.isArray(fields)) {
      return refused('params', 'Thông tin gửi lên không đúng dạng. Chưa thay đổi gì; mở lại thanh bên rồi thử lại.');
    }
    const values = new Map(Object.entries(fields));
    const checked: Record<string, unknown> = {};
    for (const [field, check] of Object.entries(checks)) {
      const verdict = z.safeParse(check, tidied(values.get(field)));
      if (!verdict.success) {
        const message = `Thông tin “${OTHER_NAMES[field] ?? COLUMNS[field]?.header ?? field}” còn thiếu hoặc không đúng.`;
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

// A parameter that fills a column is called as the column is.
const COLUMNS: Readonly<Record<string, { readonly header: string }>> = {
  ...LETTER_LOG.columns,
  ...UNITS.columns,
  ...PLANS.columns,
  ...INITIATIVES.columns,
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  unit: 'đơn vị',
  units: 'đơn vị',
  code: 'mã',
  date: 'ngày',
  month: 'tháng',
  most: 'số thư mỗi lượt',
  until: 'gia hạn đến hết ngày',
  approvedBy: 'người duyệt',
  document: 'số văn bản',
  reason: 'lý do',
  verdict: 'kết quả xem xét',
  id: 'mã bài gửi',
  action: 'cách xử lý',
  notify: 'báo cho đơn vị',
  expected: 'nội dung đã ghi',
  to: 'tài khoản nhận bàn giao',
  texts: 'họ tên, điện thoại, thư điện tử',
  cells: 'số ô',
};
