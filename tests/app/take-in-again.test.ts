import { sweep, takeInRegistration } from '../../src/app/daily-run';
import { Session } from '../../src/app/session';
import { takeInResponses } from '../../src/app/take-in-responses';
import { AUDIT_LOG, INITIATIVES, PLANS, SET_ASIDE, UNITS } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { memoryDesk } from '../support/memory-desk';

const AT_7 = '2023-02-20T07:00:00+07:00';
const AT_8 = '2023-02-20T08:00:00+07:00';
const LONG_AGO = '2023-01-01T09:00:00+07:00';
const atHome = { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà' };

describe('takeInResponses, asked again', () => {
  it('counts what it took in and what it set aside', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    office.respond('r2', AT_7, { code: 'sai', initiatives: { 1: atHome } });
    office.respond('r3', AT_7, { code: 'sai', initiatives: { 1: atHome } });
    const result = takeInResponses(new Session(office.desk()), 'new');
    expect(result).toMatchObject({
      taken: 1,
      setAside: 2,
      receipts: [{ about: 'receipt', unit: 'P.BN', response: 'r1', version: expect.stringMatching(/^[0-9a-f]{12}$/) }],
    });
    const marks = JSON.parse(result.toRemember['nhan:2023-02-20'] ?? '') as Record<string, unknown>;
    expect(Object.keys(marks).every((id) => /^[0-9a-f]{10}$/.test(id))).toBe(true);
    expect(Object.values(marks)).toEqual([
      [Date.parse(AT_7), [1]],
      [Date.parse(AT_7), [9]],
      [Date.parse(AT_7), [9]],
    ]);
  });

  it('brings back whatever someone deleted: an initiative, a plan, a line that waits', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome, 3: { ...atHome, title: 'Ba' } }, plan: { number: '12' } });
    office.respond('r2', AT_7, { code: 'sai', plan: { number: '13' } });
    sweep(office.desk());
    for (const tab of [INITIATIVES, PLANS, SET_ASIDE]) {
      const before = office.workbook.rows<typeof INITIATIVES | typeof PLANS | typeof SET_ASIDE>(tab).length;
      office.workbook.fill(tab, []);
      sweep(office.desk());
      expect([
        tab.name,
        office.workbook.rows<typeof INITIATIVES | typeof PLANS | typeof SET_ASIDE>(tab).length,
      ]).toEqual([tab.name, before]);
    }
  });

  it('says in the audit log that an edit came by the Form', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: atHome } });
    takeInRegistration(office.desk(), 'r1');
    office.respond('r1', AT_8, { initiatives: { 1: { ...atHome, method: 'Bưu điện' } } });
    takeInRegistration(office.desk(), 'r1');
    expect(office.workbook.rows(AUDIT_LOG).map(({ actor, act }) => [actor, act])).toEqual([
      ['Biểu mẫu', 'Sửa sáng kiến'],
    ]);
  });

  it.each([
    ['new', 0],
    ['all', 1],
  ] as const)('of a response of long ago that stands nowhere, by “%s”, takes %i', (which, taken) => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: { ...atHome, title: 'Hai' } } });
    sweep(office.desk());
    office.respond('r0', LONG_AGO, { initiatives: { 1: atHome } });
    expect(takeInResponses(new Session(office.desk()), which).taken).toBe(taken);
  });

  it('looks at every response while there are no marks', () => {
    const office = memoryDesk();
    office.respond('r0', LONG_AGO, { initiatives: { 1: atHome } });
    expect(takeInResponses(new Session(office.desk()), 'new').taken).toBe(1);
  });

  it.each<[string, string | undefined]>([
    ['was taken in', undefined],
    ['was set aside', 'sai'],
  ])(
    'does not decide anew, even by “all”, on a response of long ago that %s, though its unit was renamed since',
    (_what, code) => {
      const office = memoryDesk();
      office.respond('r0', LONG_AGO, { initiatives: { 1: atHome }, ...(code !== undefined && { code }) });
      sweep(office.desk());
      office.workbook.fill(UNITS, [aUnit({ name: 'Tên mới' })]);
      const { taken, setAside } = takeInResponses(new Session(office.desk()), 'all');
      expect([taken, setAside]).toEqual([0, 0]);
    },
  );

  it('takes in what is late, and judges plans as strictly as usual, while settings cannot be read', () => {
    const office = memoryDesk({ now: '2023-02-24T09:00:00+07:00', settings: { acceptLate: '?', fileRequired: '?' } });
    office.respond('r1', '2023-02-24T08:00:00+07:00', { initiatives: { 1: atHome }, plan: { number: '12' } });
    expect(takeInResponses(new Session(office.desk()), 'new').taken).toBe(1);
    expect(office.workbook.rows(PLANS)).toMatchObject([{ number: '12', timeliness: '' }]);
    const strict = memoryDesk({ now: '2023-02-24T09:00:00+07:00', settings: { acceptLate: 'Không' } });
    strict.respond('r1', '2023-02-24T08:00:00+07:00', { initiatives: { 1: atHome } });
    expect(takeInResponses(new Session(strict.desk()), 'new')).toMatchObject({ taken: 0, setAside: 1 });
    const free = memoryDesk({ settings: { fileRequired: 'Không' } });
    free.respond('r1', AT_7, { plan: { number: '12' } });
    takeInResponses(new Session(free.desk()), 'new');
    expect(free.workbook.rows(PLANS)).toMatchObject([{ timeliness: 'Đúng hạn' }]);
  });

  it('lets a response that shares a row speak for it', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: { ...atHome, method: 'của r1' } } });
    office.respond('r2', '2023-02-20T07:10:00+07:00', { initiatives: { 1: { ...atHome, method: 'của r2' } } });
    sweep(office.desk());
    office.respond('r2', '2023-02-20T07:20:00+07:00', {});
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ method: 'của r1', status: 'Chờ xem xét' }]);
  });
});
