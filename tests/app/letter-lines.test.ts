import { postLetters, queueLetters } from '../../src/app/post-letters';
import { underLock } from '../../src/app/run';
import { Session } from '../../src/app/session';
import type { LetterSubject } from '../../src/domain/letter-keys';
import { LETTER_LOG, type LetterLine } from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aUnit } from '../support/builders';
import { type MemoryDeskParts, type MemoryOffice, memoryDesk } from '../support/memory-desk';

const KEY = 'DVK2023|P.BN|MOI|1';
const invitation: LetterSubject = { about: 'invitation', unit: 'P.BN', number: 1 };
const receipt: LetterSubject = { about: 'receipt', unit: 'P.BN', response: 'r1', version: 'v1' };
const CC = { ccEmail: 'vanthu@example.gov.vn' };
const LINE: LetterLine = {
  key: KEY,
  kind: 'Thông báo đăng ký',
  unit: 'P.BN',
  to: 'bennghe@example.gov.vn',
  cc: 'vanthu@example.gov.vn',
  subject: 'Thông báo đăng ký',
  state: 'Đã gửi',
  at: '2023-02-20T07:30:00+07:00',
  error: '',
};
const line = (parts: Partial<LetterLine>): LetterLine => ({ ...LINE, ...parts });
const BLANK = { cc: '', subject: '' };

/** Works in one run that comes to its end, and gives the lines of the log. */
function logAfter(office: MemoryOffice, work: (run: Parameters<typeof postLetters>[0]) => unknown): LetterLine[] {
  underLock(office.desk(), 0, (run) => {
    work(run);
    run.session.settleLetters();
  });
  return office.workbook.rows(LETTER_LOG);
}
const posted = (
  parts: MemoryDeskParts,
  subject: LetterSubject = invitation,
  spoil: (office: MemoryOffice) => void = () => undefined,
) => {
  const office = memoryDesk({ units: [aUnit({ code: 'P.BT', email: 'khac@example.gov.vn' }), aUnit(CC)], ...parts });
  spoil(office);
  return logAfter(office, (run) => postLetters(run, [subject]));
};

describe('the line of a letter in the log', () => {
  it.each<[string, () => LetterLine[], LetterLine[]]>([
    ['sent', () => posted({}), [LINE]],
    [
      'sent with two copies',
      () =>
        posted(
          {
            units: [aUnit({ ...CC, leaderEmail: 'lanhdao@example.gov.vn' })],
            settings: { leaderFrom: '1' },
            now: '2023-02-24T08:00:00+07:00',
          },
          { about: 'stage', unit: 'P.BN', lastDay: '2023-02-22', stage: 'QH-1' },
        ),
      [
        line({
          key: 'DVK2023|P.BN|2023-02-22|QH-1',
          kind: 'Đôn đốc quá hạn',
          cc: 'vanthu@example.gov.vn, lanhdao@example.gov.vn',
          subject: 'Đôn đốc quá hạn',
          at: '2023-02-24T08:00:00+07:00',
        }),
      ],
    ],
    [
      'that the quota does not take with its copy, the reserve kept',
      () => posted({ quota: 11 }),
      [line({ state: 'Hoãn gửi', error: 'Hết hạn mức gửi thư trong ngày.' })],
    ],
    ['that the quota takes with its copy to the last recipient', () => posted({ quota: 12 }), [LINE]],
    [
      'without an address',
      () => posted({ units: [aUnit({ email: '' })] }),
      [line({ ...BLANK, to: '', state: 'Gửi lỗi', error: 'Đơn vị chưa có địa chỉ thư điện tử.' })],
    ],
    [
      'to a unit that is gone from the list',
      () => posted({ units: [aUnit({ code: 'P.BT' })], initiatives: [anInitiative()] }),
      [line({ ...BLANK, to: '', state: 'Chờ gửi', error: '' })],
    ],
    [
      'that is no longer needed',
      () => posted({ units: [aUnit({ exemptReason: 'x' })] }),
      [line({ ...BLANK, state: 'Không gửi', error: 'Đơn vị đã được miễn.' })],
    ],
    [
      'whose address the service refused',
      () =>
        posted({}, invitation, (office) => {
          office.mailer.fails = () => ({ result: 'address', error: 'Invalid email' });
        }),
      [line({ state: 'Gửi lỗi', error: 'Invalid email' })],
    ],
    [
      'of which nobody knows whether it left',
      () =>
        posted({}, invitation, (office) => {
          office.mailer.fails = () => ({ result: 'unknown', error: 'Service failed' });
        }),
      [line({ state: 'Chưa xác định', error: 'Service failed' })],
    ],
    [
      'of the office’s own report',
      () => posted({}, { about: 'report', unit: '', on: '2023-02-20' }),
      [
        line({
          key: 'DVK2023|BC|2023-02-20',
          kind: 'Báo cáo nhanh hằng ngày',
          unit: '',
          to: 'noivu.q1@tphcm.gov.vn',
          cc: '',
          subject: 'Báo cáo nhanh hằng ngày',
        }),
      ],
    ],
  ])('%s', (_what, lines, expected) => {
    expect(lines()).toEqual(expected);
  });

  it('says why a sixth confirmation of a day is not sent, other letters not counted', () => {
    const others = [1, 2, 3, 4, 5].map((number) => line({ key: `DVK2023|P.BN|MOI|${number}` }));
    const confirmed = [1, 2, 3, 4, 5].map((number) =>
      line({ key: `DVK2023|P.BN|BN|r1|x${number}`, kind: 'Xác nhận đã nhận' }),
    );
    expect(posted({ letters: others }, receipt).at(-1)).toMatchObject({ state: 'Đã gửi' });
    expect(posted({ letters: confirmed }, receipt).at(-1)).toMatchObject({
      state: 'Không gửi',
      error: 'Đã đủ 05 thư xác nhận trong ngày.',
    });
    const ofAnother = confirmed.map((one) => ({ ...one, unit: 'P.BT' }));
    expect(posted({ letters: ofAnother }, receipt).at(-1)).toMatchObject({ state: 'Đã gửi' });
  });

  it('of a confirmation that was not sent stays so, whatever asks for it again', () => {
    const unsent = line({ key: 'DVK2023|P.BN|BN|r1|v1', kind: 'Xác nhận đã nhận', state: 'Không gửi', error: 'x' });
    expect(posted({ letters: [unsent] }, receipt)).toEqual([unsent]);
    expect(posted({ letters: [line({ state: 'Không gửi', error: 'x' })] })).toEqual([LINE]);
  });
});

