import { playedSeed } from './laboratory/random-campaign';
import { shrunk } from './laboratory/shrink';
import { shownRows } from './laboratory/tabs-read';

describe('playedSeed', () => {
  it.each([1, 2, 3])('keeps every promise in the campaign of seed %i', (seed) => {
    const { breaches, account } = playedSeed(seed);
    expect({ breaches, account: breaches.length > 0 ? account : [] }).toEqual({ breaches: [], account: [] });
  });

  it('plays the same campaign again for the same seed, to the last cell', () => {
    const [one, other] = [playedSeed(4), playedSeed(4)];
    expect(other.account).toEqual(one.account);
    expect(other.world.runtime.snapshot()).toEqual(one.world.runtime.snapshot());
    expect(playedSeed(5).account).not.toEqual(one.account);
  });

  it('asks nothing of the platform that is not emulated', () => {
    expect(playedSeed(6).world.runtime.notEmulated).toEqual([]);
  });
});

describe('shrunk', () => {
  it('leaves only the deeds that a breach needs', () => {
    const found = shrunk(1, {
      alsoCheck: ({ runtime }) => {
        const exempt = shownRows(runtime, 'Đơn vị').filter((unit) => unit['Lý do miễn'] !== '');
        return exempt.length > 0 ? [{ kind: 'state', what: 'planted' }] : [];
      },
    });
    expect(found?.played.breaches).toEqual([{ kind: 'state', what: 'planted' }]);
    expect(found?.deeds).toHaveLength(1);
  });
});
