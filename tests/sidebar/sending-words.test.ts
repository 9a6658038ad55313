import {
  accountText,
  copiesIn,
  noticeLetterSentences,
  noticeText,
  quotaText,
  recipientCount,
  resentSentences,
  sentSentences,
} from '../../src/sidebar/sending-words';

const owner = { actor: 'noivu@example.com', owner: 'noivu@example.com', reserved: 10 };
const none = { sent: 0, queued: 0, deferred: 0, failed: 0 };

describe('accountText', () => {
  it.each([
    ['noivu@example.com', 'noivu@example.com'],
    ['', 'Chưa rõ; cần chạy “Thiết lập chiến dịch”'],
  ])('for the owner “%s” says %s', (address, text) => {
    expect(accountText(address)).toBe(text);
  });
});

describe('recipientCount', () => {
  it('counts copies as recipients', () => {
    expect(recipientCount([{ cc: [] }, { cc: ['a@example.com', 'b@example.com'] }])).toBe(4);
  });
});

describe('copiesIn', () => {
  it.each([
    ['', []],
    ['a@example.com', ['a@example.com']],
    ['a@example.com, b@example.com', ['a@example.com', 'b@example.com']],
  ])('of the cell “%s” gives each address', (cell, addresses) => {
    expect(copiesIn(cell)).toEqual(addresses);
  });
});

describe('quotaText', () => {
  it('says that the quota is enough', () => {
    expect(quotaText(8, 92, owner)).toBe(
      'Hôm nay còn gửi được đến 92 người nhận (dành 10 cho thư xác nhận), lần này cần 08.',
    );
  });

  it.each([
    [82, false],
    [83, true],
  ])('with 92 left and 10 kept, %d recipients are too many: %s', (recipients, isTooMany) => {
    expect(quotaText(recipients, 92, owner).includes('Thư vượt hạn mức được hoãn')).toBe(isTooMany);
  });

  it('says that letters wait for the account that sends', () => {
    expect(quotaText(2, null, { ...owner, actor: 'khac@example.com' })).toBe(
      'Người đang mở bảng không phải tài khoản gửi: thư được xếp vào hàng chờ và tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.',
    );
  });

  it('says of the account that sends that its quota could not be read', () => {
    expect(quotaText(2, null, owner)).toMatch(/^Chưa đọc được hạn mức/);
  });
});

describe('sentSentences', () => {
  it('says in one sentence that all have gone', () => {
    expect(sentSentences({ ...none, sent: 12 }, 12)).toEqual(['Đã gửi 12 thư.']);
  });

  it('has a sentence for each outcome, and for letters that are in none of them', () => {
    expect(sentSentences({ sent: 12, queued: 3, deferred: 10, failed: 2 }, 28)).toMatchInlineSnapshot(`
[
  "Đã gửi 12 thư.",
  "03 thư chờ gửi, tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.",
  "10 thư hoãn gửi do hết hạn mức trong ngày, tự gửi khi có hạn mức mới.",
  "02 thư gửi lỗi. Xem lý do ở mục Thư đã gửi và chờ gửi.",
  "01 thư không còn cần, hoặc đã do lần chạy khác xử lý. Xem mục Thư đã gửi và chờ gửi.",
]
`);
  });

  it('says that sending stopped at a letter whose fate nobody knows', () => {
    expect(sentSentences({ ...none, sent: 3, queued: 31, unknown: 1 }, 35)).toEqual([
      'Đã gửi 03 thư.',
      '31 thư chờ gửi, tự gửi trong lần chạy tiếp theo, khoảng 10 phút một lần.',
      '01 thư chưa xác định đã đi hay chưa nên việc gửi dừng lại. Xem mục Thư đã gửi và chờ gửi.',
    ]);
  });

  it.each([
    [1, ['Đã gửi 34 thư.', '01 đơn vị thiếu địa chỉ dùng được nên không gửi được thư.']],
    [
      2,
      [
        'Đã gửi 33 thư.',
        '01 đơn vị thiếu địa chỉ dùng được nên không gửi được thư.',
        '01 thư gửi lỗi. Xem lý do ở mục Thư đã gửi và chờ gửi.',
      ],
    ],
  ])(
    'in the words of the preview tells a unit without address from the %d letters that failed',
    (failed, sentences) => {
      expect(sentSentences({ ...none, sent: 35 - failed, failed }, 34)).toEqual(sentences);
    },
  );

  it('says that there was nothing to send', () => {
    expect(sentSentences(none)).toEqual(['Không có thư nào cần gửi.']);
  });

  it('never counts more outcomes than letters as a loss', () => {
    expect(sentSentences({ ...none, sent: 3 }, 2)).toEqual(['Đã gửi 03 thư.']);
  });
});

describe('resentSentences', () => {
  it('says of a letter that is no longer needed what became of it', () => {
    expect(resentSentences({ ...none, key: 'k', state: 'Không gửi' })).toEqual([
      'Thư này không còn cần gửi nên được ghi “Không gửi”.',
    ]);
  });

  it('says of any other what the sending came to', () => {
    expect(resentSentences({ ...none, sent: 1, key: 'k', state: 'Đã gửi' })).toEqual(['Đã gửi 01 thư.']);
  });
});

describe('noticeLetterSentences', () => {
  it('says that a letter outlives what it tells of', () => {
    expect(noticeLetterSentences({ ...none, sent: 1 })).toEqual(['Đã gửi 01 thư.', 'Hoàn tác không thu hồi được thư.']);
  });

  it('is empty when no letter was asked for', () => {
    expect(noticeLetterSentences(none)).toEqual([]);
  });
});

describe('noticeText', () => {
  it.each([
    [{ email: 'a@example.com', ccEmail: '' }, true, '01 thư đến a@example.com'],
    [{ email: 'a@example.com', ccEmail: 'b@example.com' }, true, '01 thư đến a@example.com, đồng gửi b@example.com'],
    [{ email: '', ccEmail: '' }, false, 'Không gửi thư báo được: đơn vị chưa có địa chỉ thư dùng được.'],
  ])('names the letter to %o', (unit, reachable, text) => {
    expect(noticeText(unit, reachable)).toBe(text);
  });
});
