import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  call,
  data,
  from,
  initiative,
  lettersSince,
  OFFICE,
  PLAN,
  passTo,
  runDaily,
  setSetting,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

/** Each stage letter that left, by the day on which it left: `P.BT T-7`. */
function stagesByDay(runtime: Runtime): Record<string, string[]> {
  const days: Record<string, string[]> = {};
  for (const row of table(runtime, 'Nhật ký gửi thư').rows) {
    const [, unit, lastDay, stage] = (row.Khóa ?? '').split('|');
    if (stage === undefined || !/^\d{4}-/.test(lastDay ?? '') || row['Trạng thái'] !== 'Đã gửi') continue;
    const day = (row['Thời điểm'] ?? '').slice(0, 10);
    days[day] = [...(days[day] ?? []), `${unit} ${stage}`].sort();
  }
  return days;
}

const ofUnit = (runtime: Runtime, unit: string) =>
  Object.entries(stagesByDay(runtime)).flatMap(([day, letters]) =>
    letters
      .filter((letter) => letter.startsWith(`${unit} `))
      .map((letter) => `${day.slice(0, 5)} ${letter.split(' ')[1]}`),
  );

const lettersTo = (runtime: Runtime, unit: string) => runtime.mail.outbox.filter(({ to }) => to[0] === addressOf(unit));

const extension = (unit: string, until: string) => ({
  unit,
  until,
  approvedBy: 'Phó Chủ tịch',
  document: '88/UBND-NV',
  reason: 'Thiên tai',
});

/** The campaign from 09/02 to 15/03/2023 with six units that behave differently; all others send nothing. */
function campaignPlayed(): Runtime {
  const runtime = wardsCampaign();
  setUnit(runtime, 'P.BT', 'Email đồng gửi', 'vanthu.bt@example.gov.vn');
  setUnit(runtime, 'P.BT', 'Email lãnh đạo', 'chutich.bt@example.gov.vn');
  passTo(runtime, '2023-02-16 10:00');
  submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
  data(call(runtime, 'exemptUnit', { unit: 'P.CK', reason: 'Đang sáp nhập' }));
  passTo(runtime, '2023-02-20 10:00');
  data(call(runtime, 'extendDeadline', extension('P.DK', '2023-02-28')));
  passTo(runtime, '2023-02-21 15:00');
  submit(runtime, 'P.NCT', PLAN);
  passTo(runtime, '2023-03-02 09:00');
  submit(runtime, 'P.NCT', initiative('Việc đến muộn'));
  data(call(runtime, 'reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Không đạt', comment: 'Chưa rõ' }));
  passTo(runtime, '2023-03-15 12:00');
  return runtime;
}

