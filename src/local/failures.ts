/** What a service throws: the script sees `Exception: <text>` with Google's own text. */
export class ServiceFailure extends Error {
  override readonly name = 'Exception';
}

/** Thrown for everything this emulation does not know; it never guesses. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';

  constructor(what: string) {
    super(`${what} is not emulated`);
  }
}

/** Ends an execution as Google does: nothing the script catches or finishes has any effect afterwards. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Google's texts, where more than one place throws them. */
export const TEXT = {
  tooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  tooManyCells: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  outsideGrid: 'The coordinates of the range are outside the dimensions of the sheet.',
  ranTooLong: 'Exceeded maximum execution time',
  tooManyTriggers:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  mailQuota: 'Service invoked too many times for one day: email.',
  computerTime: 'Service using too much computer time for one day.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  noAccess: 'You do not have permission to access the requested document.',
} as const;
