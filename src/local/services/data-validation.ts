import { ServiceFailure } from '../failures';
import { type EnumValue, serviceClass } from '../service-class';
import type { ValidationState } from '../store';
import { DataValidationCriteria } from './spreadsheet-enums';

/** A rule of what a cell takes; it never changes. */
export class DataValidation {
  constructor(readonly state: ValidationState) {}

  getCriteriaType(): EnumValue {
    return DataValidationCriteria[this.state.criteria as keyof typeof DataValidationCriteria];
  }

  getCriteriaValues(): unknown[] {
    const { criteria, values, showDropdown } = this.state;
    return criteria === 'VALUE_IN_LIST' ? [[...values], showDropdown] : [...values];
  }

  getAllowInvalid(): boolean {
    return this.state.allowInvalid;
  }

  getHelpText(): string | null {
    return this.state.helpText;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.state);
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.DataValidation>()(DataValidation, 'SpreadsheetApp.DataValidation', {
  getCriteriaType: '',
  getCriteriaValues: '',
  getAllowInvalid: '',
  getHelpText: '',
  copy: '',
});

/** Makes a rule. Without `setAllowInvalid` a rule only warns, as the reference says of new rules. */
export class DataValidationBuilder {
  private draft: ValidationState | null;

  constructor(state: ValidationState | null = null) {
    this.draft = state;
  }

  requireValueInList(values: string[], showDropdown = true): this {
    if (values.length === 0) throw new ServiceFailure('Data validation rules must have at least one value.');
    return this.require('VALUE_IN_LIST', values, showDropdown);
  }

  requireCheckbox(checkedValue?: string | number | boolean, uncheckedValue?: string | number | boolean): this {
    return this.require(
      'CHECKBOX',
      [checkedValue, uncheckedValue].filter((value) => value !== undefined),
    );
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE', []);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', [start, end]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL', []);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', [formula]);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.draft = { ...this.started(), allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.draft = { ...this.started(), helpText };
    return this;
  }

  build(): DataValidation {
    if (!this.draft?.criteria) throw new ServiceFailure('Data validation rules must have criteria.');
    const { values } = this.draft;
    return new DataValidation(Object.freeze({ ...this.draft, values: Object.freeze([...values]) }));
  }

  private started(): ValidationState {
    return this.draft ?? { criteria: '', values: [], showDropdown: true, allowInvalid: true, helpText: null };
  }

  private require(
    criteria: keyof typeof DataValidationCriteria,
    values: ValidationState['values'],
    showDropdown = true,
  ): this {
    this.draft = { ...this.started(), criteria, values, showDropdown };
    return this;
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.DataValidationBuilder>()(
  DataValidationBuilder,
  'SpreadsheetApp.DataValidationBuilder',
  {
    requireValueInList: 'String[]|String[],Boolean',
    requireCheckbox: '|Value|Value,Value',
    requireDate: '',
    requireNumberBetween: 'Number,Number',
    requireNumberGreaterThanOrEqualTo: 'Number',
    requireTextIsEmail: '',
    requireFormulaSatisfied: 'String',
    setAllowInvalid: 'Boolean',
    setHelpText: 'String',
    build: '',
  },
);