describe('the calendar of plan 43', () => {
  const runtime = from('played', campaignPlayed);

  it('reminds a unit that sends nothing at T-7, T-3, T-1, T-0 and five times after', () => {
    expect(ofUnit(runtime, 'P.BT')).toEqual([
      '15/02 T-7',
      '17/02 T-3',
      '21/02 T-1',
      '22/02 T-0',
      '23/02 QH-1',
      '27/02 QH-2',
      '01/03 QH-3',
      '03/03 QH-4',
      '07/03 QH-5',
    ]);
  });

  it('stops for a unit that completed, and goes on when what counted no longer does', () => {
    expect(ofUnit(runtime, 'P.BN')).toEqual(['15/02 T-7', '03/03 QH-4', '07/03 QH-5']);
  });

  it('stops for an exempt unit', () => {
    expect(ofUnit(runtime, 'P.CK')).toEqual(['15/02 T-7']);
  });

  it('starts an extended unit over with its own last day, without stages of on or before the campaign’s', () => {
    expect(ofUnit(runtime, 'P.DK')).toEqual([
      '15/02 T-7',
      '17/02 T-3',
      '24/02 T-3',
      '27/02 T-1',
      '28/02 T-0',
      '01/03 QH-1',
      '03/03 QH-2',
      '07/03 QH-3',
      '09/03 QH-4',
      '13/03 QH-5',
    ]);
  });

  it('goes on for half of what is owed until the rest has come', () => {
    expect(ofUnit(runtime, 'P.NCT')).toEqual([
      '15/02 T-7',
      '17/02 T-3',
      '21/02 T-1',
      '22/02 T-0',
      '23/02 QH-1',
      '27/02 QH-2',
      '01/03 QH-3',
    ]);
  });

  it('sends reminders on working days only', () => {
    const weekend = Object.keys(stagesByDay(runtime)).filter((day) => {
      const [date, month] = day.split('/').map(Number);
      return [0, 6].includes(new Date(Date.UTC(2023, (month ?? 1) - 1, date)).getUTCDay());
    });
    expect(weekend).toEqual([]);
  });

  it('leaves around the hour of sending', () => {
    const early = runtime.mail.outbox.filter(({ subject, at: sentAt }) => {
      const hour = new Date(sentAt + 7 * 3_600_000).getUTCHours();
      return subject.startsWith('Nhắc hạn') && hour !== 8;
    });
    expect(early).toEqual([]);
  });

  it('copies the unit’s second address always and its leader from the second overdue letter on', () => {
    const copies = lettersTo(runtime, 'P.BT')
      .filter(({ subject }) => /^(Nhắc hạn|Đôn đốc)/.test(subject))
      .map(({ cc }) => cc.join(', '));
    const [plain, leader] = ['vanthu.bt@example.gov.vn', 'vanthu.bt@example.gov.vn, chutich.bt@example.gov.vn'];
    expect(copies).toEqual([plain, plain, plain, plain, plain, leader, leader, leader, leader]);
  });

  it('numbers overdue letters by those recorded', () => {
    const subjects = lettersTo(runtime, 'P.BT').flatMap(({ subject }) => /lần thứ (\d+)/.exec(subject)?.[1] ?? []);
    expect(subjects).toEqual(['1', '2', '3', '4', '5']);
    const late = lettersTo(runtime, 'P.BN').flatMap(({ subject }) => /lần thứ (\d+)/.exec(subject)?.[1] ?? []);
    expect(late).toEqual(['1', '2']);
  });

  it('says the days really left, and after the deadline the date that passed', () => {
    const [first, second] = lettersTo(runtime, 'P.BT').filter(({ subject }) => subject.startsWith('Nhắc hạn'));
    expect(first?.body).toContain('còn 07 ngày (05 ngày làm việc)');
    expect(second?.body).toContain('còn 05 ngày (03 ngày làm việc)');
    const overdue = lettersTo(runtime, 'P.BT').find(({ subject }) => subject.includes('lần thứ 2'));
    expect(overdue?.body).toContain('đã hết từ ngày 22/02/2023');
    expect(overdue?.body).toContain('quá hạn 03 ngày làm việc');
  });

  it('says what has come and what has not, and carries the unit’s own link', () => {
    const letter = lettersTo(runtime, 'P.NCT').find(({ subject }) => subject.includes('lần thứ 1'));
    expect(letter?.body).toContain('đã nhận kế hoạch phát động của quý đơn vị');
    expect(letter?.body).toContain('chưa nhận đăng ký sáng kiến, giải pháp (tối thiểu 01)');
    expect(letter?.body).toMatch(/usp=pp_url/);
    expect(letter?.body).toMatch(/^Kính gửi: Ủy ban nhân dân phường Nguyễn Cư Trinh\n/);
    expect(letter?.body).toContain('Trân trọng./.');
  });

  it('reports to the office once each working day', () => {
    const days = runtime.mail.outbox
      .filter(({ to }) => to[0] === OFFICE)
      .map(({ at: sentAt }) => new Date(sentAt + 7 * 3_600_000).toISOString().slice(0, 10));
    expect(days).toEqual([...new Set(days)]);
    expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
    expect(days.at(-1)).toBe('2023-03-15');
  });

  it('lists in the report who owes what, with contact and phone, and who has had the last letter', () => {
    const played = from('played', campaignPlayed);
    setUnit(played, 'P.BT', 'Người đầu mối', 'Lê Thị Cúc');
    setUnit(played, 'P.BT', 'Điện thoại', '0908000002');
    passTo(played, '2023-03-16 09:00');
    const report = played.mail.outbox.at(-1);
    expect(report?.to).toEqual([OFFICE]);
    expect(report?.body).toMatch(/phường Bến Thành: .*kế hoạch phát động.*Lê Thị Cúc, 0908000002/);
    expect(report?.body).toContain('Ủy ban nhân dân phường Bến Thành: hết lượt nhắc');
  });

  it('never puts two units in one letter and never writes to an address not on file', () => {
    const onFile = new Set(
      table(runtime, 'Đơn vị').rows.flatMap((row) => [row.Email, row['Email đồng gửi'], row['Email lãnh đạo']]),
    );
    for (const { to, cc, bcc } of runtime.mail.outbox) {
      expect(to).toHaveLength(1);
      expect(bcc).toEqual([]);
      for (const address of [...to, ...cc]) expect(address === OFFICE || onFile.has(address)).toBe(true);
    }
  });

  it('uses nothing that is not emulated', () => {
    expect(runtime.notEmulated).toEqual([]);
  });
});

