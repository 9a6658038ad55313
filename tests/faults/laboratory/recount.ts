import type { Runtime } from '../../../src/local/runtime';
import { dayShown, settingShown, shownRows } from './tabs-read';

/** What a unit's line of `Tổng hợp` must say, counted from the other tabs by the specification's words (§6, §8). */
export interface CountedUnit {
  readonly code: string;
  readonly status: string;
  readonly plan: string;
  readonly initiatives: number;
  readonly lastDay: string;
  readonly timeliness: string;
  readonly reminders: number;
}

/**
 * Counts every unit anew from the tabs as they are shown.
 *
 * A second opinion: it shares no code with the product, so that an error there is not repeated here.
 */
export function recount(runtime: Runtime, today: string): CountedUnit[] {
  const initiatives = shownRows(runtime, 'Sáng kiến');
  const plans = shownRows(runtime, 'Kế hoạch');
  const letters = shownRows(runtime, 'Nhật ký gửi thư');
  const minimum = Number(settingShown(runtime, 'Số sáng kiến tối thiểu'));
  const isPlanAsked = settingShown(runtime, 'Yêu cầu nộp kế hoạch') === 'Có';
  const isFileAsked = settingShown(runtime, 'Kế hoạch phải có tệp') === 'Có';
  const campaignLast = dayBefore(dayShown(settingShown(runtime, 'Hạn đăng ký (trước ngày)')));
  return shownRows(runtime, 'Đơn vị')
    .filter((unit) => unit['Mã đơn vị'] !== '')
    .map((unit) => {
      const code = unit['Mã đơn vị'] ?? '';
      const own = initiatives.filter((row) => row['Mã đơn vị'] === code);
      const counted = own.filter((row) => row['Trạng thái'] !== 'Không đạt' && row['Trạng thái'] !== 'Đã rút');
      const ownPlans = plans.filter((row) => row['Mã đơn vị'] === code);
      const isDeclared = ownPlans.some((row) => isClaimed(row));
      const hasCome = ownPlans.some((row) => (isFileAsked ? hasFile(row) : isClaimed(row)));
      const extended = dayShown(unit['Gia hạn đến hết ngày'] ?? '');
      const lastDay = extended > campaignLast ? extended : campaignLast;
      const lacksPlan = isPlanAsked && !hasCome;
      const lacksInitiatives = counted.length < minimum;
      const isExempt = (unit['Lý do miễn'] ?? '') !== '';
      const status = isExempt ? 'Được miễn' : statusOf(lacksPlan, lacksInitiatives, own.length + ownPlans.length > 0);
      return {
        code,
        status,
        plan: hasCome ? 'Đã nhận' : isDeclared ? 'Đã khai, chưa có tệp' : 'Chưa',
        initiatives: counted.length,
        lastDay,
        timeliness: timelinessOf(status, { counted, ownPlans, minimum, isPlanAsked }, lastDay, today),
        reminders: letters.filter((line) => isRecordedReminder(line, code)).length,
      };
    });
}

/** Tells which lines of `Tổng hợp` differ from a fresh count at its own “Số liệu tính đến”; empty when it is right. */
export function summaryDifferences(runtime: Runtime): string[] {
  const lines =
    runtime
      .sheets()
      .find(({ name }) => name === 'Tổng hợp')
      ?.display() ?? [];
  const today = dayShown((lines[2]?.[0] ?? '').slice(-10));
  const header = lines.findIndex((line) => line[0] === 'STT');
  const headers = lines[header] ?? [];
  const shown = new Map(
    lines.slice(header + 1).map((line) => {
      const row = Object.fromEntries(headers.map((name, index) => [name, line[index] ?? '']));
      return [row['Mã đơn vị'] ?? '', row] as const;
    }),
  );
  shown.delete('');
  const counted = recount(runtime, today);
  const wrong = counted.flatMap((unit) => {
    const row = shown.get(unit.code);
    if (row === undefined) return [`${unit.code} is missing`];
    const pairs = [
      ['Trạng thái', unit.status],
      ['Kế hoạch', unit.plan],
      ['Số sáng kiến', String(unit.initiatives)],
      ['Thời hạn', shownDay(unit.lastDay)],
      ['Đúng hạn', unit.timeliness],
      ['Số lần nhắc', String(unit.reminders)],
    ] as const;
    return pairs.flatMap(([column, expected]) =>
      row[column] === expected ? [] : [`${unit.code} ${column}: “${row[column]}” instead of “${expected}”`],
    );
  });
  const known = new Set(counted.map(({ code }) => code));
  const extra = [...shown.keys()].filter((code) => !known.has(code)).map((code) => `${code} is not in the list`);
  return [...wrong, ...extra, ...headDifferences(lines, counted)];
}

