import { faultText } from '../../src/domain/fault';
import { LETTER_LOG } from '../../src/domain/tabs';
import { attentionCards, lettersInTrouble, namesTrouble } from '../../src/sidebar/attention-words';

const quiet = {
  setAside: 0,
  unknownLetters: 0,
  failedLetters: 0,
  deferredLetters: 0,
  queuedLetters: 0,
  lostLetters: 0,
  stoppedRuns: 0,
  outOfStages: 0,
  unanswered: 0,
  toReview: 0,
  settings: [],
};

describe('attentionCards', () => {
  it('is empty when nothing needs a person', () => {
    expect(attentionCards(quiet)).toEqual([]);
  });

  it('names each kind with its count, and leads to where it is dealt with', () => {
    const cards = attentionCards({
      setAside: 3,
      unknownLetters: 1,
      failedLetters: 2,
      deferredLetters: 10,
      queuedLetters: 4,
      lostLetters: 5,
      stoppedRuns: 2,
      outOfStages: 6,
      unanswered: 7,
      toReview: 8,
      settings: ['Sai.', 'Thiếu.'],
    });
    expect(
      cards.map(({ text, leadsTo }) => `${text} → ${typeof leadsTo === 'string' ? leadsTo : Object.values(leadsTo)}`),
    ).toMatchInlineSnapshot(`
[
  "05 dòng bị xóa khỏi nhật ký gửi thư → letters",
  "02 việc tự động đã dừng → health",
  "02 điều cần sửa trong bảng → health",
  "01 thư chưa xác định → letters",
  "03 bài gửi chờ xử lý → submissions",
  "02 thư gửi lỗi → letters",
  "06 đơn vị hết lượt nhắc → overdue",
  "07 sáng kiến chưa được bổ sung → initiatives,Yêu cầu bổ sung",
  "08 sáng kiến chờ xem xét → initiatives,Chờ xem xét",
  "10 thư hoãn gửi → letters",
  "04 thư chờ gửi → letters",
]
`);
  });

  it('marks as urgent what stands still until someone acts, and not what passes by itself', () => {
    const [failed, queued] = attentionCards({ ...quiet, failedLetters: 1, queuedLetters: 1 });
    expect(failed?.isUrgent).toBe(true);
    expect(queued?.isUrgent).toBe(false);
  });

  it('counts the lost rows of the letter log once, and not among what is wrong in the tabs', () => {
    const lost = faultText({
      tab: LETTER_LOG.name,
      field: LETTER_LOG.columns.key.header,
      found: 'thiếu 3 dòng',
      expected: 'xác nhận trong thanh bên',
    });
    expect(attentionCards({ ...quiet, lostLetters: 3, settings: [lost] }).map(({ text }) => text)).toEqual([
      '03 dòng bị xóa khỏi nhật ký gửi thư',
    ]);
  });

  it.each([
    'Nhật ký gửi thư, dòng 4, cột “Trạng thái”: đang là “thiếu”, cần một trạng thái.',
    'Mẫu thư, dòng 2, cột “Nội dung”: đang là “thiếu 3 dòng”, cần nội dung.',
  ])('takes another fault for no loss of rows: %s', (text) => {
    expect(attentionCards({ ...quiet, settings: [text] }).map((card) => card.text)).toEqual([
      '01 điều cần sửa trong bảng',
    ]);
  });
});

describe('lettersInTrouble', () => {
  it('picks what stands still until a person has looked at it', () => {
    const cards = lettersInTrouble({ ...quiet, unknownLetters: 1, lostLetters: 5, failedLetters: 2 });
    expect(cards.map(({ text }) => text)).toEqual(['05 dòng bị xóa khỏi nhật ký gửi thư', '01 thư chưa xác định']);
  });
});

describe('namesTrouble', () => {
  it.each([
    ['Không còn tab “Mẫu thư”; chạy lại “Thiết lập chiến dịch” để lập lại.', true],
    ['Không mở được Biểu mẫu nên chưa nhận được bài gửi mới; xem cách khắc phục tại “Tình trạng vận hành”.', true],
    ['Cấu hình, mục “Giờ gửi”: đang là “25”, cần giờ từ 0 đến 23.', false],
  ])('of %s is %s', (sentence, is) => {
    expect(namesTrouble(sentence)).toBe(is);
  });
});
