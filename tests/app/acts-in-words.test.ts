import { AUDIT_LOG, INITIATIVES, PLANS, SET_ASIDE, type Tab, UNITS } from '../../src/domain/tabs';
import { aDeclaredPlan, aLetterLine, anInitiative, aPlan, aSetAside, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryDeskParts, memoryDesk } from '../support/memory-desk';
import { ask } from '../support/memory-sidebar';

const CO_GIANG = aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'cogiang@example.gov.vn' });
const KEY = 'DVK2023|P.BN|MOI|1';
const letter = (state: string) => aLetterLine({ key: KEY, kind: 'Thông báo đăng ký', state });
const IDEA = { unit: 'P.BN', title: 'Tiếp dân lưu động', content: '2', receivedAt: '2023-02-17', form: 'Văn bản giấy' };
const PLAN = {
  unit: 'P.BN',
  number: '12/KH-UBND',
  issuedOn: '2023-02-15',
  receivedAt: '2023-02-17',
  form: 'Văn bản giấy',
  fileReceived: false,
};
const LONGER = { unit: 'P.BN', approvedBy: 'Chủ tịch', document: '12/UBND', reason: 'Bận', notify: false };
const waiting = aSetAside({ content: 'Đơn vị: x\nTên sáng kiến, giải pháp (1): Hẹn giờ' });
const discarded = { ...waiting, decision: 'Đã bỏ', decidedBy: COLLEAGUE };

/** What an act answers and what it leaves in the audit log. */
function lines(parts: MemoryDeskParts, method: string, params: object, actor?: string): string[] {
  const office = memoryDesk({ units: [aUnit(), CO_GIANG], ...parts });
  const answer = ask(office, method, params, actor);
  return [
    answer.ok ? JSON.stringify(answer.data) : `${answer.error.field ?? answer.error.code}: ${answer.error.message}`,
    ...office.workbook
      .rows(AUDIT_LOG)
      .map(({ act, object, before, after }) => [act, object, before, after].join(' | ')),
  ];
}

