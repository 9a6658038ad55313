import { compileNow } from '../../src/app/compile-now';
import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { dashboard } from '../../src/app/dashboard';
import { MARKS_PREFIX, MEMORY } from '../../src/app/memory-keys';
import { erasePerson, findPerson } from '../../src/app/person';
import { resolveSetAside } from '../../src/app/resolve';
import { AUDIT_LOG, INITIATIVES, LETTER_LOG, PLANS, SET_ASIDE, TABLES, type Tab, UNITS } from '../../src/domain/tabs';
import { aLetterLine, aUnit } from '../support/builders';
import { type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';

const NAME = 'Nguyễn Thị Hoa';
const PHONE = '0903 111 222';
const AT_7 = '2023-02-20T07:00:00+07:00';
const IDEA = { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà' };
const TEXTS = { texts: [NAME, PHONE, 'hoa@example.gov.vn'] };

/** A campaign in which one person is a unit's contact, has sent, waits, was written to and stands in the log. */
function officeWithHoa() {
  const unit = aUnit({ contact: NAME, phone: PHONE, ccEmail: 'hoa@example.gov.vn' });
  const other = aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'cogiang@example.gov.vn', contact: 'Lê Thị Na' });
  const office = memoryDesk({ units: [unit, other] });
  const idea = { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà', person: NAME, method: 'Bà Hoa làm' };
  office.respond('r1', AT_7, { unit, sender: NAME, plan: { number: '12/KH' }, initiatives: { 1: idea } });
  office.respond('r2', AT_7, { unit, sender: NAME, code: 'SAI', initiatives: { 1: { ...idea, title: 'Việc chờ' } } });
  office.respond('r3', AT_7, { unit, sender: NAME, code: 'SAI', initiatives: { 1: { ...idea, title: 'Việc bỏ' } } });
  office.respond('r4', AT_7, { unit: other, sender: 'Lê Thị Na', initiatives: { 1: { ...idea, person: '' } } });
  sweep(office.desk());
  resolveSetAside(office.desk(), { id: 'r3', action: 'discard', note: `${NAME} gọi điện` });
  return office;
}

const everything = (office: MemoryOffice) =>
  JSON.stringify([(TABLES as readonly Tab[]).map((tab) => office.workbook.rows(tab)), [...office.memory.values()]]);
const found = (office: MemoryOffice, texts = TEXTS.texts) => {
  const answer = findPerson(office.desk(), { texts });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data;
};
const erase = (office: MemoryOffice, texts = TEXTS.texts) =>
  erasePerson(office.desk(), { texts, cells: found(office, texts).traces.filter(({ erasable }) => erasable).length });
const figures = (office: MemoryOffice) => {
  const answer = dashboard(office.desk());
  if (!answer.ok) throw new Error(answer.error.message);
  const { totals, units, contents, attention } = answer.data;
  return { totals, units: units.map((unit) => ({ ...unit, contact: '', phone: '' })), contents, attention };
};

describe('findPerson', () => {
  it('gives every cell that holds something of the person, in every tab', () => {
    const { traces } = found(officeWithHoa());
    expect([...new Set(traces.map(({ tab }) => tab))]).toEqual([
      'Sáng kiến',
      'Kế hoạch',
      'Chờ xử lý',
      'Đơn vị',
      'Nhật ký gửi thư',
      'Nhật ký',
    ]);
    expect(traces).toContainEqual({ tab: 'Đơn vị', row: 2, column: 'Người đầu mối', value: NAME, erasable: true });
    expect(traces.every(({ value }) => /Hoa|0903|hoa@/.test(value))).toBe(true);
  });

  it('names the phone beside the name, and the responses of the Form that still hold it', () => {
    const { beside, responses } = found(officeWithHoa(), [NAME]);
    expect(beside).toEqual([PHONE]);
    expect(responses.map(({ id }) => id).sort()).toEqual(['r1', 'r2', 'r3']);
  });

  it('shows what it will not erase for staff to look at', () => {
    const office = memoryDesk({ settings: { contactPerson: NAME } });
    expect(found(office).traces).toMatchObject([{ tab: 'Cấu hình', column: 'Giá trị', erasable: false }]);
  });

  it.each([['Hoa'], ['113'], ['']])('refuses %j, which is not enough to name a person', (text) => {
    expect(findPerson(officeWithHoa().desk(), { texts: [NAME, text] })).toMatchObject({ error: { field: 'texts' } });
  });

  it.each(['Ủy ban', 'Phường Bến Nghé', 'bến nghé'])('refuses %j, which is the name of a unit', (text) => {
    expect(findPerson(officeWithHoa().desk(), { texts: [NAME, text] })).toMatchObject({
      error: {
        field: 'texts',
        message: `“${text}” thuộc tên đơn vị. Tìm bằng điện thoại hoặc thư điện tử. Chưa thay đổi gì.`,
      },
    });
  });
});

describe('erasePerson', () => {
  it('leaves nothing of the person in any tab nor in what is kept, and changes no count', () => {
    const office = officeWithHoa();
    const before = figures(office);
    expect(erase(office)).toMatchObject({ ok: true });
    expect(everything(office)).not.toMatch(/Nguyễn Thị Hoa|0903|hoa@example/);
    expect(figures(office)).toEqual(before);
    expect(found(office).traces).toEqual([]);
  });

  it('leaves other people alone', () => {
    const office = officeWithHoa();
    erase(office);
    expect(office.workbook.rows(UNITS)).toMatchObject([{ contact: '', phone: '' }, { contact: 'Lê Thị Na' }]);
    expect(office.workbook.rows(INITIATIVES).map(({ sender }) => sender)).toEqual(['(đã xóa)', 'Lê Thị Na']);
  });

  it('is logged without what was erased', () => {
    const office = officeWithHoa();
    erase(office);
    expect(office.workbook.rows(AUDIT_LOG).at(-1)).toMatchObject({
      act: 'Xóa dữ liệu cá nhân',
      object: '',
      before: '',
    });
  });

  it('changes nothing when something came in since it was shown', () => {
    const office = officeWithHoa();
    const before = everything(office);
    expect(erasePerson(office.desk(), { ...TEXTS, cells: 3 })).toMatchObject({ ok: false, error: { field: 'cells' } });
    expect(everything(office)).toBe(before);
  });

  it('finds the letter whose line only the ledger holds, too', () => {
    const office = officeWithHoa();
    const line = aLetterLine({ key: 'DVK2023|P.BN|MOI|1', unit: 'P.BN', to: 'hoa@example.gov.vn', state: 'Đã gửi' });
    office.memory.set('thu:DVK2023|P.BN|MOI|1', JSON.stringify({ state: 'Đã gửi', line }));
    const cells = found(office).traces.filter(({ erasable }) => erasable).length;
    const first = erasePerson(office.desk(), { ...TEXTS, cells });
    expect(first).toMatchObject({ ok: false });
    expect(erase(office)).toMatchObject({ ok: true });
    expect(everything(office)).not.toContain('hoa@example');
    expect(office.workbook.rows(LETTER_LOG).find(({ key }) => key === line.key)).toMatchObject({ state: 'Đã gửi' });
  });

  describe('while the Form still holds what was said', () => {
    const forgetMarks = (office: MemoryOffice) => {
      for (const name of office.memory.keys()) if (name.startsWith(MARKS_PREFIX)) office.memory.delete(name);
    };
    const persons = (office: MemoryOffice) =>
      JSON.stringify([INITIATIVES, PLANS, SET_ASIDE].map((tab: Tab) => office.workbook.rows(tab)));

    it('does not let it come back with the next runs, nor when every response is looked at anew', () => {
      const office = officeWithHoa();
      erase(office);
      const before = persons(office);
      for (const run of [sweep, runDaily, compileNow]) run(office.desk());
      forgetMarks(office);
      sweep(office.desk());
      expect(persons(office)).toBe(before);
    });

    it('does not let the name come back with a row that was deleted, and sends no letter for it', () => {
      const office = officeWithHoa();
      erase(office);
      const letters = office.mailer.outbox.length;
      office.workbook.fill(INITIATIVES, []);
      sweep(office.desk());
      expect(office.workbook.rows(INITIATIVES).map(({ title }) => title)).toContain('Trả kết quả tại nhà');
      expect(persons(office)).not.toContain(NAME);
      expect(office.mailer.outbox).toHaveLength(letters);
    });

    it('takes in what the unit writes in a later edit', () => {
      const office = officeWithHoa();
      erase(office);
      office.clock.pass(3_600_000);
      office.respond('r1', '2023-02-20T08:00:00+07:00', {
        unit: aUnit(),
        sender: 'Trần Văn Ba',
        plan: { number: '12/KH' },
        initiatives: { 1: { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà', person: 'Trần Văn Ba' } },
      });
      sweep(office.desk());
      expect(office.workbook.rows(INITIATIVES)[0]).toMatchObject({ sender: 'Trần Văn Ba', person: 'Trần Văn Ba' });
    });

    it('does not bring back what is said of the person in free text, either', () => {
      const office = memoryDesk();
      const method = `Bà ${NAME} phụ trách việc giao.`;
      office.respond('r1', AT_7, { sender: NAME, initiatives: { 1: { ...IDEA, method } } });
      sweep(office.desk());
      erase(office, [NAME]);
      office.workbook.fill(INITIATIVES, []);
      sweep(office.desk());
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: IDEA.title, method: '' }]);
    });

    it('does not let a name come back that only the log held, since a later response had replaced it', () => {
      const office = memoryDesk();
      office.respond('r1', AT_7, { initiatives: { 1: { ...IDEA, person: NAME } } });
      sweep(office.desk());
      office.respond('r2', '2023-02-20T07:10:00+07:00', { initiatives: { 1: { ...IDEA, person: 'Lê Văn Tám' } } });
      sweep(office.desk());
      expect(found(office, [NAME]).traces).toMatchObject([{ tab: 'Nhật ký' }]);
      expect(found(office, [NAME]).responses.map(({ id }) => id)).toEqual(['r1', 'r2']);
      erase(office, [NAME]);
      office.respond('r2', '2023-02-20T07:20:00+07:00');
      sweep(office.desk());
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: IDEA.title, person: '' }]);
      expect(found(office, [NAME]).traces).toEqual([]);
    });

    it('takes in whole an edit that was sent before but not yet taken in', () => {
      const office = memoryDesk({ now: '2023-02-20T08:00:00+07:00' });
      office.respond('r1', AT_7, { sender: NAME, initiatives: { 1: IDEA } });
      takeInRegistration(office.desk(), 'r1');
      const second = { ...IDEA, title: 'Việc thứ hai' };
      office.respond('r1', '2023-02-20T07:59:55+07:00', { sender: 'Lê Văn Tám', initiatives: { 1: IDEA, 2: second } });
      erase(office, [NAME]);
      takeInRegistration(office.desk(), 'r1');
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([
        { title: IDEA.title, sender: 'Lê Văn Tám' },
        { title: 'Việc thứ hai', sender: 'Lê Văn Tám' },
      ]);
    });

    it('takes in such an edit also where staff have touched the row since it was sent', () => {
      const office = memoryDesk({ now: '2023-02-20T08:00:00+07:00' });
      office.respond('r1', AT_7, { sender: NAME, initiatives: { 1: IDEA } });
      takeInRegistration(office.desk(), 'r1');
      const second = { ...IDEA, title: 'Việc thứ hai' };
      office.respond('r1', '2023-02-20T07:59:55+07:00', { sender: 'Lê Văn Tám', initiatives: { 1: IDEA, 2: second } });
      const rows = office.workbook.rows(INITIATIVES);
      office.workbook.fill(
        INITIATIVES,
        rows.map((row) => ({ ...row, editedAt: '2023-02-20T07:59:58+07:00' })),
      );
      erase(office, [NAME]);
      sweep(office.desk());
      expect(office.workbook.rows(INITIATIVES).map(({ title }) => title)).toEqual([IDEA.title, 'Việc thứ hai']);
    });

    it('does not bring a waiting line back whose newest version is later than the line’s own moment', () => {
      const office = memoryDesk({ now: '2023-02-20T08:00:00+07:00' });
      for (const at of [AT_7, '2023-02-20T07:30:00+07:00']) {
        office.respond('r1', at, { code: 'SAI', sender: NAME, initiatives: { 1: { ...IDEA, scope: at } } });
        sweep(office.desk());
      }
      erase(office, [NAME]);
      office.workbook.fill(SET_ASIDE, []);
      sweep(office.desk());
      expect(office.workbook.rows(SET_ASIDE)).toHaveLength(1);
      expect(persons(office)).not.toContain(NAME);
    });
  });

  it('leaves a response alone that only stands beside the person in the log', () => {
    const office = memoryDesk({ units: [aUnit({ contact: NAME })] });
    office.respond('r1', AT_7, { sender: 'Trần Văn Ba', plan: { number: '12/KH' }, initiatives: { 1: IDEA } });
    sweep(office.desk());
    const line = { at: AT_7, act: 'Sửa đơn vị', object: 'P.BN', after: '' };
    const row = office.workbook.rows(INITIATIVES)[0]?.code ?? '';
    office.workbook.fill(AUDIT_LOG, [
      { ...line, actor: OWNER, before: `Người đầu mối: ${NAME}` },
      { ...line, actor: NAME, act: 'Đạt yêu cầu', object: row, before: '' },
    ]);
    expect(found(office, [NAME]).traces).toHaveLength(3);
    expect(found(office, [NAME]).responses).toEqual([]);
  });

  it('remembers the latest 300 responses, in a value that the store takes', () => {
    const office = memoryDesk();
    const many = Array.from({ length: 300 }, (_, n) => [String(n).padStart(10, '0'), 1_676_851_200_000]);
    office.memory.set(MEMORY.erased, JSON.stringify(Object.fromEntries(many)));
    office.respond('r1', AT_7, { sender: NAME, initiatives: { 1: IDEA } });
    sweep(office.desk());
    expect(erase(office, [NAME])).toMatchObject({ ok: true });
    const value = office.memory.get(MEMORY.erased) ?? '';
    expect(Object.keys(JSON.parse(value))).toHaveLength(300);
    expect(value.length).toBeLessThan(9000);
    office.workbook.fill(INITIATIVES, []);
    sweep(office.desk());
    expect(found(office, [NAME]).traces).toEqual([]);
  });

  it('counts a response that is erased again among the latest', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { sender: NAME, initiatives: { 1: { ...IDEA, person: 'Lê Văn Tám' } } });
    sweep(office.desk());
    erase(office, [NAME]);
    const own = Object.entries(JSON.parse(office.memory.get(MEMORY.erased) ?? ''));
    const many = Array.from({ length: 299 }, (_, n) => [`x${String(n).padStart(9, '0')}`, 1_676_851_200_000]);
    office.memory.set(MEMORY.erased, JSON.stringify(Object.fromEntries([...own, ...many])));
    erase(office, ['Lê Văn Tám']);
    expect(Object.keys(JSON.parse(office.memory.get(MEMORY.erased) ?? '')).at(-1)).toBe(own[0]?.[0]);
  });

  it('stopped anywhere, is finished by doing it again', () => {
    for (let stopAfter = 1; stopAfter < 40; stopAfter += 1) {
      const office = officeWithHoa();
      const cells = found(office).traces.filter(({ erasable }) => erasable).length;
      try {
        erasePerson(office.desk({ stopAfter }), { ...TEXTS, cells });
      } catch {
        // Stopped.
      }
      office.clock.pass(400_000);
      if (found(office).traces.length > 0) expect(erase(office)).toMatchObject({ ok: true });
      sweep(office.desk());
      expect(everything(office)).not.toMatch(/Nguyễn Thị Hoa|0903|hoa@example/);
    }
  });
});
