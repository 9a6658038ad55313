import { HandRefusal, type SheetHands } from '../../../src/local/people/sheet-hands';
import type { Dice } from './dice';
import { keepAddresses, type PlayedWorld } from './played-world';
import {
  forgetNote,
  handsOn,
  KEYS,
  noteBeside,
  numberedRows,
  OWN_COLUMN,
  onRow,
  TABS,
  typeUnder,
} from './sheet-places';
import type { ShownRow } from './tabs-read';

const DAY_MS = 86_400_000;
/** Responses older than this are not looked at again by sweeps, so that a row removed then stays removed. */
const LOOKED_AT_DAYS = 28;

type Edit = (world: PlayedWorld, dice: Dice) => string;

const EDITS: readonly (readonly [weight: number, edit: Edit])[] = [
  [5, typeOfUnit],
  [3, typeStatus],
  [2, typeDecision],
  [2, typeLetterState],
  [2, tickFile],
  [3, sort],
  [2, insertBlankRows],
  [2, moveColumn],
  [3, note],
  [1, hideRow],
  [3, deleteRow],
  [2, deleteLetterLines],
  [1, typeDayOff],
  [1, addUnit],
];

/** Someone edits the sheet by hand, between two runs. */
export function editSheet(world: PlayedWorld, dice: Dice): string {
  try {
    return `in the sheet: ${dice.weighed(EDITS)(world, dice)}`;
  } catch (thrown) {
    if (thrown instanceof HandRefusal) return `the sheet refuses: ${thrown.message}`;
    throw thrown;
  } finally {
    keepAddresses(world);
  }
}

function typeIn(world: PlayedWorld, dice: Dice, tab: string, header: string, texts: readonly string[]): string {
  return onRow(world, dice, tab, (hands, { number, row }) => {
    const text = dice.one(texts);
    typeUnder(hands, number, header, text);
    return `${tab}, ${row[KEYS[tab] ?? ''] ?? row.Mã}: ${header} = “${text}”`;
  });
}

function typeOfUnit(world: PlayedWorld, dice: Dice): string {
  const [header, texts] = dice.one([
    ['Email', [`moi${dice.whole(1, 9)}@example.gov.vn`, '', 'khong co', 'a@b', 'x@example.vn, z@example.vn']],
    ['Email đồng gửi', [`dg${dice.whole(1, 9)}@example.gov.vn`, '', 'sai']],
    ['Email lãnh đạo', [`ld${dice.whole(1, 9)}@example.gov.vn`, '', 'sai@']],
    ['Gia hạn đến hết ngày', ['28/02/2023', '05/03/2023', '', '01/02/2023', '31/02/2023', 'sau Tết']],
    ['Lý do miễn', ['Giải thể', '', '']],
    ['Người đầu mối', ['=1+1', 'Trần Thị Bích', '0903000001']],
  ] as const);
  return typeIn(world, dice, 'Đơn vị', header, texts);
}

function typeStatus(world: PlayedWorld, dice: Dice): string {
  const words = ['Đạt yêu cầu', 'Không đạt', 'Đã rút', 'Chờ xem xét', 'Yêu cầu bổ sung', 'ok', ''];
  return onRow(world, dice, 'Sáng kiến', (hands, { number, row }) => {
    const text = dice.one(words);
    typeUnder(hands, number, 'Trạng thái', text);
    world.typedStatuses.add(row['Mã sáng kiến'] ?? '');
    return `${row['Mã sáng kiến']}: “${text}”`;
  });
}

function typeDecision(world: PlayedWorld, dice: Dice): string {
  return typeIn(world, dice, 'Chờ xử lý', 'Xử lý', ['Đã nhận', 'Đã nhận', 'Đã bỏ', 'xem sau', '']);
}

function typeLetterState(world: PlayedWorld, dice: Dice): string {
  const type = (hands: SheetHands, { number, row }: { number: number; row: ShownRow }) => {
    const text = dice.one(['Chờ gửi', 'Hoãn gửi', 'xong', '']);
    typeUnder(hands, number, 'Trạng thái', text);
    return `letter ${row.Khóa}: “${text}” typed over “${row['Trạng thái']}”`;
  };
  return onRow(world, dice, 'Nhật ký gửi thư', type, ({ 'Trạng thái': state }) => state === 'Đã gửi');
}

function tickFile(world: PlayedWorld, dice: Dice): string {
  return typeIn(world, dice, 'Kế hoạch', 'Đã nhận tệp', ['TRUE', 'TRUE', 'FALSE']);
}

function sort(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(TABS);
  const hands = handsOn(world, tab);
  if (hands === undefined || hands.display().length < 3) return `${tab} has nothing to sort`;
  const column = dice.whole(1, hands.display()[0]?.length ?? 1);
  hands.sort(column, dice.often(50));
  return `${tab} sorted by column ${column}`;
}

