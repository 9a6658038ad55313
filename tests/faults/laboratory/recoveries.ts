import { type Act, setUp, trigger } from './act';
import { stopsIn } from './faults';
import { rehearsed, struck } from './trial';

/** Half-done states of each act from which its recovery is tried. */
const STATES_OF_EACH = 2;
/** Calls that leave something behind, between two of which a stop leaves an act half done. */
const EFFECTS =
  /^Range\.set(Value|Formula)|^Sheet\.(insert|set)|^Properties\.(set|delete)|^MailApp\.send|^Form\.|^Trigger/;

/**
 * The recoveries of an act that a stop has left half done at some of the moments that matter: what goes on by itself or
 * by whoever set it off, with faults of its own.
 */
export function recoveriesOf(act: Act): Act[] {
  const rehearsal = rehearsed(act);
  const stops = stopsIn(rehearsal.calls).filter(({ call }) => EFFECTS.test(rehearsal.calls[call]?.name ?? ''));
  const places = Array.from({ length: Math.min(STATES_OF_EACH, stops.length) }, (_, place) =>
    Math.floor(((place + 0.5) * stops.length) / STATES_OF_EACH),
  );
  return [...new Set(places)].flatMap((place) => {
    const stop = stops[place];
    if (stop === undefined) return [];
    const { goOn } = act;
    return {
      name: `recovery of ${act.name}, ${stop.name}`,
      family: 'recovery',
      world: () => {
        struck(rehearsal, stop);
        return rehearsal.runtime;
      },
      run: act.family === 'set-up' ? setUp : (runtime) => trigger(runtime, recoveryOf(act)),
      ...(goOn && { goOn }),
      known: (runtime) => {
        const known = act.known?.(runtime) ?? {};
        return { ...known, stops: 1 + (known.stops ?? 0) };
      },
    } satisfies Act;
  });
}

function recoveryOf({ family }: Act): 'sweep' | 'runDaily' {
  return family === 'reminders' ? 'runDaily' : 'sweep';
}
