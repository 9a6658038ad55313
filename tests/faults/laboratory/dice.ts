import { draw, drawInteger } from '../../../src/local/chance';

/** Xúc xắc: draws that follow from a seed alone. */
export interface Dice {
  /** True so often out of a hundred. */
  often(percent: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  one<T>(choices: readonly T[]): T;
  /** One of the choices, each as often as its weight. */
  weighed<T>(choices: readonly (readonly [weight: number, choice: T])[]): T;
  /** A seed for dice of its own. */
  seed(): number;
}

/** Gives the dice of a seed. */
export function diceOf(seed: number): Dice {
  const state = { seed, drawn: 0 };
  const whole = (least: number, most: number) => drawInteger(state, least, most);
  const one = <T>(choices: readonly T[]): T => {
    if (choices.length === 0) throw new RangeError('There is nothing to choose from');
    return choices[whole(0, choices.length - 1)] as T;
  };
  return {
    often: (percent) => draw(state) * 100 < percent,
    whole,
    one,
    weighed: (choices) => one(choices.flatMap(([weight, choice]) => Array.from({ length: weight }, () => choice))),
    seed: () => whole(1, 2 ** 31 - 1),
  };
}
