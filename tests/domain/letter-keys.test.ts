import fc from 'fast-check';
import { isOfMode, type LetterKey, type LetterSubject, letterKey, parsedLetterKey } from '../../src/domain/letter-keys';

const unit = 'P.BN';
const KEYS: [LetterSubject, string][] = [
  [{ about: 'stage', unit, lastDay: '2023-02-22', stage: 'T-3' }, 'DVK2023|P.BN|2023-02-22|T-3'],
  [{ about: 'stage', unit, lastDay: '2023-02-28', stage: 'QH-2' }, 'DVK2023|P.BN|2023-02-28|QH-2'],
  [{ about: 'stage', unit, lastDay: '2023-02-22', stage: 'TAY-2023-02-21' }, 'DVK2023|P.BN|2023-02-22|TAY-2023-02-21'],
  [{ about: 'invitation', unit, number: 2 }, 'DVK2023|P.BN|MOI|2'],
  [{ about: 'receipt', unit, response: '2_ABaOnud', version: 'f3a9' }, 'DVK2023|P.BN|BN|2_ABaOnud|f3a9'],
  [
    { about: 'verdict', unit, initiative: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', on: '2023-02-24' },
    'DVK2023|P.BN|KQ|DVK2023-P.BN-01|Đạt yêu cầu|2023-02-24',
  ],
  [{ about: 'extension', unit, lastDay: '2023-02-28' }, 'DVK2023|P.BN|GH|2023-02-28'],
  [{ about: 'report', unit: '', on: '2023-02-21' }, 'DVK2023|BC|2023-02-21'],
];

const aCode = fc.stringMatching(/^[A-ZĐ][A-Z0-9._-]{0,8}$/);
const aDay = fc
  .integer({ min: 0, max: 700 })
  .map((count) => new Date(Date.UTC(2023, 0, 1 + count)).toISOString().slice(0, 10));
const anId = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const aSubject: fc.Arbitrary<LetterSubject> = fc.oneof(
  fc.record({
    about: fc.constant('stage' as const),
    unit: aCode,
    lastDay: aDay,
    stage: fc.oneof(
      fc.nat(60).map((n) => `T-${n}`),
      fc.nat(60).map((k) => `QH-${k + 1}`),
      aDay.map((day) => `TAY-${day}`),
    ),
  }),
  fc.record({ about: fc.constant('invitation' as const), unit: aCode, number: fc.integer({ min: 1, max: 99 }) }),
  fc.record({ about: fc.constant('receipt' as const), unit: aCode, response: anId, version: anId }),
  fc.record({
    about: fc.constant('verdict' as const),
    unit: aCode,
    initiative: aCode,
    verdict: fc.constantFrom('Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt'),
    on: aDay,
  }),
  fc.record({ about: fc.constant('extension' as const), unit: aCode, lastDay: aDay }),
  fc.record({ about: fc.constant('report' as const), unit: fc.constant('' as const), on: aDay }),
);
const aKey: fc.Arbitrary<LetterKey> = fc.record({ symbol: aCode, trial: fc.boolean(), subject: aSubject });

describe('letterKey', () => {
  it.each(KEYS)('of %j is %s', (subject, key) => {
    expect(letterKey({ symbol: 'DVK2023', trial: false, subject })).toBe(key);
    expect(letterKey({ symbol: 'DVK2023', trial: true, subject })).toBe(`THU|${key}`);
  });

  it('never gives two letters one key', () => {
    fc.assert(
      fc.property(aKey, aKey, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(letterKey(one)).not.toBe(letterKey(other));
      }),
    );
  });
});

