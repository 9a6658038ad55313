import { type PlayOptions, playedDeeds, playedSeed } from './laboratory/random-campaign';
import { shrunk } from './laboratory/shrink';
import { shownRows } from './laboratory/tabs-read';

describe('playedSeed', () => {
  it.each([2, 8, 12])('keeps every promise in the campaign of seed %i', (seed) => {
    const { breaches, account, world } = playedSeed(seed);
    expect({ breaches, account: breaches.length > 0 ? account : [] }).toEqual({ breaches: [], account: [] });
    expect(world.runtime.notEmulated).toEqual([]);
  });

  it('plays the same campaign again for the same seed, to the last cell', () => {
    const [one, other] = [playedSeed(4, { days: 8 }), playedSeed(4, { days: 8 })];
    expect(other.account).toEqual(one.account);
    expect(other.world.runtime.snapshot()).toEqual(one.world.runtime.snapshot());
    expect(playedSeed(5, { days: 8 }).account).not.toEqual(one.account);
  });
});

describe('shrunk', () => {
  it('leaves only the deeds that a breach needs', () => {
    const planted: PlayOptions = {
      days: 8,
      alsoCheck: ({ runtime }) =>
        shownRows(runtime, 'Sáng kiến').length > 2 ? [{ kind: 'state', what: 'planted' }] : [],
    };
    const { deeds = [], played } = shrunk(1, planted) ?? {};
    expect(played?.breaches).toEqual([{ kind: 'state', what: 'planted' }]);
    expect(deeds.map(({ kind }) => kind)).toEqual(['register', 'register']);
    for (const deed of deeds) {
      const without = deeds.filter((other) => other !== deed);
      expect(playedDeeds(without, planted).breaches).toEqual([]);
    }
  });

  it('finds nothing to shrink in a campaign that keeps its promises', () => {
    expect(shrunk(4, { days: 2 })).toBeUndefined();
  });
});