function insertBlankRows(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(TABS);
  const hands = handsOn(world, tab);
  if (hands === undefined) return `${tab} has another name`;
  const before = dice.whole(2, hands.display().length + 1);
  hands.insertRows(before, dice.whole(1, 3));
  return `blank rows in ${tab} before ${before}`;
}

function moveColumn(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(TABS);
  const hands = handsOn(world, tab);
  if (hands === undefined) return `${tab} has another name`;
  const columns = hands.display()[0]?.length ?? 1;
  const [from, to] = [dice.whole(1, columns), dice.whole(1, columns)];
  hands.moveColumn(from, to);
  return `column ${from} of ${tab} moved before ${to}`;
}

function note(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(Object.keys(KEYS));
  return onRow(world, dice, tab, (hands, { number, row }) => {
    const headers = hands.display()[0] ?? [];
    if (!headers.includes(OWN_COLUMN)) {
      const before = dice.whole(1, headers.length + 1);
      hands.insertColumns(before);
      hands.type(1, before, OWN_COLUMN);
    }
    const key = row[KEYS[tab] ?? ''] ?? '';
    typeUnder(hands, number, OWN_COLUMN, noteBeside(key));
    world.notes.set(tab, (world.notes.get(tab) ?? new Set()).add(key));
    return `own note beside ${key} in ${tab}`;
  });
}

function hideRow(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(TABS);
  return onRow(world, dice, tab, (hands, { number }) => {
    hands.hideRow(number);
    return `row ${number} of ${tab} hidden`;
  });
}

function deleteRow(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(['Sáng kiến', 'Kế hoạch', 'Chờ xử lý']);
  return onRow(world, dice, tab, (hands, { number, row }) => {
    hands.deleteRows(number);
    const now = world.runtime.clock.now();
    for (const { id, moments } of world.responses) {
      const isOfRow = row.Mã === id || (row.Nguồn ?? '').includes(id);
      const isOld = now - (moments.at(-1) ?? 0) > LOOKED_AT_DAYS * DAY_MS;
      // What a response emptied and a person removed says nothing any more, so that nothing is lost.
      if (isOfRow && (isOld || saysNothing(world, id))) world.forgotten.add(id);
    }
    forgetNote(world, tab, row);
    return `row of ${row[KEYS[tab] ?? ''] ?? row.Mã?.slice(0, 6)} deleted from ${tab}`;
  });
}

function saysNothing({ runtime }: PlayedWorld, id: string): boolean {
  const [form] = runtime.forms();
  const titles = new Map(form?.state.items.map((item) => [item.id, item.title]));
  const response = form?.state.responses.find((candidate) => candidate.id === id);
  const about = (response?.answers ?? []).map(({ itemId }) => titles.get(itemId) ?? '');
  return !about.some((title) => /\(\d\)$|kế hoạch/.test(title));
}

function deleteLetterLines(world: PlayedWorld, dice: Dice): string {
  const tab = 'Nhật ký gửi thư';
  const hands = handsOn(world, tab);
  const rows = hands ? numberedRows(hands) : [];
  // Of lines under a renamed header nobody could tell afterwards to whom their letters went.
  const isReadable = ['Người nhận', 'Tiêu đề'].every((header) => header in (rows[0]?.row ?? {}));
  if (hands === undefined || rows.length < 2 || !isReadable) return `${tab} has nothing to delete`;
  const from = dice.whole(0, rows.length - 1);
  const gone = rows.slice(from, from + dice.whole(1, 5)).reverse();
  for (const { number, row } of gone) {
    hands.deleteRows(number);
    world.formerLines.push(row);
    forgetNote(world, tab, row);
  }
  world.troubles.set('lines missing from the letter log', {
    hides: 'nothing',
    mend: () => void world.runtime.run('sidebarCall', ['confirmLetterLog', {}], { context: 'client' }),
  });
  return `${gone.length} lines deleted from the letter log: ${gone.map(({ row }) => row.Khóa).join(', ')}`;
}

function typeDayOff(world: PlayedWorld, dice: Dice): string {
  const hands = handsOn(world, 'Ngày nghỉ');
  const day = new Date(world.runtime.clock.now() + dice.whole(2, 8) * DAY_MS).toISOString().slice(0, 10);
  const shown = day.split('-').reverse().join('/');
  if (hands) typeUnder(hands, hands.display().length + 1, 'Ngày', shown);
  return `day off ${shown}`;
}

function addUnit(world: PlayedWorld, dice: Dice): string {
  const hands = handsOn(world, 'Đơn vị');
  const code = `M${world.units.length}`;
  if (hands === undefined) return 'Đơn vị has another name';
  const row = hands.display().length + 1;
  const name = dice.one([`Đơn vị mới ${code}`, 'Ủy ban nhân dân phường Bến Nghé']);
  typeUnder(hands, row, 'Mã đơn vị', code);
  typeUnder(hands, row, 'Tên đơn vị', name);
  typeUnder(hands, row, 'Email', `${code.toLowerCase()}@example.gov.vn`);
  world.units.push(code);
  return `unit ${code} “${name}” added`;
}
