import type { ConditionalRule, DataValidation } from 'hucre';
import { a1Of } from '../sheet/a1';
import type { Area, ConditionalFormatState, SheetState, ValidationState } from '../store';
import { solidFill, xlsxColour } from './xlsx-cells';

/** Keeps the choices of drop-downs that do not fit into the rule itself, and says where they stand. */
export type KeepChoices = (choices: readonly string[]) => string;

/** What a rule may hold of choices, commas included. */
const CHOICES_LIMIT = 255;
const PROMPT_LIMIT = 255;

/** The data validation of a tab, each rule once for all the cells it stands on. */
export function xlsxValidations(sheet: SheetState, keepChoices: KeepChoices): DataValidation[] {
  const byRule = new Map<string, { rule: ValidationState; cells: Map<number, number[]> }>();
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell?.validation) continue;
      const key = JSON.stringify(cell.validation);
      const known = byRule.get(key) ?? { rule: cell.validation, cells: new Map<number, number[]>() };
      byRule.set(key, known);
      const rows = known.cells.get(column);
      if (rows) rows.push(row);
      else known.cells.set(column, [row]);
    }
  }
  return [...byRule.values()].flatMap(({ rule, cells }) => {
    const criteria = xlsxCriteria(rule, keepChoices);
    return criteria ? [{ ...criteria, ...manners(rule), range: blocksOf(cells).map(a1Of).join(' ') }] : [];
  });
}

/** The conditional formats of a tab; the first rule that fits wins, as on Google. */
export function xlsxConditionalRules(formats: readonly ConditionalFormatState[]): ConditionalRule[] {
  return formats.map((format, index) => {
    const [first] = format.areas;
    const corner = first ? a1Of({ ...first, rows: 1, columns: 1 }) : 'A1';
    const { background, fontColor, bold, italic, strikethrough } = format;
    return {
      ...xlsxCondition(format, corner),
      priority: index + 1,
      stopIfTrue: true,
      range: format.areas.map(a1Of).join(' '),
      style: {
        ...(background && { fill: solidFill(background) }),
        ...((fontColor || bold || italic || strikethrough) && {
          font: {
            ...(bold && { bold }),
            ...(italic && { italic }),
            ...(strikethrough && { strikethrough }),
            ...(fontColor && { color: xlsxColour(fontColor) }),
          },
        }),
      },
    };
  });
}

function xlsxCriteria(
  { criteria, values }: ValidationState,
  keepChoices: KeepChoices,
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> | undefined {
  const [first, second] = values.map(String);
  switch (criteria) {
    case 'VALUE_IN_LIST': {
      const choices = values.map(String);
      const isShort = choices.join(',').length <= CHOICES_LIMIT && !choices.some((choice) => /[,"\n]/.test(choice));
      return { type: 'list', formula1: isShort ? `"${choices.join(',')}"` : keepChoices(choices) };
    }
    case 'CHECKBOX':
      return { type: 'list', formula1: `"${values.length > 0 ? values.join(',') : 'TRUE,FALSE'}"` };
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
    case 'NUMBER_BETWEEN':
      return { type: 'decimal', operator: 'between', formula1: first ?? '', formula2: second ?? '' };
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: first ?? '' };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: (first ?? '').replace(/^=/, '') };
    default:
      return undefined;
  }
}

function manners({ allowInvalid, helpText }: ValidationState): Partial<DataValidation> {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: allowInvalid ? 'warning' : 'stop',
    ...(helpText && { showInputMessage: true, inputMessage: helpText.slice(0, PROMPT_LIMIT) }),
  };
}

/** Everything but a plain comparison is written as a formula: Excel and LibreOffice agree on nothing else. */
function xlsxCondition(
  { criteria, values }: ConditionalFormatState,
  corner: string,
): Pick<ConditionalRule, 'type' | 'operator' | 'formula'> {
  const [value] = values;
  const quoted = `"${String(value).replaceAll('"', '""')}"`;
  const expression = (formula: string) => ({ type: 'expression' as const, formula });
  switch (criteria) {
    case 'TEXT_EQUAL_TO':
      return { type: 'cellIs', operator: 'equal', formula: quoted };
    case 'NUMBER_EQUAL_TO':
      return { type: 'cellIs', operator: 'equal', formula: String(value) };
    case 'NUMBER_GREATER_THAN':
      return { type: 'cellIs', operator: 'greaterThan', formula: String(value) };
    case 'NUMBER_LESS_THAN':
      return { type: 'cellIs', operator: 'lessThan', formula: String(value) };
    case 'CELL_EMPTY':
      return expression(`LEN(${corner})=0`);
    case 'CELL_NOT_EMPTY':
      return expression(`LEN(${corner})>0`);
    case 'TEXT_CONTAINS':
      return expression(`ISNUMBER(SEARCH(${quoted},${corner}))`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return expression(`NOT(ISNUMBER(SEARCH(${quoted},${corner})))`);
    case 'TEXT_STARTS_WITH':
      return expression(`LEFT(${corner},${String(value).length})=${quoted}`);
    case 'CUSTOM_FORMULA':
      return expression(String(value).replace(/^=/, ''));
    default:
      throw new Error(`A conditional format by ${criteria} cannot be written to xlsx`);
  }
}

/** Blocks that cover exactly these cells, given as rows by column: runs down a column, joined across where alike. */
function blocksOf(cells: ReadonlyMap<number, readonly number[]>): Area[] {
  const blocks: Area[] = [];
  for (const [column, rows] of [...cells].sort(([left], [right]) => left - right)) {
    for (const { row, rows: height } of runsOf(rows)) {
      const left = blocks.find(
        (block) => block.row === row && block.rows === height && block.column + block.columns === column,
      );
      if (left) left.columns += 1;
      else blocks.push({ row, column, rows: height, columns: 1 });
    }
  }
  return blocks;
}

function runsOf(rows: readonly number[]): { row: number; rows: number }[] {
  const runs: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1 });
  }
  return runs;
}
