import type { LetterSubject } from '../../src/domain/letter-keys';
import { restoredLine } from '../../src/domain/letter-log';
import { dailySubjects, inSendingOrder, lettersToTakeUp } from '../../src/domain/letter-queue';
import { LETTER_STATES } from '../../src/domain/tabs';
import { aLetterLine, anInitiative, anOffice, aPlan, aUnit, type OfficeParts } from '../support/builders';

const T3 = 'DVK2023|P.BN|2023-02-22|T-3';

describe('lettersToTakeUp', () => {
  const takenUp = (parts: OfficeParts) => lettersToTakeUp(anOffice(parts)).map(({ line }) => line.key);

  it.each([
    ['Chờ gửi', true],
    ['Hoãn gửi', true],
    ['Đã gửi', false],
    ['Chưa xác định', false],
    ['Gửi lỗi', false],
    ['Không gửi', false],
  ])('of a letter left since Friday as %s: %s', (state, expected) => {
    expect(takenUp({ lines: [aLetterLine({ state })] })).toEqual(expected ? [T3] : []);
  });

  it('knows every state', () => {
    expect(LETTER_STATES).toHaveLength(6);
  });

  it.each([
    ['2023-02-17T16:00:00+07:00', false],
    ['2023-02-18T07:59:00+07:00', false],
    ['2023-02-18T08:00:00+07:00', true],
  ])('takes a letter deferred on 17/02 up again the next day: at %s, %s', (now, expected) => {
    expect(takenUp({ now, lines: [aLetterLine({ state: 'Hoãn gửi' })] })).toEqual(expected ? [T3] : []);
  });

  it.each([
    ['the same address', 'bennghe@example.gov.vn', false],
    ['another address', 'vanphong.bennghe@example.gov.vn', true],
    ['no address', '', false],
    ['an unusable address', 'bến nghé', false],
  ])('takes a failed letter up again only for another address: %s', (_what, email, expected) => {
    expect(takenUp({ units: [aUnit({ email })], lines: [aLetterLine({ state: 'Gửi lỗi' })] })).toEqual(
      expected ? [T3] : [],
    );
  });

  it('goes by the address of the letter’s own unit, the office’s own for the report and for trials', () => {
    const [taken, other] = [aUnit({ code: 'P.BT', email: 'moi@example.gov.vn' }), aUnit()];
    const line = { state: 'Gửi lỗi' };
    const units = [taken, other];
    expect(takenUp({ units, lines: [aLetterLine(line)] })).toEqual([]);
    expect(takenUp({ units: [taken], lines: [aLetterLine({ ...line, to: '' })] })).toEqual([]);
    const report = 'DVK2023|BC|2023-02-20';
    expect(takenUp({ lines: [aLetterLine({ ...line, key: report, to: 'cu@example.gov.vn' })] })).toEqual([report]);
    expect(takenUp({ lines: [aLetterLine({ ...line, key: report, to: 'noivu@example.gov.vn' })] })).toEqual([]);
    const trial = `THU|${T3}`;
    const campaign = { trial: true };
    expect(takenUp({ campaign, lines: [aLetterLine({ ...line, key: trial, to: 'cu@example.gov.vn' })] })).toEqual([
      trial,
    ]);
    expect(takenUp({ campaign, lines: [aLetterLine({ ...line, key: trial, to: 'noivu@example.gov.vn' })] })).toEqual(
      [],
    );
  });

  it('takes up nothing that was not needed, at another address either', () => {
    expect(takenUp({ lines: [aLetterLine({ state: 'Không gửi', to: 'cu@example.gov.vn' })] })).toEqual([]);
  });

  it('takes up a letter that failed for want of an address once there is one', () => {
    expect(takenUp({ lines: [aLetterLine({ state: 'Gửi lỗi', to: '' })] })).toEqual([T3]);
  });

  it('sends nothing again because its line vanished and was written back', () => {
    const ledger = new Map([[T3, { state: 'Gửi lỗi', at: '2023-02-17T08:00:00+07:00' } as const]]);
    expect(takenUp({ lines: [restoredLine(T3, ledger)] })).toEqual([]);
  });

  it.each([
    [false, T3],
    [true, `THU|${T3}`],
  ])('takes up the letters of its own mode (trial: %s)', (trial, key) => {
    const lines = [aLetterLine({ state: 'Chờ gửi' }), aLetterLine({ state: 'Chờ gửi', key: `THU|${T3}` })];
    expect(takenUp({ campaign: { trial }, lines })).toEqual([key]);
  });
});

describe('a trial that staff asked for', () => {
  it.each([true, false])('is taken up whether trials are on (%s) or not', (trial) => {
    const lines = [aLetterLine({ state: 'Chờ gửi', key: 'THU|DVK2023|P.BN|MOI-THU|1' })];
    expect(lettersToTakeUp(anOffice({ campaign: { trial }, lines }))).toHaveLength(1);
  });
});

