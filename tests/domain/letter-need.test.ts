import { parsedLetterKey } from '../../src/domain/letter-keys';
import { isFailureOpen, letterNeed, type UnitLetterSubject } from '../../src/domain/letter-need';
import {
  aDeclaredPlan,
  aLetterLine,
  anInitiative,
  anOffice,
  aPlan,
  aSetAside,
  aUnit,
  type OfficeParts,
} from '../support/builders';

const needOf = (subject: UnitLetterSubject, parts: OfficeParts = {}) => {
  const office = anOffice(parts);
  const [file] = office.files;
  if (file === undefined) throw new Error('no unit');
  const need = letterNeed(subject, file, office);
  return need.when === 'never' ? need.reason : need.when;
};
const stage = (name: string, lastDay = '2023-02-22'): UnitLetterSubject => ({
  about: 'stage',
  unit: 'P.BN',
  lastDay,
  stage: name,
});
const on = (day: string, parts: OfficeParts = {}): OfficeParts => ({ now: `${day}T08:00:00+07:00`, ...parts });
const done: OfficeParts = { initiatives: [anInitiative()], plans: [aPlan()] };
const OVERTAKEN = 'Đã đến đợt nhắc sau.';

describe('letterNeed', () => {
  it.each<[string, string, string]>([
    ['2023-02-17', 'T-3', 'now'],
    ['2023-02-18', 'T-3', 'later'],
    ['2023-02-19', 'T-3', 'later'],
    ['2023-02-20', 'T-3', 'now'],
    ['2023-02-21', 'T-3', OVERTAKEN],
    ['2023-02-21', 'T-1', 'now'],
    ['2023-02-24', 'T-0', OVERTAKEN],
    ['2023-02-24', 'QH-1', 'now'],
    ['2023-02-25', 'QH-1', 'later'],
    ['2023-02-27', 'QH-1', OVERTAKEN],
    ['2023-02-20', 'T-1', 'later'],
  ])('on %s, of %s: %s', (day, name, expected) => {
    expect(needOf(stage(name), on(day))).toBe(expected);
  });

  it.each<[string, OfficeParts, string]>([
    ['the unit is done', done, 'Đơn vị đã hoàn thành.'],
    ['the unit is exempt', { units: [aUnit({ exemptReason: 'Sáp nhập' })] }, 'Đơn vị đã được miễn.'],
    ['the unit was given more time', { units: [aUnit({ extendedTo: '2023-02-28' })] }, 'Thời hạn của đơn vị đã đổi.'],
    [
      'what it owes waits with staff',
      { plans: [aPlan()], setAside: [aSetAside()] },
      'Nội dung còn thiếu đã được gửi và đang chờ xử lý.',
    ],
    [
      'it was reminded by hand meanwhile',
      { lines: [aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|TAY-2023-02-18' })] },
      OVERTAKEN,
    ],
    ['a later stage is recorded', { lines: [aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|T-1' })] }, OVERTAKEN],
  ])('drops a reminder when %s', (_what, parts, reason) => {
    expect(needOf(stage('T-3'), parts)).toBe(reason);
  });

  it('still reminds of what does not wait', () => {
    expect(needOf(stage('T-3'), { setAside: [aSetAside()] })).toBe('now');
  });

  it.each([
    ['2023-02-22', 'T-0', 'now'],
    ['2023-02-23', 'QH-1', 'Đã hết hạn và chiến dịch không nhận sau hạn.'],
    ['2023-02-23', 'TAY-2023-02-23', 'Đã hết hạn và chiến dịch không nhận sau hạn.'],
  ])('while nothing late is taken, on %s, of %s: %s', (day, name, expected) => {
    expect(needOf(stage(name), on(day, { campaign: { acceptLate: false } }))).toBe(expected);
  });

  it.each([
    ['2023-02-18', 'TAY-2023-02-18', 'now'],
    ['2023-02-19', 'TAY-2023-02-18', 'now'],
    ['2023-02-20', 'TAY-2023-02-18', 'now'],
    ['2023-02-21', 'TAY-2023-02-18', OVERTAKEN],
    ['2023-02-21', 'TAY-2023-02-21', 'now'],
  ])('on %s, of a reminder by hand that had to wait, %s: %s', (day, name, expected) => {
    expect(needOf(stage(name), on(day))).toBe(expected);
  });

  it.each([
    ['Chờ gửi', OVERTAKEN],
    ['Đã gửi', OVERTAKEN],
    ['Không gửi', 'now'],
  ])('of a reminder by hand that had to wait until a later one is %s: %s', (state, expected) => {
    const later = aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|TAY-2023-02-19', state });
    expect(needOf(stage('TAY-2023-02-18'), on('2023-02-19', { lines: [later] }))).toBe(expected);
  });

  it.each<[UnitLetterSubject, OfficeParts, string]>([
    [{ about: 'invitation', unit: 'P.BN', number: 1 }, {}, 'now'],
    [{ about: 'invitation', unit: 'P.BN', number: 1 }, on('2023-02-19'), 'now'],
    [
      { about: 'invitation', unit: 'P.BN', number: 1 },
      { units: [aUnit({ exemptReason: 'Sáp nhập' })] },
      'Đơn vị đã được miễn.',
    ],
    [{ about: 'receipt', unit: 'P.BN', response: 'r1', version: 'a' }, done, 'now'],
    [{ about: 'receipt', unit: 'P.BN', response: 'r1', version: 'a' }, on('2023-02-19'), 'now'],
    [
      { about: 'receipt', unit: 'P.BN', response: 'r1', version: 'a' },
      { units: [aUnit({ exemptReason: 'Sáp nhập' })] },
      'now',
    ],
    [
      { about: 'extension', unit: 'P.BN', lastDay: '2023-02-28' },
      { units: [aUnit({ extendedTo: '2023-02-28' })] },
      'now',
    ],
    [
      { about: 'extension', unit: 'P.BN', lastDay: '2023-02-28' },
      { units: [aUnit({ extendedTo: '2023-03-31' })] },
      'Thời hạn của đơn vị đã đổi.',
    ],
    [
      { about: 'verdict', unit: 'P.BN', initiative: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', on: '2023-02-20' },
      { initiatives: [anInitiative({ status: 'Đạt yêu cầu' })] },
      'now',
    ],
    [
      { about: 'verdict', unit: 'P.BN', initiative: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', on: '2023-02-20' },
      { initiatives: [anInitiative({ status: 'Không đạt' })] },
      'Kết quả xem xét đã đổi.',
    ],
    [
      { about: 'verdict', unit: 'P.BN', initiative: 'DVK2023-P.BN-02', verdict: 'Đạt yêu cầu', on: '2023-02-20' },
      { initiatives: [anInitiative({ status: 'Đạt yêu cầu' })] },
      'Kết quả xem xét đã đổi.',
    ],
    [
      { about: 'receipt', unit: 'P.BN', response: 'r9', version: 'a' },
      { setAside: [aSetAside({ decision: 'Đã bỏ' }), aSetAside({ response: 'r8' })] },
      'Bài gửi đã được bỏ.',
    ],
    [
      { about: 'receipt', unit: 'P.BN', response: 'r8', version: 'a' },
      { setAside: [aSetAside({ decision: 'Đã bỏ' })] },
      'now',
    ],
    [
      { about: 'receipt', unit: 'P.BN', response: 'r9', version: 'a' },
      { setAside: [aSetAside({ decision: 'Đã bỏ' }), aSetAside()] },
      'now',
    ],
    [
      { about: 'receipt', unit: 'P.BN', response: 'r1', version: 'a' },
      { ...done, setAside: [aSetAside({ response: 'r1', decision: 'Đã bỏ' })] },
      'now',
    ],
    [stage('T-5'), {}, OVERTAKEN],
  ])('of %j', (subject, parts, expected) => {
    expect(needOf(subject, parts)).toBe(expected);
  });
});

describe('isFailureOpen', () => {
  const isOpen = (key: string, parts: OfficeParts = {}) => {
    const parsed = parsedLetterKey(key);
    if (parsed === undefined) throw new Error(key);
    return isFailureOpen({ line: aLetterLine({ key, state: 'Gửi lỗi' }), key: parsed }, anOffice(parts));
  };

  it.each<[string, string, OfficeParts, boolean]>([
    ['the stage of today', 'DVK2023|P.BN|2023-02-22|T-3', {}, true],
    ['a stage overtaken', 'DVK2023|P.BN|2023-02-22|T-7', {}, false],
    ['a stage of a unit that is done', 'DVK2023|P.BN|2023-02-22|T-3', done, false],
    [
      'a stage of a unit that declared its plan only',
      'DVK2023|P.BN|2023-02-22|T-3',
      { plans: [aDeclaredPlan()] },
      true,
    ],
    ['an invitation', 'DVK2023|P.BN|MOI|1', {}, true],
    ['an invitation to a unit that is done', 'DVK2023|P.BN|MOI|1', done, false],
    ['a receipt of a unit that is done', 'DVK2023|P.BN|BN|r1|a', done, true],
    [
      'an invitation to another unit than the first',
      'DVK2023|P.BT|MOI|1',
      { units: [aUnit(), aUnit({ code: 'P.BT' })] },
      true,
    ],
    ['a letter to a unit that is gone', 'DVK2023|P.XX|MOI|1', {}, false],
    ['the report of today', 'DVK2023|BC|2023-02-20', {}, true],
    ['the report of another day', 'DVK2023|BC|2023-02-17', {}, false],
  ])('of %s', (_what, key, parts, expected) => {
    expect(isOpen(key, parts)).toBe(expected);
  });
});
