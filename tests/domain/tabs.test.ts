import {
  INITIATIVE_STATUSES,
  LETTER_KINDS,
  LETTER_STATES,
  RECEIPT_FORMS,
  TABLES,
  type Tab,
} from '../../src/domain/tabs';

const HEADERS: Record<string, string> = {
  'Sáng kiến':
    'Mã sáng kiến | Mã đơn vị | Tên đơn vị | Tên sáng kiến, giải pháp | Nội dung | Lĩnh vực | Thực trạng, lý do | Cách làm | Chỉ tiêu, kết quả dự kiến | Đối tượng, địa bàn | Bắt đầu | Hoàn thành | Người phụ trách | Người gửi | Điện thoại người gửi | Thời điểm đăng ký | Sửa lần cuối | Đúng hạn | Trạng thái | Ý kiến xem xét | Hình thức nhận | Nguồn',
  'Kế hoạch':
    'Mã đơn vị | Tên đơn vị | Số, ký hiệu | Ngày ban hành | Liên kết | Đã nhận tệp | Tên tệp | Dung lượng | SHA-256 | Người gửi | Điện thoại người gửi | Thời điểm nhận | Sửa lần cuối | Đúng hạn | Hình thức nhận | Ghi chú | Nguồn',
  'Chờ xử lý': 'Mã | Thời điểm | Lý do | Đơn vị ghi trên biểu mẫu | Nội dung gửi | Xử lý | Người xử lý | Ghi chú',
  'Đơn vị':
    'Mã đơn vị | Tên đơn vị | Nhóm | Email | Email đồng gửi | Email lãnh đạo | Người đầu mối | Điện thoại | Gia hạn đến hết ngày | Căn cứ gia hạn | Lý do miễn | Ghi chú',
  'Nội dung': 'Số | Tên ngắn | Tên đầy đủ',
  'Cấu hình': 'Mục | Giá trị | Giải thích',
  'Mẫu thư': 'Loại | Tiêu đề | Nội dung',
  'Ngày nghỉ': 'Ngày | Lý do',
  'Nhật ký gửi thư': 'Khóa | Loại | Mã đơn vị | Người nhận | Đồng gửi | Tiêu đề | Trạng thái | Thời điểm | Lỗi',
  'Nhật ký': 'Thời điểm | Người thực hiện | Việc | Đối tượng | Trước | Sau',
};

describe('TABLES', () => {
  it.each(Object.entries(HEADERS))('%s has exactly its columns', (name, headers) => {
    const tab: Tab | undefined = TABLES.find((candidate) => candidate.name === name);
    expect(Object.values(tab?.columns ?? {}).map(({ header }) => header)).toEqual(headers.split(' | '));
  });

  it('has every table once, technical ones last', () => {
    const names: string[] = TABLES.map(({ name }) => name);
    expect([...names].sort()).toEqual(Object.keys(HEADERS).sort());
    expect(names.slice(-2)).toEqual(['Nhật ký gửi thư', 'Nhật ký']);
  });

  it('keeps every word of the code in composed letters, so that headers are found', () => {
    const words = JSON.stringify(TABLES);
    expect(words.normalize('NFC')).toBe(words);
  });
});

describe('words of status', () => {
  it('are those people know', () => {
    expect(INITIATIVE_STATUSES).toEqual(['Chờ xem xét', 'Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt', 'Đã rút']);
    expect([...LETTER_STATES].sort()).toEqual(
      ['Chờ gửi', 'Đã gửi', 'Hoãn gửi', 'Gửi lỗi', 'Chưa xác định', 'Không gửi'].sort(),
    );
    expect(RECEIPT_FORMS).toEqual(['Biểu mẫu', 'Trang đơn vị', 'Thư điện tử', 'Văn bản giấy']);
    expect(LETTER_KINDS).toEqual([
      'Thông báo đăng ký',
      'Xác nhận đã nhận',
      'Nhắc hạn',
      'Đôn đốc quá hạn',
      'Thông báo kết quả xem xét',
      'Thông báo gia hạn',
      'Báo cáo nhanh hằng ngày',
    ]);
  });
});
