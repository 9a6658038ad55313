import type { Day } from '../domain/days';
import { dayFromText, dayText } from '../domain/days';
import { DAY, SETTING_ITEMS, type SettingKey } from '../domain/settings';
import {
  blankRow,
  CONTENTS,
  DAYS_OFF,
  INITIATIVES,
  LETTER_KINDS,
  type RecordOf,
  SETTINGS,
  type Tab,
  TEMPLATES,
  UNITS,
} from '../domain/tabs';
import type { Preset } from '../preset/preset';
import { columnOf } from './columns';
import type { SheetCalendar } from './sheet-calendar';
import { sheetTable } from './sheet-table';
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
  // Set-up has just made them all.
  const sheetOf = (tab: Tab) => sheetNamed(sheets, tab.name, tabIds) as Sheet;
  const fill = <T extends Tab>(tab: T, rows: readonly RecordOf<T>[]) => {
    const table = sheetTable(sheetOf(tab), tab, calendar);
    if (table.rows.length > 0) return;
    for (const row of rows) table.append(row);
    table.save();
  };
  if (isFirst) {
    fill(
      UNITS,
      preset.units.map((unit) => ({ ...blankRow(UNITS), ...unit })),
    );
    fill(CONTENTS, preset.contents);
    fill(DAYS_OFF, preset.daysOff);
  }
  fillSettings(sheetOf(SETTINGS), calendar, preset, today, isFirst);
  fillTemplates(sheetOf(TEMPLATES), calendar, preset);
  offerContents(sheetOf(INITIATIVES), sheetTable(sheetOf(CONTENTS), CONTENTS, calendar).rows);
}

function fillSettings(sheet: Sheet, calendar: SheetCalendar, preset: Preset, today: Day, isFirst: boolean): void {
  const table = sheetTable(sheet, SETTINGS, calendar);
  const standing = new Set(table.rows.map((row) => row.item));
  const shipped = (Object.keys(SETTING_ITEMS) as SettingKey[]).map((key) => {
    const { value, explanation } = preset.settings[key];
    const shown = key === 'remindFrom' ? today : value;
    return { item: SETTING_ITEMS[key].item, value: dayFromText(shown) ? dayText(shown) : shown, explanation };
  });
  const added = shipped.filter(({ item }) => !standing.has(item));
  for (const row of added) table.append(row);
  table.save();
  // Rows that an interrupted first run added are as unprepared as those added now.
  const isFresh = (item: string) => isFirst || !standing.has(item);
  const days = Object.values(SETTING_ITEMS).filter(({ item, kind }) => kind === DAY && isFresh(item));
  const at = columnOf(headersOf(sheet), SETTINGS.columns.value.header);
  for (const row of table.rows) {
    const day = days.some(({ item }) => item === row.item) ? dayFromText(row.value) : undefined;
    if (day === undefined) continue;
    const cell = sheet.getRange(table.rowNumber(row) ?? 0, at);
    cell.setNumberFormat('dd/mm/yyyy').setValue(calendar.cellDate(day));
  }
  prepareSettings(
    sheet,
    table.rows.map((row) => ({ item: row.item, row: table.rowNumber(row) ?? 0 })),
  );
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
