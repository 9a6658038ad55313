import type { NamedCase } from '../laboratory/named-case';
import { CALL_ATTACKS } from './attack-calls';
import { CODE_ATTACKS } from './attack-codes';
import { MAIL_ATTACKS } from './attack-mail';
import { TEXT_ATTACKS } from './attack-texts';
import { ANSWER_CASES } from './input-answers';
import { SUBMISSION_CASES } from './input-submissions';
import { TITLE_CASES } from './input-titles';
import { VERSION_CASES } from './input-versions';
import { CHANGE_CASES } from './people-changes';
import { COLUMN_CASES } from './people-columns';
import { REGISTER_CASES } from './people-registers';
import { SETTING_CASES } from './people-settings';
import { TAB_CASES } from './people-tabs';
import { UNIT_CASES } from './people-units';
import { WORD_BY_HAND_CASES } from './people-words';
import { EVENT_CASES } from './platform-events';
import { MAIL_CASES } from './platform-mail';
import { MEMORY_CASES } from './platform-memory';
import { STOP_CASES } from './platform-stops';
import { TRIGGER_CASES } from './platform-triggers';

/** Every named case, in the order of the table of promises. */
export const CASES: readonly NamedCase[] = [
  ...STOP_CASES,
  ...EVENT_CASES,
  ...TRIGGER_CASES,
  ...MAIL_CASES,
  ...MEMORY_CASES,
  ...COLUMN_CASES,
  ...TAB_CASES,
  ...WORD_BY_HAND_CASES,
  ...CHANGE_CASES,
  ...UNIT_CASES,
  ...SETTING_CASES,
  ...REGISTER_CASES,
  ...TITLE_CASES,
  ...ANSWER_CASES,
  ...SUBMISSION_CASES,
  ...VERSION_CASES,
  ...TEXT_ATTACKS,
  ...MAIL_ATTACKS,
  ...CODE_ATTACKS,
  ...CALL_ATTACKS,
];