describe('dailySubjects', () => {
  const planned = (parts: OfficeParts) =>
    dailySubjects(anOffice(parts)).map((subject) => (subject.about === 'stage' ? subject.stage : subject.about));

  it('has the reminders due and the report', () => {
    expect(planned({})).toEqual(['T-3', 'report']);
  });

  it('is empty on a day off', () => {
    expect(planned({ now: '2023-02-19T08:00:00+07:00' })).toEqual([]);
  });

  it.each(['Đã gửi', 'Chưa xác định', 'Chờ gửi', 'Hoãn gửi', 'Gửi lỗi'])(
    'leaves out what is already in hand: %s',
    (state) => {
      const lines = [
        aLetterLine({ state }),
        aLetterLine({ key: 'DVK2023|BC|2023-02-20', state, unit: '', to: 'noivu@example.gov.vn' }),
      ];
      expect(planned({ lines })).toEqual([]);
    },
  );

  it.each([
    ['Đã gửi', false],
    ['Chưa xác định', false],
    ['Chờ gửi', false],
    ['Hoãn gửi', false],
    ['Gửi lỗi', true],
    ['Không gửi', true],
  ])('begins anew at another address only what failed or was not needed: %s, %s', (state, expected) => {
    const lines = [aLetterLine({ state, to: 'cu@example.gov.vn' })];
    expect(planned({ lines })).toEqual(expected ? ['T-3', 'report'] : ['report']);
  });

  it('begins again a letter that was not needed and is now', () => {
    expect(planned({ lines: [aLetterLine({ state: 'Không gửi' })] })).toContain('T-3');
  });

  it('is empty once everyone is done', () => {
    expect(planned({ initiatives: [anInitiative()], plans: [aPlan()] })).toEqual([]);
  });
});

describe('inSendingOrder', () => {
  const stage = (unit: string, name: string): LetterSubject => ({
    about: 'stage',
    unit,
    lastDay: '2023-02-22',
    stage: name,
  });

  it('puts confirmations first, then overdue by count, then the nearest deadline, invitations and the report last', () => {
    const wanted: LetterSubject[] = [
      { about: 'receipt', unit: 'P.BT', response: 'r1', version: 'a' },
      stage('P.CK', 'QH-3'),
      stage('P.BN', 'QH-3'),
      stage('P.BT', 'QH-3'),
      stage('P.DK', 'T-0'),
      stage('P.BN', 'T-1'),
      stage('P.BN', 'T-3'),
      stage('P.BT', 'T-3'),
      stage('P.CK', 'TAY-2023-02-18'),
      stage('P.BN', 'T-7'),
      { about: 'verdict', unit: 'P.BN', initiative: 'x', verdict: 'Đạt yêu cầu', on: '2023-02-20' },
      { about: 'extension', unit: 'P.BN', lastDay: '2023-02-28' },
      { about: 'invitation', unit: 'P.BN', number: 1 },
      { about: 'trial', unit: 'P.BT', number: 1 },
      { about: 'invitation', unit: 'P.CK', number: 1 },
      { about: 'report', unit: '', on: '2023-02-18' },
    ];
    const told = (unit: string, name: string) => aLetterLine({ unit, key: `DVK2023|${unit}|2023-02-22|${name}` });
    const lines = [told('P.CK', 'QH-1'), told('P.CK', 'QH-2'), told('P.BN', 'QH-2')];
    const office = anOffice({ now: '2023-02-18T08:00:00+07:00', lines });
    expect(inSendingOrder([...wanted].reverse(), office)).toEqual(wanted);
    expect(
      inSendingOrder(
        [...wanted].sort((a, b) => (a.about + a.unit < b.about + b.unit ? -1 : 1)),
        office,
      ),
    ).toEqual(wanted);
  });

  it('leaves letters of one turn and one unit in the order in which they were asked for', () => {
    const receipts = ['b', 'a', 'c'].map(
      (version): LetterSubject => ({ about: 'receipt', unit: 'P.BN', response: 'r1', version }),
    );
    expect(inSendingOrder(receipts, anOffice())).toEqual(receipts);
  });

  it('keeps every letter', () => {
    const subjects: LetterSubject[] = [
      { about: 'report', unit: '', on: '2023-02-20' },
      { about: 'extension', unit: 'P.BN', lastDay: '2023-02-28' },
      { about: 'verdict', unit: 'P.BN', initiative: 'x', verdict: 'Đạt yêu cầu', on: '2023-02-20' },
      stage('P.BN', 'TAY-2023-02-20'),
    ];
    expect(inSendingOrder(subjects, anOffice())).toHaveLength(4);
  });
});
