import { SETTINGS } from './tabs';

/** Điều sai trong bảng: something in a tab that a person can mend: where it stands, what is there, what is expected. */
export interface Fault {
  readonly tab: string;
  /** Row number in the tab; none when the fault concerns the tab as a whole. */
  readonly row?: number;
  /** Header of the column, or the `Mục` of a setting; empty when the tab is missing. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

/** Words a fault for staff: tab, row, what is there, what is expected. */
export function faultText(fault: Fault): string {
  if (fault.field === '') return `${fault.tab}: cần ${fault.expected}.`;
  // A setting is found by its name, wherever its row stands.
  const isSetting = fault.tab === SETTINGS.name;
  const place = fault.row === undefined || isSetting ? fault.tab : `${fault.tab}, dòng ${fault.row}`;
  const subject = isSetting ? `mục “${fault.field}”` : `cột “${fault.field}”`;
  const found = fault.found === '' ? 'đang để trống' : `đang là “${shortened(fault.found)}”`;
  return `${place}, ${subject}: ${found}, cần ${fault.expected}.`;
}

/** Cuts text that would not fit in a sentence. */
export function shortened(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
