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
  refusal,
  setSetting,
  setUnit,
  skipTo,
  submit,
  wardsCampaign,
} from '../support/campaign';

interface Shown {
  readonly to: string;
  readonly cc: readonly string[];
  readonly subject: string;
}

const byAddress = (a: Shown, b: Shown) => (a.to < b.to ? -1 : 1);

const rehearsed = (runtime: Runtime, date: string): Shown[] =>
  (data(call(runtime, 'rehearse', { date })).letters as Shown[])
    .map(({ to, cc, subject }) => ({ to, cc, subject }))
    .sort(byAddress);

/** Comes to the end of a day's morning with nobody acting, and gives the letters to units that left in it. */
function really(runtime: Runtime, day: string): Shown[] {
  passTo(runtime, `${day} 07:59`);
  const before = runtime.mail.outbox.length;
  passTo(runtime, `${day} 09:00`);
  return lettersSince(runtime, before)
    .filter(({ to }) => to[0] !== OFFICE)
    .map(({ to, cc, subject }) => ({ to: to[0] ?? '', cc, subject }))
    .sort(byAddress);
}

/** Units that differ: complete, half done, extended, exempt, without an address, with a leader, waiting. */
const mixed = () =>
  from('mixed', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    submit(runtime, 'P.NCT', PLAN);
    submit(runtime, 'P.PNL', { ...PLAN, 'Cách làm (1)': 'chưa đặt tên' });
    setUnit(runtime, 'P.DK', 'Gia hạn đến hết ngày', '28/02/2023');
    setUnit(runtime, 'P.CK', 'Lý do miễn', 'Đang sáp nhập');
    setUnit(runtime, 'P.BT', 'Email', 'khong-dung');
    setUnit(runtime, 'P.TD', 'Email lãnh đạo', 'chutich.td@example.gov.vn');
    return runtime;
  });

describe('a rehearsal', () => {
  const days = ['02-15', '02-16', '02-17', '02-19', '02-22', '02-23', '02-27', '02-28', '03-07', '03-08'].map(
    (day) => `2023-${day}`,
  );

  it('of each day shows what really leaves that day', () => {
    const runtime = mixed();
    const shown = days.map((day) => rehearsed(runtime, day));
    expect(days.map((day) => really(runtime, day))).toEqual(shown);
    expect(shown.map((letters) => letters.length)).toEqual([5, 0, 5, 0, 5, 5, 6, 1, 6, 0]);
  });

  it.each(['2023-02', '2023-03'])('of the month %s has each day’s number of letters', (month) => {
    const runtime = mixed();
    for (const { day, letters } of data(call(runtime, 'rehearseMonth', { month })).days) {
      expect([day, letters]).toEqual([day, day < '2023-02-09' ? null : rehearsed(runtime, day).length]);
    }
  });

  it('sends nothing and changes nothing', () => {
    const runtime = mixed();
    const before = JSON.stringify([runtime.spreadsheet, runtime.store.properties]);
    const letters = runtime.mail.outbox.length;
    data(call(runtime, 'rehearse', { date: '2023-02-22' }));
    expect(runtime.mail.outbox).toHaveLength(letters);
    expect(JSON.stringify([runtime.spreadsheet, runtime.store.properties])).toBe(before);
  });

  it('of a past day is an error', () => {
    expect(refusal(call(mixed(), 'rehearse', { date: '2023-02-08' })).field).toBe('date');
  });

  it('of today after the daily run shows nothing', () => {
    const runtime = mixed();
    passTo(runtime, '2023-02-15 10:00');
    expect(rehearsed(runtime, '2023-02-15')).toEqual([]);
  });

  it('knows that a returned letter does not go again to the same address', () => {
    const runtime = mixed();
    passTo(runtime, '2023-02-15 10:00');
    data(call(runtime, 'markReturned', { key: 'DVK2023|P.TD|2023-02-22|T-7' }));
    expect(really(runtime, '2023-02-16')).toEqual([]);
    passTo(runtime, '2023-02-16 10:00');
    expect(rehearsed(runtime, '2023-02-16')).toEqual([]);
  });

  it('knows that letters deferred today for want of quota go on the next day', () => {
    const runtime = mixed();
    skipTo(runtime, '2023-02-14 12:00');
    runtime.mail.quota = 13;
    passTo(runtime, '2023-02-15 10:00');
    runtime.mail.quota = 100;
    const shown = rehearsed(runtime, '2023-02-16').map(({ to }) => to);
    expect(really(runtime, '2023-02-16').map(({ to }) => to)).toEqual(shown);
  });

  it('knows of reminders by hand', () => {
    const runtime = mixed();
    skipTo(runtime, '2023-02-15 07:00');
    data(call(runtime, 'sendReminders', { units: ['P.TD'] }));
    const shown = rehearsed(runtime, '2023-02-15');
    expect(shown.map(({ to }) => to)).not.toContain(addressOf('P.TD'));
    expect(really(runtime, '2023-02-15')).toEqual(shown);
  });

  it('knows that nothing is urged after the last day with “Nhận sau hạn” = Không', () => {
    const runtime = mixed();
    setSetting(runtime, 'Nhận sau hạn', 'Không');
    expect(rehearsed(runtime, '2023-02-27').map(({ to }) => to)).toEqual([addressOf('P.DK')]);
  });
});
