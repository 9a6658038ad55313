import type { Breach } from './invariants';
import type { PlayedWorld } from './played-world';
import { wallClock } from './played-world';
import { recount } from './recount';
import { KEYS, noteBeside, OWN_COLUMN } from './sheet-places';
import { dayShown, type ShownRow, shownRows } from './tabs-read';

const LOG = 'Nhật ký gửi thư';

/** Checks what must hold over the whole of a campaign and not only at one moment of it. */
export function campaignBreaches(world: PlayedWorld): Breach[] {
  return [
    ...remindersOutOfPlace(world),
    ...undeterminedWithoutStop(world),
    ...initiativesChanged(world),
    ...timelinessMistold(world),
    ...notesAstray(world),
  ];
}

/**
 * A reminder that leaves by itself: one a unit a day for each last day, none on a day off, and none once one by hand has
 * left that day; by hand one more.
 */
function remindersOutOfPlace(world: PlayedWorld): Breach[] {
  const daysOff = daysOffOf(world);
  const seen = new Set<string>();
  const gone = remindersGone(world);
  const byHand = gone.filter(({ stage, key }) => stage.startsWith('TAY-') && !world.sentAnew.has(key));
  return gone.flatMap(({ key, unit, lastDay, stage, day, at }): Breach[] => {
    if (world.sentAnew.has(key)) return [];
    const isByHand = stage.startsWith('TAY-');
    const once = `${unit} ${day} ${lastDay} ${isByHand ? 'by hand' : 'by itself'}`;
    const breaches: Breach[] = [];
    if (seen.has(once)) breaches.push({ kind: 'twice', what: `second reminder on one day: ${once}` });
    seen.add(once);
    const isAsked = byHand.some(
      (other) => other.unit === unit && other.lastDay === lastDay && other.day === day && other.at < at,
    );
    if (!isByHand && isAsked) breaches.push({ kind: 'twice', what: `${key} left after a reminder by hand: ${once}` });
    if (!isByHand && !isWorkingDay(day, daysOff)) {
      breaches.push({ kind: 'wrong', what: `reminder ${key} left on ${day}, a day off` });
    }
    return breaches;
  });
}

function remindersGone({ runtime }: PlayedWorld) {
  return shownRows(runtime, LOG).flatMap((line) => {
    const stage = stageOf(line);
    const isGone = line['Trạng thái'] === 'Đã gửi' || line['Trạng thái'] === 'Chưa xác định';
    const at = sortable(line['Thời điểm'] ?? '');
    return stage && isGone ? [{ ...stage, at, day: dayShown(line['Thời điểm'] ?? '') }] : [];
  });
}

/** Each stop of the platform leaves at most one letter undetermined, whatever became of it later. */
function undeterminedWithoutStop(world: PlayedWorld): Breach[] {
  for (const line of shownRows(world.runtime, LOG)) {
    if (line['Trạng thái'] === 'Chưa xác định') world.undetermined.add(line.Khóa ?? '');
  }
  const { size } = world.undetermined;
  return size <= world.stops + world.mailFailures
    ? []
    : [
        {
          kind: 'undetermined',
          what: `${size} letters after ${world.stops} stops: ${[...world.undetermined].join(', ')}`,
        },
      ];
}

/** A code stays with its initiative, and the first receipt stays the first. */
function initiativesChanged(world: PlayedWorld): Breach[] {
  return shownRows(world.runtime, 'Sáng kiến').flatMap((row): Breach[] => {
    const code = row['Mã sáng kiến'] ?? '';
    const sources = (row.Nguồn ?? '').split('; ');
    const registeredAt = sortable(row['Thời điểm đăng ký'] ?? '');
    const known = world.given.get(code);
    world.given.set(code, { sources: new Set(sources), registeredAt });
    const breaches: Breach[] = [];
    if (known && !sources.some((source) => known.sources.has(source))) {
      breaches.push({ kind: 'twice', what: `code ${code} given again, to ${row.Nguồn}` });
    }
    if (known && registeredAt > known.registeredAt) {
      breaches.push({ kind: 'state', what: `${code} received ${registeredAt}, before that ${known.registeredAt}` });
    }
    if (!isMomentOfSource(world, sources, registeredAt)) {
      breaches.push({ kind: 'state', what: `${code} received ${registeredAt}, when none of ${row.Nguồn} was sent` });
    }
    return breaches;
  });
}

