import { wishOf } from './laboratory/command-line';

describe('wishOf', () => {
  it.each([
    [[], { form: 'long', what: 'all', seed: 1, seeds: 1000 }],
    [['--short'], { form: 'short', what: 'all', seed: 1, seeds: 3 }],
    [['--only', 'first registration'], { form: 'long', what: 'acts', only: 'first registration' }],
    [
      ['--only', 'exemptUnit', '--point', 'stop after Range.setValues 12'],
      { what: 'acts', only: 'exemptUnit', point: 'stop after Range.setValues 12' },
    ],
    [['--acts'], { form: 'long', what: 'acts', only: undefined, point: undefined }],
    [['--cases'], { what: 'cases' }],
    [['--seeds', '20'], { what: 'campaigns', seed: 1, seeds: 20 }],
    [['--seed', '7'], { what: 'campaigns', seed: 7, seeds: 1 }],
    [['--seed', '7', '--seeds', '3'], { what: 'campaigns', seed: 7, seeds: 3 }],
  ])('reads %j', (args, wish) => {
    expect(wishOf(args)).toMatchObject(wish);
  });

  it.each([
    [['--fast'], '“--fast” is not understood.'],
    [['--only'], '--only needs a value.'],
    [['--seeds', 'many'], '--seeds needs a number from 1.'],
    [['--seed', '0'], '--seed needs a number from 1.'],
    [['--only', 'compile', '--cases'], 'Acts, cases and random campaigns are asked for one at a time.'],
  ])('refuses %j', (args, problem) => {
    expect(wishOf(args)).toEqual({ problem });
  });
});
