const PREFIX = 'https://www.googleapis.com/auth/';

const SPREADSHEETS = ['spreadsheets.currentonly', 'spreadsheets'];
const FORMS = ['forms'];
const TRIGGERS = ['script.scriptapp'];
const CONTAINER_UI = ['script.container.ui'];
const EMAIL = ['userinfo.email'];

/**
 * The scopes of which one must be in the manifest, by class or by method (a method's entry wins), as the reference lists
 * them. Forms created or opened from a spreadsheet's script need the full `forms` scope.
 */
const REQUIRED: Record<string, readonly string[]> = {
  SpreadsheetApp: [],
  'SpreadsheetApp.getActiveSpreadsheet': SPREADSHEETS,
  'SpreadsheetApp.getActive': SPREADSHEETS,
  'SpreadsheetApp.getActiveSheet': SPREADSHEETS,
  'SpreadsheetApp.openById': ['spreadsheets'],
  'SpreadsheetApp.openByUrl': ['spreadsheets'],
  'SpreadsheetApp.create': ['spreadsheets'],
  Spreadsheet: SPREADSHEETS,
  Sheet: SPREADSHEETS,
  Range: SPREADSHEETS,
  RangeList: SPREADSHEETS,
  Protection: SPREADSHEETS,
  EmbeddedChart: SPREADSHEETS,
  'Ui.showSidebar': CONTAINER_UI,
  'Ui.showModalDialog': CONTAINER_UI,
  'Ui.showModelessDialog': CONTAINER_UI,
  'FormApp.create': FORMS,
  'FormApp.openById': FORMS,
  'FormApp.openByUrl': FORMS,
  Form: FORMS,
  'MailApp.sendEmail': ['script.send_mail'],
  'MailApp.getRemainingDailyQuota': ['script.send_mail'],
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.getUserTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'ClockTriggerBuilder.create': TRIGGERS,
  'FormTriggerBuilder.create': TRIGGERS,
  'SpreadsheetTriggerBuilder.create': TRIGGERS,
  'Session.getActiveUser': EMAIL,
  'Session.getEffectiveUser': EMAIL,
};

/** The scopes of which a call needs one; none for a call anyone may make. */
export function scopesFor(label: string, method: string): readonly string[] {
  return (REQUIRED[`${label}.${method}`] ?? REQUIRED[label] ?? []).map((scope) => PREFIX + scope);
}

/** Tells whether a manifest's scopes let a script call what needs one of these. */
export function isAllowed(needed: readonly string[], granted: readonly string[]): boolean {
  return needed.length === 0 || needed.some((scope) => granted.includes(scope));
}

/** The scopes that a simple trigger may use: those of the file it is bound to. */
export const SIMPLE_TRIGGER_SCOPES: readonly string[] = SPREADSHEETS.map((scope) => PREFIX + scope);
