import { sweep } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { AUDIT_LOG, INITIATIVES, PLANS, SETTINGS } from '../../src/domain/tabs';
import { aDeclaredPlan, anInitiative, aPlan, aUnit } from '../support/builders';
import { COLLEAGUE, memoryDesk, settingRows } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const PLAN = {
  unit: 'P.BN',
  number: '12/KH-UBND',
  issuedOn: '2023-02-15',
  receivedAt: '2023-02-17',
  form: 'Văn bản giấy',
  fileReceived: true,
};
const INITIATIVE = {
  unit: 'P.BN',
  title: 'Trả kết quả tại nhà',
  content: '2',
  receivedAt: '2023-02-17T16:00:00+07:00',
  form: 'Thư điện tử',
};
const dashboardUnit = (office: ReturnType<typeof memoryDesk>) =>
  (told(office, 'dashboard') as { units: { status: string; timeliness: string }[] }).units[0];

describe('recordPlan', () => {
  it('makes the row of a plan that came by post', () => {
    const office = memoryDesk();
    told(office, 'recordPlan', { ...PLAN, note: 'Bản gốc ở văn thư' }, COLLEAGUE);
    expect(office.workbook.rows(PLANS)).toMatchObject([
      {
        number: '12/KH-UBND',
        fileReceived: true,
        receivedAt: '2023-02-17T00:00:00+07:00',
        form: 'Văn bản giấy',
        sources: 'tay#id1',
      },
    ]);
    expect(office.workbook.rows(AUDIT_LOG)).toMatchObject([{ actor: COLLEAGUE, object: 'P.BN' }]);
    expect(dashboardUnit(office)).toMatchObject({ status: 'Thiếu sáng kiến' });
  });

  it('writes onto the row the unit already has, whose source stays', () => {
    const office = memoryDesk({ plans: [aDeclaredPlan()] });
    told(office, 'recordPlan', PLAN);
    expect(office.workbook.rows(PLANS)).toMatchObject([{ fileReceived: true, sources: 'r1#0; tay#id1' }]);
  });

  it.each([
    ['2023-02-20', true],
    ['2023-02-21', false],
    ['2023-02-20T07:30:00+07:00', true],
    ['2023-02-20T07:30:01+07:00', false],
    ['2023-02-20T00:31:00+00:00', false],
  ])('received at %s is taken at 07:30 on 20/02: %s', (receivedAt, taken) => {
    const office = memoryDesk();
    expect(ask(office, 'recordPlan', { ...PLAN, receivedAt }).ok).toBe(taken);
    expect(office.workbook.rows(PLANS)).toHaveLength(taken ? 1 : 0);
  });

  it('judges a moment given in another zone by the campaign’s own day', () => {
    const office = memoryDesk({ now: '2023-02-24T08:00:00+07:00', initiatives: [anInitiative()] });
    told(office, 'recordPlan', { ...PLAN, receivedAt: '2023-02-22T18:00:00+00:00' });
    expect(dashboardUnit(office)).toMatchObject({ status: 'Hoàn thành', timeliness: 'Trễ hạn' });
  });
});

