import { HandRefusal, type SheetHands } from '../people/sheet-hands';
import type { Runtime } from '../runtime';
import { a1Of, columnLetters } from '../sheet/a1';
import { lastRow } from '../sheet/grid';
import type { Area } from '../store';
import { EditHistory, type Reach } from './edit-history';
import type { Methods } from './messages';
import { Refusal } from './refusal';
import { HAND_SENTENCES, SENTENCES } from './sentences';

type EditName =
  | 'type'
  | 'paste'
  | 'clear'
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'moveColumn'
  | 'sort'
  | 'resizeColumn';

interface Edit {
  label: string;
  reach: Reach;
  act(hands: SheetHands): void;
}

/** What a person does to tabs with the grid; what the sheet does not take is refused in a sentence. */
export class SheetDeeds {
  readonly history = new EditHistory();

  constructor(
    private readonly runtime: () => Runtime,
    private readonly account: () => string,
  ) {}

  /** Does an edit as the account at the screen. */
  edit<M extends EditName>(method: M, params: Methods[M]['params']): void {
    const hands = this.hands(params.tab);
    const { label, reach, act } = (EDITS[method] as (params: Methods[M]['params'], hands: SheetHands) => Edit)(
      params,
      hands,
    );
    try {
      // Before what stands there is remembered, which may be far more than the tab has. A sort may have nothing to move.
      if (reach !== 'tab' && reach.rows > 0) hands.check(reach);
      this.history.edit(label, hands.state, reach, () => act(hands));
    } catch (thrown) {
      if (thrown instanceof HandRefusal) throw new Refusal(HAND_SENTENCES[thrown.reason]);
      throw thrown;
    }
  }

  /** Takes back the latest edit, or does it again. */
  turn(direction: 'takeBack' | 'doAgain'): void {
    const { sheet, area } = this.history[direction](this.runtime().spreadsheet.sheets);
    if (area) this.hands(sheet.id).touch(area.row + 1, area.column + 1, area.rows, area.columns);
  }

  private hands(tab: number): SheetHands {
    const found = this.runtime()
      .sheets({ as: this.account() })
      .find(({ state }) => state.id === tab);
    if (!found) throw new Refusal(SENTENCES.noTab);
    return found;
  }
}

/** How each edit is done, how far it reaches, and what undoing it is called. */
const EDITS: { readonly [M in EditName]: (params: Methods[M]['params'], hands: SheetHands) => Edit } = {
  type: ({ row, column, text }) => ({
    label: `nhập ô ${columnLetters(column - 1)}${row}`,
    reach: areaOf(row, column, 1, 1),
    act: (hands) => hands.type(row, column, text),
  }),
  paste: ({ row, column, texts }, { state }) => {
    const area = areaOf(row, column, texts.length, Math.max(1, ...texts.map(({ length }) => length)));
    const grows = area.row + area.rows > state.maxRows || area.column + area.columns > state.maxColumns;
    return {
      label: `dán vào ${a1Of(area)}`,
      reach: grows ? 'tab' : area,
      act: (hands) => hands.setCells(row, column, texts),
    };
  },
  clear: ({ row, column, rows, columns }) => ({
    label: `xóa nội dung ${a1Of(areaOf(row, column, rows, columns))}`,
    reach: areaOf(row, column, rows, columns),
    act: (hands) => hands.clear(row, column, rows, columns),
  }),
  insertRows: ({ before, count }) => ({
    label: `chèn ${count} hàng`,
    reach: 'tab',
    act: (hands) => hands.insertRows(before, count),
  }),
  deleteRows: ({ first, count }) => ({
    label: `xóa ${count} hàng`,
    reach: 'tab',
    act: (hands) => hands.deleteRows(first, count),
  }),
  insertColumns: ({ before, count }) => ({
    label: `chèn ${count} cột`,
    reach: 'tab',
    act: (hands) => hands.insertColumns(before, count),
  }),
  deleteColumns: ({ first, count }) => ({
    label: `xóa ${count} cột`,
    reach: 'tab',
    act: (hands) => hands.deleteColumns(first, count),
  }),
  moveColumn: ({ from, to }) => ({
    label: `chuyển cột ${columnLetters(from - 1)}`,
    reach: 'tab',
    act: (hands) => hands.moveColumn(from, to),
  }),
  sort: ({ column, ascending }, { state }) => ({
    label: `sắp xếp theo cột ${columnLetters(column - 1)}`,
    reach: {
      row: state.frozenRows,
      column: 0,
      rows: Math.max(0, lastRow(state) - state.frozenRows),
      columns: state.maxColumns,
    },
    act: (hands) => hands.sort(column, ascending),
  }),
  resizeColumn: ({ column, width }) => ({
    label: `đổi độ rộng cột ${columnLetters(column - 1)}`,
    reach: 'tab',
    act: (hands) => hands.resizeColumn(column, width),
  }),
};

function areaOf(row: number, column: number, rows: number, columns: number): Area {
  return { row: row - 1, column: column - 1, rows, columns };
}
