/**
 * Điều khoản của một cổng: something a port promises, as what is done with it and what that gives.
 *
 * A contract is a list of them, written once and kept by the memory double and by the adapter alike. The adapter's
 * side runs inside a script, so that a clause may use nothing but its world and must give plain values.
 */
export interface Clause<World> {
  readonly it: string;
  readonly does: (world: World) => unknown;
  readonly gives: unknown;
}

/** Tells whether something is refused. */
export function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}
