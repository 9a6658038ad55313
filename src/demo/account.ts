import type { Execution } from '../local/execution';
import type { DayPlayed, Played, SentLetter } from './play';
import { SWEPT_HOURS } from './play';
import { UNIT_CONTACTS } from './unit-contacts';
import { countText, dayOf, dayText, timeText, weekdayOf } from './wall-clock';

const LINE_WIDTH = 110;
const BAR_WIDTH = 30;
/** What Google lets a run take. */
const RUN_LIMIT_S = 360;
/** More names than this are told as a number. */
const NAMES_LIMIT = 30;

/** What each function that Google calls is called by people. */
const RUN_NAMES: Readonly<Record<string, string>> = {
  runDaily: 'Lượt chạy hằng ngày',
  sweep: 'Lượt quét',
  onRegistrationSubmitted: 'Lượt tiếp nhận bài gửi',
  sidebarCall: 'Việc làm tại thanh bên',
};

/** What stands above the account: whose story this is, and that nothing of it left the machine. */
export function openingText(): string {
  return [
    'SỔ SÁNG KIẾN – CHẠY THỬ: PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO” NĂM 2023',
    'Kế hoạch số 43/KH-UBND ngày 07/02/2023 của Ủy ban nhân dân Quận 1; hạn đăng ký trước ngày 23/02/2023.',
    'Diễn biến, người và địa chỉ thư của các đơn vị là giả định; không có thư nào gửi ra ngoài máy này.',
    'T-7: nhắc trước hạn 7 ngày, T-0: nhắc đúng ngày cuối; QH-2: đợt đôn đốc quá hạn thứ hai; TAY: cán bộ nhắc ngay.',
    '',
  ].join('\n');
}

/** Tells a day: where things stand in the evening, what people did, and which letters left. */
export function dayAccount({ day, deeds, letters, dashboard }: DayPlayed): string {
  const { totals, campaign } = dashboard;
  const asked = totals.units - totals.exempt;
  const title = `${weekdayOf(day)}, ${dayText(day)}`.padEnd(22);
  const counts = `${countText(totals.complete)}/${asked} hoàn thành, ${daysLeftText(campaign.daysLeft)}`;
  const lines = [`${title}${bar(totals.complete, asked)}  ${counts}`];
  for (const { at, text } of deeds) lines.push(wrapped(`  ${timeText(at)}  ${text}`, 9));
  for (const group of groupsOf(letters)) lines.push(wrapped(`  Thư    ${groupText(group)}`, 9));
  return lines.join('\n');
}

/** Tells on one screen how the campaign ended and what it took. */
export function closingText({ days, letters, setUp, heaviest, executions }: Played): string {
  const last = days.at(-1) as DayPlayed;
  const { totals, units, contents } = last.dashboard;
  const exempt = totals.exempt > 0 ? `, miễn ${countText(totals.exempt)}` : '';
  const owing = units.filter(({ missing, status }) => missing.length > 0 && status !== 'Được miễn');
  const initiatives = contents.reduce((sum, content) => sum + content.initiatives, 0);
  const swept = SWEPT_HOURS.join(', ').replace(/, (\d+)$/, ' và $1');
  const line = (label: string, text: string) => wrapped(`${label.padEnd(22)}${text}`, 22);
  return [
    `KẾT QUẢ ĐẾN HẾT NGÀY ${dayText(last.day)}`,
    line(
      'Hoàn thành',
      `${countText(totals.complete)}/${totals.units - totals.exempt} đơn vị${exempt}; đúng hạn ${countText(totals.onTime)}, trễ hạn ${countText(totals.late)}`,
    ),
    ...owing.map(({ name, missing }) => line('Còn thiếu', `${name}: ${missing.join('; ')}`)),
    line(
      'Sáng kiến được tính',
      `${initiatives}, gồm ${contents.map((content) => `${content.name} ${countText(content.initiatives)}`).join('; ')}`,
    ),
    line('Thư đã đi', `${letters.length}, gồm ${countsByKind(letters)}`),
    line(
      'Lượt chạy',
      `${executions}; lượt quét mười phút một lần được rút còn ${countText(SWEPT_HOURS.length)} lượt mỗi ngày, lúc ${swept} giờ`,
    ),
    line('Lượt chạy nặng nhất', chargeText(heaviest)),
    line('Thiết lập lần đầu', chargeText(setUp)),
    '',
  ].join('\n');
}

/** What a letter is called in the name of its file. */
export function letterLabel({ unit, kind, stage }: SentLetter): string {
  return [unit, kind, stage].filter((part) => part !== '').join(' ');
}

function bar(done: number, all: number): string {
  const filled = all === 0 ? 0 : Math.round((done / all) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}

function daysLeftText(daysLeft: number): string {
  if (daysLeft > 0) return `còn ${countText(daysLeft)} ngày`;
  return daysLeft === 0 ? 'ngày cuối còn trong hạn' : `quá hạn ${countText(-daysLeft)} ngày`;
}

/** Letters of one kind and stage, together. */
function groupsOf(letters: readonly SentLetter[]): SentLetter[][] {
  const groups = new Map<string, SentLetter[]>();
  for (const letter of letters) {
    const key = `${letter.kind} ${letter.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  }
  return [...groups.values()];
}

function groupText(group: readonly SentLetter[]): string {
  const { kind, stage } = group[0] as SentLetter;
  const units = group.map(({ unit }) => unit).filter((unit) => unit !== '');
  const leaders = new Set(UNIT_CONTACTS.map(({ leader }) => leader).filter((leader) => leader !== ''));
  const toLeaders = group.filter(({ cc }) => cc.some((address) => leaders.has(address))).map(({ unit }) => unit);
  const what = `${countText(group.length)} ${kind}${stage ? ` ${stage}` : ''}`;
  const whom =
    units.length === 0 ? 'Phòng Nội vụ' : units.length > NAMES_LIMIT ? `${units.length} đơn vị` : units.join(', ');
  return `${what}: ${whom}${toLeaders.length > 0 ? ` (đồng gửi lãnh đạo: ${toLeaders.join(', ')})` : ''}`;
}

function countsByKind(letters: readonly SentLetter[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of letters) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${countText(count)}`).join('; ');
}

function chargeText({ functionName, at, calls, chargedMs }: Execution): string {
  const name = RUN_NAMES[functionName];
  const count = Object.values(calls).reduce((sum, times) => sum + times, 0);
  const seconds = (chargedMs / 1000).toFixed(1).replace('.', ',');
  const when = `${timeText(at)} ngày ${dayText(dayOf(at))}`;
  const cost = `${thousandsText(count)} lượt gọi dịch vụ, ước tính ${seconds} giây (Google cho phép ${RUN_LIMIT_S} giây)`;
  return `${name ? `${name} ` : ''}${when}: ${cost}`;
}

function thousandsText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Breaks a line between words, what follows indented. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) /)) {
    if (line !== '' && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
