import { ServiceFailure, TEXT } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';
import type { SpreadsheetState } from '../store';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { DataValidationBuilder } from './data-validation';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import {
  BooleanCriteria,
  BorderStyle,
  ChartMergeStrategy,
  ChartType,
  DataValidationCriteria,
  ProtectionType,
  WrapStrategy,
} from './spreadsheet-enums';
import { Ui } from './ui';

/** The door to spreadsheets. */
export class SpreadsheetApp {
  private readonly opened = new Map<string, Spreadsheet>();
  private ui: Ui | undefined;

  constructor(private readonly run: Run) {}

  /** A web app has no active file, nor has a script that is bound to none. */
  getActiveSpreadsheet(): Spreadsheet | null {
    const { containerId } = this.run.world;
    return this.run.context === 'web' || containerId === null ? null : this.open(containerId);
  }

  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): Sheet | null {
    return this.getActiveSpreadsheet()?.getActiveSheet() ?? null;
  }

  openById(id: string): Spreadsheet {
    return this.open(id);
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new ServiceFailure(`Invalid argument: url`);
    return this.open(id);
  }

  flush(): void {
    this.run.flush();
  }

  /** Only where a person looks at the file: not in time or form triggers. */
  getUi(): Ui {
    const { context, world } = this.run;
    if (world.containerId === null || !['menu', 'editor', 'client', 'simple'].includes(context))
      throw new ServiceFailure(TEXT.noUi);
    this.ui ??= new Ui(this.run);
    return this.ui;
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  private open(id: string): Spreadsheet {
    this.run.touchSpreadsheet();
    let spreadsheet = this.opened.get(id);
    if (!spreadsheet) {
      const state = this.run.world.store.spreadsheets[id] as SpreadsheetState | undefined;
      if (!state) throw new ServiceFailure(TEXT.noAccess);
      spreadsheet = new Spreadsheet(this.run, state);
      this.opened.set(id, spreadsheet);
    }
    return spreadsheet;
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.SpreadsheetApp>()(
  SpreadsheetApp,
  'SpreadsheetApp',
  {
    getActiveSpreadsheet: '',
    getActive: '',
    getActiveSheet: '',
    openById: 'String',
    openByUrl: 'String',
    flush: '',
    getUi: '',
    newDataValidation: '',
    newConditionalFormatRule: '',
  },
  { constants: { BooleanCriteria, BorderStyle, DataValidationCriteria, ProtectionType, WrapStrategy } },
);

/** The constants of charts. */
export class Charts {}

serviceClass<object>()(Charts, 'Charts', {}, { constants: { ChartType, ChartMergeStrategy } });
