/** What an execution is charged, in milliseconds. Guesses by the order of magnitude; none was measured on Google today. */
export const COST = {
  start: 700,
  startPerKilobyte: 0.3,
  firstSpreadsheetAccess: 150,
  flush: 30,
  readCell: 0.0085,
  writeCell: 0.14,
  readResponse: 5,
  attachmentPer100Kilobytes: 5,
  otherwise: 0.2,
} as const;

/** How long an execution may run, and a simple trigger. */
export const RUN_LIMIT_MS = 360_000;
export const SIMPLE_TRIGGER_LIMIT_MS = 30_000;
/** How long the triggers of one account may run in a day. */
export const TRIGGER_RUNTIME_PER_DAY_MS = 90 * 60_000;

const FIXED: Record<string, number> = {
  'Range.getValues': 30,
  'Range.getValue': 30,
  'Range.getDisplayValues': 30,
  'Range.getDisplayValue': 30,
  'Range.getFormulas': 30,
  'Range.getFormula': 30,
  'Range.getNotes': 30,
  'Range.getBackgrounds': 30,
  'Range.getNumberFormats': 30,
  'Range.getDataValidations': 30,
  'Sheet.appendRow': 100,
  'Sheet.insertRowsAfter': 50,
  'Sheet.insertRowsBefore': 50,
  'Sheet.insertRows': 50,
  'Sheet.insertColumnsAfter': 50,
  'Sheet.insertColumnsBefore': 50,
  'Sheet.deleteRow': 7,
  'Sheet.deleteRows': 7,
  'Sheet.deleteColumns': 50,
  'Sheet.moveColumns': 50,
  'Sheet.insertChart': 200,
  'Sheet.updateChart': 200,
  'Sheet.protect': 50,
  'Sheet.setConditionalFormatRules': 50,
  'Spreadsheet.insertSheet': 200,
  'Spreadsheet.deleteSheet': 200,
  'Properties.getProperty': 30,
  'Properties.getProperties': 30,
  'Properties.getKeys': 30,
  'Properties.setProperty': 62,
  'Properties.setProperties': 62,
  'Properties.deleteProperty': 62,
  'Properties.deleteAllProperties': 62,
  'Cache.get': 10,
  'Cache.getAll': 10,
  'Cache.put': 70,
  'Cache.putAll': 70,
  'Cache.remove': 70,
  'Lock.tryLock': 50,
  'Lock.waitLock': 50,
  'Lock.releaseLock': 50,
  'MailApp.sendEmail': 500,
  'MailApp.getRemainingDailyQuota': 50,
  'FormApp.create': 2000,
  'FormApp.openById': 700,
  'FormApp.openByUrl': 700,
  'Form.setDestination': 3000,
  'Form.getResponses': 500,
  'Form.getResponse': 100,
  'Form.getItems': 100,
  'Form.deleteAllResponses': 500,
  'Form.deleteItem': 150,
  'Form.moveItem': 150,
  'FormResponse.submit': 1000,
  'SpreadsheetApp.create': 2000,
  'SpreadsheetApp.openById': 700,
  'ClockTriggerBuilder.create': 500,
  'FormTriggerBuilder.create': 500,
  'SpreadsheetTriggerBuilder.create': 500,
  'ScriptApp.getProjectTriggers': 200,
  'ScriptApp.deleteTrigger': 200,
};

/** Setters by class and prefix, where every method of the kind costs the same. */
const PREFIXED: readonly (readonly [RegExp, number])[] = [
  [/^Form\.add/, 300],
  [/^(Form|\w+Item)\.set/, 150],
  [
    /^Range\.(setNumberFormat|setFont|setBackground|setHorizontal|setVertical|setWrap|setBorder|setDataValidation|setNote|merge|insertCheckboxes)/,
    5,
  ],
  [/^Sheet\.set/, 20],
];

/** What a call costs before what grows with its data. */
export function fixedCost(call: string): number {
  return FIXED[call] ?? PREFIXED.find(([pattern]) => pattern.test(call))?.[1] ?? COST.otherwise;
}

/**
 * The calls that move data: cells read or written, responses read, letters sent. What else a script calls is counted
 * beside them. The answers of one response count once, which the class itself sees to.
 */
const DATA_CALLS: ReadonlySet<string> = new Set([
  'Range.getValue',
  'Range.getValues',
  'Range.getDisplayValue',
  'Range.getDisplayValues',
  'Range.getFormula',
  'Range.getFormulas',
  'Range.setValue',
  'Range.setValues',
  'Range.setFormula',
  'Range.setFormulas',
  'Range.clear',
  'Range.clearContent',
  'Range.copyTo',
  'Range.sort',
  'Range.insertCheckboxes',
  'Sheet.appendRow',
  'Sheet.clear',
  'Sheet.clearContents',
  'Form.getResponses',
  'Form.getResponse',
  'MailApp.sendEmail',
]);

/** Tells whether a call moves data. */
export function isDataCall(call: string): boolean {
  return DATA_CALLS.has(call);
}
