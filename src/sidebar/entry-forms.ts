import type { FieldError, FieldSpec, Values } from './form-spec';

/** What is typed to extend a unit's last day. */
export type ExtensionField = 'until' | 'approvedBy' | 'document' | 'reason' | 'notify';

/** Asks for an extension, which must go beyond the campaign's own last day. */
export function extensionFields(lastDay: string | null): readonly FieldSpec<ExtensionField>[] {
  const after = lastDay === null ? undefined : { day: lastDay, why: 'ngày cuối của thời hạn chung' };
  return [
    { name: 'until', label: 'Gia hạn đến hết ngày', kind: 'day', need: 'Ghi ngày gia hạn.', after },
    { name: 'approvedBy', label: 'Người duyệt', kind: 'line', need: 'Ghi người duyệt gia hạn.' },
    { name: 'document', label: 'Số văn bản', kind: 'line', need: 'Ghi số văn bản làm căn cứ.' },
    { name: 'reason', label: 'Lý do', kind: 'text', need: 'Ghi lý do gia hạn.' },
    { name: 'notify', label: 'Gửi thư báo gia hạn cho đơn vị', kind: 'check' },
  ];
}

/** Asks why a unit is exempt. */
export const EXEMPTION_FIELDS: readonly FieldSpec<'reason'>[] = [
  { name: 'reason', label: 'Lý do miễn', kind: 'text', need: 'Ghi lý do miễn.', hint: 'Nêu căn cứ và người đồng ý.' },
];

/** Asks for the account that takes the campaign over. */
export const HAND_OVER_FIELDS: readonly FieldSpec<'to'>[] = [
  {
    name: 'to',
    label: 'Tài khoản Google nhận bàn giao',
    kind: 'line',
    need: 'Ghi địa chỉ của tài khoản nhận bàn giao.',
    hint: 'Tài khoản này phải có quyền sửa bảng. Biểu mẫu được chia sẻ ngay, cùng mọi câu trả lời và mã xác nhận: kiểm tra kỹ địa chỉ.',
  },
];

/** What is typed to record a plan. */
export type PlanField = 'number' | 'issuedOn' | 'receivedAt' | 'form' | 'fileReceived' | 'note';

/** Asks for a plan that came past the Form. */
export function planFields(today: string): readonly FieldSpec<PlanField>[] {
  return [
    { name: 'number', label: 'Số, ký hiệu', kind: 'line', hint: 'Ví dụ 31/KH-UBND' },
    { name: 'issuedOn', label: 'Ngày ban hành', kind: 'day' },
    receivedOn(today),
    RECEIPT_FORM,
    { name: 'fileReceived', label: 'Đã nhận tệp hoặc bản giấy của kế hoạch', kind: 'check' },
    { name: 'note', label: 'Ghi chú (không bắt buộc)', kind: 'text' },
  ];
}

/** Finds a plan of which nothing came. */
export function planGap({ number, issuedOn, fileReceived }: Values<PlanField>): FieldError<PlanField>[] {
  return `${number}${issuedOn}${fileReceived}`.trim() === ''
    ? [{ field: 'number', text: 'Ghi số, ký hiệu của kế hoạch, hoặc đánh dấu đã nhận tệp.' }]
    : [];
}

/** What is typed to record an initiative. */
export type InitiativeField =
  | 'title'
  | 'content'
  | 'receivedAt'
  | 'form'
  | 'field'
  | 'reason'
  | 'method'
  | 'target'
  | 'scope'
  | 'startsOn'
  | 'endsOn'
  | 'person'
  | 'sender'
  | 'senderPhone';

/** Asks for an initiative that came past the Form. */
export function initiativeFields(
  today: string,
  contents: readonly { readonly number: number | string; readonly name: string }[],
): readonly FieldSpec<InitiativeField>[] {
  return [
    {
      name: 'title',
      label: 'Tên sáng kiến, giải pháp',
      kind: 'text',
      need: 'Ghi tên sáng kiến, giải pháp.',
      hint: 'Trùng tên với sáng kiến đã có của đơn vị thì cập nhật sáng kiến đó.',
    },
    {
      name: 'content',
      label: 'Nội dung',
      kind: 'select',
      need: 'Chọn nội dung của phong trào.',
      choices: contents.map(({ number, name }) => ({ value: String(number), text: `${number}. ${name}` })),
    },
    receivedOn(today),
    RECEIPT_FORM,
    { name: 'field', label: 'Lĩnh vực', kind: 'line', hint: 'Từ đây trở xuống không bắt buộc.' },
    { name: 'reason', label: 'Thực trạng, lý do', kind: 'text' },
    { name: 'method', label: 'Cách làm', kind: 'text' },
    { name: 'target', label: 'Chỉ tiêu, kết quả dự kiến', kind: 'text' },
    { name: 'scope', label: 'Đối tượng, địa bàn', kind: 'line' },
    { name: 'startsOn', label: 'Bắt đầu', kind: 'day' },
    { name: 'endsOn', label: 'Hoàn thành', kind: 'day' },
    { name: 'person', label: 'Người phụ trách', kind: 'line' },
    { name: 'sender', label: 'Người gửi', kind: 'line' },
    { name: 'senderPhone', label: 'Điện thoại người gửi', kind: 'phone' },
  ];
}

/** Asks when the files of plans came; the units are ticked in a list of their own. */
export function filesFields(today: string): readonly FieldSpec<'receivedAt'>[] {
  return [
    {
      name: 'receivedAt',
      label: 'Ngày nhận tệp (không bắt buộc)',
      kind: 'day',
      upTo: today,
      hint: 'Để trống thì tính từ lúc đơn vị khai kế hoạch; đơn vị chưa khai thì tính từ bây giờ.',
    },
  ];
}

/** Verdicts that a review may give. */
export const VERDICTS = ['Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt', 'Chờ xem xét'] as const;
/** What is typed to review an initiative. */
export type ReviewField = 'verdict' | 'comment' | 'notify';

/** Asks for the verdict on an initiative. */
export const REVIEW_FIELDS: readonly FieldSpec<ReviewField>[] = [
  {
    name: 'verdict',
    label: 'Kết luận',
    kind: 'radio',
    need: 'Chọn kết luận.',
    choices: VERDICTS.map((verdict) => ({ value: verdict, text: verdict })),
  },
  { name: 'comment', label: 'Ý kiến xem xét', kind: 'text', hint: 'Thư báo kết quả có ý kiến này.' },
  { name: 'notify', label: 'Gửi thư báo kết quả cho đơn vị', kind: 'check' },
];

/** Finds a review that asks a unit to mend something, or turns it down, without saying why. */
export function reviewGap({ verdict, comment }: Values<ReviewField>): FieldError<ReviewField>[] {
  const needsComment = verdict === 'Yêu cầu bổ sung' || verdict === 'Không đạt';
  return needsComment && comment.trim() === ''
    ? [{ field: 'comment', text: `Ghi ý kiến cho kết luận “${verdict}” để đơn vị biết lý do.` }]
    : [];
}

const RECEIPT_FORM = {
  name: 'form',
  label: 'Hình thức nhận',
  kind: 'radio',
  need: 'Chọn hình thức nhận.',
  choices: ['Thư điện tử', 'Văn bản giấy'].map((form) => ({ value: form, text: form })),
} as const;

function receivedOn(today: string) {
  return {
    name: 'receivedAt',
    label: 'Ngày nhận',
    kind: 'day',
    need: 'Ghi ngày nhận.',
    hint: 'Ngày này quyết định đúng hạn hay trễ hạn.',
    upTo: today,
  } as const;
}
