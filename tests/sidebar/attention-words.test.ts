import { faultText } from '../../src/domain/fault';
import { LETTER_LOG } from '../../src/domain/tabs';
import { attentionItems } from '../../src/sidebar/attention-words';

const quiet = { setAside: 0, unknownLetters: 0, failedLetters: 0, deferredLetters: 0, settings: [] };

describe('attentionItems', () => {
  it('is empty when nothing needs a person', () => {
    expect(attentionItems(quiet)).toEqual([]);
  });

  it('words each kind with what to do', () => {
    const attention = { setAside: 3, unknownLetters: 1, failedLetters: 2, deferredLetters: 10, settings: ['Sai.'] };
    expect(attentionItems(attention).map(({ text }) => text)).toMatchInlineSnapshot(`
[
  "01 thư chưa xác định đã đi hay chưa. Xem tab Nhật ký gửi thư và mục Đã gửi của hộp thư.",
  "03 bài gửi chờ xử lý. Xem tab Chờ xử lý.",
  "02 thư gửi lỗi. Sửa địa chỉ trong tab Đơn vị; thư được gửi lại khi địa chỉ đã đổi.",
  "10 thư hoãn gửi do hết hạn mức trong ngày. Thư tự gửi khi có hạn mức mới.",
  "Sai.",
]
`);
  });

  it('puts the lost rows of the letter log first, with their button', () => {
    const lost = faultText({
      tab: LETTER_LOG.name,
      field: LETTER_LOG.columns.key.header,
      found: 'thiếu 3 dòng',
      expected: 'xác nhận trong thanh bên',
    });
    expect(attentionItems({ ...quiet, setAside: 1, settings: ['Sai.', lost] })).toEqual([
      { text: lost, restoresLetterLog: true },
      { text: '01 bài gửi chờ xử lý. Xem tab Chờ xử lý.', restoresLetterLog: false },
      { text: 'Sai.', restoresLetterLog: false },
    ]);
  });

  it.each([
    'Nhật ký gửi thư, dòng 4, cột “Trạng thái”: đang là “thiếu”, cần một trạng thái.',
    'Mẫu thư, dòng 2, cột “Nội dung”: đang là “thiếu 3 dòng”, cần nội dung.',
  ])('takes another fault for no loss of rows: %s', (text) => {
    expect(attentionItems({ ...quiet, settings: [text] })).toEqual([{ text, restoresLetterLog: false }]);
  });
});
