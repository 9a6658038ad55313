import { createSheet } from '../blank-store';
import { drawInteger } from '../chance';
import { ServiceFailure } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';
import type { SheetState, SpreadsheetState } from '../store';
import { isTimeZone } from '../zoned-time';
import { formEditUrl } from './form-urls';
import { Sheet } from './sheet';
import { SheetPlace } from './sheet-place';

/** A spreadsheet file. */
export class Spreadsheet {
  private readonly sheets = new Map<SheetState, Sheet>();

  constructor(
    private readonly run: Run,
    readonly state: SpreadsheetState,
  ) {}

  getId(): string {
    return this.state.id;
  }

  getName(): string {
    return this.state.name;
  }

  rename(name: string): void {
    this.state.name = name;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.state.id}/edit`;
  }

  getSpreadsheetTimeZone(): string {
    return this.state.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new ServiceFailure(`Invalid argument: ${timeZone}`);
    this.run.commit();
    this.state.timeZone = timeZone;
  }

  getSpreadsheetLocale(): string {
    return this.state.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    this.run.commit();
    this.state.locale = locale;
  }

  getSheets(): Sheet[] {
    return this.state.sheets.map((sheet) => this.sheetOf(sheet));
  }

  getNumSheets(): number {
    return this.state.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.state.sheets.find((known) => known.name === name);
    return sheet ? this.sheetOf(sheet) : null;
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.state.sheets.find((known) => known.id === id);
    return sheet ? this.sheetOf(sheet) : null;
  }

  /** Inserts a tab, after the active one unless an index says where, and makes it the active one. */
  insertSheet(first?: string | number, second?: number): Sheet {
    const name = typeof first === 'string' ? first : this.freeName();
    const index = typeof first === 'number' ? first : (second ?? this.activeIndex() + 1);
    this.refuseName(name, null);
    if (index < 0 || index > this.state.sheets.length) throw new ServiceFailure('The sheet index is out of bounds.');
    this.run.commit();
    const sheet = createSheet(drawInteger(this.run.world.store.random, 1, 2_000_000_000), name);
    this.state.sheets.splice(index, 0, sheet);
    this.state.activeSheetId = sheet.id;
    return this.sheetOf(sheet);
  }

  deleteSheet(sheet: Sheet): void {
    const doomed = sheet.place.alive();
    if (doomed.responses) {
      throw new ServiceFailure('You cannot delete a sheet with a linked form. Please unlink the form first.');
    }
    if (this.state.sheets.filter((other) => other !== doomed && !other.hidden).length === 0) {
      throw new ServiceFailure("You can't remove all the visible sheets in a document.");
    }
    sheet.place.refuseProtected(sheet.place.grid());
    this.run.commit();
    this.state.sheets.splice(this.state.sheets.indexOf(doomed), 1);
    if (this.state.activeSheetId === doomed.id) this.state.activeSheetId = (this.state.sheets[0] as SheetState).id;
  }

  getActiveSheet(): Sheet {
    return this.sheetOf(this.state.sheets[this.activeIndex()] as SheetState);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.state.activeSheetId = sheet.place.alive().id;
    return sheet;
  }

  /** Moves the active tab to a 1-based place. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.state.sheets.length)
      throw new ServiceFailure('The sheet index is out of bounds.');
    this.run.commit();
    const [moved] = this.state.sheets.splice(this.activeIndex(), 1);
    this.state.sheets.splice(position - 1, 0, moved as SheetState);
  }

  getFormUrl(): string | null {
    const formId = this.state.sheets.find(({ responses }) => responses)?.responses?.formId;
    return formId === undefined ? null : formEditUrl(formId);
  }

  toast(message: string, title = '', seconds = 5): void {
    this.run.world.store.ui.toasts.push({ at: this.run.now, message, title, seconds });
  }

  /** The tab of this state; the same object every time. */
  private sheetOf(state: SheetState): Sheet {
    let sheet = this.sheets.get(state);
    if (!sheet) {
      const surroundings = {
        parent: this,
        rename: (name: string) => {
          this.refuseName(name, state);
          this.run.commit();
          state.name = name;
        },
        formUrl: formEditUrl,
      };
      sheet = new Sheet(new SheetPlace(this.run, this.state, state), surroundings);
      this.sheets.set(state, sheet);
    }
    return sheet;
  }

  private activeIndex(): number {
    return Math.max(
      0,
      this.state.sheets.findIndex(({ id }) => id === this.state.activeSheetId),
    );
  }

  private freeName(): string {
    const stem = this.state.locale.startsWith('vi') ? 'Trang tính' : 'Sheet';
    for (let number = this.state.sheets.length + 1; ; number += 1) {
      if (!this.state.sheets.some(({ name }) => name === `${stem}${number}`)) return `${stem}${number}`;
    }
  }

  private refuseName(name: string, except: SheetState | null): void {
    if (name === '' || name.length > 100)
      throw new ServiceFailure('The name of a sheet must have 1 to 100 characters.');
    const isTaken = this.state.sheets.some(
      (sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) throw new ServiceFailure(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.Spreadsheet>()(Spreadsheet, 'SpreadsheetApp.Spreadsheet', {
  getId: '',
  getName: '',
  rename: 'String',
  getUrl: '',
  getSpreadsheetTimeZone: '',
  setSpreadsheetTimeZone: 'String',
  getSpreadsheetLocale: '',
  setSpreadsheetLocale: 'String',
  getSheets: '',
  getNumSheets: '',
  getSheetByName: 'String',
  getSheetById: 'Integer',
  insertSheet: '|String|Integer|String,Integer',
  deleteSheet: 'Sheet',
  getActiveSheet: '',
  setActiveSheet: 'Sheet',
  moveActiveSheet: 'Integer',
  getFormUrl: '',
  toast: 'String|String,String|String,String,Number',
});
