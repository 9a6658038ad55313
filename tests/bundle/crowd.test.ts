import type { Runtime } from '../../src/local/runtime';
import {
  from,
  initiative,
  passTo,
  rowsWhere,
  skipTo,
  submit,
  sweep,
  table,
  typeWhere,
  wardsCampaign,
} from '../support/campaign';

const ROW = ['Mã sáng kiến', 'DVK2023-P.BN-01'] as const;

/** A day on which someone floods the Form behind one unit’s name, and then a unit registers. */
const flooded = () =>
  from('flooded', () => {
    const runtime = wardsCampaign();
    for (let number = 1; number <= 300; number += 1) {
      submit(runtime, 'P.BT', { ...initiative(`Việc số ${number}`), 'Mã xác nhận': 'SAI' }, { fire: false });
    }
    submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'), { fire: false });
    return runtime;
  });

const trigger = (runtime: Runtime, name: string) => runtime.run(name, [], { context: 'trigger' });

describe('three hundred submissions in a day', () => {
  it('fail no sweep, and each is somewhere', () => {
    const runtime = flooded();
    expect(trigger(runtime, 'sweep').error).toBeUndefined();
    expect(trigger(runtime, 'sweep').error).toBeUndefined();
    expect(table(runtime, 'Chờ xử lý').rows).toHaveLength(300);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
  });

  it('do not keep the next days’ letters from leaving', () => {
    const runtime = flooded();
    trigger(runtime, 'sweep');
    skipTo(runtime, '2023-02-15 08:10');
    const before = runtime.mail.outbox.length;
    expect(trigger(runtime, 'runDaily').error).toBeUndefined();
    expect(runtime.mail.outbox.length).toBeGreaterThan(before + 8);
    const letters = runtime.mail.outbox.length;
    trigger(runtime, 'sweep');
    expect(runtime.mail.outbox).toHaveLength(letters);
  });

  it('do not make later sweeps take back what staff wrote about a row', () => {
    const runtime = flooded();
    trigger(runtime, 'sweep');
    typeWhere(runtime, 'Sáng kiến', ROW, 'Trạng thái', 'Đã rút');
    typeWhere(runtime, 'Sáng kiến', ROW, 'Cách làm', 'Cán bộ ghi thêm');
    trigger(runtime, 'sweep');
    trigger(runtime, 'sweep');
    expect(rowsWhere(runtime, 'Sáng kiến', ...ROW)).toMatchObject([
      { 'Trạng thái': 'Đã rút', 'Cách làm': 'Cán bộ ghi thêm' },
    ]);
  });
});

describe('registrations of every unit at once that bring all they can', () => {
  it('are all taken in by one sweep and stay so', () => {
    const runtime = wardsCampaign();
    const units = table(runtime, 'Đơn vị').rows.map((row) => row['Mã đơn vị'] ?? '');
    for (const unit of units) {
      submit(
        runtime,
        unit,
        { ...initiative('Một'), ...initiative('Hai', {}, 2), ...initiative('Ba', {}, 3) },
        { fire: false },
      );
    }
    sweep(runtime);
    expect(table(runtime, 'Sáng kiến').rows).toHaveLength(3 * units.length);
    passTo(runtime, '2023-02-10 10:00');
    expect(table(runtime, 'Sáng kiến').rows).toHaveLength(3 * units.length);
  });
});
