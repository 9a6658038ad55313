import type { Runtime } from '../../../src/local/runtime';
import type { MailState } from '../../../src/local/store';
import type { Breach } from './invariants';
import { recount } from './recount';
import { dayShown, isWaiting, settingShown, shownRows } from './tabs-read';

/** Mốc nhắc: a reminder that the calendar lays out for a unit. */
interface Stage {
  readonly name: string;
  readonly on: string;
}

const DAY_MS = 86_400_000;
const URGING = ['Nhắc hạn', 'Đôn đốc quá hạn'];

/**
 * Tells which reminders are due by the calendar of the specification (§7) and stand in no line of the letter log.
 *
 * A second opinion like the recount: working days, days off and stages are laid out anew from what the tabs show. Before
 * an hour past `Giờ gửi` a letter is still due, and while settings or tabs are wrong, which staff are told, none is.
 */
export function forgottenLetters(runtime: Runtime): Breach[] {
  const [today = '', hour = ''] = wallClockOf(runtime.clock.now());
  const daysOff = new Set(shownRows(runtime, 'Ngày nghỉ').map((row) => dayShown(row.Ngày ?? '')));
  const from = dayShown(settingShown(runtime, 'Bắt đầu nhắc từ ngày'));
  const deadline = dayShown(settingShown(runtime, 'Hạn đăng ký (trước ngày)'));
  const isLateTaken = settingShown(runtime, 'Nhận sau hạn') === 'Có';
  if (!isWorking(today, daysOff) || Number(hour) <= Number(settingShown(runtime, 'Giờ gửi'))) return [];
  if (settingShown(runtime, 'Chế độ chạy thử') !== 'Không') return [];
  const symbol = settingShown(runtime, 'Ký hiệu');
  const log = shownRows(runtime, 'Nhật ký gửi thư');
  const waiting = new Set(
    shownRows(runtime, 'Chờ xử lý').flatMap((line) => (isWaiting(line) ? [line['Đơn vị ghi trên biểu mẫu']] : [])),
  );
  const names = new Map(shownRows(runtime, 'Đơn vị').map((row) => [row['Mã đơn vị'] ?? '', row['Tên đơn vị'] ?? '']));
  return recount(runtime, today).flatMap(({ code, status, lastDay }): Breach[] => {
    if (owesNothing(status) || waiting.has(names.get(code)) || (!isLateTaken && today > lastDay)) return [];
    const stages = stagesOf(runtime, lastDay, daysOff).filter((stage) => lastDay < deadline || stage.on >= deadline);
    const place = stages.findLastIndex(({ on }) => on <= today);
    const due = stages[place];
    if (due === undefined || due.on < from) return [];
    const later = new Set(stages.slice(place).map(({ name }) => name));
    const opening = `${symbol}|${code}|${lastDay}|`;
    const isInHand = log.some(({ Khóa: key = '', 'Trạng thái': state = '' }) => {
      if (!key.startsWith(opening)) return false;
      const stage = key.slice(opening.length);
      const hasGone = state === 'Đã gửi' || state === 'Chưa xác định';
      // How many there may be can have been made fewer since.
      const isFurther = due.name.startsWith('QH-') && Number(stage.slice(3)) > Number(due.name.slice(3));
      return stage === due.name || (hasGone && (later.has(stage) || isFurther || stage >= `TAY-${due.on}`));
    });
    return isInHand ? [] : [{ kind: 'lost', what: `letter ${opening}${due.name} is due and has no line` }];
  });
}

/** Tells of reminders, from now on, that leave for a unit which owes nothing by a recount at that very moment. */
export function urgedInVain(runtime: Runtime): Breach[] {
  const breaches: Breach[] = [];
  const { outbox } = runtime.store;
  // Runs that begin inside another are asked about by nobody, but every letter comes by here.
  outbox.push = (...letters: MailState[]) => {
    breaches.push(...letters.flatMap((letter) => inVain(runtime, letter)));
    return Array.prototype.push.apply(outbox, letters);
  };
  return breaches;
}

function inVain(runtime: Runtime, { to, subject, at }: MailState): Breach[] {
  const isUrging = shownRows(runtime, 'Mẫu thư').some(
    (row) => URGING.includes(row.Loại ?? '') && patternOf(row['Tiêu đề'] ?? '').test(subject),
  );
  if (!isUrging) return [];
  const codes = shownRows(runtime, 'Đơn vị').flatMap((row) => (to.includes(row.Email ?? '') ? [row['Mã đơn vị']] : []));
  const urged = recount(runtime, wallClockOf(at)[0] ?? '').filter(({ code }) => codes.includes(code));
  // Two units may share a mailbox, and then one that owes is reason enough.
  return urged.length > 0 && urged.every(({ status }) => owesNothing(status))
    ? urged.map(({ code, status }) => ({ kind: 'wrong', what: `“${subject}” left for ${code}, which is “${status}”` }))
    : [];
}

function owesNothing(status: string): boolean {
  return status === 'Hoàn thành' || status === 'Được miễn';
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{\{.*?\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

function stagesOf(runtime: Runtime, lastDay: string, daysOff: ReadonlySet<string>): Stage[] {
  const numbers = (item: string) => (settingShown(runtime, item).match(/\d+/g) ?? []).map(Number);
  const stages = numbers('Nhắc trước hạn (ngày)').map((days) => {
    let on = moved(lastDay, -days);
    while (!isWorking(on, daysOff)) on = moved(on, -1);
    return { name: `T-${days}`, on };
  });
  const [every = 1] = numbers('Nhắc quá hạn cách nhau (ngày làm việc)');
  const [most = 0] = numbers('Nhắc quá hạn tối đa (lần)');
  let on = lastDay;
  for (let k = 1; k <= most; k += 1) {
    for (let steps = k === 1 ? 1 : every; steps > 0; ) {
      on = moved(on, 1);
      if (isWorking(on, daysOff)) steps -= 1;
    }
    stages.push({ name: `QH-${k}`, on });
  }
  return stages;
}

function isWorking(day: string, daysOff: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day);
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

// Vietnam has kept one offset since 1975.
function wallClockOf(instant: number): string[] {
  return new Date(instant + 7 * 3_600_000).toISOString().split(/[T:]/).slice(0, 2);
}
