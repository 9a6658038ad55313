import type { FormRefusal } from '../people/form-pages';
import type { HandRefusalReason } from '../people/sheet-hands';
import type { TriggerState } from '../store';

/** What the workspace itself says to people; what it is used for has words of its own. */
export const SENTENCES = {
  noMethod: 'Không có việc này. Tải lại trang rồi thử lại.',
  badParams: 'Thông tin gửi lên không đúng dạng. Chưa thay đổi gì; tải lại trang rồi thử lại.',
  noTab: 'Trang tính này không còn. Tải lại trang để xem các trang tính hiện có.',
  noAccount: 'Không có tài khoản này trong tệp.',
  noFunction: 'Trình đơn không có mục này. Tải lại trang rồi thử lại.',
  noForm: 'Không có biểu mẫu nào ở địa chỉ này.',
  noResponse: 'Liên kết sửa này không mở được câu trả lời nào.',
  noEdits: 'Biểu mẫu này không cho sửa câu trả lời đã gửi.',
  notPublished: 'Biểu mẫu này chưa được công bố.',
  closed: 'Biểu mẫu này không còn nhận câu trả lời.',
  timeBack: 'Đồng hồ chỉ đi tới. Chọn một thời điểm sau thời điểm hiện tại.',
  nothingToSpoil: 'Tệp chưa có lịch chạy hoặc biểu mẫu nào để thử sự cố này. Chưa thay đổi gì.',
  nothingToUndo: 'Không có thao tác nào để hoàn tác.',
  nothingToRedo: 'Không có thao tác nào để làm lại.',
  changedSince: 'Không hoàn tác được vì trang tính đã được thay đổi sau thao tác đó. Dữ liệu hiện có được giữ nguyên.',
  invalid: 'Giá trị này không đúng quy tắc xác thực dữ liệu của ô.',
  mailServerSilent: 'Chưa chuyển được thư vì máy chủ thư không trả lời. Thư được giữ và sẽ được chuyển lại.',
  lettersRefused: 'Số thư bị máy chủ thư từ chối:',
  noPage: 'Không có trang này.',
  foreign: 'Chỉ mở được từ trình duyệt trên máy này.',
  tooMuch: 'Nội dung gửi lên quá lớn. Chưa thay đổi gì; chia nhỏ rồi thử lại.',
  fault: 'Việc này bị gián đoạn vì lỗi của chương trình. Tải lại trang để xem tình trạng rồi thử lại.',
  noSidebar: 'Thanh bên đang đóng.',
} as const;

/** Why the sheet did not take an edit. */
export const HAND_SENTENCES: Readonly<Record<HandRefusalReason, string>> = {
  protected: 'Trang tính này được bảo vệ. Tài khoản đang dùng không có quyền sửa; liên hệ chủ sở hữu tệp.',
  rule: 'Ô này không nhận giá trị đó theo quy tắc xác thực dữ liệu. Giá trị cũ được giữ nguyên.',
  outside: 'Ô này nằm ngoài trang tính. Tải lại trang rồi thử lại.',
  everything: 'Không xóa được toàn bộ hàng hoặc cột của trang tính.',
  merged: 'Không làm được vì trong vùng này có ô đã gộp.',
  form: 'Trang tính này đang nhận câu trả lời của biểu mẫu nên không xóa được.',
  'too many': 'Một tệp chứa được tối đa 10.000.000 ô và 18.278 cột. Chưa thay đổi gì.',
  'too long': 'Một ô chứa được tối đa 50.000 ký tự. Giá trị cũ được giữ nguyên.',
};

/** Why a form did not take a submission. */
export function formSentence({ reason, question }: FormRefusal): string {
  const about = question === null ? '' : ` “${question}”`;
  switch (reason) {
    case 'unpublished':
      return SENTENCES.notPublished;
    case 'closed':
      return SENTENCES.closed;
    case 'no edits':
      return SENTENCES.noEdits;
    case 'no response':
      return SENTENCES.noResponse;
    case 'no form':
      return SENTENCES.noForm;
    case 'required':
      return `Chưa gửi được vì chưa trả lời câu hỏi bắt buộc${about}. Nội dung đã nhập vẫn được giữ.`;
    case 'unfit':
      return `Chưa gửi được vì câu trả lời cho${about} không đúng dạng. Nội dung đã nhập vẫn được giữ.`;
    default:
      return 'Chưa gửi được câu trả lời. Tải lại biểu mẫu rồi thử lại.';
  }
}

/** Says when a trigger fires. */
export function triggerWords({ source, event, schedule }: TriggerState): string {
  if (event === 'ON_FORM_SUBMIT')
    return source === 'FORMS' ? 'Khi có câu trả lời biểu mẫu' : 'Khi trang tính nhận câu trả lời biểu mẫu';
  if (event === 'ON_OPEN') return 'Khi mở tệp';
  if (event === 'ON_EDIT' || event === 'ON_CHANGE') return 'Khi có người sửa trang tính';
  if (!schedule) return '';
  const { every, count, hour } = schedule;
  switch (every) {
    case 'minutes':
      return `${count} phút một lần`;
    case 'hours':
      return `${count} giờ một lần`;
    case 'days':
      return `${count === 1 ? 'Hằng ngày' : `${count} ngày một lần`}, trong khoảng ${hour} giờ đến ${hour + 1} giờ`;
    default:
      return 'Một lần';
  }
}
