import { useRef } from 'preact/hooks';
import { type Command, commandOf } from './keys';
import type { Selection } from './selection';

interface Hands {
  /** Gives what a command selects, if that is what it is about. */
  after(command: Command): Selection | undefined;
  select(selection: Selection, isSeen: boolean): void;
  /** Does what a command asks; tells whether there was anything to do. */
  perform(to: Command['to'], step: 1 | -1): boolean;
}

const STAYS: readonly Command['to'][] = ['selectAll', 'selectColumn', 'selectRow'];

/** Gives what a key does to the grid while no text is being typed. */
export function useGridKeys({ after, select, perform }: Hands) {
  // The grid keeps Tab to itself; Esc and then Tab leave it.
  const mayLeave = useRef(false);
  return (event: KeyboardEvent) => {
    if (event.key === 'Shift') return;
    const command = commandOf(event);
    const leaves = mayLeave.current && event.key === 'Tab';
    mayLeave.current = command?.to === 'collapse';
    if (command === undefined || leaves) return;
    const next = after(command);
    if (next) select(next, !STAYS.includes(command.to));
    else if (!perform(command.to, command.to === 'nextTab' ? command.step : 1)) return;
    event.preventDefault();
  };
}
