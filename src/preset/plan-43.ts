import { LETTER_TEMPLATES } from './letter-templates';
import type { Preset } from './preset';

/** Kế hoạch 43/KH-UBND: the campaign that ships with the product; `remindFrom` is empty until set-up writes the day of set-up. */
export const PLAN_43 = {
  settings: {
    movement: {
      value: 'Phong trào thi đua “Dân vận khéo” năm 2023',
      explanation:
        'Tên đầy đủ của phong trào, ghi trên Biểu mẫu, trong thư và báo cáo, ví dụ Phong trào thi đua “Dân vận khéo” năm 2023.',
    },
    symbol: {
      value: 'DVK2023',
      explanation:
        'Phần đầu của mã sáng kiến, ví dụ DVK2023 trong mã DVK2023-P.BN-01; giữ nguyên kể từ khi gửi thông báo đăng ký hoặc nhận đăng ký đầu tiên.',
    },
    issuer: {
      value: 'Ủy ban nhân dân Quận 1',
      explanation: 'Cơ quan ban hành kế hoạch, ghi trong thư và báo cáo, ví dụ Ủy ban nhân dân Quận 1.',
    },
    office: {
      value: 'Phòng Nội vụ Quận 1',
      explanation:
        'Đơn vị tiếp nhận, đôn đốc và tổng hợp, được nêu tên trong thư và báo cáo, ví dụ Phòng Nội vụ Quận 1.',
    },
    planNumber: {
      value: '43/KH-UBND',
      explanation: 'Số, ký hiệu của kế hoạch, được dẫn trong thư và báo cáo, ví dụ 43/KH-UBND.',
    },
    issuedOn: {
      value: '2023-02-07',
      explanation: 'Ngày ban hành kế hoạch, được dẫn trong thư và báo cáo, ví dụ 07/02/2023; phải trước hạn đăng ký.',
    },
    deadline: {
      value: '2023-02-23',
      explanation: 'Ngày đầu tiên đã quá hạn, ví dụ ghi 23/02/2023 thì ngày cuối còn trong hạn là 22/02/2023.',
    },
    remindFrom: {
      value: '',
      explanation:
        'Trước ngày này không gửi thư nhắc hạn, thư đôn đốc và báo cáo nhanh, ví dụ 15/02/2023; ban đầu là ngày thiết lập.',
    },
    minimum: {
      value: '1',
      explanation: 'Số sáng kiến, giải pháp ít nhất mỗi đơn vị phải đăng ký, ví dụ 1; ghi 0 nếu không bắt buộc.',
    },
    planRequired: {
      value: 'Có',
      explanation:
        'Ghi Có thì mỗi đơn vị phải gửi kế hoạch phát động; ghi Không thì chỉ cần đăng ký đủ số sáng kiến, ví dụ 1 sáng kiến, là hoàn thành.',
    },
    fileRequired: {
      value: 'Có',
      explanation:
        'Ghi Có thì kế hoạch chỉ được tính khi có liên kết hoặc đã nhận tệp; ghi Không thì chỉ khai số, ký hiệu, ví dụ 12/KH-UBND, cũng được tính.',
    },
    acceptLate: {
      value: 'Có',
      explanation:
        'Ghi Có thì đăng ký sau hạn, ví dụ ngày 24/02/2023, vẫn được nhận và ghi là trễ hạn; ghi Không thì chuyển vào tab Chờ xử lý và dừng đôn đốc.',
    },
    fields: {
      value: 'Kinh tế; Văn hóa - xã hội; Quốc phòng - an ninh; Xây dựng hệ thống chính trị',
      explanation:
        'Các lựa chọn của câu hỏi “Lĩnh vực” trên Biểu mẫu, cách nhau bằng dấu chấm phẩy, ví dụ Kinh tế; Văn hóa - xã hội.',
    },
    remindBefore: {
      value: '7, 3, 1, 0',
      explanation:
        'Những số ngày trước ngày cuối sẽ gửi thư nhắc, cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0 (0 là đúng ngày cuối); trùng ngày nghỉ thì gửi vào ngày làm việc liền trước.',
    },
    overdueEvery: {
      value: '2',
      explanation:
        'Khoảng cách giữa hai đợt đôn đốc sau hạn, tính bằng ngày làm việc, ví dụ ghi 2 thì sau đợt ngày 23/02/2023 (thứ Năm) là đợt ngày 27/02/2023 (thứ Hai).',
    },
    overdueMost: {
      value: '5',
      explanation:
        'Số đợt đôn đốc nhiều nhất sau hạn, ví dụ ghi 5 thì sau 5 đợt không tự gửi thư đôn đốc nữa, đơn vị còn thiếu được nêu trong báo cáo nhanh.',
    },
    leaderFrom: {
      value: '2',
      explanation:
        'Từ lần đôn đốc quá hạn thứ mấy thì thư được đồng gửi đến “Email lãnh đạo” của đơn vị, ví dụ ghi 2 thì lần thứ nhất chưa đồng gửi.',
    },
    sendHour: {
      value: '8',
      explanation:
        'Giờ gửi thư nhắc hạn, thư đôn đốc và báo cáo nhanh trong ngày, số nguyên từ 0 đến 22, ví dụ ghi 8 là khoảng 8 giờ sáng; đổi giờ xong, chạy lại “Thiết lập chiến dịch”.',
    },
    senderName: {
      value: 'Phòng Nội vụ Quận 1',
      explanation: 'Tên hiện ở ô người gửi và ở cuối thư, ví dụ Phòng Nội vụ Quận 1.',
    },
    officeEmail: {
      value: 'noivu.q1@tphcm.gov.vn',
      explanation: 'Địa chỉ nhận thư trả lời của đơn vị, báo cáo nhanh và thư chạy thử, ví dụ noivu.q1@tphcm.gov.vn.',
    },
    contactPerson: {
      value: '',
      explanation:
        'Người trả lời khi đơn vị cần trao đổi, ghi ở cuối thư, ví dụ Nguyễn Văn A; để trống thì ghi tên đơn vị tổng hợp.',
    },
    contactPhone: {
      value: '',
      explanation:
        'Số điện thoại liên hệ ghi ở cuối thư, ví dụ 028 1234 5678; để trống thì thư chỉ ghi địa chỉ thư điện tử.',
    },
    leaderReportEmail: {
      value: '',
      explanation:
        'Địa chỉ nhận báo cáo tiến độ gửi lãnh đạo, ví dụ hộp thư công vụ của lãnh đạo phụ trách; để trống nếu không gửi qua thư điện tử.',
    },
    reserve: {
      value: '10',
      explanation:
        'Số thư mỗi ngày dành lại cho thư xác nhận, ví dụ ghi 10 thì thư nhắc dừng lại khi trong ngày chỉ còn gửi được 10 thư.',
    },
    trial: {
      value: 'Không',
      explanation:
        'Ghi Có thì mọi thư chỉ gửi đến “Email đơn vị tổng hợp”, tiêu đề mở đầu bằng [CHẠY THỬ], ví dụ để đọc thử thư trước khi gửi; ghi Không thì gửi thật.',
    },
  },
  contents: [
    {
      number: '1',
      shortName: 'Người nghèo, yếu thế',
      fullName: 'Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên',
    },
    { number: '2', shortName: 'Không phiền hà', fullName: 'Không gây phiền hà cho người dân và doanh nghiệp' },
    { number: '3', shortName: 'Không xả rác', fullName: 'Không xả rác ra đường phố và kênh rạch' },
    { number: '4', shortName: 'Giao thông', fullName: 'Không vi phạm luật giao thông đường bộ' },
    {
      number: '5',
      shortName: 'An ninh, trật tự',
      fullName: 'Không tụ tập gây rối, ảnh hưởng an ninh chính trị, trật tự an toàn nơi cư trú và trên đường phố',
    },
  ],
  units: [
    { code: 'VP', name: 'Văn phòng Ủy ban nhân dân', group: 'Phòng ban chuyên môn' },
    { code: 'NV', name: 'Phòng Nội vụ', group: 'Phòng ban chuyên môn' },
    { code: 'TP', name: 'Phòng Tư pháp', group: 'Phòng ban chuyên môn' },
    { code: 'TCKH', name: 'Phòng Tài chính - Kế hoạch', group: 'Phòng ban chuyên môn' },
    { code: 'TNMT', name: 'Phòng Tài nguyên và Môi trường', group: 'Phòng ban chuyên môn' },
    { code: 'LDTBXH', name: 'Phòng Lao động - Thương binh và Xã hội', group: 'Phòng ban chuyên môn' },
    { code: 'VHTT', name: 'Phòng Văn hóa và Thông tin', group: 'Phòng ban chuyên môn' },
    { code: 'GDDT', name: 'Phòng Giáo dục và Đào tạo', group: 'Phòng ban chuyên môn' },
    { code: 'YT', name: 'Phòng Y tế', group: 'Phòng ban chuyên môn' },
    { code: 'KT', name: 'Phòng Kinh tế', group: 'Phòng ban chuyên môn' },
    { code: 'QLDT', name: 'Phòng Quản lý đô thị', group: 'Phòng ban chuyên môn' },
    { code: 'TTR', name: 'Thanh tra quận', group: 'Phòng ban chuyên môn' },
    { code: 'CA', name: 'Công an quận', group: 'Cơ quan, đơn vị' },
    { code: 'QS', name: 'Ban Chỉ huy Quân sự quận', group: 'Cơ quan, đơn vị' },
    { code: 'THUE', name: 'Chi cục Thuế quận', group: 'Cơ quan, đơn vị' },
    { code: 'TK', name: 'Chi cục Thống kê quận', group: 'Cơ quan, đơn vị' },
    { code: 'THADS', name: 'Chi cục Thi hành án dân sự quận', group: 'Cơ quan, đơn vị' },
    { code: 'BHXH', name: 'Bảo hiểm xã hội quận', group: 'Cơ quan, đơn vị' },
    { code: 'BBT', name: 'Ban Bồi thường giải phóng mặt bằng', group: 'Đơn vị trực thuộc' },
    { code: 'BQLDA', name: 'Ban Quản lý dự án đầu tư xây dựng khu vực', group: 'Đơn vị trực thuộc' },
    { code: 'TTYT', name: 'Trung tâm Y tế quận', group: 'Đơn vị trực thuộc' },
    { code: 'TTVH', name: 'Trung tâm Văn hóa quận', group: 'Đơn vị trực thuộc' },
    { code: 'TTTDTT', name: 'Trung tâm Thể dục thể thao quận', group: 'Đơn vị trực thuộc' },
    { code: 'GDNN', name: 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', group: 'Đơn vị trực thuộc' },
    { code: 'NTN', name: 'Nhà Thiếu nhi quận', group: 'Đơn vị trực thuộc' },
    { code: 'BQLCBT', name: 'Ban Quản lý chợ Bến Thành', group: 'Đơn vị trực thuộc' },
    { code: 'P.BN', name: 'Ủy ban nhân dân phường Bến Nghé', group: 'Phường' },
    { code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành', group: 'Phường' },
    { code: 'P.CK', name: 'Ủy ban nhân dân phường Cầu Kho', group: 'Phường' },
    { code: 'P.COL', name: 'Ủy ban nhân dân phường Cầu Ông Lãnh', group: 'Phường' },
    { code: 'P.CG', name: 'Ủy ban nhân dân phường Cô Giang', group: 'Phường' },
    { code: 'P.DK', name: 'Ủy ban nhân dân phường Đa Kao', group: 'Phường' },
    { code: 'P.NCT', name: 'Ủy ban nhân dân phường Nguyễn Cư Trinh', group: 'Phường' },
    { code: 'P.NTB', name: 'Ủy ban nhân dân phường Nguyễn Thái Bình', group: 'Phường' },
    { code: 'P.PNL', name: 'Ủy ban nhân dân phường Phạm Ngũ Lão', group: 'Phường' },
    { code: 'P.TD', name: 'Ủy ban nhân dân phường Tân Định', group: 'Phường' },
  ],
  daysOff: [
    { day: '2023-01-02', reason: 'Tết Dương lịch (nghỉ bù)' },
    { day: '2023-01-20', reason: 'Tết Nguyên đán' },
    { day: '2023-01-21', reason: 'Tết Nguyên đán' },
    { day: '2023-01-22', reason: 'Tết Nguyên đán' },
    { day: '2023-01-23', reason: 'Tết Nguyên đán' },
    { day: '2023-01-24', reason: 'Tết Nguyên đán' },
    { day: '2023-01-25', reason: 'Tết Nguyên đán (nghỉ bù)' },
    { day: '2023-01-26', reason: 'Tết Nguyên đán (nghỉ bù)' },
    { day: '2023-04-29', reason: 'Giỗ Tổ Hùng Vương' },
    { day: '2023-04-30', reason: 'Ngày Chiến thắng 30/4' },
    { day: '2023-05-01', reason: 'Ngày Quốc tế lao động 1/5' },
    { day: '2023-05-02', reason: 'Giỗ Tổ Hùng Vương (nghỉ bù)' },
    { day: '2023-05-03', reason: 'Ngày Chiến thắng 30/4 (nghỉ bù)' },
    { day: '2023-09-01', reason: 'Quốc khánh' },
    { day: '2023-09-02', reason: 'Quốc khánh' },
    { day: '2023-09-03', reason: 'Quốc khánh (ngày nghỉ hằng tuần)' },
    { day: '2023-09-04', reason: 'Quốc khánh (nghỉ bù)' },
  ],
  form: {
    confirmation:
      'Đã gửi. Thư xác nhận được gửi đến địa chỉ thư điện tử của đơn vị; trong thư có liên kết để sửa, bổ sung.',
    hints: {
      'Đơn vị': 'Tên đơn vị đăng ký.',
      'Mã xác nhận': 'Đã điền sẵn khi mở Biểu mẫu bằng liên kết trong thư của đơn vị; giữ nguyên.',
      'Kế hoạch phát động': 'Có thể bỏ qua trang này nếu chưa có kế hoạch; sửa và bổ sung được sau khi gửi.',
      'Số, ký hiệu kế hoạch': 'Ví dụ: 15/KH-UBND.',
      'Liên kết tệp kế hoạch (Word)':
        'Dán liên kết đến tệp Word. Không có liên kết thì gửi tệp qua thư điện tử công vụ.',
    },
  },
  templates: LETTER_TEMPLATES,
} as const satisfies Preset;
