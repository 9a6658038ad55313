import type { LetterSubject } from '../../src/domain/letter-keys';
import { addressFault, compose, deadlineInWords, overdueOrdinal } from '../../src/domain/letters';
import { LETTER_TEMPLATES } from '../../src/preset/letter-templates';
import { aLetterLine, anInitiative, anOffice, aPlan, aUnit, type OfficeParts } from '../support/builders';

const unit = 'P.BN';
const stage = (name: string, lastDay = '2023-02-22'): LetterSubject => ({ about: 'stage', unit, lastDay, stage: name });
const told = (name: string, state = 'Đã gửi') => aLetterLine({ key: `DVK2023|P.BN|2023-02-22|${name}`, state });
const composed = (subject: LetterSubject, parts: OfficeParts = {}) =>
  compose(subject, anOffice({ templates: LETTER_TEMPLATES, ...parts }));
const sent = (subject: LetterSubject, parts: OfficeParts = {}) => {
  const result = composed(subject, parts);
  if (result.turn !== 'send') throw new Error(result.turn);
  return result.letter;
};

describe('deadlineInWords', () => {
  it.each([
    ['2023-02-22', 'trước ngày 23 tháng 02 năm 2023 (hết ngày 22/02/2023, thứ Tư)'],
    ['2023-02-28', 'trước ngày 01 tháng 03 năm 2023 (hết ngày 28/02/2023, thứ Ba)'],
    ['2024-02-28', 'trước ngày 29 tháng 02 năm 2024 (hết ngày 28/02/2024, thứ Tư)'],
    ['2023-12-31', 'trước ngày 01 tháng 01 năm 2024 (hết ngày 31/12/2023, Chủ nhật)'],
  ])('of the last day %s is %s', (lastDay, words) => {
    expect(deadlineInWords(lastDay)).toBe(words);
  });
});

describe('addressFault', () => {
  it('tells a blank address from an unusable one', () => {
    expect(addressFault('')).toBe('Đơn vị chưa có địa chỉ thư điện tử.');
    expect(addressFault('a;b')).toBe('Địa chỉ thư điện tử không dùng được.');
  });
});

