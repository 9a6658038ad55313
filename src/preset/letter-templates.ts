import type { Template } from '../domain/tabs';

/** Mẫu thư ban đầu: the wording of every kind of letter until staff word it otherwise; it names no campaign and no office except through its fields. */
export const LETTER_TEMPLATES: readonly Template[] = [
  {
    kind: 'Thông báo đăng ký',
    subject: 'Thông báo đăng ký {{Tên phong trào}}, thời hạn đến hết ngày {{Ngày cuối}} - {{Đơn vị tổng hợp}}',
    body: `Kính gửi: {{Đơn vị}}

Thực hiện Kế hoạch số {{Số kế hoạch}} {{Ngày ban hành}} của {{Cơ quan ban hành}} về {{Tên phong trào}}, {{Đơn vị tổng hợp}} đề nghị quý đơn vị thực hiện các việc sau {{Thời hạn}}:
{{Việc cần làm}}

Mỗi sáng kiến, giải pháp gắn với một trong các nội dung của phong trào:
{{Nội dung phong trào}}

Quý đơn vị đăng ký theo liên kết sau, không cần tài khoản, mở được trên máy tính và điện thoại:
{{Liên kết}}
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Khi nhận được đăng ký, {{Đơn vị tổng hợp}} sẽ gửi thư xác nhận đến địa chỉ này. Nếu có vướng mắc, đề nghị liên hệ {{Liên hệ}}.

Trân trọng./.

{{Tên người gửi}}`,
  },
  {
    kind: 'Xác nhận đã nhận',
    subject: '{{Kết quả}} {{Tên phong trào}} - {{Đơn vị tổng hợp}}',
    body: `Kính gửi: {{Đơn vị}}

{{Nội dung nhận}}

Đến ngày {{Hôm nay}}, nội dung quý đơn vị còn thiếu: {{Còn thiếu}}.
Thời hạn đăng ký: {{Thời hạn}}.

Sửa hoặc bổ sung nội dung đã gửi:
{{Liên kết sửa}}

Đăng ký nội dung khác:
{{Liên kết}}
Các liên kết trong thư này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, hoặc nội dung trên không do quý đơn vị gửi, đề nghị liên hệ {{Liên hệ}}.

Trân trọng./.

{{Tên người gửi}}`,
  },
  {
    kind: 'Nhắc hạn',
    subject: 'Nhắc hạn {{Ngày cuối}}: đề nghị hoàn thành đăng ký {{Tên phong trào}} - {{Đơn vị tổng hợp}}',
    body: `Kính gửi: {{Đơn vị}}

Đến ngày {{Hôm nay}}, {{Đơn vị tổng hợp}} {{Tình hình}}.

Thời hạn đăng ký {{Tên phong trào}} là {{Thời hạn}}; {{Còn lại}}.

Đề nghị quý đơn vị hoàn thành nội dung còn thiếu nêu trên theo liên kết sau:
{{Liên kết}}
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu còn thiếu tệp kế hoạch, quý đơn vị có thể trả lời thư này và đính kèm tệp Word. Nếu có vướng mắc, đề nghị liên hệ {{Liên hệ}}.

Trân trọng./.

{{Tên người gửi}}`,
  },
  {
    kind: 'Đôn đốc quá hạn',
    subject: 'Đôn đốc lần thứ {{Lần}}: đề nghị hoàn thành đăng ký {{Tên phong trào}} - {{Đơn vị tổng hợp}}',
    body: `Kính gửi: {{Đơn vị}}

Thời hạn đăng ký {{Tên phong trào}} đã hết từ ngày {{Ngày cuối}} ({{Quá hạn}}). Đến ngày {{Hôm nay}}, {{Đơn vị tổng hợp}} {{Tình hình}}.

Đây là thư đôn đốc lần thứ {{Lần}}. Đề nghị quý đơn vị hoàn thành nội dung còn thiếu nêu trên trong ngày làm việc gần nhất, theo liên kết sau:
{{Liên kết}}
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu còn thiếu tệp kế hoạch, quý đơn vị có thể trả lời thư này và đính kèm tệp Word. Nếu có vướng mắc, đề nghị liên hệ {{Liên hệ}}.

Trân trọng./.

{{Tên người gửi}}`,
  },
  {
    kind: 'Thông báo kết quả xem xét',
    subject: 'Kết quả xem xét sáng kiến {{Mã sáng kiến}}: {{Kết luận}} - {{Tên phong trào}} - {{Đơn vị tổng hợp}}',
    body: `Kính gửi: {{Đơn vị}}

{{Đơn vị tổng hợp}} thông báo kết quả xem xét sáng kiến, giải pháp quý đơn vị đã đăng ký tham gia {{Tên phong trào}}:
Mã sáng kiến: {{Mã sáng kiến}}
Tên sáng kiến, giải pháp: {{Tên sáng kiến}}
Kết luận: {{Kết luận}}
Ý kiến xem xét: {{Ý kiến}}

Đến ngày {{Hôm nay}}, nội dung quý đơn vị còn thiếu: {{Còn thiếu}}.

Nếu kết luận là yêu cầu bổ sung, đề nghị quý đơn vị bổ sung theo ý kiến nêu trên bằng liên kết sửa trong thư xác nhận đã nhận. Nếu kết luận là không đạt, quý đơn vị có thể đăng ký sáng kiến, giải pháp khác theo liên kết sau:
{{Liên kết}}
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, đề nghị liên hệ {{Liên hệ}}.

Trân trọng./.

{{Tên người gửi}}`,
  },
  {
    kind: 'Thông báo gia hạn',
    subject: 'Gia hạn đăng ký {{Tên phong trào}} đến hết ngày {{Ngày cuối}} - {{Đơn vị tổng hợp}}',
    body: `Kính gửi: {{Đơn vị}}

Thời hạn đăng ký {{Tên phong trào}} của quý đơn vị được gia hạn. Thời hạn mới là {{Thời hạn}}.

Căn cứ gia hạn: {{Căn cứ}}

Đến ngày {{Hôm nay}}, nội dung quý đơn vị còn thiếu: {{Còn thiếu}}. Đề nghị quý đơn vị hoàn thành trong thời hạn mới, theo liên kết sau:
{{Liên kết}}
Liên kết này là của riêng quý đơn vị; đề nghị không chuyển tiếp ra ngoài đơn vị.

Nếu có vướng mắc, đề nghị liên hệ {{Liên hệ}}.

Trân trọng./.

{{Tên người gửi}}`,
  },
  {
    kind: 'Báo cáo nhanh hằng ngày',
    subject: 'Báo cáo nhanh ngày {{Hôm nay}}: {{Tóm tắt}} - {{Tên phong trào}}',
    body: `Kính gửi: Bộ phận theo dõi phong trào, {{Đơn vị tổng hợp}}

Tình hình đăng ký {{Tên phong trào}} theo kế hoạch của {{Cơ quan ban hành}}:

{{Báo cáo}}

Các việc cần xử lý được thực hiện tại thanh bên của bảng tính; tình trạng từng đơn vị xem tại tab Tổng hợp.

Trân trọng./.

{{Tên người gửi}}`,
  },
];
