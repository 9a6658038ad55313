import { contentText, extensionText, isOwing, reminderText } from '../../src/sidebar/unit-words';
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

describe('extensionText', () => {
  it.each([
    ['later than the campaign', aUnit({ deadline: '2023-02-28' }), '2023-02-22', 'Gia hạn đến hết ngày 28/02/2023'],
    ['that of the campaign', aUnit({ deadline: '2023-02-22' }), '2023-02-22', ''],
    ['unknown', aUnit({ deadline: '' }), null, ''],
    ['of no matter to an exempt unit', anExemptUnit({ deadline: '2023-02-28' }), '2023-02-22', ''],
  ])('for a last day %s says: %s', (_case, unit, lastDay, text) => {
    expect(extensionText(unit, lastDay)).toBe(text);
  });
});

describe('reminderText', () => {
  it.each([
    [aUnit({ reminders: 2 }), 'Đã nhắc 02 lần'],
    [aUnit({ reminders: 0 }), 'Chưa nhắc lần nào'],
    [aCompleteUnit({ reminders: 1 }), 'Đã nhắc 01 lần'],
    [aCompleteUnit({ reminders: 0 }), ''],
    [anExemptUnit({ reminders: 0 }), ''],
  ])('for $status with $reminders reminders says: %s', (unit, text) => {
    expect(reminderText(unit)).toBe(text);
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
