import type { Method } from './call';

const WHOLE_UNIT = ['dashboard', 'unit', 'history', 'rehearseMonth', 'rehearse'] as const;
const LETTERS = [...WHOLE_UNIT, 'letters', 'health'] as const;

/** Which answers an act may change; an act that is not listed here can't be done. */
export const CHANGED_BY = {
  sendReminders: LETTERS,
  sendInvitations: LETTERS,
  sendWaiting: LETTERS,
  sendTrial: ['health', 'letters', 'history'],
  extendDeadline: [...LETTERS, 'checkUnits'],
  exemptUnit: [...WHOLE_UNIT, 'checkUnits'],
  restoreUnit: [...WHOLE_UNIT, 'checkUnits'],
  recordPlan: WHOLE_UNIT,
  recordInitiative: [...WHOLE_UNIT, 'initiatives'],
  markFileReceived: WHOLE_UNIT,
  reviewInitiative: [...LETTERS, 'initiatives'],
  resolveSetAside: [...WHOLE_UNIT, 'submissions', 'initiatives'],
  reopenSubmission: [...WHOLE_UNIT, 'submissions'],
  resolveUnknownLetter: LETTERS,
  markReturned: LETTERS,
  confirmLetterLog: LETTERS,
  mend: ['dashboard', 'health', 'history', 'checkUnits'],
  offerHandOver: ['dashboard', 'health', 'history'],
  takeOver: ['dashboard', 'health', 'history'],
  compile: ['history'],
  erasePerson: [...LETTERS, 'checkUnits', 'submissions', 'initiatives'],
} as const satisfies Partial<Record<Method, readonly Method[]>>;
