import type { Scope } from './laboratory';

/** Điều được yêu cầu: what the command is asked to do. */
export interface Wish extends Pick<Scope, 'form' | 'only' | 'point'> {
  /** `all` of the laboratory, only some `acts`, only the named `cases`, or only random campaigns. */
  readonly what: 'all' | 'acts' | 'cases' | 'campaigns';
  /** The first seed of the random campaigns, and how many are played. */
  readonly seed: number;
  readonly seeds: number;
}

/** How the command is given. */
export const USAGE = `npm run faults -- [--short] [--acts] [--only ACT] [--point FAULT] [--cases] [--seeds COUNT] [--seed FIRST]
  without options  every moment of every act, the named cases, planted bugs and random campaigns; rewrites docs/promises.md
  --short          a sample of all that, and docs/promises.md stays; with --acts it tells that sample
  --acts           only every moment of every act, and planted bugs; rewrites their part of docs/promises.md
  --only ACT       only acts in whose name this stands
  --point FAULT    only faults whose name begins like this, such as “stop after Range.setValues 12”
  --cases          only the named cases; rewrites their part of docs/promises.md
  --seeds COUNT    only so many random campaigns; from 100 on rewrites their line of docs/promises.md
  --seed FIRST     only the campaign of this seed, told deed by deed; with --seeds the first of so many`;

const SEEDS = { long: 1000, short: 3 } as const;
/** Fewer campaigns than this say too little to stand in docs/promises.md. */
export const WORTH_TELLING = 100;

/** Reads the arguments, or says what is wrong with them. */
export function wishOf(args: readonly string[]): Wish | { readonly problem: string } {
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const option = args[at] ?? '';
    if (['--short', '--acts', '--cases'].includes(option)) {
      values.set(option, '');
    } else if (['--only', '--point', '--seeds', '--seed'].includes(option)) {
      at += 1;
      const value = args[at];
      if (value === undefined || value === '') return { problem: `${option} needs a value.` };
      if (option.startsWith('--seed') && !/^[1-9]\d*$/.test(value))
        return { problem: `${option} needs a number from 1.` };
      values.set(option, value);
    } else {
      return { problem: `“${option}” is not understood.` };
    }
  }
  const areActs = ['--acts', '--only', '--point'].some((option) => values.has(option));
  const areCampaigns = values.has('--seed') || values.has('--seeds');
  if (Number(areActs) + Number(areCampaigns) + Number(values.has('--cases')) > 1) {
    return { problem: 'Acts, cases and random campaigns are asked for one at a time.' };
  }
  const form = values.has('--short') ? 'short' : 'long';
  return {
    form,
    what: areActs ? 'acts' : areCampaigns ? 'campaigns' : values.has('--cases') ? 'cases' : 'all',
    only: values.get('--only'),
    point: values.get('--point'),
    seed: Number(values.get('--seed') ?? 1),
    seeds: Number(values.get('--seeds') ?? (values.has('--seed') ? 1 : SEEDS[form])),
  };
}
