import type { Breach } from './invariants';
import type { PlayedWorld } from './played-world';
import { type ShownRow, settingShown, shownRows } from './tabs-read';

/** What the newest version of a response says, as far as it may count without anybody's help. */
interface Said {
  readonly id: string;
  readonly unit: string;
  /** In whole seconds, which is what registers hold. */
  readonly at: number;
  readonly answers: ReadonlyMap<string, string>;
}

const SLOTS = ['1', '2', '3'];
const OF_SLOT = [
  'Nội dung',
  'Lĩnh vực',
  'Thực trạng, lý do',
  'Cách làm',
  'Chỉ tiêu, kết quả dự kiến',
  'Đối tượng, địa bàn',
  'Bắt đầu',
  'Hoàn thành',
  'Người phụ trách',
];
const TITLE = 'Tên sáng kiến, giải pháp';
const OF_PLAN = ['Số, ký hiệu kế hoạch', 'Ngày ban hành kế hoạch', 'Liên kết tệp kế hoạch (Word)'];

/**
 * Compares the registers with what the Form holds: what a unit said last with its right code stands, and what it emptied
 * is withdrawn.
 *
 * A second opinion that knows only the specification (§5). Rows that people or staff had a hand in are left out.
 */
export function unlikeWhatWasSaid(world: PlayedWorld): Breach[] {
  // What comes too late is set aside then, and whoever accepted it stands in no response.
  if (settingShown(world.runtime, 'Nhận sau hạn') !== 'Có' || world.refusedLate) return [];
  const said = responsesThatCount(world);
  const initiatives = shownRows(world.runtime, 'Sáng kiến');
  const plans = shownRows(world.runtime, 'Kế hoạch');
  return [
    ...[...said.values()].flatMap((response) => missing(response, initiatives, plans)),
    ...initiatives.flatMap((row) =>
      world.typedStatuses.has(row['Mã sáng kiến'] ?? '') ? [] : unlike(row, said, initiatives),
    ),
    ...plans.flatMap((row) => planUnlike(row, said)),
  ];
}

function responsesThatCount(world: PlayedWorld): Map<string, Said> {
  const said = new Map<string, Said>();
  const { runtime, codes, forgotten } = world;
  const units = new Map(shownRows(runtime, 'Đơn vị').map((row) => [row['Tên đơn vị'], row['Mã đơn vị'] ?? '']));
  // What was set aside for good reason stays so until somebody decides, even when the reason is gone.
  const waiting = new Set(
    shownRows(runtime, 'Chờ xử lý').flatMap((line) => (line['Người xử lý'] === 'Biểu mẫu' ? [] : [line.Mã])),
  );
  for (const { state } of runtime.forms()) {
    const titles = new Map(state.items.map(({ id, title }) => [id, title]));
    for (const { id, timestamp, answers } of state.responses) {
      const texts = new Map(answers.map(({ itemId, value }) => [titles.get(itemId) ?? '', String(value)]));
      const unit = units.get(texts.get('Đơn vị') ?? '');
      const code = unit === undefined ? undefined : codes.get(unit);
      const isKnown = unit !== undefined && code !== undefined && code === texts.get('Mã xác nhận');
      if (isKnown && !forgotten.has(id) && !waiting.has(id))
        said.set(id, { id, unit, at: Math.floor(timestamp / 1000), answers: texts });
    }
  }
  return said;
}

function missing(response: Said, initiatives: readonly ShownRow[], plans: readonly ShownRow[]): Breach[] {
  if (isFaulty(response)) return [];
  const stands = (rows: readonly ShownRow[], source: string) =>
    rows.some((row) => row['Mã đơn vị'] === response.unit && sourcesOf(row).includes(source));
  const isTitled = (title: string) =>
    initiatives.some((row) => row['Mã đơn vị'] === response.unit && folded(row[TITLE] ?? '') === folded(title));
  const lost = (source: string): Breach => ({ kind: 'lost', what: `${source} of ${response.unit} stands in no row` });
  return [
    ...SLOTS.map((slot) => `${response.id}#${slot}`).flatMap((source, index) =>
      titleIn(response, SLOTS[index] ?? '') === '' || stands(initiatives, source) ? [] : [lost(source)],
    ),
    ...SLOTS.map((slot) => titleIn(response, slot)).flatMap((title): Breach[] =>
      title === '' || isTitled(title) ? [] : [{ kind: 'lost', what: `“${title}” of ${response.id} stands in no row` }],
    ),
    ...(saysPlan(response) && !stands(plans, `${response.id}#0`) ? [lost(`${response.id}#0`)] : []),
  ];
}