function headDifferences(lines: readonly string[][], counted: readonly CountedUnit[]): string[] {
  const complete = counted.filter(({ status }) => status === 'Hoàn thành');
  const exempt = counted.filter(({ status }) => status === 'Được miễn').length;
  const late = complete.filter(({ timeliness }) => timeliness === 'Trễ hạn').length;
  const two = (count: number) => String(count).padStart(2, '0');
  const expected: Readonly<Record<string, string>> = {
    'Tổng số đơn vị': String(counted.length),
    'Hoàn thành': `${complete.length}/${counted.length - exempt}, miễn ${two(exempt)}`,
    'Hoàn thành đúng hạn': String(complete.length - late),
    'Hoàn thành trễ hạn': String(late),
    'Chưa đủ': String(counted.length - exempt - complete.length),
    'Được miễn': String(exempt),
  };
  return Object.entries(expected).flatMap(([label, value]) => {
    const found = lines.find((line) => line[2] === label)?.[3] ?? '';
    return found === value ? [] : [`${label}: “${found}” instead of “${value}”`];
  });
}

type Row = Readonly<Record<string, string>>;

function isClaimed(row: Row): boolean {
  return ['Số, ký hiệu', 'Ngày ban hành', 'Liên kết'].some((column) => (row[column] ?? '') !== '') || hasFile(row);
}

function hasFile(row: Row): boolean {
  return (row['Liên kết'] ?? '') !== '' || row['Đã nhận tệp'] === 'TRUE';
}

function statusOf(lacksPlan: boolean, lacksInitiatives: boolean, anythingCame: boolean): string {
  if (!lacksPlan && !lacksInitiatives) return 'Hoàn thành';
  if (!anythingCame) return 'Chưa gửi';
  if (lacksPlan && lacksInitiatives) return 'Thiếu kế hoạch, sáng kiến';
  return lacksPlan ? 'Thiếu kế hoạch' : 'Thiếu sáng kiến';
}

interface Held {
  readonly counted: readonly Row[];
  readonly ownPlans: readonly Row[];
  readonly minimum: number;
  readonly isPlanAsked: boolean;
}

function timelinessOf(status: string, held: Held, lastDay: string, today: string): string {
  if (status === 'Được miễn') return '';
  if (status !== 'Hoàn thành') return today > lastDay ? 'Quá hạn' : 'Còn hạn';
  const days = held.counted.map((row) => dayShown(row['Thời điểm đăng ký'] ?? '')).sort();
  const isEnoughInTime = held.minimum === 0 || (days[held.minimum - 1] ?? '') <= lastDay;
  const isPlanInTime = !held.isPlanAsked || held.ownPlans.some((row) => row['Đúng hạn'] !== 'Trễ hạn');
  return isEnoughInTime && isPlanInTime ? 'Đúng hạn' : 'Trễ hạn';
}

function isRecordedReminder(line: Row, unit: string): boolean {
  return (
    line['Mã đơn vị'] === unit &&
    (line.Loại === 'Nhắc hạn' || line.Loại === 'Đôn đốc quá hạn') &&
    (line['Trạng thái'] === 'Đã gửi' || line['Trạng thái'] === 'Chưa xác định') &&
    !(line.Khóa ?? '').startsWith('THU|')
  );
}

function dayBefore(day: string): string {
  if (day === '') return '';
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}
