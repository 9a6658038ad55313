import type { NamedCase } from '../laboratory/named-case';
import { CHANGE_CASES } from './people-changes';
import { LIST_CASES } from './people-lists';
import { TAB_CASES } from './people-tabs';
import { RUN_CASES } from './platform-runs';
import { SERVICE_CASES } from './platform-services';
import { STOP_CASES } from './platform-stops';

/** Every named case, in the order of the table of promises. */
export const CASES: readonly NamedCase[] = [
  ...STOP_CASES,
  ...RUN_CASES,
  ...SERVICE_CASES,
  ...TAB_CASES,
  ...CHANGE_CASES,
  ...LIST_CASES,
];