describe('an act of the sidebar', () => {
  it('leaves its line in the audit log', () => {
    const review = { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: 'Tốt' };
    expect([
      lines({}, 'recordPlan', PLAN),
      lines({ plans: [aDeclaredPlan({ number: '' })] }, 'recordPlan', { ...PLAN, note: 'Theo thư.' }),
      lines({}, 'recordInitiative', IDEA),
      lines({ initiatives: [anInitiative()] }, 'recordInitiative', {
        ...IDEA,
        title: 'TRẢ KẾT QUẢ TẠI NHÀ',
        scope: 'Khu phố 2',
      }),
      lines({ plans: [aDeclaredPlan()] }, 'markFileReceived', { units: ['P.BN', 'P.CG', 'P.BN'] }),
      lines({ plans: [aDeclaredPlan()] }, 'markFileReceived', {
        units: ['P.BN'],
        receivedAt: '2023-02-17T09:15:00+07:00',
      }),
      lines({ initiatives: [anInitiative()] }, 'reviewInitiative', review),
      lines({}, 'extendDeadline', { ...LONGER, until: '2023-02-28' }),
      lines({}, 'exemptUnit', { unit: 'P.BN', reason: 'Sáp nhập' }),
      lines({ units: [aUnit({ exemptReason: 'Sáp nhập' })] }, 'restoreUnit', { unit: 'P.BN', exemptReason: '' }),
      lines({ setAside: [waiting] }, 'resolveSetAside', { id: 'r9', action: 'accept', note: 'Đã gọi.' }),
      lines({ setAside: [waiting] }, 'resolveSetAside', { id: 'r9', action: 'discard' }),
      lines({ setAside: [discarded] }, 'reopenSubmission', { id: 'r9' }),
      lines({ letters: [letter('Chưa xác định')] }, 'resolveUnknownLetter', { key: KEY, action: 'resend' }),
      lines({ letters: [letter('Chưa xác định')] }, 'resolveUnknownLetter', { key: KEY, action: 'resend' }, COLLEAGUE),
      lines({ letters: [letter('Chưa xác định')] }, 'resolveUnknownLetter', { key: KEY, action: 'markSent' }),
      lines({ letters: [letter('Đã gửi')] }, 'markReturned', { key: KEY }),
      lines({}, 'sendInvitations', {}),
      lines({}, 'sendInvitations', { units: ['P.CG'] }),
      lines({}, 'sendReminders', {}, COLLEAGUE),
      lines({}, 'sendTrial', { unit: 'P.BN' }),
      lines({}, 'compile', {}),
    ]).toMatchInlineSnapshot(`
[
  [
    "{"unit":"P.BN"}",
    "Ghi nhận kế hoạch | P.BN |  | 12/KH-UBND",
  ],
  [
    "{"unit":"P.BN"}",
    "Ghi nhận kế hoạch | P.BN | Số, ký hiệu: (trống)
Thời điểm nhận: 20/02/2023 16:45
Sửa lần cuối: (trống)
Ghi chú: (trống)
Nguồn: r1#0 | Số, ký hiệu: 12/KH-UBND
Thời điểm nhận: 17/02/2023 00:00
Sửa lần cuối: 20/02/2023 07:30
Ghi chú: Theo thư.
Nguồn: r1#0; tay#id1",
  ],
  [
    "{"code":"DVK2023-P.BN-01"}",
    "Ghi nhận sáng kiến | DVK2023-P.BN-01 |  | Tiếp dân lưu động",
  ],
  [
    "{"code":"DVK2023-P.BN-01"}",
    "Ghi nhận sáng kiến | DVK2023-P.BN-01 |  | Trả kết quả tại nhà",
    "Sửa sáng kiến | DVK2023-P.BN-01 | Thời điểm đăng ký: 20/02/2023 16:45
Sửa lần cuối: (trống)
Nguồn: r1#1 | Thời điểm đăng ký: 17/02/2023 00:00
Sửa lần cuối: 20/02/2023 16:45
Nguồn: r1#1; tay#id1",
  ],
  [
    "{"marked":2}",
    "Đã nhận tệp kế hoạch | P.BN, P.CG |  | ",
  ],
  [
    "{"marked":1}",
    "Đã nhận tệp kế hoạch | P.BN |  | 17/02/2023 09:15",
  ],
  [
    "{"code":"DVK2023-P.BN-01","status":"Đạt yêu cầu","before":{"verdict":"Chờ xem xét","comment":""},"after":{"status":"Đạt yêu cầu","comment":"Tốt"},"sent":0,"queued":0,"deferred":0,"failed":0}",
    "Xem xét sáng kiến | DVK2023-P.BN-01 | Trạng thái: Chờ xem xét
Ý kiến xem xét: (trống) | Trạng thái: Đạt yêu cầu
Ý kiến xem xét: Tốt",
  ],
  [
    "{"unit":"P.BN","lastDay":"2023-02-28","before":{"extendedTo":"","extensionBasis":""},"after":{"extendedTo":"2023-02-28","extensionBasis":"12/UBND; người duyệt: Chủ tịch; lý do: Bận"},"sent":0,"queued":0,"deferred":0,"failed":0}",
    "Gia hạn | P.BN | Gia hạn đến hết ngày: (trống)
Căn cứ gia hạn: (trống) | Gia hạn đến hết ngày: 28/02/2023
Căn cứ gia hạn: 12/UBND; người duyệt: Chủ tịch; lý do: Bận",
  ],
  [
    "{"unit":"P.BN","before":{"exemptReason":""},"after":{"exemptReason":"Sáp nhập"}}",
    "Miễn | P.BN | Lý do miễn: (trống) | Lý do miễn: Sáp nhập",
  ],
  [
    "{"unit":"P.BN"}",
    "Hoàn tác miễn | P.BN | Lý do miễn: Sáp nhập | Lý do miễn: (trống)",
  ],
  [
    "{"id":"r9","decision":"Đã nhận"}",
    "Nhận bài gửi | r9 | Sáng kiến 1 thiếu tên. | Đã gọi.",
  ],
  [
    "{"id":"r9","decision":"Đã bỏ"}",
    "Bỏ bài gửi | r9 | Sáng kiến 1 thiếu tên. | ",
  ],
  [
    "{"id":"r9"}",
    "Mở lại bài gửi | r9 | Xử lý: Đã bỏ
Người xử lý: dong.nghiep@example.com | Xử lý: (trống)
Người xử lý: (trống)",
  ],
  [
    "{"key":"DVK2023|P.BN|MOI|1","state":"Đã gửi","sent":1,"queued":0,"deferred":0,"failed":0}",
    "Gửi lại thư chưa xác định | DVK2023|P.BN|MOI|1 | Chưa xác định | Chờ gửi",
  ],
  [
    "{"key":"DVK2023|P.BN|MOI|1","state":"Chờ gửi","sent":0,"queued":1,"deferred":0,"failed":0}",
    "Gửi lại thư chưa xác định | DVK2023|P.BN|MOI|1 | Chưa xác định | Chờ gửi",
  ],
  [
    "{"key":"DVK2023|P.BN|MOI|1","state":"Đã gửi","sent":0,"queued":0,"deferred":0,"failed":0}",
    "Xác định thư đã gửi | DVK2023|P.BN|MOI|1 | Chưa xác định | Đã gửi",
  ],
  [
    "{"key":"DVK2023|P.BN|MOI|1","state":"Gửi lỗi"}",
    "Đánh dấu thư bị trả lại | DVK2023|P.BN|MOI|1 | Đã gửi | Gửi lỗi",
  ],
  [
    "{"sent":2,"queued":0,"deferred":0,"failed":0}",
    "Gửi thông báo đăng ký | P.BN, P.CG |  | 2 thư",
  ],
  [
    "{"sent":1,"queued":0,"deferred":0,"failed":0}",
    "Gửi thông báo đăng ký | P.CG |  | 1 thư",
  ],
  [
    "{"sent":0,"queued":2,"deferred":0,"failed":0}",
    "Nhắc ngay | P.BN, P.CG |  | 2 thư",
  ],
  [
    "{"sent":1,"queued":0,"deferred":0,"failed":0,"to":"noivu.q1@tphcm.gov.vn"}",
    "Gửi thư thử | P.BN |  | 1 thư",
  ],
  [
    "{"compiledAt":"2023-02-20T07:30:00+07:00"}",
  ],
]
`);
  });

  it('that was done already leaves none', () => {
    const extended = aUnit({ extendedTo: '2023-02-28', extensionBasis: 'x' });
    const ticked = aDeclaredPlan({ fileReceived: true });
    expect([
      lines({ plans: [ticked] }, 'markFileReceived', { units: ['P.BN'] }),
      lines({}, 'confirmLetterLog', {}),
      lines({ units: [extended] }, 'restoreUnit', { unit: 'P.BN', extendedTo: '2023-02-28' }),
    ]).toMatchInlineSnapshot(`
[
  [
    "{"marked":1}",
  ],
  [
    "{"restored":0}",
  ],
  [
    "{"unit":"P.BN"}",
  ],
]
`);
  });

  it('that cannot be done says why, in words for staff', () => {
    const untitled = aSetAside();
    const review = { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '' };
    const trial = { ...letter('Chưa xác định'), key: `THU|${KEY}` };
    expect(
      [
        lines({}, 'recordPlan', { ...PLAN, number: '', issuedOn: '' }),
        lines({}, 'recordPlan', { ...PLAN, unit: 'P.X' }),
        lines({}, 'recordPlan', { ...PLAN, receivedAt: '2023-02-21' }),
        lines({}, 'recordInitiative', { ...IDEA, unit: 'P.X' }),
        lines({}, 'recordInitiative', { ...IDEA, content: '9' }),
        lines({ settings: { symbol: '', deadline: 'mai' } }, 'recordInitiative', IDEA),
        lines({}, 'markFileReceived', { units: ['P.BN', 'P.X'] }),
        lines({}, 'reviewInitiative', review),
        lines({ initiatives: [anInitiative({ status: 'Đã rút' })] }, 'reviewInitiative', review),
        lines({}, 'extendDeadline', { ...LONGER, until: '2023-02-22' }),
        lines({}, 'extendDeadline', { ...LONGER, unit: 'P.X', until: '2023-02-28' }),
        lines({}, 'exemptUnit', { unit: 'P.X', reason: 'x' }),
        lines({}, 'restoreUnit', { unit: 'P.X', exemptReason: '' }),
        lines({}, 'unit', { code: 'P.X' }),
        lines({}, 'resolveSetAside', { id: 'r9', action: 'accept' }),
        lines({ setAside: [untitled] }, 'resolveSetAside', { id: 'r9', action: 'accept' }),
        lines({ setAside: [aSetAside({ content: 'x' })] }, 'resolveSetAside', { id: 'r9', action: 'accept' }),
        lines({ setAside: [{ ...waiting, unitName: 'Lạ' }] }, 'resolveSetAside', { id: 'r9', action: 'accept' }),
        lines({ setAside: [waiting] }, 'resolveSetAside', { id: 'r9', action: 'accept', unit: 'P.X' }),
        lines({ setAside: [waiting] }, 'reopenSubmission', { id: 'r9' }),
        lines({ letters: [letter('Đã gửi')] }, 'resolveUnknownLetter', { key: KEY, action: 'resend' }),
        lines({ letters: [trial] }, 'resolveUnknownLetter', { key: trial.key, action: 'resend' }),
        lines({ letters: [letter('Gửi lỗi')] }, 'markReturned', { key: KEY }),
        lines({}, 'sendInvitations', { units: ['P.X', 'P.Y', 'P.BN'] }),
        lines({ units: [aUnit({ exemptReason: 'x' })] }, 'sendTrial', { unit: 'P.BN' }),
        lines({}, 'rehearse', { date: '2023-02-19' }),
        lines({}, 'rehearse', { date: '2024-02-22' }),
        lines({}, 'rehearseMonth', { month: '2024-03' }),
      ].map((said) => said.join('\n')),
    ).toMatchInlineSnapshot(`
[
  "number: Chưa có số, ngày ban hành hoặc tệp nào của kế hoạch để ghi nhận. Chưa thay đổi gì.",
  "unit: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "receivedAt: Thời điểm nhận không thể ở sau hiện tại. Chưa ghi nhận gì.",
  "unit: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "content: Nội dung không có trong tab Nội dung. Chưa ghi nhận gì.",
  "settings: Cấu hình, mục “Ký hiệu”: đang để trống, cần chữ và số viết liền, không dấu cách, không quá 30 ký tự, ví dụ DVK2023. Chưa thay đổi gì và chưa gửi thư nào.",
  "units: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "code: Không có sáng kiến mang mã DVK2023-P.BN-01. Chưa thay đổi gì.",
  "code: Sáng kiến DVK2023-P.BN-01 đã được đơn vị rút. Chưa thay đổi gì.",
  "until: Thời hạn chung đến hết ngày 22/02/2023; gia hạn phải đến một ngày sau đó. Chưa thay đổi gì.",
  "unit: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "unit: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "unit: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "code: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "id: Bài gửi này không còn chờ xử lý. Chưa thay đổi gì.",
  "id: Sáng kiến 1 thiếu tên. Ghi thêm dòng “Tên sáng kiến, giải pháp (1): …” vào ô “Nội dung gửi” rồi nhận lại. Chưa thay đổi gì.",
  "id: Bài gửi không có nội dung nào để ghi nhận. Chưa thay đổi gì.",
  "unit: Không rõ bài gửi của đơn vị nào. Chọn đơn vị rồi nhận lại. Chưa thay đổi gì.",
  "unit: Không có đơn vị mang mã P.X trong danh sách. Chưa thay đổi gì.",
  "id: Bài gửi này không ở trạng thái “Đã bỏ”. Chưa thay đổi gì.",
  "key: Thư này không còn ở trạng thái “Chưa xác định”. Chưa thay đổi gì.",
  "key: Thư này thuộc chế độ chạy thử khác với hiện tại nên không gửi lại được. Chưa thay đổi gì.",
  "key: Chỉ thư “Đã gửi” mới đánh dấu bị trả lại được. Chưa thay đổi gì.",
  "units: Không có đơn vị mang mã P.X, P.Y trong danh sách. Chưa thay đổi gì.",
  "unit: Đơn vị P.BN đã được miễn. Chọn một đơn vị khác. Chưa thay đổi gì.",
  "date: Ngày đã qua. Chọn hôm nay hoặc một ngày sắp tới.",
  "date: Chỉ diễn tập được trong 366 ngày tới. Chọn một ngày gần hơn.",
  "month: Chỉ diễn tập được trong 366 ngày tới. Chọn một ngày gần hơn.",
]
`);
  });

  it.each<[string, object, Tab[]]>([
    ['recordPlan', PLAN, [UNITS, PLANS]],
    ['recordInitiative', IDEA, [UNITS, INITIATIVES, PLANS]],
    ['markFileReceived', { units: ['P.BN'] }, [UNITS, PLANS]],
    ['reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: 'x' }, [INITIATIVES]],
    ['extendDeadline', { ...LONGER, until: '2023-02-28' }, [UNITS]],
    ['exemptUnit', { unit: 'P.BN', reason: 'x' }, [UNITS]],
    ['restoreUnit', { unit: 'P.BN', exemptReason: '' }, [UNITS]],
    ['resolveSetAside', { id: 'r9', action: 'accept' }, [UNITS, INITIATIVES, PLANS, SET_ASIDE]],
    ['reopenSubmission', { id: 'r8' }, [INITIATIVES, PLANS, SET_ASIDE]],
  ])('is not begun by %s %j while a tab that it works on lacks a column', (method, params, tabs) => {
    for (const tab of tabs) {
      const office = memoryDesk({
        initiatives: [anInitiative()],
        plans: [aPlan()],
        setAside: [waiting, { ...discarded, response: 'r8' }],
      });
      office.workbook.lost.set(tab, 'note' in tab.columns ? 'note' : 'comment');
      expect([tab.name, ask(office, method, params)]).toEqual([
        tab.name,
        { ok: false, error: expect.objectContaining({ code: 'settings' }) },
      ]);
      expect(office.workbook.rows(AUDIT_LOG)).toEqual([]);
    }
  });
});