function isMomentOfSource({ responses }: PlayedWorld, sources: readonly string[], registeredAt: string): boolean {
  if (sources.some((source) => source.startsWith('tay#'))) return true;
  const ids = new Set(sources.map((source) => source.split('#')[0]));
  return responses.some(
    ({ id, moments }) => ids.has(id) && moments.some((moment) => minuteOf(moment) === registeredAt),
  );
}

/** `Đúng hạn` of an initiative says whether it first came by its unit's last day. */
function timelinessMistold(world: PlayedWorld): Breach[] {
  if (isHidden(world, 'summary')) return [];
  const { runtime } = world;
  const lastDays = new Map(recount(runtime, today(world)).map(({ code, lastDay }) => [code, lastDay]));
  return shownRows(runtime, 'Sáng kiến').flatMap((row): Breach[] => {
    const lastDay = lastDays.get(row['Mã đơn vị'] ?? '');
    const cameOn = dayShown(row['Thời điểm đăng ký'] ?? '');
    if (lastDay === undefined || cameOn === '') return [];
    const expected = cameOn <= lastDay ? 'Đúng hạn' : 'Trễ hạn';
    const what = `${row['Mã sáng kiến']} came ${cameOn}, last day ${lastDay}, is “${row['Đúng hạn']}”`;
    return row['Đúng hạn'] === expected ? [] : [{ kind: 'state', what }];
  });
}

/** What people wrote beside a row is still beside it. */
function notesAstray({ runtime, notes }: PlayedWorld): Breach[] {
  return [...notes].flatMap(([tab, keys]) => {
    const rows = shownRows(runtime, tab);
    const keyOf = (row: ShownRow) => row[KEYS[tab] ?? ''] ?? '';
    const strayed = rows
      .filter((row) => (row[OWN_COLUMN] ?? '') !== '' && row[OWN_COLUMN] !== noteBeside(keyOf(row)))
      .map((row): Breach => ({ kind: 'state', what: `beside ${keyOf(row)} in ${tab} stands “${row[OWN_COLUMN]}”` }));
    const lost = [...keys]
      .filter((key) => !rows.some((row) => row[OWN_COLUMN] === noteBeside(key)))
      .map((key): Breach => ({ kind: 'lost', what: `note beside ${key} in ${tab}` }));
    return [...strayed, ...lost];
  });
}

/** At the end of quiet days nothing waits to be sent any more. */
export function lettersLeftWaiting({ runtime }: PlayedWorld): Breach[] {
  return shownRows(runtime, LOG)
    .filter((line) => ['Chờ gửi', 'Hoãn gửi'].includes(line['Trạng thái'] ?? '') && !line.Khóa?.startsWith('THU|'))
    .map((line): Breach => ({ kind: 'lost', what: `${line.Khóa} is still “${line['Trạng thái']}”` }));
}

function stageOf(line: ShownRow): { key: string; unit: string; lastDay: string; stage: string } | undefined {
  const key = line.Khóa ?? '';
  const [, unit, lastDay, stage] =
    /^(?!THU\|)[^|]+\|([^|]+)\|(\d{4}-\d\d-\d\d)\|((?:T|QH|TAY)-[\d-]+)$/.exec(key) ?? [];
  return unit && lastDay && stage ? { key, unit, lastDay, stage } : undefined;
}

/** Tells whether something put wrong keeps a part of the promises from being checked. */
export function isHidden({ troubles }: PlayedWorld, what: 'summary' | 'everything'): boolean {
  return [...troubles.values()].some(({ hides }) => hides === 'everything' || hides === what);
}

function daysOffOf({ runtime }: PlayedWorld): Set<string> {
  return new Set(shownRows(runtime, 'Ngày nghỉ').map((row) => dayShown(row.Ngày ?? '')));
}

function isWorkingDay(day: string, daysOff: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(day);
}

function today(world: PlayedWorld): string {
  return wallClock(world).slice(0, 10);
}

function minuteOf(moment: number): string {
  return new Date(moment + 7 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16);
}

function sortable(shown: string): string {
  return `${dayShown(shown)} ${shown.slice(11)}`;
}
