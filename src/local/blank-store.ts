import type { Row, SheetState, Store } from './store';

/** What a new world is made from. */
export interface StoreSeed {
  now: number;
  owner: string;
  name: string;
  locale: string;
  timeZone: string;
  seed: number;
}

/** Makes a world with one empty spreadsheet and nothing installed. */
export function createStore({ now, owner, name, locale, timeZone, seed }: StoreSeed): Store {
  const containerId = `spreadsheet-${seed}`;
  return {
    clock: { now },
    random: { seed, drawn: 0 },
    script: { id: `script-${seed}`, owner, containerId },
    users: {},
    spreadsheets: {
      [containerId]: {
        id: containerId,
        name,
        owner,
        locale,
        timeZone,
        activeSheetId: 0,
        sheets: [createSheet(0, locale.startsWith('vi') ? 'Trang tính1' : 'Sheet1')],
      },
    },
    forms: {},
    properties: { script: {}, document: {}, user: {}, standalone: {} },
    cache: {},
    triggers: [],
    outbox: [],
    ui: { menus: [], sidebar: null, dialogs: [], toasts: [], alerts: [] },
  };
}

/** The grid of a new tab. */
const NEW_SHEET_ROWS = 1000;
const NEW_SHEET_COLUMNS = 26;

/** A row without any cell; blank rows share it. */
export const EMPTY_ROW: Row = Object.freeze([]);

/** Makes an empty tab. */
export function createSheet(id: number, name: string): SheetState {
  return {
    id,
    name,
    rows: new Array<Row>(NEW_SHEET_ROWS).fill(EMPTY_ROW),
    maxRows: NEW_SHEET_ROWS,
    maxColumns: NEW_SHEET_COLUMNS,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    hiddenGridlines: false,
    tabColor: null,
    columnWidths: {},
    rowHeights: {},
    merges: [],
    protections: [],
    conditionalFormats: [],
    charts: [],
    responses: null,
  };
}
