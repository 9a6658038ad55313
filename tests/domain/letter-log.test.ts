import type { LetterSubject } from '../../src/domain/letter-keys';
import {
  FATE_UNKNOWN,
  isRecorded,
  kindOf,
  type Ledger,
  type LedgerState,
  restoredLine,
  settledLine,
  vanishedKeys,
} from '../../src/domain/letter-log';
import { LETTER_STATES, type LetterState } from '../../src/domain/tabs';
import { aLetterLine } from '../support/builders';

const KEY = aLetterLine().key;
const LEDGER_AT = '2023-02-17T08:00:05+07:00';
const ledgerOf = (state: LedgerState, key = KEY): Ledger => new Map([[key, { state, at: LEDGER_AT }]]);

describe('isRecorded', () => {
  it.each<[LedgerState | undefined, boolean]>([
    ['Đã gửi', true],
    ['Chưa xác định', true],
    ['Đang gửi', true],
    ['Chờ gửi', false],
    ['Hoãn gửi', false],
    ['Gửi lỗi', false],
    ['Không gửi', false],
    [undefined, false],
  ])('%s: %s', (state, expected) => {
    expect(isRecorded(state)).toBe(expected);
  });
});

describe('settledLine', () => {
  const settled = (line: string, ledger: LedgerState | undefined) =>
    settledLine(aLetterLine({ state: line, error: 'lỗi cũ' }), ledger === undefined ? new Map() : ledgerOf(ledger));

  it.each(LETTER_STATES)('leaves the line %s as it is while the ledger does not know the letter', (state) => {
    expect(settled(state, undefined)).toEqual(aLetterLine({ state, error: 'lỗi cũ' }));
  });

  it.each(LETTER_STATES)('leaves the line %s as it is when the ledger says the same', (state) => {
    expect(settled(state, state)).toEqual(aLetterLine({ state, error: 'lỗi cũ' }));
  });

  it.each<[string, LedgerState, LetterState]>([
    ['Chờ gửi', 'Đã gửi', 'Đã gửi'],
    ['Hoãn gửi', 'Đã gửi', 'Đã gửi'],
    ['Gửi lỗi', 'Đã gửi', 'Đã gửi'],
    ['Không gửi', 'Đã gửi', 'Đã gửi'],
    ['', 'Đã gửi', 'Đã gửi'],
    ['gửi rồi', 'Đã gửi', 'Đã gửi'],
    ['#REF!', 'Gửi lỗi', 'Gửi lỗi'],
    ['Chờ gửi', 'Gửi lỗi', 'Gửi lỗi'],
    ['Chờ gửi', 'Chưa xác định', 'Chưa xác định'],
    ['Chờ gửi', 'Hoãn gửi', 'Hoãn gửi'],
    ['Đã gửi', 'Chờ gửi', 'Đã gửi'],
    ['Đã gửi', 'Hoãn gửi', 'Đã gửi'],
    ['Đã gửi', 'Gửi lỗi', 'Đã gửi'],
    ['Chưa xác định', 'Chờ gửi', 'Chưa xác định'],
  ])('of the line %s and the ledger %s makes %s', (line, ledger, expected) => {
    expect(settled(line, ledger).state).toBe(expected);
  });

  it.each(['Chờ gửi', 'Hoãn gửi', 'Gửi lỗi', 'Không gửi', '', 'x'])(
    'takes a letter found being sent for undetermined: %j',
    (line) => {
      expect(settled(line, 'Đang gửi')).toMatchObject({ state: 'Chưa xác định', error: FATE_UNKNOWN, at: LEDGER_AT });
    },
  );

  it('takes from the ledger’s own copy what the line has not yet', () => {
    const kept = aLetterLine({ state: 'Chờ gửi', to: 'moi@example.gov.vn', subject: 'Nhắc hạn đăng ký' });
    expect(settledLine(aLetterLine({ state: 'Chờ gửi' }), ledgerOf('Đã gửi'), kept)).toEqual({
      ...kept,
      state: 'Đã gửi',
      at: LEDGER_AT,
      error: '',
    });
  });

  it.each(['', 'gửi rồi', 'đã gửi', '#REF!'])(
    'takes the unreadable state %j for undetermined when nothing else is known',
    (state) => {
      expect(settled(state, undefined)).toMatchObject({ state: 'Chưa xác định', error: FATE_UNKNOWN });
    },
  );

  it('takes the error off a letter that went after all', () => {
    expect(settled('Gửi lỗi', 'Đã gửi')).toMatchObject({ error: '', at: LEDGER_AT });
  });

  it('never un-sends a letter, whatever a person types', () => {
    for (const line of [...LETTER_STATES, '', 'chưa gửi']) {
      for (const ledger of ['Đã gửi', 'Chưa xác định', 'Đang gửi'] as const) {
        expect(isRecorded(settled(line, ledger).state as LetterState)).toBe(true);
      }
    }
  });

  it('changes nothing the second time', () => {
    for (const line of [...LETTER_STATES, '', 'x']) {
      for (const ledger of [...LETTER_STATES, 'Đang gửi'] as const) {
        const once = settled(line, ledger);
        expect(settledLine(once, ledgerOf(ledger))).toEqual(once);
      }
    }
  });
});