describe('parsedLetterKey', () => {
  it('reads back every key', () => {
    fc.assert(
      fc.property(aKey, (key) => {
        expect(parsedLetterKey(letterKey(key))).toEqual(key);
      }),
    );
  });

  it.each(['BC', 'MOI', 'BN', 'KQ', 'GH', 'THU'])('reads back the keys of a unit whose code is %s', (code) => {
    for (const [subject] of KEYS.filter(([{ about }]) => about !== 'report')) {
      const key = { symbol: 'DVK2023', trial: false, subject: { ...subject, unit: code } as LetterSubject };
      expect(parsedLetterKey(letterKey(key))).toEqual(key);
    }
  });

  it('reads back the keys of a campaign whose symbol is THU', () => {
    const key: LetterKey = { symbol: 'THU', trial: false, subject: { about: 'invitation', unit: 'P.BN', number: 1 } };
    expect(parsedLetterKey(letterKey(key))).toEqual(key);
  });

  it.each([
    '',
    '|',
    'DVK2023',
    'DVK2023|P.BN',
    '#REF!',
    'THU|',
    'đã gửi',
    'DVK2023|P.BN|MOI|hai',
    'DVK2023|P.BN|22/02/2023|T-3',
    '|P.BN|MOI|1',
    'DVK2023|P.BN|BN|r1',
    'DVK2023|P.BN|MOI|01',
    'DVK2023|P.BN|MOI|1|1',
    'DVK2023|P.BN|MOI-THU|1',
    'DVK2023|P.BN|2023-02-30|T-3',
    'DVK2023|P.BN|2023-02-22|',
    'DVK2023|P.BN|2023-02-22|T-3|T-1',
    'DVK2023|P.BN|GH|28/02/2023',
    'DVK2023|P.BN|GH|',
    'DVK2023|P.BN|BN|r1|',
    'DVK2023|P.BN|KQ|DVK2023-P.BN-01|Đạt yêu cầu',
    'DVK2023|P.BN|KQ|DVK2023-P.BN-01|Đạt yêu cầu|hôm qua',
    'DVK2023|BC|hôm qua',
    'DVK2023|BC|2023-02-21|',
    'THU|THU|DVK2023|P.BN|MOI|1',
  ])('reads nothing from %j', (key) => {
    expect(parsedLetterKey(key)).toBeUndefined();
  });
});

describe('a key that was typed over', () => {
  const sign = fc.constantFrom('|', 'THU|', 'MOI', 'BC', 'GH', '0', ' ', '-', '\n', '\0', '#REF!', '2023-02-30', 'đ');
  const spoilt = fc
    .tuple(aKey, fc.nat(60), fc.nat(3), fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 5 })))
    .map(([key, at, cut, put]) => {
      const text = letterKey(key);
      return text.slice(0, at) + put + text.slice(at + cut);
    });
  const parts = fc.array(fc.oneof(sign, aCode, aDay), { maxLength: 7 }).map((some) => some.join('|'));

  it('is no key, or the very key of another letter; two spellings never mean one letter', () => {
    fc.assert(
      fc.property(fc.oneof(spoilt, parts, fc.string({ unit: 'binary' })), (text) => {
        const read = parsedLetterKey(text);
        if (read !== undefined) expect(letterKey(read)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a trial that staff asked for', () => {
  const subject: LetterSubject = { about: 'trial', unit, number: 2 };

  it.each([true, false])('has a key of its own kind whether trials are on (%s) or not, and is read back', (trial) => {
    const key = letterKey({ symbol: 'DVK2023', trial, subject });
    expect(key).toBe('THU|DVK2023|P.BN|MOI-THU|2');
    expect(parsedLetterKey(key)).toEqual({ symbol: 'DVK2023', trial: true, subject });
  });

  it('is nobody’s invitation', () => {
    expect(parsedLetterKey('THU|DVK2023|P.BN|MOI-THU|x')).toBeUndefined();
    expect(parsedLetterKey('THU|DVK2023|P.BN|MOI-KHAC|1')).toBeUndefined();
  });
});

describe('isOfMode', () => {
  const invitation: LetterSubject = { about: 'invitation', unit, number: 1 };
  const asked: LetterSubject = { about: 'trial', unit, number: 1 };

  it.each<[LetterSubject, boolean, boolean, boolean]>([
    [invitation, false, false, true],
    [invitation, true, false, false],
    [invitation, false, true, false],
    [invitation, true, true, true],
    [asked, true, false, true],
    [asked, true, true, true],
  ])('of %j, a trial: %s, while trials are on: %s, is %s', (subject, trial, isOn, expected) => {
    expect(isOfMode({ symbol: 'DVK2023', trial, subject }, isOn)).toBe(expected);
  });
});
