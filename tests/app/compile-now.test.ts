import { sweep } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { SETTINGS } from '../../src/domain/tabs';
import { anInitiative, aPlan } from '../support/builders';
import { COLLEAGUE, memoryDesk, settingRows } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

describe('compile', () => {
  it('writes the summary for whoever asks, and says as of when', () => {
    const office = memoryDesk({ initiatives: [anInitiative()], plans: [aPlan()] });
    expect(told(office, 'compile', {}, COLLEAGUE)).toEqual({ compiledAt: '2023-02-20T07:30:00+07:00' });
    expect(office.page.shown).toMatchObject({ asOf: '2023-02-20T07:30:00+07:00', totals: { complete: 1 } });
  });

  it('writes the summary anew although it says the same', () => {
    const office = memoryDesk();
    told(office, 'compile');
    office.clock.pass(60_000);
    told(office, 'compile');
    expect(office.page.shown?.asOf).toBe('2023-02-20T07:31:00+07:00');
  });

  it('spares the next sweep writing the same again', () => {
    const office = memoryDesk();
    told(office, 'compile');
    const digest = office.memory.get(MEMORY.summary);
    office.clock.set('2023-02-20T07:40:00+07:00');
    sweep(office.desk());
    expect(digest).toBeDefined();
    expect(office.page.shown?.asOf).toBe('2023-02-20T07:30:00+07:00');
  });

  it('leaves the old page alone while the deadline can’t be read, and says why', () => {
    const office = memoryDesk();
    office.workbook.fill(SETTINGS, settingRows({ deadline: 'mai' }));
    expect(ask(office, 'compile')).toMatchObject({
      ok: false,
      error: { code: 'settings', message: expect.stringMatching(/trang cũ giữ nguyên.*Hạn đăng ký/) },
    });
    expect(office.page.shown).toBeUndefined();
  });

  it('says so when another run holds the lock', () => {
    const office = memoryDesk();
    office.lock.forRun().hold(0);
    expect(ask(office, 'compile')).toEqual({
      ok: false,
      error: { code: 'busy', message: 'Một việc khác đang chạy. Trang tổng hợp giữ nguyên; thử lại sau ít phút.' },
    });
    expect(ask(office, 'exemptUnit', { unit: 'P.BN', reason: 'x' })).toEqual({
      ok: false,
      error: { code: 'busy', message: 'Một việc khác đang chạy. Chưa thay đổi gì; thử lại sau ít phút.' },
    });
  });
});
