import {
  ANSWER_TITLES,
  contentChoice,
  contentNumber,
  ONE_MORE,
  PLAN_PAGE,
  QUESTIONS,
  SLOT_QUESTIONS,
  SLOTS,
  slotPage,
  slotQuestion,
  unitChoices,
  unitOfChoice,
} from '../../src/domain/registration-form';
import { aUnit, CONTENTS_2023 } from '../support/builders';

const TWINS = [aUnit({ code: 'TT1', name: 'Trung tâm Y tế' }), aUnit({ code: 'TT2', name: 'Trung tâm Y tế' }), aUnit()];

describe('titles of the Form', () => {
  it('are exact and in their order', () => {
    expect(Object.values(QUESTIONS)).toEqual([
      'Đơn vị',
      'Mã xác nhận',
      'Họ tên người gửi',
      'Điện thoại',
      'Số, ký hiệu kế hoạch',
      'Ngày ban hành kế hoạch',
      'Liên kết tệp kế hoạch (Word)',
    ]);
    const questions = Object.keys(SLOT_QUESTIONS) as (keyof typeof SLOT_QUESTIONS)[];
    expect(questions.map((question) => slotQuestion(question, 1))).toEqual([
      'Tên sáng kiến, giải pháp (1)',
      'Nội dung (1)',
      'Lĩnh vực (1)',
      'Thực trạng, lý do (1)',
      'Cách làm (1)',
      'Chỉ tiêu, kết quả dự kiến (1)',
      'Đối tượng, địa bàn (1)',
      'Bắt đầu (1)',
      'Hoàn thành (1)',
      'Người phụ trách (1)',
    ]);
    expect([PLAN_PAGE, ...SLOTS.map(slotPage), ONE_MORE]).toEqual([
      'Kế hoạch phát động',
      'Sáng kiến 1',
      'Sáng kiến 2',
      'Sáng kiến 3',
      'Đăng ký thêm sáng kiến?',
    ]);
  });
});

describe('ANSWER_TITLES', () => {
  it('has every question once but the secret code', () => {
    expect(ANSWER_TITLES).toHaveLength(6 + 3 * 10);
    expect(new Set(ANSWER_TITLES).size).toBe(ANSWER_TITLES.length);
    expect(ANSWER_TITLES).not.toContain('Mã xác nhận');
    expect(ANSWER_TITLES.at(-1)).toBe('Người phụ trách (3)');
  });
});

describe('contentChoice', () => {
  it('reads number and full name, and contentNumber takes the number back', () => {
    expect(CONTENTS_2023.map(contentChoice)[2]).toBe('3. Không xả rác ra đường phố và kênh rạch');
    expect(CONTENTS_2023.map(contentChoice).map(contentNumber)).toEqual(['1', '2', '3', '4', '5']);
  });
});

describe('contentNumber', () => {
  it.each([
    ['', ''],
    ['Không xả rác', ''],
    ['10. Nội dung mười', '10'],
    ['3', ''],
  ])('of %j is %j', (cell, number) => {
    expect(contentNumber(cell)).toBe(number);
  });
});

describe('unitChoices', () => {
  it('puts the code behind units of one name, and only those', () => {
    expect([...unitChoices(TWINS).values()]).toEqual([
      'Trung tâm Y tế (TT1)',
      'Trung tâm Y tế (TT2)',
      'Ủy ban nhân dân phường Bến Nghé',
    ]);
  });
});

describe('unitOfChoice', () => {
  it.each([
    ['Trung tâm Y tế (TT2)', 'TT2'],
    ['Ủy ban nhân dân phường Bến Nghé', 'P.BN'],
    ['Ủy ban nhân dân phường Bến Nghé'.normalize('NFD'), 'P.BN'],
    [' Ủy ban nhân dân phường Bến\u00a0Nghé ', 'P.BN'],
  ])('finds %j', (choice, code) => {
    expect(unitOfChoice(choice, TWINS)?.code).toBe(code);
  });

  it.each(['', 'Trung tâm Y tế', 'Ủy ban nhân dân phường Bến Nghé (P.BN)', 'P.BN', '__proto__'])(
    'finds nothing for %j',
    (choice) => {
      expect(unitOfChoice(choice, TWINS)).toBeUndefined();
    },
  );
});
