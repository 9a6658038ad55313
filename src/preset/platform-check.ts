import { cells, of, on } from './platform-chains';
import { FORM_FACTS, SERVICE_FACTS, SHEET_FACTS } from './platform-facts';
import type { Chain, PlatformCheck } from './preset';

const VERDICTS = ['Đạt', 'Không đạt', 'Không kiểm được'] as const;

/** What whoever installs the product is told of the account it is to run on. */
export const PLATFORM: PlatformCheck = {
  title: 'Kiểm tra môi trường',
  formTitle: 'Biểu mẫu thử (có thể xóa)',
  when: "'Lúc' HH:mm 'ngày' dd/MM/yyyy.",
  headers: ['Điều được kiểm tra', 'Mong đợi', 'Thực tế', 'Kết quả'],
  notes: [
    'Có dòng “Không đạt”: chưa gửi thư cho đơn vị; chụp màn hình cả tab, gửi người phát triển.',
    'Có dòng “Không kiểm được”: chờ vài phút, kiểm tra lại; vẫn còn thì làm như trên.',
    'Việc kiểm tra dùng tab tạm và Biểu mẫu thử riêng, không gửi thư, không đọc và không sửa tab nào khác.',
    'Có thể xóa tab này; lần kiểm tra sau thay nó bằng tab mới.',
    'Biểu mẫu thử đã đóng và bỏ hết câu hỏi; lần sau dùng lại, hoặc xóa bằng tay tại liên kết dưới đây.',
  ],
  done: 'Kết quả từng điều đứng ở tab “Kiểm tra môi trường”.',
  busy: 'Việc kiểm tra đang chạy ở một cửa sổ khác của tài khoản này. Chờ vài phút rồi xem tab “Kiểm tra môi trường”.',
  verdicts: VERDICTS,
  words: { true: 'Có', false: 'Không', '': '(trống)', null: 'không có', undefined: 'không có' },
  layout: [
    [...cells('A1'), ['setFontSize', 15], ['setFontWeight', 'bold']],
    [...cells('A9:D9'), ['setFontWeight', 'bold'], ['setBackground', '#dbe5f1']],
    [...cells('A9:D60'), ['setWrap', true], ['setVerticalAlignment', 'top']],
    ...[360, 280, 280, 130].map((width, column): Chain => ['sheet', ['setColumnWidth', column + 1, width]]),
    [
      'sheet',
      [
        'setConditionalFormatRules',
        VERDICTS.map((word, index) =>
          of(
            ...on('SpreadsheetApp'),
            ['newConditionalFormatRule'],
            ['whenTextEqualTo', word],
            ['setBackground', ['#d9ead3', '#f4cccc', '#fff2cc'][index]],
            ['setRanges', [of(...cells('D10:D60'))]],
            ['build'],
          ),
        ),
      ],
    ],
  ],
  facts: [...SHEET_FACTS, ...FORM_FACTS, ...SERVICE_FACTS],
};
