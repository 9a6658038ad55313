import type { Execution } from '../local/execution';
import { createRuntime, type Runtime } from '../local/runtime';
import { setUpOffice } from './example-office';
import { officeHands } from './office-hands';
import { BEGINNING } from './story';
import { OWNER } from './unit-contacts';
import { instantOf } from './wall-clock';

/** The morning on which the workspace begins: everything is set up and nobody has been invited. */
const MORNING = '2023-02-08 09:00';

/** Makes the world of the workspace: plan 43 set up with example units, the sidebar open. */
export function startWorld(dist: string): Runtime {
  const runtime = createRuntime({ dist, now: instantOf(BEGINNING), owner: OWNER, name: 'Sổ sáng kiến' });
  const noted = ({ ok, functionName, error }: Execution) => {
    if (!ok) throw new Error(`${functionName} failed: ${error?.message}\n${error?.stack}`);
  };
  setUpOffice(runtime, officeHands(runtime, noted), noted);
  runtime.clock.advanceTo(instantOf(MORNING)).forEach(noted);
  runtime.open().forEach(noted);
  noted(runtime.run('showSidebar', [], { context: 'menu' }));
  runtime.ui.toasts.length = 0;
  return runtime;
}
