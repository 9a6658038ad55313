import {
  contentText,
  daysText,
  extensionText,
  isOwing,
  lastActivityText,
  reminderText,
  warningTexts,
} from '../../src/sidebar/unit-words';
import { aCompleteUnit, anExemptUnit, aUnit } from './a-unit';

describe('contentText', () => {
  it.each([
    ['what is missing', aUnit(), 'Còn thiếu: kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp'],
    ['what came', aCompleteUnit({ initiatives: 2 }), 'Kế hoạch: đã nhận; 02 sáng kiến, giải pháp'],
    ['what came where no plan is asked', aCompleteUnit({ plan: 'Chưa' }), '01 sáng kiến, giải pháp'],
    ['nothing of an exempt unit', anExemptUnit(), ''],
  ])('says %s', (_what, unit, text) => {
    expect(contentText(unit)).toBe(text);
  });
});

describe('daysText', () => {
  it.each([
    [aUnit({ daysLeft: 5 }), 'Còn 05 ngày'],
    [aUnit({ daysLeft: 0 }), 'Hôm nay là ngày cuối'],
    [aUnit({ daysLeft: -2 }), 'Quá hạn 02 ngày'],
    [aUnit({ daysLeft: null }), ''],
    [aCompleteUnit({ daysLeft: 5 }), ''],
    [anExemptUnit({ daysLeft: 5 }), ''],
  ])('for $status with $daysLeft days says: %s', (unit, text) => {
    expect(daysText(unit)).toBe(text);
  });
});

describe('extensionText', () => {
  it.each([
    ['extended', aUnit({ deadline: '2023-02-28', extended: true }), 'Gia hạn đến hết ngày 28/02/2023'],
    ['not extended', aUnit(), ''],
    ['exempt', anExemptUnit({ deadline: '2023-02-28', extended: true }), ''],
  ])('of a unit that is %s says: %s', (_case, unit, text) => {
    expect(extensionText(unit)).toBe(text);
  });
});

describe('reminderText', () => {
  it.each([
    [2, 'Đã nhắc 02 lần'],
    [0, ''],
  ])('with %d reminders says: %s', (reminders, text) => {
    expect(reminderText({ reminders })).toBe(text);
  });
});

describe('lastActivityText', () => {
  const sent = '2023-02-17T08:25:00+07:00';
  it.each([
    [null, null, ''],
    [null, sent, 'Gửi thư 17/02/2023 08:25'],
    ['2023-02-16T10:00:00+07:00', sent, 'Gửi thư 17/02/2023 08:25'],
    ['2023-02-17T10:00:00+07:00', sent, 'Nhận bài gửi 17/02/2023 10:00'],
    ['2023-02-16T10:00:00+07:00', null, 'Nhận bài gửi 16/02/2023 10:00'],
    // A confirmation leaves within the minute: what came is what matters.
    [sent, sent, 'Nhận bài gửi 17/02/2023 08:25'],
  ])('of what came at %s and was sent at %s says: %s', (lastCame, lastSent, text) => {
    expect(lastActivityText({ lastCame, lastSent })).toBe(text);
  });
});

describe('warningTexts', () => {
  it('names what staff should know before they write to a unit', () => {
    expect(warningTexts(aUnit({ waiting: true, reachable: false, invited: false }))).toEqual([
      'Có bài gửi chờ xử lý',
      'Chưa có địa chỉ thư dùng được',
      'Chưa được gửi thông báo',
    ]);
  });

  it.each([
    ['all is well', aUnit()],
    ['the unit is exempt', anExemptUnit({ reachable: false, invited: false })],
    ['a complete unit was never invited', aCompleteUnit({ invited: false })],
  ])('is empty when %s', (_when, unit) => {
    expect(warningTexts(unit)).toEqual([]);
  });
});

describe('isOwing', () => {
  it('is no for a complete and an exempt unit only', () => {
    expect([aUnit(), aUnit({ status: 'Thiếu kế hoạch' }), aCompleteUnit(), anExemptUnit()].map(isOwing)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
