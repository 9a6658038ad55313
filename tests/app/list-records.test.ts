import {
  AUDIT_LOG,
  type AuditEntry,
  LETTER_LOG,
  LETTER_STATES,
  type LetterLine,
  type SetAside,
} from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aSetAside, aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';
import { told } from '../support/memory-sidebar';

const minute = (count: number) =>
  `2023-02-${String(1 + Math.floor(count / 1440)).padStart(2, '0')}T${String(Math.floor(count / 60) % 24).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}:00+07:00`;

describe('submissions', () => {
  const lines = (setAside: readonly SetAside[]) =>
    (told(memoryDesk({ units: [aUnit()], setAside }), 'submissions') as { lines: (SetAside & { unit: string })[] })
      .lines;

  it('has those that wait with the unit their sender chose, if there is such a unit', () => {
    const unknown = aSetAside({ response: 'r8', unitName: 'Phường không có' });
    expect(lines([aSetAside(), unknown])).toEqual([
      { ...aSetAside(), unit: 'P.BN' },
      { ...unknown, unit: '' },
    ]);
  });

  it('has the last twenty that were discarded, the newest first, and none that was accepted', () => {
    const discarded = Array.from({ length: 25 }, (_, index) =>
      aSetAside({ response: `r${index}`, at: minute(index), decision: 'Đã bỏ', decidedBy: OWNER }),
    );
    const accepted = aSetAside({ response: 'nhan', decision: 'Đã nhận', decidedBy: OWNER });
    expect(lines([...discarded, accepted, aSetAside()]).map(({ response }) => response)).toEqual([
      'r9',
      ...Array.from({ length: 20 }, (_, index) => `r${24 - index}`),
    ]);
  });
});

describe('letters', () => {
  const lines = (office: MemoryOffice) => (told(office, 'letters') as { lines: LetterLine[] }).lines;

  it.each(LETTER_STATES.map((state) => [state, state !== 'Không gửi'] as const))(
    'has one that is %s: %s',
    (state, expected) => {
      const office = memoryDesk({ letters: [aLetterLine({ state })], now: '2023-02-20T07:00:00+07:00' });
      expect(lines(office).map(({ state: shown }) => shown)).toEqual(expected ? [state] : []);
    },
  );

  it('leaves out a failure that a later letter has overtaken, as the picture does', () => {
    const failed = aLetterLine({ state: 'Gửi lỗi' });
    const later = aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|T-1', at: '2023-02-21T08:00:00+07:00' });
    const office = memoryDesk({ letters: [failed, later], now: '2023-02-21T09:00:00+07:00' });
    expect(lines(office)).toEqual([later]);
    expect(told(office, 'dashboard')).toMatchObject({ attention: { failedLetters: 0 } });
  });

  it('has the last hundred that were sent, the newest first, and every one that waits', () => {
    const sent = Array.from({ length: 105 }, (_, index) =>
      aLetterLine({ key: `DVK2023|P.BN|MOI|${index + 1}`, at: minute(index) }),
    );
    const waiting = aLetterLine({ key: 'DVK2023|P.BN|GH|2023-02-28', state: 'Chờ gửi', at: minute(0) });
    const shown = lines(memoryDesk({ letters: [waiting, ...sent] }));
    expect(shown.map(({ key }) => key)).toEqual([
      ...Array.from({ length: 100 }, (_, index) => `DVK2023|P.BN|MOI|${105 - index}`),
      waiting.key,
    ]);
  });

  it('shows a letter as the ledger knows it', () => {
    const office = memoryDesk();
    told(office, 'sendInvitations');
    office.workbook.fill(
      LETTER_LOG,
      office.workbook.rows(LETTER_LOG).map((line) => ({ ...line, state: 'Chờ gửi' })),
    );
    expect(lines(office)).toMatchObject([{ state: 'Đã gửi' }]);
  });
});

describe('initiatives', () => {
  it('has every initiative as it stands in the register', () => {
    const rows = [anInitiative(), anInitiative({ code: 'DVK2023-P.BN-02', status: 'Đã rút' })];
    expect(told(memoryDesk({ initiatives: rows }), 'initiatives')).toEqual({ initiatives: rows });
  });
});

describe('history', () => {
  it('has the last two hundred acts, the newest first', () => {
    const office = memoryDesk();
    const entries = Array.from(
      { length: 205 },
      (_, index): AuditEntry => ({
        at: minute(index),
        actor: OWNER,
        act: 'Miễn',
        object: `P.${index}`,
        before: '',
        after: '',
      }),
    );
    office.workbook.fill(AUDIT_LOG, entries);
    const { lines } = told(office, 'history') as { lines: AuditEntry[] };
    expect(lines).toEqual(entries.slice(5).reverse());
  });

  it('cuts a very long text, which stands whole in its tab', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    told(office, 'reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Không đạt', comment: 'a'.repeat(40_000) });
    const { lines } = told(office, 'history') as { lines: AuditEntry[] };
    expect(lines[0]?.after).toMatch(/^Trạng thái: Không đạt\nÝ kiến xem xét: a+…$/);
    expect(lines[0]?.after).toHaveLength(1000);
    expect(office.workbook.rows(AUDIT_LOG)[0]?.after.length).toBeGreaterThan(40_000);
  });
});
