import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  COLLEAGUE,
  call,
  data,
  from,
  letterLog,
  lettersSince,
  PLAN,
  passTo,
  refusal,
  rowNumber,
  rowsWhere,
  runDaily,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  typeWhere,
  wardsCampaign,
} from '../support/campaign';

const T7 = (unit: string) => `DVK2023|${unit}|2023-02-22|T-7`;
const stateOf = (runtime: Runtime, key: string) => letterLog(runtime).get(key)?.['Trạng thái'];
const settings = (runtime: Runtime) => data(call(runtime, 'dashboard')).attention.settings.join('\n');

/** The campaign after the letters of T-7. */
const reminded = () =>
  from('reminded', () => {
    const runtime = wardsCampaign();
    passTo(runtime, '2023-02-15 10:00');
    return runtime;
  });

/** The same with the rows of two letters deleted by someone. */
function cleanedUp(): Runtime {
  const runtime = reminded();
  for (const unit of ['P.BN', 'P.BT']) {
    runtime.sheet('Nhật ký gửi thư').deleteRows(rowNumber(runtime, 'Nhật ký gửi thư', 'Khóa', T7(unit)));
  }
  return runtime;
}

describe('rows that vanish from the letter log', () => {
  it('stop every letter, and say so in the sidebar', () => {
    const runtime = cleanedUp();
    const before = runtime.mail.outbox.length;
    passTo(runtime, '2023-02-17 12:00');
    sweep(runtime);
    submit(runtime, 'P.BN', PLAN);
    expect(lettersSince(runtime, before)).toEqual([]);
    expect(settings(runtime)).toMatch(/Nhật ký gửi thư.*thiếu 2 dòng/);
    for (const method of ['previewReminders', 'sendReminders', 'sendInvitations']) {
      expect(refusal(call(runtime, method)).message).toContain('thiếu 2 dòng');
    }
  });

  it('do not keep registrations out, nor the dashboard from answering, nor the summary from following', () => {
    const runtime = cleanedUp();
    submit(runtime, 'P.BN', PLAN);
    sweep(runtime);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
    expect(
      runtime
        .sheet('Tổng hợp')
        .display()
        .find((row) => row[1] === 'P.BN')?.[4],
    ).toBe('Đã nhận');
  });

  it('are written back with their last state once staff confirm, after which letters go, none twice', () => {
    const runtime = cleanedUp();
    skipTo(runtime, '2023-02-16 08:30');
    expect(data(call(runtime, 'confirmLetterLog', {}, COLLEAGUE)).restored).toBe(2);
    expect(letterLog(runtime).get(T7('P.BN'))).toMatchObject({
      'Trạng thái': 'Đã gửi',
      'Mã đơn vị': 'P.BN',
      Loại: 'Nhắc hạn',
      'Thời điểm': expect.stringMatching(/^15\/02\/2023 0[89]:/),
    });
    const before = runtime.mail.outbox.length;
    runDaily(runtime);
    expect(lettersSince(runtime, before).filter(({ to }) => to[0] === addressOf('P.BN'))).toEqual([]);
    passTo(runtime, '2023-02-17 12:00');
    expect(stateOf(runtime, 'DVK2023|P.BN|2023-02-22|T-3')).toBe('Đã gửi');
    expect(rowsWhere(runtime, 'Nhật ký', 'Người thực hiện', COLLEAGUE)).toHaveLength(1);
  });

  it('letters held back meanwhile go afterwards, a confirmation among them', () => {
    const runtime = cleanedUp();
    submit(runtime, 'P.BN', PLAN);
    const before = runtime.mail.outbox.length;
    data(call(runtime, 'confirmLetterLog'));
    sweep(runtime);
    expect(lettersSince(runtime, before).map(({ to }) => to[0])).toEqual([addressOf('P.BN')]);
  });

  it('all at once, with the whole tab deleted, are written back after set-up made it again', () => {
    const runtime = reminded();
    const lines = table(runtime, 'Nhật ký gửi thư').rows.length;
    runtime.sheet('Nhật ký gửi thư').delete();
    const before = runtime.mail.outbox.length;
    passTo(runtime, '2023-02-17 12:00');
    expect(lettersSince(runtime, before)).toEqual([]);
    runtime.run('setUpCampaign', [], { context: 'menu' });
    data(call(runtime, 'confirmLetterLog'));
    expect(table(runtime, 'Nhật ký gửi thư').rows).toHaveLength(lines);
  });

  it('confirming when none vanished changes nothing', () => {
    const runtime = reminded();
    const audit = table(runtime, 'Nhật ký').rows.length;
    expect(data(call(runtime, 'confirmLetterLog')).restored).toBe(0);
    expect(table(runtime, 'Nhật ký').rows).toHaveLength(audit);
  });
});