describe('vanishedKeys', () => {
  it('names what the ledger knows and the log no longer has', () => {
    const ledger = new Map([...ledgerOf('Đã gửi'), ...ledgerOf('Hoãn gửi', 'DVK2023|P.BT|MOI|1')]);
    expect(vanishedKeys([aLetterLine()], ledger)).toEqual(['DVK2023|P.BT|MOI|1']);
    expect(vanishedKeys([], ledger)).toHaveLength(2);
    expect(vanishedKeys([aLetterLine(), aLetterLine({ key: 'DVK2023|P.BT|MOI|1' })], ledger)).toEqual([]);
  });

  it('takes no notice of rows it does not know', () => {
    expect(vanishedKeys([aLetterLine({ key: '#REF!' }), aLetterLine()], ledgerOf('Đã gửi'))).toEqual([]);
  });

  it('names a letter whose key was typed over', () => {
    expect(vanishedKeys([aLetterLine({ key: '#REF!' })], ledgerOf('Đã gửi'))).toEqual([KEY]);
  });
});

describe('FATE_UNKNOWN', () => {
  it('tells staff where to look and what to choose', () => {
    expect(FATE_UNKNOWN).toBe(
      'Không xác định được thư này đã đi hay chưa vì lần chạy bị ngắt giữa chừng. Kiểm tra mục Đã gửi của hộp thư, rồi chọn “Đã gửi” hoặc “Gửi lại”.',
    );
  });
});

describe('restoredLine', () => {
  it.each<[LedgerState, LetterState]>([
    ['Đã gửi', 'Đã gửi'],
    ['Chưa xác định', 'Chưa xác định'],
    ['Đang gửi', 'Chưa xác định'],
    ['Hoãn gửi', 'Hoãn gửi'],
    ['Chờ gửi', 'Chờ gửi'],
    ['Gửi lỗi', 'Gửi lỗi'],
    ['Không gửi', 'Không gửi'],
  ])('writes a letter last known as %s back as %s', (known, state) => {
    expect(restoredLine(KEY, ledgerOf(known))).toMatchObject({
      key: KEY,
      unit: 'P.BN',
      kind: 'Nhắc hạn',
      state,
      at: LEDGER_AT,
      error: 'Dòng này đã bị xóa và được ghi lại; người nhận và tiêu đề không còn.',
    });
  });

  it('takes a letter of which nothing is known for perhaps sent', () => {
    expect(restoredLine(KEY, new Map())).toMatchObject({ key: KEY, state: 'Chưa xác định', at: '' });
  });

  it('writes back a key that says nothing', () => {
    expect(restoredLine('???', ledgerOf('Đã gửi', '???'))).toMatchObject({
      key: '???',
      unit: '',
      kind: '',
      state: 'Đã gửi',
    });
  });

  it('is settled and no longer vanished', () => {
    const ledger = ledgerOf('Đang gửi');
    const line = restoredLine(KEY, ledger);
    expect(settledLine(line, ledger)).toEqual(line);
    expect(vanishedKeys([line], ledger)).toEqual([]);
  });
});

describe('kindOf', () => {
  const stage = (name: string): LetterSubject => ({ about: 'stage', unit: 'P.BN', lastDay: '2023-02-22', stage: name });

  it.each<[LetterSubject, string]>([
    [stage('T-7'), 'Nhắc hạn'],
    [stage('T-0'), 'Nhắc hạn'],
    [stage('QH-1'), 'Đôn đốc quá hạn'],
    [stage('TAY-2023-02-21'), 'Nhắc hạn'],
    [stage('TAY-2023-02-22'), 'Nhắc hạn'],
    [stage('TAY-2023-02-23'), 'Đôn đốc quá hạn'],
    [{ about: 'invitation', unit: 'P.BN', number: 1 }, 'Thông báo đăng ký'],
    [{ about: 'receipt', unit: 'P.BN', response: 'r1', version: 'a' }, 'Xác nhận đã nhận'],
    [
      { about: 'verdict', unit: 'P.BN', initiative: 'DVK2023-P.BN-01', verdict: 'Không đạt', on: '2023-02-24' },
      'Thông báo kết quả xem xét',
    ],
    [{ about: 'extension', unit: 'P.BN', lastDay: '2023-02-28' }, 'Thông báo gia hạn'],
    [{ about: 'report', unit: '', on: '2023-02-21' }, 'Báo cáo nhanh hằng ngày'],
  ])('of %j is %s', (subject, kind) => {
    expect(kindOf(subject)).toBe(kind);
  });
});
