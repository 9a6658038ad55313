import { ServiceFailure } from '../failures';
import { type EnumValue, serviceClass } from '../service-class';
import type { ConditionalFormatState } from '../store';
import { colourOf } from './colours';
import type { Range } from './range';
import { BooleanCriteria } from './spreadsheet-enums';

type Criteria = keyof typeof BooleanCriteria;

/** A rule that formats cells by what they hold; it never changes. */
export class ConditionalFormatRule {
  constructor(
    readonly state: ConditionalFormatState,
    readonly ranges: readonly Range[],
  ) {}

  getRanges(): Range[] {
    return [...this.ranges];
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.state);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this);
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>()(
  ConditionalFormatRule,
  'SpreadsheetApp.ConditionalFormatRule',
  {
    getRanges: '',
    getBooleanCondition: '',
    copy: '',
  },
);

/** What a rule asks of a cell. */
export class BooleanCondition {
  constructor(private readonly state: ConditionalFormatState) {}

  getCriteriaType(): EnumValue {
    return BooleanCriteria[this.state.criteria as Criteria];
  }

  getCriteriaValues(): (string | number)[] {
    return [...this.state.values];
  }

  getBackground(): string | null {
    return this.state.background;
  }

  getFontColor(): string | null {
    return this.state.fontColor;
  }

  getBold(): boolean | null {
    return this.state.bold;
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.BooleanCondition>()(BooleanCondition, 'SpreadsheetApp.BooleanCondition', {
  getCriteriaType: '',
  getCriteriaValues: '',
  getBackground: '',
  getFontColor: '',
  getBold: '',
});

/** Makes a rule. */
export class ConditionalFormatRuleBuilder {
  private readonly draft: ConditionalFormatState;
  private ranges: readonly Range[];

  constructor(rule?: ConditionalFormatRule) {
    this.draft = rule
      ? { ...rule.state }
      : {
          areas: [],
          criteria: '',
          values: [],
          background: null,
          fontColor: null,
          bold: null,
          italic: null,
          strikethrough: null,
        };
    this.ranges = rule?.ranges ?? [];
  }

  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }

  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }

  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }

  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }

  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }

  setBackground(colour: string | null): this {
    this.draft.background = colourOf(colour) ?? null;
    return this;
  }

  setFontColor(colour: string | null): this {
    this.draft.fontColor = colourOf(colour) ?? null;
    return this;
  }

  setBold(bold: boolean | null): this {
    this.draft.bold = bold;
    return this;
  }

  setItalic(italic: boolean | null): this {
    this.draft.italic = italic;
    return this;
  }

  setStrikethrough(strikethrough: boolean | null): this {
    this.draft.strikethrough = strikethrough;
    return this;
  }

  setRanges(ranges: Range[]): this {
    this.ranges = ranges;
    return this;
  }

  build(): ConditionalFormatRule {
    if (this.ranges.length === 0) throw new ServiceFailure('Conditional format rules must have at least one range.');
    if (this.draft.criteria === '') throw new ServiceFailure('Conditional format rules must have a condition.');
    const areas = this.ranges.map(({ block }) => ({ ...block.area }));
    return new ConditionalFormatRule({ ...this.draft, areas }, this.ranges);
  }

  private when(criteria: Criteria, ...values: (string | number)[]): this {
    this.draft.criteria = criteria;
    this.draft.values = values;
    return this;
  }
}

serviceClass<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>()(
  ConditionalFormatRuleBuilder,
  'SpreadsheetApp.ConditionalFormatRuleBuilder',
  {
    whenCellEmpty: '',
    whenCellNotEmpty: '',
    whenTextEqualTo: 'String',
    whenTextContains: 'String',
    whenTextDoesNotContain: 'String',
    whenTextStartsWith: 'String',
    whenNumberEqualTo: 'Number',
    whenNumberGreaterThan: 'Number',
    whenNumberLessThan: 'Number',
    whenFormulaSatisfied: 'String',
    setBackground: 'String?',
    setFontColor: 'String?',
    setBold: 'Boolean?',
    setItalic: 'Boolean?',
    setStrikethrough: 'Boolean?',
    setRanges: 'Range[]',
    build: '',
  },
);
