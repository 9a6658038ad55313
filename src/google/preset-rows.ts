import type { Day } from '../domain/days';
import { dayFromText, dayText } from '../domain/days';
import { SETTING_ITEMS, type SettingKey } from '../domain/settings';
import {
  CONTENTS,
  DAYS_OFF,
  INITIATIVES,
  LETTER_KINDS,
  type RecordOf,
  SETTINGS,
  type Tab,
  TEMPLATES,
  type Unit,
  UNITS,
} from '../domain/tabs';
import type { Preset } from '../preset/preset';
import type { SheetCalendar } from './sheet-calendar';
import { columnOf, sheetTable } from './sheet-table';
import { sheetNamed, type TabIds } from './sheet-workbook';
import { headersOf, offerContents, prepareSettings } from './tab-builder';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Fills tabs from the preset: on the first set-up those that are still empty, later only settings and wordings
 * whose rows are gone.
 */
export function fillPreset(
  spreadsheet: Spreadsheet,
  tabIds: TabIds,
  calendar: SheetCalendar,
  preset: Preset,
  today: Day,
  isFirst: boolean,
): void {
  const sheets = spreadsheet.getSheets();
  const sheetOf = (tab: Tab): Sheet => {
    const sheet = sheetNamed(sheets, tab.name, tabIds);
    if (sheet === null) throw new Error(`${tab.name}: the tab was not made`);
    return sheet;
  };
  const fill = <T extends Tab>(tab: T, rows: readonly RecordOf<T>[]) => {
    const table = sheetTable(sheetOf(tab), tab, calendar);
    if (table.rows.length > 0) return;
    for (const row of rows) table.append(row);
    table.save();
  };
  if (isFirst) {
    fill(UNITS, preset.units.map((unit) => ({ ...BLANK_UNIT, ...unit })));
    fill(CONTENTS, preset.contents);
    fill(DAYS_OFF, preset.daysOff);
  }
  fillSettings(sheetOf(SETTINGS), calendar, preset, today);
  fillTemplates(sheetOf(TEMPLATES), calendar, preset);
  offerContents(
    sheetOf(INITIATIVES),
    sheetTable(sheetOf(CONTENTS), CONTENTS, calendar).rows,
  );
}

const BLANK_UNIT: Unit = {
  code: '',
  name: '',
  group: '',
  email: '',
  ccEmail: '',
  leaderEmail: '',
  contact: '',
  phone: '',
  extendedTo: '',
  extensionBasis: '',
  exemptReason: '',
  note: '',
};

function fillSettings(sheet: Sheet, calendar: SheetCalendar, preset: Preset, today: Day): void {
  const table = sheetTable(sheet, SETTINGS, calendar);
  const standing = new Set(table.rows.map((row) => row.item));
  const missing = (Object.keys(SETTING_ITEMS) as SettingKey[]).filter((key) => !standing.has(SETTING_ITEMS[key].item));
  const added = missing.map((key) => {
    const { value, explanation } = preset.settings[key];
    const shown = key === 'remindFrom' ? today : value;
    const row = { item: SETTING_ITEMS[key].item, value: dayFromText(shown) ? dayText(shown) : shown, explanation };
    table.append(row);
    return row;
  });
  table.save();
  const placed = added.map((row) => ({ ...row, row: table.rowNumber(row) ?? 0 }));
  const at = columnOf(headersOf(sheet), SETTINGS.columns.value.header);
  for (const { value, row } of placed) {
    const day = dayFromText(value);
    if (day) sheet.getRange(row, at).setNumberFormat('dd/mm/yyyy').setValue(calendar.cellDate(day));
  }
  prepareSettings(sheet, placed);
  sheet.getRange(2, at, Math.max(1, placed.length), 1).setHorizontalAlignment('left');
}

function fillTemplates(sheet: Sheet, calendar: SheetCalendar, preset: Preset): void {
  const table = sheetTable(sheet, TEMPLATES, calendar);
  const standing = new Set(table.rows.map((row) => row.kind));
  for (const kind of LETTER_KINDS) {
    const template = preset.templates.find((candidate) => candidate.kind === kind);
    if (!standing.has(kind) && template) table.append(template);
  }
  table.save();
}