function unlike(row: ShownRow, said: ReadonlyMap<string, Said>, rows: readonly ShownRow[]): Breach[] {
  const sources = sourcesOf(row).map((source) => ({ source, response: said.get(source.split('#')[0] ?? '') }));
  if (sources.some(({ response }) => response === undefined || (isFaulty(response) && !isEmpty(response)))) return [];
  const claims = sources.flatMap(({ source, response }) => {
    const title = response ? titleIn(response, source.slice(-1)) : '';
    // A source that also stands in another row has moved on to it, and so has a title that another row has by now.
    const isMoved = rows.some(
      (other) =>
        other !== row &&
        (sourcesOf(other).includes(source) ||
          (other['Mã đơn vị'] === row['Mã đơn vị'] && folded(other[TITLE] ?? '') === folded(title))),
    );
    return response && title !== '' && !isMoved ? [{ title, at: response.at, response, slot: source.slice(-1) }] : [];
  });
  const code = row['Mã sáng kiến'];
  const isWithdrawn = row['Trạng thái'] === 'Đã rút';
  const hasMoved = sources.some(({ source }) =>
    rows.some((other) => other !== row && sourcesOf(other).includes(source)),
  );
  if (claims.length === 0) {
    return isWithdrawn || hasMoved
      ? []
      : [{ kind: 'state', what: `${code} stands as “${row['Trạng thái']}” and nobody claims it` }];
  }
  if (isWithdrawn) return [{ kind: 'lost', what: `${code} is withdrawn and ${claims[0]?.response.id} claims it` }];
  const newest = claims.reduce((one, other) => (other.at >= one.at ? other : one));
  if (claims.filter(({ at }) => at === newest.at).length > 1 || hasMoved) return [];
  const how = newest.response.answers.get(`Cách làm (${newest.slot})`) ?? '';
  const isAlike =
    folded(row[TITLE] ?? '') === folded(newest.title) &&
    tidy(row['Cách làm'] ?? '').slice(0, 900) === tidy(how).slice(0, 900);
  return isAlike
    ? []
    : [{ kind: 'state', what: `${code} says “${row[TITLE]}”, and its newest source “${newest.title}”` }];
}

function planUnlike(row: ShownRow, said: ReadonlyMap<string, Said>): Breach[] {
  const responses = sourcesOf(row).map((source) => said.get(source.split('#')[0] ?? ''));
  if (responses.some((response) => response === undefined || (isFaulty(response) && !isEmpty(response)))) return [];
  const links = responses.map((response) => response?.answers.get('Liên kết tệp kế hoạch (Word)') ?? '');
  const isClaimed = links.some((link) => link !== '');
  const hasLink = (row['Liên kết'] ?? '') !== '';
  return isClaimed === hasLink
    ? []
    : [{ kind: 'state', what: `plan of ${row['Mã đơn vị']}: link “${row['Liên kết']}”, said “${links.join('”, “')}”` }];
}

/** Tells whether a response has to be set aside for what it says. */
function isFaulty(response: Said): boolean {
  const { answers } = response;
  const link = answers.get('Liên kết tệp kế hoạch (Word)') ?? '';
  const years = [...answers].filter(([title]) => /^(Bắt đầu|Hoàn thành|Ngày ban hành)/.test(title));
  return (
    isEmpty(response) ||
    (link !== '' && !/^https?:/.test(link)) ||
    years.some(([, day]) => !day.startsWith('20')) ||
    SLOTS.some(
      (slot) =>
        titleIn(response, slot) === '' && OF_SLOT.some((title) => tidy(answers.get(`${title} (${slot})`) ?? '') !== ''),
    )
  );
}

function isEmpty(response: Said): boolean {
  const isBlank = (title: string) => tidy(response.answers.get(title) ?? '') === '';
  return (
    OF_PLAN.every(isBlank) && SLOTS.every((slot) => [TITLE, ...OF_SLOT].every((title) => isBlank(`${title} (${slot})`)))
  );
}

function saysPlan({ answers }: Said): boolean {
  return OF_PLAN.some((title) => tidy(answers.get(title) ?? '') !== '');
}

function titleIn({ answers }: Said, slot: string): string {
  return tidy(answers.get(`${TITLE} (${slot})`) ?? '');
}

function sourcesOf(row: ShownRow): string[] {
  return (row.Nguồn ?? '').split('; ').filter((source) => source !== '');
}

function tidy(text: string): string {
  return text
    .replace(/[\u202a-\u202e]/g, '')
    .normalize('NFC')
    .trim();
}

function folded(title: string): string {
  return tidy(title.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
