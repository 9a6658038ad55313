import { MEMORY } from '../../src/app/memory-keys';
import type { ShownUnit } from '../../src/app/show-unit';
import { AUDIT_LOG, SETTINGS } from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aPlan, aSetAside, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryDeskParts, type MemoryOffice, memoryDesk, settingRows } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const CO_GIANG = aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'cogiang@example.gov.vn' });
const file = (office: MemoryOffice, code = 'P.BN', actor?: string) =>
  told(office, 'unit', { code }, actor) as ShownUnit;
const next = (parts: MemoryDeskParts, code?: string) => file(memoryDesk(parts), code).next;

describe('unit', () => {
  it('shows everything known of one unit and of no other', () => {
    const own = aLetterLine();
    const older = aLetterLine({ key: 'DVK2023|P.BN|MOI|1', at: '2023-02-08T09:00:00+07:00' });
    const office = memoryDesk({
      units: [aUnit(), CO_GIANG],
      initiatives: [anInitiative(), anInitiative({ code: 'DVK2023-P.CG-01', unit: 'P.CG', sources: 'r2#1' })],
      plans: [aPlan(), aPlan({ unit: 'P.CG' })],
      setAside: [aSetAside(), aSetAside({ response: 'r8', unitName: 'Phường Cô Giang' })],
      letters: [older, own, aLetterLine({ key: 'DVK2023|P.CG|MOI|1', unit: 'P.CG' })],
    });
    const shown = file(office);
    expect(shown).toMatchObject({
      summary: { code: 'P.BN', status: 'Hoàn thành', waiting: true },
      unit: aUnit(),
      plan: aPlan(),
      initiatives: [anInitiative()],
      waiting: [aSetAside()],
      letters: [own, older],
    });
    expect(shown.summary).toEqual((told(office, 'dashboard') as { units: unknown[] }).units[0]);
  });

  it('shows a unit from which nothing came', () => {
    expect(file(memoryDesk())).toMatchObject({ plan: null, initiatives: [], waiting: [], letters: [], history: [] });
  });

  it('shows a waiting submission with a wrong code, too, since staff must judge it', () => {
    const forged = aSetAside({ reason: 'Mã xác nhận không khớp với đơn vị.' });
    expect(file(memoryDesk({ setAside: [forged, aSetAside({ decision: 'Đã bỏ' })] })).waiting).toEqual([forged]);
  });

  it('tells who did what about it, the newest first', () => {
    const office = memoryDesk({
      units: [aUnit(), CO_GIANG],
      initiatives: [anInitiative()],
      plans: [aPlan({ sources: 'r3#0' })],
      setAside: [aSetAside({ response: 'r9', decision: 'Đã bỏ' })],
    });
    const entry = (at: string, object: string, act: string) => ({
      at: `2023-02-${at}:00+07:00`,
      actor: COLLEAGUE,
      act,
      object,
      before: '',
      after: '',
    });
    office.workbook.fill(AUDIT_LOG, [
      entry('08T09:00', 'P.BN, P.CG', 'Gửi thông báo đăng ký'),
      entry('09T09:00', 'P.CG', 'Miễn'),
      entry('13T09:00', 'DVK2023-P.BN-01', 'Xem xét sáng kiến'),
      entry('12T09:00', 'DVK2023|P.BN|MOI|1', 'Đánh dấu thư bị trả lại'),
      entry('14T09:00', 'r9', 'Bỏ bài gửi'),
      entry('14T09:00', 'P.BN', 'Gia hạn'),
      entry('15T09:00', 'DVK2023|P.CG|MOI|1', 'Đánh dấu thư bị trả lại'),
      entry('16T09:00', 'r7', 'Bỏ bài gửi'),
      entry('17T09:00', 'r1', 'Nhận bài gửi'),
      entry('18T09:00', 'r3', 'Nhận bài gửi'),
    ]);
    expect(file(office).history.map(({ object }) => object)).toEqual([
      'r3',
      'r1',
      'P.BN',
      'r9',
      'DVK2023-P.BN-01',
      'DVK2023|P.BN|MOI|1',
      'P.BN, P.CG',
    ]);
  });

  it('gives its secret link once set-up has stored how links look, and no code elsewhere', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    office.memory.delete(MEMORY.prefill);
    expect(file(office).link).toBe('');
    const prefill = { base: 'https://example.org/bieu-mau', unitField: 'entry.1', codeField: 'entry.2' };
    office.memory.set(MEMORY.prefill, JSON.stringify(prefill));
    const { link, ...rest } = file(office, 'P.BN', COLLEAGUE);
    expect(link).toMatch(/^https:\/\/example\.org\/bieu-mau\?usp=pp_url&entry\.1=.+&entry\.2=MA\.P\.BN$/i);
    expect(JSON.stringify(rest)).not.toMatch(/ma\.p\.bn/i);
  });

  it('takes no lock', () => {
    const office = memoryDesk();
    office.lock.forRun().hold(0);
    expect(file(office).unit).toEqual(aUnit());
  });

  it('refuses a unit that is not in the list', () => {
    expect(ask(memoryDesk(), 'unit', { code: 'P.XX' })).toMatchObject({
      ok: false,
      error: { field: 'code', message: expect.stringContaining('P.XX') },
    });
  });
});

describe('the next reminder of a unit', () => {
  it.each<[string, MemoryDeskParts, object | null]>([
    ['due today', {}, { stage: 'T-3', on: '2023-02-20' }],
    [
      'already reminded today',
      { letters: [aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|T-3' })] },
      { stage: 'T-1', on: '2023-02-21' },
    ],
    ['over the weekend', { now: '2023-02-18T09:00:00+07:00' }, { stage: 'T-3', on: '2023-02-20' }],
    ['extended', { units: [aUnit({ extendedTo: '2023-03-10' })] }, { stage: 'T-7', on: '2023-03-03' }],
    ['done', { initiatives: [anInitiative()], plans: [aPlan()] }, null],
    ['exempt', { units: [aUnit({ exemptReason: 'Giải thể' })] }, null],
    ['without a usable address', { units: [aUnit({ email: 'a@b' })] }, null],
    ['whose submission waits with what it owes', { plans: [aPlan()], setAside: [aSetAside()] }, null],
    [
      'out of stages',
      { now: '2023-03-08T09:00:00+07:00', letters: [aLetterLine({ key: 'DVK2023|P.BN|2023-02-22|QH-5' })] },
      null,
    ],
    ['months ahead', { settings: { deadline: '15/12/2023' } }, { stage: 'T-7', on: '2023-12-07' }],
    ['while no letter may leave', { settings: { reserve: 'mười' } }, null],
  ])('%s', (_, parts, expected) => {
    expect(next(parts)).toEqual(expected);
  });

  it('is not kept from being shown by settings that can’t be read', () => {
    const office = memoryDesk();
    office.workbook.fill(SETTINGS, settingRows({ deadline: 'mai' }));
    expect(file(office)).toMatchObject({ next: null, summary: { daysLeft: null } });
  });
});