describe('days on which nothing ran', () => {
  it('are caught up with one letter, never two', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-21 08:30');
    runDaily(runtime);
    expect(ofUnit(runtime, 'P.BT')).toEqual(['21/02 T-1']);
    passTo(runtime, '2023-02-22 12:00');
    expect(ofUnit(runtime, 'P.BT')).toEqual(['21/02 T-1', '22/02 T-0']);
  });

  it('are caught up on a day without a stage of its own', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-20 08:30');
    runDaily(runtime);
    expect(ofUnit(runtime, 'P.BT')).toEqual(['20/02 T-3']);
  });

  it('are caught up by the sweep an hour after the hour of sending', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:50');
    sweep(runtime);
    expect(ofUnit(runtime, 'P.BT')).toEqual([]);
    skipTo(runtime, '2023-02-15 09:10');
    sweep(runtime);
    expect(ofUnit(runtime, 'P.BT')).toEqual(['15/02 T-7']);
  });

  it('are not caught up for stages before “Bắt đầu nhắc từ ngày”', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Bắt đầu nhắc từ ngày', '20/02/2023');
    passTo(runtime, '2023-02-22 12:00');
    expect(ofUnit(runtime, 'P.BT')).toEqual(['21/02 T-1', '22/02 T-0']);
  });
});

describe('the daily job', () => {
  it('run twice, and with sweeps between, sends nothing more', () => {
    const runtime = wardsCampaign();
    passTo(runtime, '2023-02-15 10:00');
    const letters = runtime.mail.outbox.length;
    runDaily(runtime);
    sweep(runtime);
    runDaily(runtime);
    expect(lettersSince(runtime, letters)).toEqual([]);
  });

  it('late past midnight sends the stages of the new day once', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-16 00:10');
    runDaily(runtime);
    passTo(runtime, '2023-02-16 10:00');
    expect(ofUnit(runtime, 'P.BT')).toEqual(['16/02 T-7']);
  });

  it('overlapping a run by hand sends each letter once', () => {
    const runtime = wardsCampaign();
    skipTo(runtime, '2023-02-15 08:00');
    let isInside = false;
    runtime.onCall = ({ name, phase }) => {
      if (name !== 'MailApp.sendEmail' || phase !== 'before' || isInside) return undefined;
      isInside = true;
      runtime.run('sidebarCall', ['sendReminders', {}], { context: 'client' });
      runtime.run('runDaily', [], { context: 'trigger' });
      return undefined;
    };
    runDaily(runtime);
    runtime.onCall = null;
    expect(lettersTo(runtime, 'P.BT').filter(({ subject }) => subject.startsWith('Nhắc hạn'))).toHaveLength(1);
  });
});

describe('a deadline that is moved', () => {
  it('starts the stages over for the new last day', () => {
    const runtime = wardsCampaign();
    passTo(runtime, '2023-02-21 10:00');
    setSetting(runtime, 'Hạn đăng ký (trước ngày)', '02/03/2023');
    passTo(runtime, '2023-03-02 10:00');
    expect(ofUnit(runtime, 'P.BT')).toEqual([
      '15/02 T-7',
      '17/02 T-3',
      '21/02 T-1',
      '22/02 T-7',
      '24/02 T-3',
      '28/02 T-1',
      '01/03 T-0',
      '02/03 QH-1',
    ]);
  });
});

describe('with “Nhận sau hạn” = Không', () => {
  it('urging stops after the last day, by hand too', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Nhận sau hạn', 'Không');
    passTo(runtime, '2023-02-27 12:00');
    expect(ofUnit(runtime, 'P.BT').at(-1)).toBe('22/02 T-0');
    expect(data(call(runtime, 'previewReminders')).letters).toEqual([]);
    expect(data(call(runtime, 'sendReminders'))).toMatchObject({ sent: 0, queued: 0 });
  });

  it('a unit that still owes has no stage left and is named so in the report', () => {
    const runtime = wardsCampaign();
    setSetting(runtime, 'Nhận sau hạn', 'Không');
    passTo(runtime, '2023-03-08 12:00');
    expect(runtime.mail.outbox.at(-1)?.body).toContain('Ủy ban nhân dân phường Bến Thành: hết lượt nhắc');
  });
});
