import { MEMORY } from '../../src/app/memory-keys';
import { Session } from '../../src/app/session';
import { faultText } from '../../src/domain/fault';
import { AUDIT_LOG, CONTENTS, SETTINGS, UNITS } from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aPlan, aUnit } from '../support/builders';
import { type MemoryDeskParts, memoryDesk, settingRows } from '../support/memory-desk';

const sessionOf = (parts: MemoryDeskParts = {}, remembered: Readonly<Record<string, string>> = {}) => {
  const office = memoryDesk(parts);
  for (const [name, value] of Object.entries(remembered)) office.memory.set(name, value);
  return { office, session: new Session(office.desk()) };
};

describe('Session', () => {
  it('remembers and forgets at once, for itself and for the runs after it', () => {
    const { office, session } = sessionOf({}, { [MEMORY.notes]: 'cũ' });
    expect(session.memory.get(MEMORY.notes)).toBe('cũ');
    session.remember({ [MEMORY.notes]: null, [MEMORY.summary]: 'mới' });
    for (const memory of [session.memory, office.memory]) {
      expect([memory.has(MEMORY.notes), memory.get(MEMORY.summary)]).toEqual([false, 'mới']);
    }
  });

  it('asks the Form for a response once, and not at all for one that was read anyway', () => {
    const { office, session } = sessionOf();
    office.respond('r1', '2023-02-20T07:00:00+07:00', { sender: 'An' });
    const first = session.response('r1');
    office.respond('r1', '2023-02-20T07:10:00+07:00', { sender: 'Bình' });
    expect(session.response('r1')).toBe(first);
    const other = new Session(office.desk());
    if (first) other.keepResponses([first]);
    expect(other.response('r1')).toBe(first);
    expect(new Session(office.desk()).response('r1')?.at).toBe('2023-02-20T07:10:00+07:00');
  });

  it('has no response for an account that cannot open the Form', () => {
    const { office } = sessionOf();
    office.respond('r1', '2023-02-20T07:00:00+07:00');
    const session = new Session(office.desk({ noForm: true }));
    expect([session.response('r1'), session.officeForShow().editLinkOf('r1')]).toEqual([undefined, '']);
    expect(new Session(office.desk()).officeForShow().editLinkOf('r1')).toBe('https://example.org/sua/r1');
    expect(new Session(office.desk()).officeForShow().editLinkOf('r9')).toBe('');
  });

  it('reads the settings once, with the rows in which they stand', () => {
    const { office, session } = sessionOf({ settings: { trial: 'đang thử' } });
    expect(session.settings.faults.map(({ row }) => row)).toEqual([26]);
    office.workbook.fill(SETTINGS, settingRows());
    expect(session.settings.faults).toHaveLength(1);
  });

  it('leaves out contents without a number', () => {
    const { office } = sessionOf();
    office.workbook.fill(CONTENTS, [
      { number: '', shortName: 'Nháp', fullName: 'Nháp' },
      { number: '1', shortName: 'Một', fullName: 'Một' },
    ]);
    expect(new Session(office.desk()).officeForShow().contents.map(({ number }) => number)).toEqual(['1']);
  });

  it('names a unit in its link as the Form’s list does', () => {
    const units = [
      aUnit({ name: 'Công an' }),
      aUnit({ code: 'P.CG', name: 'Công an' }),
      aUnit({ code: 'P.BT', name: 'Thuế' }),
    ];
    const prefill = '{"base":"https://example.org/f","unitField":"entry.1","codeField":"entry.2"}';
    const office = sessionOf({ units }, { [MEMORY.prefill]: prefill }).session.officeForShow();
    const named = office.units.map((unit) => new URL(office.linkOf(unit)).searchParams.get('entry.1'));
    expect(named).toEqual(['Công an (P.BN)', 'Công an (P.CG)', 'Thuế']);
    expect(new URL(office.linkOf(aUnit({ code: 'P.LA', name: 'Lạ' }))).searchParams.get('entry.1')).toBe('Lạ');
  });

  it('knows the day of the last review of an initiative', () => {
    const { office } = sessionOf();
    const line = { act: 'Xem xét sáng kiến', object: 'A', before: '', after: '', actor: '' };
    office.workbook.fill(AUDIT_LOG, [{ ...line, at: '2023-02-17T08:00:00+07:00' }]);
    const { reviewedOn } = new Session(office.desk()).officeForShow();
    expect([reviewedOn('A'), reviewedOn('B')]).toEqual(['2023-02-17', undefined]);
  });

  it('counts as gone the codes that real letters of this campaign or registers know and the list does not', () => {
    const line = (key: string) => aLetterLine({ key });
    const letters = [
      line('DVK2023|P.A|MOI|1'),
      line('THU|DVK2023|P.B|MOI|1'),
      line('DVK2022|P.C|MOI|1'),
      line('DVK2023|P.BN|MOI|1'),
      line('DVK2023|BC|2023-02-20'),
      line('người ta gõ'),
    ];
    const { session } = sessionOf({
      letters,
      initiatives: [anInitiative({ unit: 'P.D' }), anInitiative({ unit: '' })],
      plans: [aPlan({ unit: 'P.E' })],
    });
    expect([...session.officeForShow().orphans].sort()).toEqual(['P.A', 'P.D', 'P.E']);
  });

  it('words what is wrong, each thing once, and nothing of a tab that is gone but that', () => {
    const { office } = sessionOf({}, { [MEMORY.symbol]: 'DVK2022', [MEMORY.formFault]: '2023-02-19T08:00:00+07:00' });
    office.workbook.lost.set(UNITS, 'tab');
    office.workbook.lost.set(CONTENTS, 'number');
    expect(new Session(office.desk()).faults()).toEqual([
      'Không còn tab “Đơn vị”; chạy lại “Thiết lập chiến dịch” để lập lại.',
      'Cấu hình, mục “Ký hiệu”: đang là “DVK2023”, cần giữ nguyên “DVK2022” vì ký hiệu đã được dùng.',
      'Nội dung, dòng 1, cột “Số”: đang để trống, cần cột này.',
      'Không mở được Biểu mẫu nên chưa nhận được bài gửi mới; xem cách khắc phục tại “Tình trạng vận hành”.',
    ]);
  });

  it('does not ask for addresses while their column is missing', () => {
    const { office } = sessionOf({ units: [aUnit({ email: '' })] });
    expect(new Session(office.desk()).faults()).toEqual([expect.stringContaining('Đơn vị, dòng 2, cột “Email”')]);
    office.workbook.lost.set(UNITS, 'email');
    expect(new Session(office.desk()).faults()).toEqual([expect.stringContaining('Đơn vị, dòng 1, cột “Email”')]);
  });

  it('goes by the symbol in use, and says nothing of one that cannot be read', () => {
    expect(sessionOf({}, { [MEMORY.symbol]: 'DVK2022' }).session.symbol).toBe('DVK2022');
    expect(sessionOf({ settings: { symbol: '' } }).session.symbol).toBe('');
    const unread = sessionOf({ settings: { symbol: '' } }, { [MEMORY.symbol]: 'DVK2023' }).session;
    expect(unread.faults().filter((fault) => fault.includes('giữ nguyên'))).toEqual([]);
  });

  it('stops letters while lines of the log are missing, and says how many', () => {
    const { session } = sessionOf({}, { 'thu:DVK2023|P.BN|MOI|1': 'Đã gửi|2023-02-17T08:00:00+07:00' });
    const reading = session.officeForLetters();
    expect(reading.ok ? [] : reading.faults.map(faultText)).toEqual([
      'Nhật ký gửi thư, cột “Khóa”: đang là “thiếu 1 dòng”, cần xác nhận trong thanh bên để ghi lại các dòng đã mất; đến lúc đó chưa gửi thư nào.',
    ]);
  });
});