describe('words typed by hand into the letter log', () => {
  const typed = (state: string) => {
    const runtime = reminded();
    typeWhere(runtime, 'Nhật ký gửi thư', ['Khóa', T7('P.BN')], 'Trạng thái', state);
    return runtime;
  };

  it.each(['Chờ gửi', 'Hoãn gửi', 'Gửi lỗi', 'Không gửi', 'xong rồi', ''])(
    '“%s” over a letter that went makes it go no second time',
    (state) => {
      const runtime = typed(state);
      const before = runtime.mail.outbox.length;
      sweep(runtime);
      skipTo(runtime, '2023-02-16 08:30');
      runDaily(runtime);
      expect(lettersSince(runtime, before).filter(({ to }) => to[0] === addressOf('P.BN'))).toEqual([]);
      expect(stateOf(runtime, T7('P.BN'))).toBe('Đã gửi');
    },
  );

  it('“Đã gửi” over a letter that waits keeps it from going', () => {
    const runtime = wardsCampaign();
    data(call(runtime, 'sendReminders', { units: ['P.BN'] }, COLLEAGUE));
    const row = rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Chờ gửi')[0];
    typeWhere(runtime, 'Nhật ký gửi thư', ['Khóa', row?.Khóa ?? ''], 'Trạng thái', 'Đã gửi');
    const before = runtime.mail.outbox.length;
    sweep(runtime);
    expect(lettersSince(runtime, before)).toEqual([]);
  });

  it('a key typed over, or #REF!, is a vanished row and stops letters', () => {
    for (const text of ['#REF!', 'abc', '']) {
      const runtime = reminded();
      typeWhere(runtime, 'Nhật ký gửi thư', ['Khóa', T7('P.BN')], 'Khóa', text);
      expect(settings(runtime)).toContain('thiếu 1 dòng');
    }
  });

  it('a copied row, a sorted and a filtered log change nothing', () => {
    const runtime = reminded();
    const log = runtime.sheet('Nhật ký gửi thư');
    const lines = log.values();
    log.setCells(lines.length + 1, 1, [lines[5] ?? []]);
    log.sort(table(runtime, 'Nhật ký gửi thư').column('Tiêu đề'), false);
    log.moveColumn(table(runtime, 'Nhật ký gửi thư').column('Trạng thái'), 1);
    log.hideRow(3);
    const before = runtime.mail.outbox.length;
    sweep(runtime);
    skipTo(runtime, '2023-02-16 08:30');
    runDaily(runtime);
    expect(lettersSince(runtime, before)).toHaveLength(1);
    passTo(runtime, '2023-02-17 12:00');
    expect(stateOf(runtime, 'DVK2023|P.BN|2023-02-22|T-3')).toBe('Đã gửi');
  });
});

describe('a letter that came back', () => {
  it('is marked as returned, is named, and goes again once the address has changed', () => {
    const runtime = reminded();
    data(call(runtime, 'markReturned', { key: T7('P.BN') }, COLLEAGUE));
    expect(stateOf(runtime, T7('P.BN'))).toBe('Gửi lỗi');
    expect(data(call(runtime, 'dashboard')).attention.failedLetters).toBe(1);
    const before = runtime.mail.outbox.length;
    sweep(runtime);
    skipTo(runtime, '2023-02-16 08:30');
    runDaily(runtime);
    expect(lettersSince(runtime, before).filter(({ to }) => to[0] === addressOf('P.BN'))).toEqual([]);
    setUnit(runtime, 'P.BN', 'Email', 'moi.bn@example.gov.vn');
    sweep(runtime);
    expect(runtime.mail.outbox.at(-1)?.to).toEqual(['moi.bn@example.gov.vn']);
  });

  it('is not counted as a reminder', () => {
    const runtime = reminded();
    data(call(runtime, 'markReturned', { key: T7('P.BN') }));
    const unit = data(call(runtime, 'dashboard')).units.find(({ code }: { code: string }) => code === 'P.BN');
    expect(unit.reminders).toBe(0);
  });
});
