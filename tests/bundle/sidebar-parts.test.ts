import type { Runtime } from '../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  COLLEAGUE,
  call,
  campaignOf,
  data,
  letterLog,
  OFFICE,
  type Stop,
  skipTo,
  stopped,
  sweep,
  table,
} from '../support/campaign';

interface Counts {
  readonly sent: number;
  readonly queued: number;
}

/** Sends as the sidebar does: a first part, then more of them while some wait and some go. */
function sendInParts(runtime: Runtime, method: string, most: number): Counts[] {
  const parts: Counts[] = [data(call(runtime, method, { most }))];
  for (let last = parts[0]; last && last.queued > 0 && last.sent > 0; last = parts.at(-1)) {
    parts.push(data(call(runtime, 'sendWaiting', { most })));
  }
  return parts;
}

/** Units to which letters went, the office's own report left out. */
const recipients = (runtime: Runtime) =>
  runtime.mail.outbox
    .map(({ to }) => to[0] ?? '')
    .filter((to) => to !== OFFICE)
    .sort();
const allUnits = (runtime: Runtime) =>
  table(runtime, 'Đơn vị')
    .rows.map((unit) => addressOf(unit['Mã đơn vị'] ?? ''))
    .sort();

describe('sending in parts', () => {
  it('tells after each part how many went and how many wait, and sends each letter once', () => {
    const runtime = addressedCampaign();
    const parts = sendInParts(runtime, 'sendInvitations', 10);
    expect(parts.map(({ sent, queued }) => [sent, queued])).toEqual([
      [10, 26],
      [10, 16],
      [10, 6],
      [6, 0],
    ]);
    expect(recipients(runtime)).toEqual(allUnits(runtime));
  });

  it('sends exactly what the preview showed', () => {
    const runtime = addressedCampaign();
    const { letters } = data(call(runtime, 'previewInvitations'));
    sendInParts(runtime, 'sendInvitations', 20);
    expect(recipients(runtime)).toEqual(letters.map(({ to }: { to: string }) => to).sort());
  });

  it('is finished by the owner’s next sweep when whoever sent has left', () => {
    const runtime = addressedCampaign();
    data(call(runtime, 'sendInvitations', { most: 10 }));
    sweep(runtime);
    sweep(runtime);
    expect(recipients(runtime)).toEqual(allUnits(runtime));
  });

  it('waits for the owner when a colleague sends', () => {
    const runtime = campaignOf(5);
    expect(data(call(runtime, 'sendInvitations', { most: 2 }, COLLEAGUE))).toMatchObject({ sent: 0, queued: 5 });
    expect(data(call(runtime, 'sendWaiting', { most: 2 }, COLLEAGUE))).toMatchObject({ sent: 0, queued: 5 });
    expect(runtime.mail.outbox).toEqual([]);
    expect(data(call(runtime, 'dashboard')).attention.queuedLetters).toBe(5);
    sweep(runtime);
    expect(recipients(runtime)).toEqual(allUnits(runtime));
  });

  it('comes to an end although a unit’s letter has to be held', () => {
    const runtime = campaignOf(4);
    data(call(runtime, 'sendInvitations', { units: ['U001'] }));
    const units = runtime.sheet('Đơn vị');
    units.type(2, table(runtime, 'Đơn vị').column('Mã đơn vị'), 'U901');
    const parts = sendInParts(runtime, 'sendInvitations', 1);
    expect(parts.at(-1)).toMatchObject({ sent: 0 });
    expect(parts.length).toBeLessThan(6);
  });

  // One service call after the other of one part is the last that the run gets to make.
  const make = () => {
    const runtime = campaignOf(4);
    data(call(runtime, 'sendInvitations', { most: 1 }));
    return runtime;
  };
  const part = (runtime: Runtime) => runtime.run('sidebarCall', ['sendWaiting', { most: 2 }], { context: 'client' });
  const places: Stop[] = [];
  const watched = make();
  watched.onCall = ({ name, index, phase }) => {
    if (/^(Range\.setValue|Properties\.set|MailApp\.send)/.test(name)) {
      places.push({ index, phase, name, unflushed: phase === 'before' ? 'lose' : 'keep' });
    }
  };
  part(watched);

  it.each(places.map((place) => [`${place.phase} ${place.name} (${place.index})`, place] as const))(
    'stopped %s leaves each unit with one letter at most, and no unit forgotten',
    (_, place) => {
      const runtime = stopped(make, part, place);
      skipTo(runtime, '2023-02-08 10:00');
      sendInParts(runtime, 'sendInvitations', 10);
      sweep(runtime);
      sweep(runtime);
      const sent = recipients(runtime);
      expect(new Set(sent).size).toBe(sent.length);
      const unknown = [...letterLog(runtime).values()].filter((line) => line['Trạng thái'] === 'Chưa xác định');
      expect(unknown.length).toBeLessThanOrEqual(1);
      const settled = new Set([...sent, ...unknown.map((line) => addressOf(line['Mã đơn vị'] ?? ''))]);
      expect([...settled].sort()).toEqual(allUnits(runtime));
    },
  );
});
