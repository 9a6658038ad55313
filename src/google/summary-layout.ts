import { countText, dayOf, dayText, momentText } from '../domain/days';
import type { Campaign } from '../domain/settings';
import type { Summary, Totals, UnitSummary } from '../domain/summary';

/** How a row of the page looks. */
export type Look = 'title' | 'subtitle' | 'heading' | 'header' | 'plain' | 'alert';

/** A line of the page. */
export interface Line {
  readonly look: Look;
  readonly cells: readonly (string | number)[];
}

/** The page as it is laid out: every line, and where the parts stand that charts and colours need. */
export interface PageLayout {
  readonly lines: readonly Line[];
  /** Number format of each column, the same in all rows. */
  readonly formats: readonly string[];
  /** Row of the header of the units' table, counted from 1. */
  readonly unitsHeader: number;
  /** Row of the figure that leaders look for first. */
  readonly progressRow: number;
  /** First and last row of the counts by state, label in `LABEL_COLUMN`, number beside it. */
  readonly states: readonly [number, number];
  readonly contents: readonly [number, number];
}

/** Column of the labels above the units' table: the one that is wide anyway. */
export const LABEL_COLUMN = 3;
/** Columns of the units' table before those of the contents. */
export const BEFORE_CONTENTS = ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Nhóm', 'Kế hoạch', 'Số sáng kiến'] as const;
/** Columns after those of the contents. */
export const AFTER_CONTENTS = [
  'Trạng thái',
  'Thời hạn',
  'Đúng hạn',
  'Còn thiếu',
  'Số lần nhắc',
  'Nhắc gần nhất',
  'Người đầu mối',
  'Điện thoại',
] as const;

const TEXT = '@';
/** Format of a column that holds counts, words and the like, whatever the row. */
export const MIXED = 'General';
const FORMATS_BEFORE = [MIXED, TEXT, TEXT, MIXED, MIXED, MIXED];
const FORMATS_AFTER = [TEXT, 'dd/mm/yyyy', TEXT, TEXT, MIXED, 'dd/mm/yyyy hh:mm', TEXT, TEXT];

/** Lays the summary out as lines of cells; moments stand as text of the wall clock until they are written. */
export function layOut(summary: Summary, campaign: Pick<Campaign, 'movement' | 'issuer' | 'office'>): PageLayout {
  const { totals } = summary;
  const header = [...BEFORE_CONTENTS, ...summary.contents.map(contentHeader), ...AFTER_CONTENTS];
  const lines: Line[] = [];
  const add = (look: Look, ...cells: (string | number)[]) => lines.push({ look, cells });
  const labelled = (look: Look, ...cells: (string | number)[]) => add(look, '', '', ...cells);

  add('title', 'TỔNG HỢP TIẾN ĐỘ ĐĂNG KÝ SÁNG KIẾN VÀ KẾ HOẠCH PHÁT ĐỘNG');
  add('subtitle', `${campaign.movement} – ${campaign.issuer}`);
  add('subtitle', `Số liệu tính đến ${momentText(summary.asOf).slice(11)} ngày ${dayText(dayOf(summary.asOf))}`);
  add('plain');
  labelled('heading', 'Số liệu chung', 'Số lượng');
  labelled('plain', 'Tổng số đơn vị', totals.units);
  labelled('plain', 'Hoàn thành', progressText(totals));
  const progressRow = lines.length;
  const firstState = lines.length + 1;
  labelled('plain', 'Hoàn thành đúng hạn', totals.onTime);
  labelled('plain', 'Hoàn thành trễ hạn', totals.late);
  labelled('plain', 'Chưa đủ', totals.incomplete);
  labelled('plain', 'Được miễn', totals.exempt);
  const states = [firstState, lines.length] as const;
  add('plain');
  labelled('heading', 'Theo nhóm', 'Hoàn thành', 'Đúng hạn', 'Trễ hạn', 'Chưa đủ', 'Được miễn');
  for (const group of summary.groups) {
    labelled(
      'plain',
      group.name || '(chưa ghi nhóm)',
      progressText(group),
      group.onTime,
      group.late,
      group.incomplete,
      group.exempt,
    );
  }
  add('plain');
  labelled('heading', 'Theo nội dung phong trào', 'Số sáng kiến', 'Số đơn vị', '');
  const firstContent = lines.length + 1;
  for (const content of summary.contents) {
    const isEmpty = content.initiatives === 0;
    labelled(
      isEmpty ? 'alert' : 'plain',
      contentHeader(content),
      content.initiatives,
      content.units,
      isEmpty ? 'Chưa có' : '',
    );
  }
  const contents = [firstContent, lines.length] as const;
  add('plain');
  labelled('heading', 'Theo trạng thái sáng kiến', 'Số sáng kiến');
  for (const { status, initiatives } of summary.statuses) labelled('plain', status, initiatives);
  add('plain');
  add('header', ...header);
  const unitsHeader = lines.length;
  for (const [index, unit] of summary.units.entries()) add('plain', ...unitCells(unit, index + 1));
  const formats = [...FORMATS_BEFORE, ...summary.contents.map(() => MIXED), ...FORMATS_AFTER];
  return { lines, formats, unitsHeader, progressRow, states, contents };
}

// As leaders read it, and so that no cell takes it for a date: 45/47, miễn 02.
function progressText({ units, exempt, complete }: Pick<Totals, 'units' | 'exempt' | 'complete'>): string {
  return `${complete}/${units - exempt}, miễn ${countText(exempt)}`;
}

function contentHeader(content: { readonly number: string; readonly shortName: string }): string {
  return `${content.number}. ${content.shortName}`;
}

function unitCells(unit: UnitSummary, ordinal: number): (string | number)[] {
  return [
    ordinal,
    unit.code,
    unit.name,
    unit.group,
    unit.plan,
    unit.initiatives,
    ...unit.byContent,
    unit.status,
    unit.deadline,
    unit.timeliness,
    unit.missing.join('; '),
    unit.reminders,
    unit.lastReminder,
    unit.contact,
    unit.phone,
  ];
}
