import { setUnit, skipTo, wardsCampaign } from '../support/campaign';
import { trigger } from './laboratory/act';
import { forgottenLetters, urgedInVain } from './laboratory/due-letters';

function wardsAt(wallClock: string) {
  const runtime = wardsCampaign();
  skipTo(runtime, wallClock);
  return runtime;
}

describe('forgottenLetters', () => {
  it.each([
    ['2023-02-15 09:20', 'T-7'],
    ['2023-02-17 09:20', 'T-3'],
    ['2023-02-20 09:20', 'T-3'],
    ['2023-02-21 09:20', 'T-1'],
    ['2023-02-22 09:20', 'T-0'],
    ['2023-02-23 09:20', 'QH-1'],
    ['2023-02-24 09:20', 'QH-1'],
    ['2023-02-27 09:20', 'QH-2'],
    ['2023-03-07 09:20', 'QH-5'],
  ])('misses, at %s, the letters of stage %s until the daily run has sent them', (wallClock, stage) => {
    const runtime = wardsAt(wallClock);
    const missed = forgottenLetters(runtime).map(({ what }) => what);
    expect(missed).toHaveLength(10);
    expect(missed).toContain(`letter DVK2023|P.BN|2023-02-22|${stage} is due and has no line`);
    trigger(runtime, 'runDaily');
    expect(forgottenLetters(runtime)).toEqual([]);
  });

  it.each([
    ['before the first stage', '2023-02-14 09:20'],
    ['within the hour of sending', '2023-02-15 08:30'],
    ['on a Sunday', '2023-02-19 09:20'],
  ])('misses none %s', (_when, wallClock) => {
    expect(forgottenLetters(wardsAt(wallClock))).toEqual([]);
  });

  it('asks for none to an exempt unit', () => {
    const runtime = wardsAt('2023-02-15 09:20');
    setUnit(runtime, 'P.BN', 'Lý do miễn', 'Sáp nhập');
    expect(forgottenLetters(runtime)).toHaveLength(9);
  });
});

describe('urgedInVain', () => {
  it('tells of a reminder that leaves for a unit which owes nothing at that moment, and of no other letter', () => {
    const runtime = wardsAt('2023-02-15 08:10');
    const inVain = urgedInVain(runtime);
    trigger(runtime, 'runDaily');
    expect(inVain).toEqual([]);
    setUnit(runtime, 'P.BN', 'Lý do miễn', 'Sáp nhập');
    const letters = runtime.mail.outbox.filter(({ to }) => to.includes('p.bn@example.gov.vn'));
    expect(letters.map(({ subject }) => subject.slice(0, 8))).toEqual(['Thông bá', 'Nhắc hạn']);
    runtime.store.outbox.push(...letters);
    expect(inVain).toEqual([
      { kind: 'wrong', what: expect.stringMatching(/^“Nhắc hạn .* left for P.BN, which is “Được miễn”$/) },
    ]);
  });
});
