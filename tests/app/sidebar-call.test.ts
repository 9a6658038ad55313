import { answerSidebar, SIDEBAR_METHODS } from '../../src/app/sidebar-call';
import { memoryDesk } from '../support/memory-desk';
import { ask } from '../support/memory-sidebar';

/** Methods relied on from outside. */
const RELIED_ON = [
  'dashboard',
  'previewReminders',
  'sendReminders',
  'sendInvitations',
  'extendDeadline',
  'exemptUnit',
  'recordPlan',
  'recordInitiative',
  'markFileReceived',
  'reviewInitiative',
  'resolveSetAside',
  'resolveUnknownLetter',
  'markReturned',
  'rehearse',
  'confirmLetterLog',
];
/** Methods of the sidebar's own lists, which need no parameters. */
const LISTS = ['submissions', 'letters', 'initiatives', 'history', 'checkUnits', 'health', 'compile'];

const IDEA = { unit: 'P.BN', title: 'Tên', content: '2', receivedAt: '2023-02-08', form: 'Văn bản giấy' };
const REVIEW = { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '' };

describe('answerSidebar', () => {
  it.each(RELIED_ON)('knows %s', (method) => {
    expect(Object.keys(SIDEBAR_METHODS)).toContain(method);
  });

  it.each(['__proto__', 'constructor', 'toString', 'Sáng kiến', '', 7, null, undefined, {}, ['dashboard']])(
    'refuses %p as a method',
    (method) => {
      expect(ask(memoryDesk(), method)).toMatchObject({ ok: false, error: { code: 'method' } });
    },
  );

  it.each([null, undefined, {}])('answers a method without parameters that is given %p', (params) => {
    for (const method of ['dashboard', 'previewReminders', 'previewInvitations', 'sendWaiting', ...LISTS]) {
      expect([method, answerSidebar(memoryDesk().desk(), method, params).ok]).toEqual([method, true]);
    }
  });

  it.each([
    7,
    'P.BN',
    [],
    ['P.BN'],
    { units: { length: 1 } },
    { units: [7] },
    { units: ['x'.repeat(31)] },
    JSON.parse('{"units":["__proto__"]}'),
  ])('refuses %p as parameters and changes nothing', (params) => {
    const office = memoryDesk();
    for (const method of RELIED_ON.filter((name) => name !== 'dashboard' && name !== 'confirmLetterLog')) {
      expect([method, ask(office, method, params).ok]).toEqual([method, false]);
    }
    expect(office.memory).toEqual(memoryDesk().memory);
  });

  it.each([
    ['unit', { code: 5 }, 'code', 'mã'],
    ['rehearse', { date: 5 }, 'date', 'ngày'],
    ['rehearseMonth', { month: 5 }, 'month', 'tháng'],
    ['sendWaiting', { most: 0 }, 'most', 'số thư mỗi lượt'],
    ['sendTrial', {}, 'unit', 'đơn vị'],
    ['recordPlan', { unit: 'P.BN', number: 5 }, 'number', 'Số, ký hiệu'],
    ['recordInitiative', { ...IDEA, field: 5 }, 'field', 'Lĩnh vực'],
    ['recordInitiative', { ...IDEA, senderPhone: 5 }, 'senderPhone', 'Điện thoại người gửi'],
    ['restoreUnit', { unit: 'P.BN', extensionBasis: 5 }, 'extensionBasis', 'Căn cứ gia hạn'],
    ['restoreUnit', { unit: 'P.BN', exemptReason: 5 }, 'exemptReason', 'Lý do miễn'],
    ['exemptUnit', { unit: 'P.BN' }, 'reason', 'lý do'],
    ['markReturned', {}, 'key', 'Khóa'],
    ['sendReminders', { units: 'P.BN' }, 'units', 'đơn vị'],
    ['extendDeadline', { unit: 'P.BN' }, 'until', 'gia hạn đến hết ngày'],
    ['extendDeadline', { unit: 'P.BN', until: '2023-02-28' }, 'approvedBy', 'người duyệt'],
    ['extendDeadline', { unit: 'P.BN', until: '2023-02-28', approvedBy: 'A' }, 'document', 'số văn bản'],
    ['reviewInitiative', { ...REVIEW, verdict: 'Đã rút' }, 'verdict', 'kết quả xem xét'],
    ['reviewInitiative', { ...REVIEW, expected: 5 }, 'expected', 'nội dung đã ghi'],
    ['resolveSetAside', {}, 'id', 'mã bài gửi'],
    ['resolveSetAside', { id: 'r1' }, 'action', 'cách xử lý'],
    ['sendWaiting', { kind: 'Nhắc' }, 'kind', 'Loại'],
    ['resolveSetAside', { id: 'r1', action: 'accept', note: 5 }, 'note', 'Ghi chú'],
    ['reviewInitiative', { ...REVIEW, notify: 5 }, 'notify', 'báo cho đơn vị'],
  ])('names the wrong field of %s %j in Vietnamese', (method, params, field, name) => {
    expect(ask(memoryDesk(), method, params)).toEqual({
      ok: false,
      error: {
        code: 'params',
        message: `Thông tin “${name}” còn thiếu hoặc không đúng. Chưa thay đổi gì; sửa lại rồi thử lại.`,
        field,
      },
    });
  });

  it.each<[unknown, unknown, string, string]>([
    ['khác', {}, 'method', 'Không có việc này. Mở lại thanh bên rồi thử lại.'],
    ['unit', 'P.BN', 'params', 'Thông tin gửi lên không đúng dạng. Chưa thay đổi gì; mở lại thanh bên rồi thử lại.'],
    ['unit', ['P.BN'], 'params', 'Thông tin gửi lên không đúng dạng. Chưa thay đổi gì; mở lại thanh bên rồi thử lại.'],
  ])('of %j with %j says what is wrong: %s', (method, params, code, message) => {
    expect(ask(memoryDesk(), method, params)).toEqual({ ok: false, error: { code, message } });
  });

  it('takes codes of units with odd spaces, as people paste them', () => {
    expect(ask(memoryDesk(), 'sendInvitations', { units: [' P.BN\u00a0'] })).toMatchObject({
      ok: true,
      data: { sent: 1 },
    });
    expect(ask(memoryDesk(), 'exemptUnit', { unit: '\u200bP.BN ', reason: ' Sáp nhập ' })).toMatchObject({
      data: { after: { exemptReason: 'Sáp nhập' } },
    });
  });

  it('answers in Vietnamese and with plain values only', () => {
    const answer = ask(memoryDesk(), 'extendDeadline', { unit: 'P.BN' });
    expect(answer).toEqual(JSON.parse(JSON.stringify(answer)));
    expect(answer).toMatchObject({
      error: { message: expect.stringMatching(/^Thông tin “.+” còn thiếu/), field: 'until' },
    });
  });
});