describe('queueLetters', () => {
  const queued = (letters: LetterLine[], subject: LetterSubject) => {
    const office = memoryDesk({ letters });
    const count = queueLetters(new Session(office.desk()), [subject]);
    return [
      count,
      office.workbook.rows(LETTER_LOG).map(({ state, cc, subject: words, error }) => [state, cc, words, error]),
    ];
  };
  const CC_AND_WORDS = ['vanthu@example.gov.vn', 'Thông báo đăng ký'];

  it.each(['Không gửi', 'Gửi lỗi'])('lets a letter wait again that is %s, with what was known of it', (state) => {
    expect(queued([line({ state, error: 'x' })], invitation)).toEqual([1, [['Chờ gửi', ...CC_AND_WORDS, '']]]);
  });

  it('counts a letter that waits already', () => {
    expect(queued([line({ state: 'Chờ gửi' })], invitation)).toEqual([1, [['Chờ gửi', ...CC_AND_WORDS, '']]]);
  });

  it.each(['Đã gửi', 'Chưa xác định', 'Hoãn gửi'])('leaves a letter alone that is %s', (state) => {
    expect(queued([line({ state, error: 'x' })], invitation)).toEqual([0, [[state, ...CC_AND_WORDS, 'x']]]);
  });

  it.each(['Không gửi', 'Gửi lỗi'])('lets no confirmation wait again that is %s', (state) => {
    const known = line({ key: 'DVK2023|P.BN|BN|r1|v1', kind: 'Xác nhận đã nhận', state, error: 'x' });
    expect(queued([known], receipt)).toEqual([0, [[state, ...CC_AND_WORDS, 'x']]]);
  });

  it('writes down a letter of which nothing is known with what can be said now', () => {
    expect(queued([], invitation)).toEqual([1, [['Chờ gửi', '', '', '']]]);
  });

  it.each<LetterSubject>([
    { about: 'stage', unit: 'P.BN', lastDay: '2023-02-22', stage: 'T-3' },
    { about: 'report', unit: '', on: '2023-02-20' },
  ])('writes nothing down that the calendar finds again: %j', (subject) => {
    expect(queued([], subject)).toEqual([0, []]);
  });

  it('writes down a reminder by hand', () => {
    const byHand: LetterSubject = { about: 'stage', unit: 'P.BN', lastDay: '2023-02-22', stage: 'TAY-2023-02-20' };
    expect(queued([], byHand)).toEqual([1, [['Chờ gửi', '', '', '']]]);
    expect(queued([aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|TAY-2023-02-20' })], byHand)[0]).toBe(0);
  });
});