describe('recordInitiative', () => {
  it('makes a row with the next code', () => {
    const office = memoryDesk();
    expect(told(office, 'recordInitiative', INITIATIVE)).toMatchObject({ code: 'DVK2023-P.BN-01' });
    expect(told(office, 'recordInitiative', { ...INITIATIVE, title: 'Tiếp dân lưu động' })).toMatchObject({
      code: 'DVK2023-P.BN-02',
    });
    expect(office.workbook.rows(INITIATIVES)[0]).toMatchObject({
      content: '2. Không gây phiền hà cho người dân và doanh nghiệp',
      registeredAt: INITIATIVE.receivedAt,
      form: 'Thư điện tử',
      sources: 'tay#id1',
    });
  });

  it('updates the initiative of the same title and keeps what is not given', () => {
    const standing = anInitiative({
      method: 'Bưu điện',
      title: 'TRẢ KẾT QUẢ, tại nhà!',
      registeredAt: '2023-02-16T09:00:00+07:00',
    });
    const office = memoryDesk({ initiatives: [standing] });
    expect(told(office, 'recordInitiative', { ...INITIATIVE, scope: 'Toàn phường' })).toMatchObject({
      code: 'DVK2023-P.BN-01',
    });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([
      { method: 'Bưu điện', scope: 'Toàn phường', sources: 'r1#1; tay#id1' },
    ]);
  });

  it('gives no number again that an intake has given', () => {
    const office = memoryDesk();
    office.respond('r1', '2023-02-20T07:00:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    office.workbook.fill(INITIATIVES, []);
    expect(told(office, 'recordInitiative', INITIATIVE)).toMatchObject({ code: 'DVK2023-P.BN-02' });
  });

  it('refuses a content that is not in the tab', () => {
    const office = memoryDesk();
    expect(ask(office, 'recordInitiative', { ...INITIATIVE, content: '9' })).toMatchObject({
      ok: false,
      error: { field: 'content' },
    });
    expect(office.workbook.rows(INITIATIVES)).toEqual([]);
  });

  it('does not fix an empty symbol for good while the setting is wrong', () => {
    const office = memoryDesk({ settings: { symbol: '' } });
    ask(office, 'recordInitiative', INITIATIVE);
    expect(office.memory.get(MEMORY.symbol)).not.toBe('');
    office.workbook.fill(SETTINGS, settingRows());
    office.respond('r1', '2023-02-20T07:00:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES).map(({ code }) => code)).toContain('DVK2023-P.BN-01');
  });

  it.each(['tab', 'sources'])('writes nothing into a register that is broken (%s)', (lost) => {
    const office = memoryDesk();
    office.workbook.lost.set(INITIATIVES, lost);
    try {
      expect(ask(office, 'recordInitiative', INITIATIVE).ok).toBe(false);
    } catch {
      // The public function turns what is thrown into an answer.
    }
    expect([office.workbook.rows(INITIATIVES), office.workbook.rows(AUDIT_LOG)]).toEqual([[], []]);
  });
});

describe('what staff record of a sender', () => {
  const who = (office: ReturnType<typeof memoryDesk>) =>
    office.workbook.rows(INITIATIVES).map(({ title, sender, senderPhone }) => [title, sender, senderPhone]);

  it('stays as it was said before when it is left out, and never comes from another initiative', () => {
    const office = memoryDesk({
      units: [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang' })],
      initiatives: [
        anInitiative({
          unit: 'P.CG',
          code: 'DVK2023-P.CG-01',
          sender: 'Cúc',
          senderPhone: '3',
          registeredAt: '2023-02-16T09:00:00+07:00',
        }),
        anInitiative({ code: 'DVK2023-P.BN-02', title: 'Khác', sender: 'Dũng', senderPhone: '4' }),
        anInitiative({ sender: 'An', senderPhone: '1', registeredAt: '2023-02-16T09:00:00+07:00' }),
      ],
    });
    told(office, 'recordInitiative', INITIATIVE);
    expect(who(office).slice(2)).toEqual([['Trả kết quả tại nhà', 'An', '1']]);
    told(office, 'recordInitiative', { ...INITIATIVE, sender: 'Bình', senderPhone: '2' });
    expect(who(office).slice(2)).toEqual([['Trả kết quả tại nhà', 'Bình', '2']]);
    told(office, 'recordInitiative', { ...INITIATIVE, title: 'Mới' });
    expect(who(office).slice(3)).toEqual([['Mới', '', '']]);
  });

  it('takes the content by its number or by the words of the Form’s choice', () => {
    const office = memoryDesk();
    told(office, 'recordInitiative', { ...INITIATIVE, content: '5. Không tụ tập' });
    expect(office.workbook.rows(INITIATIVES)[0]?.content).toMatch(/^5\. Không tụ tập gây rối/);
  });

  it.each([
    [{ number: '15/KH' }, true],
    [{ issuedOn: '2023-02-15' }, true],
    [{ fileReceived: true }, true],
    [{}, false],
  ])('of a plan is enough with %j: %s', (parts, taken) => {
    const office = memoryDesk();
    const nothing = { ...PLAN, number: '', issuedOn: '', fileReceived: false };
    expect(ask(office, 'recordPlan', { ...nothing, ...parts }).ok).toBe(taken);
    expect(office.workbook.rows(PLANS)).toHaveLength(taken ? 1 : 0);
  });
});

describe('markFileReceived', () => {
  const CO_GIANG = aUnit({ code: 'P.CG', name: 'Phường Cô Giang' });

  it('ticks plans that were declared and makes rows for units without one', () => {
    const office = memoryDesk({ units: [aUnit(), CO_GIANG], plans: [aDeclaredPlan()] });
    expect(told(office, 'markFileReceived', { units: ['P.BN', 'P.CG'] })).toMatchObject({ marked: 2 });
    expect(office.workbook.rows(PLANS)).toMatchObject([
      { unit: 'P.BN', fileReceived: true, receivedAt: '2023-02-20T16:45:00+07:00' },
      { unit: 'P.CG', fileReceived: true, receivedAt: '2023-02-20T07:30:00+07:00', form: 'Thư điện tử' },
    ]);
  });

  it('counts a tick from the first declaration unless staff say when the mail came', () => {
    const begun = { now: '2023-02-27T08:00:00+07:00', plans: [aDeclaredPlan()], initiatives: [anInitiative()] };
    const silent = memoryDesk(begun);
    told(silent, 'markFileReceived', { units: ['P.BN'] });
    expect(dashboardUnit(silent)).toMatchObject({ timeliness: 'Đúng hạn' });
    const dated = memoryDesk(begun);
    told(dated, 'markFileReceived', { units: ['P.BN'], receivedAt: '2023-02-24' });
    expect(dashboardUnit(dated)).toMatchObject({ timeliness: 'Trễ hạn' });
  });

  it('leaves a plan alone whose file came no later', () => {
    const ticked = aPlan({ fileReceived: true, receivedAt: '2023-02-18T00:00:00+07:00' });
    const office = memoryDesk({ plans: [ticked] });
    told(office, 'markFileReceived', { units: ['P.BN'], receivedAt: '2023-02-18' });
    expect(office.workbook.rows(PLANS)).toEqual([ticked]);
  });

  it('logs the units it marked, and nothing when it is done again', () => {
    const office = memoryDesk({ units: [aUnit(), CO_GIANG], plans: [aDeclaredPlan()] });
    told(office, 'markFileReceived', { units: ['P.BN'] });
    told(office, 'markFileReceived', { units: ['P.BN'] });
    told(office, 'markFileReceived', { units: ['P.BN', 'P.CG'] });
    expect(office.workbook.rows(AUDIT_LOG).map(({ object }) => object)).toEqual(['P.BN', 'P.CG']);
  });

  it('marks none when one of the units is unknown', () => {
    const office = memoryDesk();
    expect(ask(office, 'markFileReceived', { units: ['P.BN', 'P.XX'] }).ok).toBe(false);
    expect(office.workbook.rows(PLANS)).toEqual([]);
  });
});
