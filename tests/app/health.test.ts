import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { SETTINGS, TEMPLATES } from '../../src/domain/tabs';
import { COLLEAGUE, memoryDesk, OWNER, settingRows } from '../support/memory-desk';
import { told } from '../support/memory-sidebar';

describe('health', () => {
  it('tells when each kind of run last came to its end', () => {
    const office = memoryDesk({ now: '2023-02-20T08:00:00+07:00' });
    expect(told(office, 'health')).toMatchObject({ lastSweep: null, lastDaily: null, lastIntake: null });
    runDaily(office.desk());
    office.clock.set('2023-02-20T08:10:00+07:00');
    sweep(office.desk());
    office.clock.set('2023-02-20T08:20:00+07:00');
    office.respond('r1', '2023-02-20T08:19:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    takeInRegistration(office.desk(), 'r1');
    expect(told(office, 'health')).toMatchObject({
      lastDaily: '2023-02-20T08:00:00+07:00',
      lastSweep: '2023-02-20T08:10:00+07:00',
      lastIntake: '2023-02-20T08:20:00+07:00',
    });
  });

  it('tells whose account sends, how much it may still send and what is wrong', () => {
    const office = memoryDesk({ quota: 7 });
    office.workbook.fill(SETTINGS, settingRows({ trial: 'Có', sendHour: '25' }));
    office.workbook.lost.set(TEMPLATES, 'tab');
    const base = 'https://docs.google.com/forms/d/e/1FAI/viewform';
    office.memory.set(MEMORY.prefill, JSON.stringify({ base, unitField: 'entry.1', codeField: 'entry.2' }));
    expect(told(office, 'health')).toEqual({
      actor: OWNER,
      owner: OWNER,
      quotaLeft: 7,
      reserved: 10,
      lastSweep: null,
      lastDaily: null,
      lastIntake: null,
      formUrl: base,
      symbol: 'DVK2023',
      trial: true,
      faults: [expect.stringContaining('Mẫu thư'), expect.stringContaining('Giờ gửi')],
      missingTabs: ['Mẫu thư'],
      troubles: ['responsesMissing', 'formLost', 'triggerMissing'],
      successor: '',
      abandoned: false,
    });
    expect(told(office, 'health', {}, COLLEAGUE)).toMatchObject({ actor: COLLEAGUE, owner: OWNER, quotaLeft: null });
  });
});
