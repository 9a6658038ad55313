import { sweep } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { Session } from '../../src/app/session';
import { setUpCampaign } from '../../src/app/set-up-campaign';
import { isAbandoned, troublesOf } from '../../src/app/troubles';
import { AUDIT_LOG } from '../../src/domain/tabs';
import { COLLEAGUE, type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';

/** A campaign that was set up at 07:30 on 20/02/2023 and has not run since. */
function afterSetUp(): MemoryOffice {
  const office = memoryDesk();
  setUpCampaign(office.desk());
  return office;
}

const troubles = (office: MemoryOffice, actor = OWNER) => troublesOf(new Session(office.desk({ actor })));
const abandoned = (office: MemoryOffice) => isAbandoned(new Session(office.desk({ actor: COLLEAGUE })));

describe('troublesOf', () => {
  it('finds none right after set-up, whoever looks', () => {
    const office = afterSetUp();
    expect([troubles(office), troubles(office, COLLEAGUE)]).toEqual([[], []]);
  });

  it.each([
    ['2023-02-20T08:30:00+07:00', []],
    ['2023-02-20T08:31:00+07:00', ['sweepLate']],
    ['2023-02-21T09:30:00+07:00', ['sweepLate']],
    ['2023-02-21T09:31:00+07:00', ['sweepLate', 'dailyLate']],
  ])('judges by heartbeats, for anyone, whether the triggers live: at %s %j', (now, late) => {
    const office = afterSetUp();
    office.clock.set(now);
    expect([troubles(office), troubles(office, COLLEAGUE)]).toEqual([late, late]);
  });

  it('counts from the last run', () => {
    const office = afterSetUp();
    office.clock.set('2023-02-20T09:00:00+07:00');
    sweep(office.desk());
    office.clock.set('2023-02-20T10:00:00+07:00');
    expect(troubles(office)).toEqual([]);
  });

  it('lists triggers for the owner alone', () => {
    const office = afterSetUp();
    office.installation.triggers = office.installation.triggers.slice(1);
    expect([troubles(office), troubles(office, COLLEAGUE)]).toEqual([['triggerMissing'], []]);
    office.installation.triggers = [];
    setUpCampaign(office.desk());
    office.installation.triggers.push(...office.installation.triggers.slice(0, 1));
    expect([troubles(office), troubles(office, COLLEAGUE)]).toEqual([['triggerDoubled'], []]);
  });

  it('tells others of a lost Form from what the owner’s runs remember', () => {
    const office = afterSetUp();
    expect(troubles(office, COLLEAGUE)).toEqual([]);
    sweep(office.desk({ noForm: true }));
    expect(troubles(office, COLLEAGUE)).toEqual(['formLost']);
  });

  it('tells a file that was never set up from a copy of one that was', () => {
    const office = memoryDesk();
    office.memory.clear();
    expect(troubles(office)).toEqual(['notSetUp']);
    office.workbook.fill(AUDIT_LOG, [
      { at: '2023-02-08T09:00:00+07:00', actor: OWNER, act: 'Thiết lập chiến dịch', object: '', before: '', after: '' },
    ]);
    expect(troubles(office)).toEqual(['copied']);
  });
});

describe('isAbandoned', () => {
  it.each([
    ['2023-02-21T07:30:00+07:00', false],
    ['2023-02-21T07:31:00+07:00', true],
  ])('is so after a day without a single run: at %s %s', (now, is) => {
    const office = afterSetUp();
    office.clock.set(now);
    expect(abandoned(office)).toBe(is);
  });

  it('is not so while anything runs', () => {
    const office = afterSetUp();
    office.memory.set(MEMORY.heartbeatIntake, '2023-02-24T09:00:00+07:00');
    office.clock.set('2023-02-25T08:00:00+07:00');
    expect(abandoned(office)).toBe(false);
  });

  it('is not said of a file of which nothing is known', () => {
    expect(abandoned(memoryDesk())).toBe(false);
  });
});