describe('compose', () => {
  it('writes to the unit’s address on file', () => {
    expect(sent(stage('T-3'))).toMatchObject({ kind: 'Nhắc hạn', to: 'bennghe@example.gov.vn', cc: [] });
  });

  it.each<[string, Parameters<typeof aUnit>[0], string[]]>([
    ['a usable address', { ccEmail: 'vanthu@example.gov.vn' }, ['vanthu@example.gov.vn']],
    ['an unusable one', { ccEmail: 'văn thư' }, []],
    ['a list', { ccEmail: 'a@example.com, b@example.com' }, []],
    ['the same address', { ccEmail: 'BenNghe@example.gov.vn' }, []],
  ])('copies to %s in Email đồng gửi', (_what, parts, cc) => {
    expect(sent(stage('T-3'), { units: [aUnit(parts)] }).cc).toEqual(cc);
  });

  it.each<[string, string[], number, boolean]>([
    ['the first overdue letter', [], 2, false],
    ['the second', ['QH-1'], 2, true],
    ['the second, whatever the calendar says', ['TAY-2023-02-24'], 2, true],
    ['the third', ['QH-1', 'TAY-2023-02-24'], 2, true],
    ['the first when told so', [], 1, true],
    ['the second when only from the third on', ['QH-1'], 3, false],
    ['the first after many reminders before the deadline', ['T-7', 'T-3', 'T-1', 'T-0'], 2, false],
  ])('copies to the leader from the overdue letter set on: %s', (_what, names, leaderFrom, copied) => {
    const letter = sent(stage('QH-2'), {
      now: '2023-02-27T08:00:00+07:00',
      units: [aUnit({ leaderEmail: 'lanhdao@example.gov.vn' })],
      campaign: { leaderFrom },
      lines: names.map((name) => told(name)),
    });
    expect(letter.cc).toEqual(copied ? ['lanhdao@example.gov.vn'] : []);
  });

  it('copies to nobody twice', () => {
    const letter = sent(stage('QH-2'), {
      now: '2023-02-27T08:00:00+07:00',
      units: [aUnit({ ccEmail: 'chung@example.gov.vn', leaderEmail: 'chung@example.gov.vn' })],
      lines: [told('QH-1')],
    });
    expect(letter.cc).toEqual(['chung@example.gov.vn']);
  });

  it('copies no other kind to the leader', () => {
    const units = [aUnit({ leaderEmail: 'lanhdao@example.gov.vn' })];
    const lines = [told('QH-1'), told('QH-2')];
    expect(sent({ about: 'invitation', unit, number: 1 }, { units, lines }).cc).toEqual([]);
    expect(sent(stage('T-3'), { units, lines: [] }).cc).toEqual([]);
  });

  it.each([
    ['', 'Đơn vị chưa có địa chỉ thư điện tử.'],
    ['bến nghé', 'Địa chỉ thư điện tử không dùng được.'],
    ['a@example.com, b@example.com', 'Địa chỉ thư điện tử không dùng được.'],
    ['a@example.com\nBcc: b@example.com', 'Địa chỉ thư điện tử không dùng được.'],
  ])('fails with the reason when the address is %j', (email, reason) => {
    expect(composed(stage('T-3'), { units: [aUnit({ email })] })).toEqual({ turn: 'fail', kind: 'Nhắc hạn', reason });
  });

  it('drops a letter nobody needs any more, even one without an address', () => {
    const parts = { units: [aUnit({ email: '' })], initiatives: [anInitiative()], plans: [aPlan()] };
    expect(composed(stage('T-3'), parts)).toEqual({ turn: 'drop', kind: 'Nhắc hạn', reason: 'Đơn vị đã hoàn thành.' });
  });

  it('holds a letter to a unit that is not in the list, which may come back', () => {
    expect(composed({ about: 'invitation', unit: 'P.XX', number: 1 })).toMatchObject({ turn: 'hold' });
  });

  it('holds a letter whose wording is missing', () => {
    const templates = LETTER_TEMPLATES.filter(({ kind }) => kind !== 'Nhắc hạn');
    expect(composed(stage('T-3'), { templates })).toEqual({ turn: 'hold', kind: 'Nhắc hạn' });
  });

  it('holds a reminder on a day off, and sends what staff send', () => {
    const sunday = { now: '2023-02-19T08:00:00+07:00' };
    expect(composed(stage('T-3'), sunday).turn).toBe('hold');
    expect(composed(stage('TAY-2023-02-19'), sunday).turn).toBe('send');
    expect(composed({ about: 'invitation', unit, number: 1 }, sunday).turn).toBe('send');
  });

  it('holds letters to a unit nothing knows while codes in use are missing from the list', () => {
    expect(composed(stage('T-3'), { orphans: ['P.BNG'] }).turn).toBe('hold');
    expect(composed(stage('T-3'), { orphans: ['P.BNG'], lines: [told('T-7')] }).turn).toBe('send');
    expect(composed(stage('T-3'), { orphans: ['P.BNG'], initiatives: [anInitiative()] }).turn).toBe('send');
  });

  it('holds the report while its wording is missing', () => {
    expect(compose({ about: 'report', unit: '', on: '2023-02-20' }, anOffice({ templates: [] }))).toEqual({
      turn: 'hold',
      kind: 'Báo cáo nhanh hằng ngày',
    });
  });

  it.each<[boolean, string[]]>([
    [true, ['Nhân dân có ý kiến', 'Trả kết quả tại nhà']],
    [false, ['không có ý kiến thêm', 'Trả kết quả tại nhà']],
  ])('tells a verdict with the comment there is (%s) on that very initiative', (hasComment, words) => {
    const comment = hasComment ? 'Nhân dân có ý kiến' : '';
    const initiatives = [
      anInitiative({ code: 'DVK2023-P.BN-02', title: 'SỐ HAI', status: 'Đạt yêu cầu', comment: 'SỐ HAI' }),
      anInitiative({ status: 'Đạt yêu cầu', comment }),
    ];
    const on = '2023-02-20';
    const verdict: LetterSubject = {
      about: 'verdict',
      unit,
      initiative: 'DVK2023-P.BN-01',
      verdict: 'Đạt yêu cầu',
      on,
    };
    const { text } = sent(verdict, { initiatives });
    for (const word of words) expect(text).toContain(word);
    expect(text).not.toContain('SỐ HAI');
  });

  it('names in the invitation only what the campaign asks for', () => {
    const duties = (campaign: NonNullable<OfficeParts['campaign']>) =>
      sent({ about: 'invitation', unit, number: 1 }, { campaign }).text.match(/^[12]\. (Đăng|Gửi).*$/gm);
    expect(duties({ minimum: 0 })).toEqual([
      expect.stringMatching(/^1\. Gửi kế hoạch phát động của đơn vị \(tệp Word/),
    ]);
    expect(duties({ planRequired: false, minimum: 2 })).toEqual(['1. Đăng ký ít nhất 02 sáng kiến, giải pháp.']);
    expect(duties({ minimum: 0, fileRequired: false })).toEqual(['1. Gửi kế hoạch phát động của đơn vị.']);
  });

  it('says why it drops the report of another day', () => {
    expect(composed({ about: 'report', unit: '', on: '2023-02-19' })).toMatchObject({
      turn: 'drop',
      reason: 'Đã qua ngày báo cáo.',
    });
  });

  it('drops the report of another day', () => {
    expect(composed({ about: 'report', unit: '', on: '2023-02-17' }).turn).toBe('drop');
    expect(sent({ about: 'report', unit: '', on: '2023-02-20' })).toMatchObject({ to: 'noivu@example.gov.vn', cc: [] });
  });

  it('escapes what people wrote', () => {
    const units = [aUnit({ name: 'Phòng <b>A</b> & B {{Lần}}' })];
    const letter = sent(stage('T-3'), { units });
    expect(letter.text).toContain('Kính gửi: Phòng <b>A</b> & B {{Lần}}');
    expect(letter.html).toContain('Kính gửi: Phòng &lt;b&gt;A&lt;/b&gt; &amp; B {{Lần}}');
  });

  it('leaves no field of the wording unfilled', () => {
    const initiatives = [anInitiative({ status: 'Đạt yêu cầu' })];
    const subjects: [LetterSubject, OfficeParts][] = [
      [stage('T-3'), {}],
      [stage('QH-1'), { now: '2023-02-23T08:00:00+07:00' }],
      [{ about: 'invitation', unit, number: 1 }, {}],
      [{ about: 'receipt', unit, response: 'r1', version: 'a' }, { initiatives }],
      [
        { about: 'verdict', unit, initiative: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', on: '2023-02-20' },
        { initiatives },
      ],
      [{ about: 'extension', unit, lastDay: '2023-02-28' }, { units: [aUnit({ extendedTo: '2023-02-28' })] }],
      [{ about: 'report', unit: '', on: '2023-02-20' }, {}],
    ];
    for (const [subject, parts] of subjects) {
      const { subject: line, text, html } = sent(subject, parts);
      expect(line + text + html).not.toContain('{{');
    }
  });
});

describe('compose while trials are on', () => {
  const campaign = { trial: true };

  it('sends to the office alone, says for whom it was, and marks the subject', () => {
    const letter = sent(stage('T-3'), { campaign, units: [aUnit({ ccEmail: 'vanthu@example.gov.vn' })] });
    expect(letter.to).toBe('noivu@example.gov.vn');
    expect(letter.cc).toEqual([]);
    expect(letter.subject).toMatch(/^\[CHẠY THỬ\] Nhắc hạn/);
    expect(letter.text.split('\n')[0]).toMatchInlineSnapshot(
      `"Thư chạy thử. Khi gửi thật, thư này đến Ủy ban nhân dân phường Bến Nghé (bennghe@example.gov.vn, đồng gửi vanthu@example.gov.vn)."`,
    );
    expect(letter.html).toContain('bennghe@example.gov.vn');
  });

  it('says for whom a letter was, with every copy and no more', () => {
    const notice = (parts: Parameters<typeof aUnit>[0], subject = stage('T-3'), more: OfficeParts = {}) =>
      sent(subject, { campaign, units: [aUnit(parts)], ...more }).text.split('\n')[0];
    const name = 'Thư chạy thử. Khi gửi thật, thư này đến Ủy ban nhân dân phường Bến Nghé';
    expect(notice({})).toBe(`${name} (bennghe@example.gov.vn).`);
    const late = { now: '2023-02-27T08:00:00+07:00', campaign: { trial: true, leaderFrom: 1 } };
    expect(
      notice({ ccEmail: 'vanthu@example.gov.vn', leaderEmail: 'lanhdao@example.gov.vn' }, stage('QH-2'), late),
    ).toBe(`${name} (bennghe@example.gov.vn, đồng gửi vanthu@example.gov.vn, lanhdao@example.gov.vn).`);
    expect(notice({ email: '' }, { about: 'trial', unit, number: 1 })).toBe(`${name} (chưa có địa chỉ).`);
  });

  it('marks the report too', () => {
    expect(sent({ about: 'report', unit: '', on: '2023-02-20' }, { campaign }).subject).toMatch(/^\[CHẠY THỬ\] /);
  });
});

describe('overdueOrdinal', () => {
  it.each<[string[], number]>([
    [[], 1],
    [['T-0', 'TAY-2023-02-22'], 1],
    [['QH-1'], 2],
    [['QH-3'], 2],
    [['QH-1', 'QH-2', 'TAY-2023-02-24'], 4],
  ])('after %j is %i', (names, expected) => {
    const office = anOffice({ lines: names.map((name) => told(name)) });
    const [file] = office.files;
    expect(file && overdueOrdinal(file, office)).toBe(expected);
  });

  it('counts what is recorded for this last day only', () => {
    const lines = [
      told('QH-1', 'Chưa xác định'),
      told('QH-2', 'Gửi lỗi'),
      aLetterLine({ key: 'DVK2023|P.BN|2023-02-10|QH-3' }),
    ];
    const office = anOffice({ lines });
    const [file] = office.files;
    expect(file && overdueOrdinal(file, office)).toBe(2);
  });
});

describe('a trial that staff asked for', () => {
  const trial: LetterSubject = { about: 'trial', unit, number: 1 };

  it('is the invitation as trials send it: to the office, saying for whom it was', () => {
    const { kind, to, cc, subject, text } = sent(trial, { units: [aUnit({ ccEmail: 'vanthu@example.gov.vn' })] });
    const invitation = sent({ about: 'invitation', unit, number: 1 });
    expect({ kind, to, cc }).toEqual({ kind: 'Thông báo đăng ký', to: 'noivu@example.gov.vn', cc: [] });
    expect(subject).toBe(`[CHẠY THỬ] ${invitation.subject}`);
    expect(text).toContain('(bennghe@example.gov.vn, đồng gửi vanthu@example.gov.vn)');
    expect(text).toContain(invitation.text);
  });

  it('leaves although the unit has no address', () => {
    expect(sent(trial, { units: [aUnit({ email: '' })] }).to).toBe('noivu@example.gov.vn');
  });
});
