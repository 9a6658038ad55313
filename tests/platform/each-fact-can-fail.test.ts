import { PLATFORM } from '../../src/preset/platform-check';
import { emptySheet } from '../support/campaign';
import { bentScript } from './bent-script';
import { check, notPassed, resultOf } from './result';

/** A Google that behaves otherwise in one point: bends of calls, code that runs first, or a call that throws. */
interface Otherwise {
  readonly bends?: string;
  readonly before?: string;
  readonly throws?: readonly [call: string, message: string];
}

const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'Chữ giống công thức, số, ngày vẫn là chữ': {
    bends: `'Range.getValues': (rows) => rows.map((row) => row.map((value) => (value === '001' ? 1 : value)))`,
  },
  'Ô trống đọc ra là chữ trống': {
    bends: `'Range.getValues': (rows) => rows.map((row) => row.map((value) => (value === '' ? null : value)))`,
  },
  'Ô ngày giữ đúng ngày, giờ': {
    bends: `'Range.getValue': (value) => (value instanceof Date ? new Date(value.getTime() - 7 * 3600000) : value)`,
  },
  'Ô ngày hiện ngày trước, tháng sau': { bends: `'Range.getDisplayValue': (text) => text.replace('05/03', '03/05')` },
  'Thời điểm tính theo múi giờ của chương trình': { bends: `'Session.getScriptTimeZone': () => 'GMT'` },
  'Cột bị chuyển chỗ mang theo tiêu đề': {
    bends: `'Range.getValues': (rows) => rows.map((row) => (row[0] === 'Một' ? ['Hai', 'Một', 'Ba'] : row))`,
  },
  'Ô công thức cho cả kết quả và công thức': { bends: `'Range.getValue': (value) => (value === 2 ? '=1+1' : value)` },
  'Danh sách chọn chỉ cảnh báo, không chặn việc ghi': {
    bends: `'DataValidationBuilder.setAllowInvalid': (builder) => builder.setAllowInvalid(false)`,
  },
  'Hộp đánh dấu nhận giá trị có và không': {
    bends: `'Range.getValues': (rows) => rows.map((row) => row.map((value) => (value === true ? 'TRUE' : value)))`,
  },
  'Một ô chứa được 50.000 ký tự': {
    bends: `'Range.getValue': (value) => (String(value).length > 40000 ? value.slice(0, 40000) : value)`,
  },
  'Ghi chú tại ô đọc lại được': { bends: `'Range.getNote': () => ''` },
  'Vùng được bảo vệ chỉ cảnh báo': { bends: `'Protection.isWarningOnly': () => false` },
  'Thêm dòng ở cuối tab, ghi và tìm lại được': { bends: `'Sheet.getLastRow': (row) => row - 1` },
  'Biểu đồ cho lại tiêu đề và vùng số liệu': { bends: `'EmbeddedChart.getRanges': () => []` },
  'Biểu mẫu xuất bản được và nhận câu trả lời': { bends: `'Form.isAcceptingResponses': () => false` },
  'Câu hỏi của Biểu mẫu đứng đúng thứ tự': { bends: `'Form.getItems': (items) => [...items].reverse()` },
  'Liên kết điền sẵn mang đủ tên đơn vị và mã': {
    bends: `'FormResponse.toPrefilledUrl': (link) => link.replace('%26', '&')`,
  },
  'Tab câu trả lời xuất hiện và ẩn được': { bends: `'Sheet.getFormUrl': () => null` },
  'Câu trả lời đọc lại đúng, kể cả câu bỏ trống': {
    bends: `'ItemResponse.getResponse': (answer) => (answer === '' ? null : answer)`,
  },
  'Câu trả lời tìm được từ thời điểm gửi trở đi': {
    bends: `'Form.getResponses': (found, since) => (since === undefined ? found : [])`,
  },
  'Câu trả lời có liên kết sửa': { bends: `'FormResponse.getEditResponseUrl': (link) => link.replace(/edit2=.*/, '')` },
  'Câu trả lời không tồn tại được báo là không có': { throws: ['Form.getResponse', 'Service error: Forms'] },
  'Khóa giữ được, giữ lại không hỏng': { bends: `'Lock.tryLock': (had, ms) => had && ms !== 1` },
  'Khóa mở được': { bends: `'Lock.hasLock': () => true` },
  'Chỗ nhớ của chương trình giữ nguyên 9 KB': {
    bends: `'Properties.getProperty': (value) => (value && value.length > 2000 ? value.slice(0, 2000) : value)`,
  },
  'Lịch chạy tạo được, tìm thấy và xóa được': { bends: `'ScriptApp.getProjectTriggers': () => []` },
  'Biết hôm nay còn gửi được bao nhiêu thư': { bends: `'MailApp.getRemainingDailyQuota': () => undefined` },
  'Biết tài khoản đang dùng': { bends: `'User.getEmail': () => ''` },
  'Mã xác nhận tính đúng chuẩn HMAC-SHA256': {
    bends: `'Utilities.computeHmacSha256Signature': (bytes) => bytes.map((byte) => byte & 255)`,
  },
  'Dấu kiểm SHA-256 của chữ tiếng Việt': {
    bends: `'Utilities.computeDigest': (bytes, algorithm, text) => (text === 'Đơn vị' ? Utilities.computeDigest(algorithm, '?on v?') : bytes)`,
  },
  'Tệp Preset đọc ra còn nguyên vẹn': {
    bends: `'HtmlOutput.getContent': (text) => text.replace(/&amp;/g, '&')`,
  },
  'Chữ tiếng Việt qua base64 còn nguyên': { bends: `'Blob.getDataAsString': (text) => text.replace('Đ', 'Ä\\x90')` },
  'Tệp nén giữ tên và nội dung': { bends: `'Blob.getName': (name) => name.split('/').pop()` },
  'Máy chạy mã có đủ các hàm cần dùng': { before: `delete String.prototype.matchAll;` },
  'Chữ cái tiếng Việt xếp đúng thứ tự': { before: `Intl.Collator = () => ({ compare: undefined });` },
  'Thời gian của cả lần kiểm tra này (giây)': { before: `let late = 0; Date.now = () => (late += 200000);` },
};

describe.each(PLATFORM.facts.map(({ name }) => name))('the check of “%s”', (name) => {
  it('does not pass on services that behave otherwise in that point, and the rest is still asked', () => {
    const { bends = '', before = '', throws } = OTHERWISE[name] ?? {};
    const runtime = emptySheet({ dist: bentScript(`{ ${bends} }`, before) });
    runtime.onCall = ({ name: call, phase }) =>
      phase === 'before' && call === throws?.[0] ? new Error(throws[1]) : undefined;
    check(runtime);
    expect(notPassed(runtime).map(([line]) => line)).toContain(name);
    expect(resultOf(runtime).size).toBe(PLATFORM.facts.length);
    expect(runtime.notEmulated).toEqual([]);
  });
});

describe('the double of the services', () => {
  it('changes nothing by itself', () => {
    const runtime = emptySheet({ dist: bentScript('{}') });
    check(runtime);
    expect(notPassed(runtime)).toEqual([]);
  });
});
