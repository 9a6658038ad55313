import { MEMORY } from '../../src/app/memory-keys';
import { setUpCampaign } from '../../src/app/set-up-campaign';
import { AUDIT_LOG, INITIATIVES, LETTER_LOG } from '../../src/domain/tabs';
import { anInitiative } from '../support/builders';
import { COLLEAGUE, type MemoryDeskParts, memoryDesk, OWNER } from '../support/memory-desk';

/** A Sheet in which nothing was set up, or where told by whom it was. */
function aSheet(parts: MemoryDeskParts = {}, remembered: Readonly<Record<string, string>> = {}) {
  const office = memoryDesk(parts);
  office.memory.clear();
  for (const [name, value] of Object.entries(remembered)) office.memory.set(name, value);
  const { installation } = office;
  const setUp = (actor = OWNER) => setUpCampaign(office.desk({ actor }));
  return { office, installation, setUp };
}
const DONE =
  'Đã thiết lập xong. Biểu mẫu: https://example.org/form1. Điền địa chỉ thư tại tab Đơn vị, kiểm tra tab Cấu hình, rồi mở thanh bên.';
const TITLE = 'Đăng ký sáng kiến và kế hoạch phát động – Phong trào thi đua “Dân vận khéo” năm 2023';

describe('setUpCampaign', () => {
  it('makes everything there is to make, remembers it, and says where the Form is', () => {
    const { office, installation, setUp } = aSheet({ settings: { sendHour: '9' } });
    expect(setUp()).toBe(DONE);
    expect(installation).toMatchObject({
      tabs: { day: '2023-02-20', isFirst: true },
      forms: [{ id: 'form1', title: TITLE, office: 'Phòng Nội vụ Quận 1', isOpen: true, isLinked: true }],
      responses: 'hidden',
      sendHour: 9,
    });
    expect(Object.fromEntries(office.memory)).toEqual({
      [MEMORY.owner]: OWNER,
      [MEMORY.secret]: 'bí mật 1',
      [MEMORY.tabs]: '{"Đơn vị":7}',
      [MEMORY.form]: 'form1',
      [MEMORY.newForm]: '',
      [MEMORY.choices]: expect.stringMatching(/^[0-9a-f]{64}$/),
      [MEMORY.prefill]: '{"base":"https://example.org/form1","unitField":"entry.1","codeField":"entry.2"}',
      [MEMORY.scheduled]: '2023-02-20T07:30:00+07:00',
      [MEMORY.schema]: '1',
      [MEMORY.summary]: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(office.page.shown).toMatchObject({ totals: { units: 1 } });
    expect(office.workbook.rows(AUDIT_LOG)).toEqual([
      {
        act: 'Thiết lập chiến dịch',
        object: 'DVK2023',
        before: '',
        after: 'https://example.org/form1',
        at: '2023-02-20T07:30:00+07:00',
        actor: OWNER,
      },
    ]);
  });

  it('keeps the secret, the Form and the owner the second time, when nothing is fresh any more', () => {
    const { office, installation, setUp } = aSheet();
    setUp();
    const before = new Map(office.memory);
    expect(setUp()).toBe(DONE);
    expect(installation.tabs?.isFirst).toBe(false);
    expect(new Map(office.memory)).toEqual(before.set(MEMORY.schema, '2'));
  });

  it('lets another account than the owner’s repair the tabs and nothing else', () => {
    const { office, installation, setUp } = aSheet({}, { [MEMORY.owner]: OWNER, [MEMORY.schema]: '1' });
    expect(setUp(COLLEAGUE)).toBe(
      `Đã kiểm tra và bổ sung các tab. Biểu mẫu và lịch chạy do ${OWNER} quản lý nên được giữ nguyên.`,
    );
    expect(installation.tabs).toMatchObject({ isFirst: false });
    expect([installation.forms, installation.sendHour]).toEqual([[], undefined]);
    expect([...office.memory.keys()].sort()).toEqual([MEMORY.owner, MEMORY.schema, MEMORY.summary, MEMORY.tabs].sort());
    expect(office.memory.get(MEMORY.schema)).toBe('1');
    expect(office.workbook.rows(AUDIT_LOG)).toMatchObject([{ actor: COLLEAGUE, after: '' }]);
  });

  it('goes on with the Form it had begun when it was stopped, and begins the rest anew', () => {
    const { office, installation, setUp } = aSheet();
    installation.failsAtForm = true;
    expect(() => setUp()).toThrow('Service unavailable: Forms');
    expect([office.memory.get(MEMORY.newForm), office.memory.has(MEMORY.schema)]).toEqual(['form1', false]);
    installation.failsAtForm = false;
    expect(setUp()).toBe(DONE);
    expect(installation.forms.map(({ id }) => id)).toEqual(['form1']);
    expect([office.memory.get(MEMORY.form), office.memory.get(MEMORY.newForm)]).toEqual(['form1', '']);
    expect(installation.tabs?.isFirst).toBe(true);
    expect(office.memory.get(MEMORY.secret)).toBe('bí mật 1');
  });

  it('takes in every response ever sent, and leaves the letters about them to the next sweep', () => {
    const { office, setUp } = aSheet();
    office.respond('r1', '2022-12-01T09:00:00+07:00', { initiatives: { 1: { title: 'Cũ' } } });
    setUp();
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: 'Cũ' }]);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ kind: 'Xác nhận đã nhận', state: 'Chờ gửi' }]);
    expect(office.mailer.outbox).toEqual([]);
    expect([...office.memory.keys()].filter((name) => name.startsWith('nhan:'))).toEqual([]);
    office.respond('r2', '2023-02-20T07:00:00+07:00', { initiatives: { 1: { title: 'Mới' } } });
    setUp();
    expect([...office.memory.keys()].filter((name) => name.startsWith('nhan:'))).toEqual(['nhan:2023-02-20']);
  });

  it('goes by what is usual while settings cannot be read, and says nothing is wrong with what is made', () => {
    const settings = { movement: '', office: '', sendHour: 'sáng', deadline: 'mai' };
    const { office, installation, setUp } = aSheet({ settings, initiatives: [anInitiative()] });
    expect(setUp()).toBe(DONE);
    expect(installation).toMatchObject({
      sendHour: 8,
      forms: [{ title: 'Đăng ký sáng kiến và kế hoạch phát động – ', office: '' }],
    });
    expect([office.page.shown, office.memory.has(MEMORY.summary)]).toEqual([undefined, false]);
  });

  it('changes nothing while another run holds the lock', () => {
    const { office, installation, setUp } = aSheet();
    office.lock.forRun().hold(0);
    expect(setUp()).toBe('Một việc khác đang chạy. Chưa thay đổi gì; thử lại sau ít phút.');
    expect([installation.tabs, office.memory.size]).toEqual([undefined, 0]);
  });
});
