import type { Dice } from './dice';
import type { PlayedWorld } from './played-world';
import { forgetNote, handsOn, numberedRows, OWN_COLUMN, onRow, TABS, typeUnder } from './sheet-places';

/** Someone puts something wrong that will be put right again. */
export function makeTrouble(world: PlayedWorld, dice: Dice): string {
  return dice.one([renameTab, renameHeader, setWrongly, removeUnit, beginTrial])(world, dice);
}

function renameTab(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one([...TABS, 'Tổng hợp', 'Nhật ký']);
  const hands = handsOn(world, tab);
  if (hands === undefined) return `${tab} has another name already`;
  const other = `${tab} (cũ)`;
  hands.rename(other);
  world.troubles.set(`tab ${tab}`, { hides: 'everything', mend: () => handsOn(world, other)?.rename(tab) });
  return `tab ${tab} renamed`;
}

function renameHeader(world: PlayedWorld, dice: Dice): string {
  const tab = dice.one(TABS);
  const hands = handsOn(world, tab);
  const headers = (hands?.display()[0] ?? []).filter((header) => header !== OWN_COLUMN && header !== '');
  if (hands === undefined || world.troubles.has(`header of ${tab}`)) return `${tab} has its trouble`;
  const header = dice.one(headers);
  const other = `${header} *`;
  hands.type(1, (hands.display()[0] ?? []).indexOf(header) + 1, other);
  const mend = () => {
    const now = world.runtime.sheets().find(({ state }) => state === hands.state);
    const at = (now?.display()[0] ?? []).indexOf(other) + 1;
    if (at > 0) now?.type(1, at, header);
  };
  world.troubles.set(`header of ${tab}`, { hides: 'everything', mend });
  return `header ${header} of ${tab} renamed`;
}

function setWrongly(world: PlayedWorld, dice: Dice): string {
  const [item, text, hides] = dice.one([
    ['Hạn đăng ký (trước ngày)', '31/02/2023', 'summary'],
    ['Số sáng kiến tối thiểu', 'một', 'summary'],
    ['Kế hoạch phải có tệp', 'có lẽ', 'summary'],
    ['Giờ gửi', 'tám giờ', 'nothing'],
    ['Nhắc trước hạn (ngày)', 'bảy', 'nothing'],
    ['Email đơn vị tổng hợp', 'noivu', 'nothing'],
    ['Ký hiệu', 'DVK2024', 'nothing'],
  ] as const);
  const before = setSetting(world, item, text);
  if (before === undefined) return `${item} can't be set`;
  world.troubles.set(`setting ${item}`, { hides, mend: () => void setSetting(world, item, before) });
  return `${item} = “${text}”`;
}

/** Types a setting and gives what stood there before; none when its row or column can't be found, or it is wrong already. */
function setSetting(world: PlayedWorld, item: string, text: string): string | undefined {
  const hands = handsOn(world, 'Cấu hình');
  const line = hands && numberedRows(hands).find(({ row }) => row.Mục === item);
  if (hands === undefined || line === undefined || line.row['Giá trị'] === text) return undefined;
  typeUnder(hands, line.number, 'Giá trị', text);
  return line.row['Giá trị'];
}

function removeUnit(world: PlayedWorld, dice: Dice): string {
  return onRow(world, dice, 'Đơn vị', (hands, { number, row }) => {
    const code = row['Mã đơn vị'] ?? '';
    hands.deleteRows(number);
    forgetNote(world, 'Đơn vị', row);
    const mend = () => {
      const now = handsOn(world, 'Đơn vị');
      const last = (now?.display().length ?? 0) + 1;
      for (const [header, text] of Object.entries(row)) {
        if (now && text !== '' && header !== OWN_COLUMN) typeUnder(now, last, header, text);
      }
    };
    world.troubles.set(`unit ${code}`, { hides: 'nothing', mend });
    return `unit ${code} removed`;
  });
}

function beginTrial(world: PlayedWorld): string {
  const before = setSetting(world, 'Chế độ chạy thử', 'Có');
  if (before === undefined) return 'trials are on';
  world.troubles.set('trials', { hides: 'nothing', mend: () => void setSetting(world, 'Chế độ chạy thử', 'Không') });
  return 'trials begin';
}

const LAWFUL = [
  ['Hạn đăng ký (trước ngày)', ['24/02/2023', '23/02/2023', '27/02/2023', '2/3/2023']],
  ['Số sáng kiến tối thiểu', ['1', '2', '0']],
  ['Kế hoạch phải có tệp', ['Có', 'Không']],
  ['Yêu cầu nộp kế hoạch', ['Có', 'Không']],
  ['Nhận sau hạn', ['Có', 'Không', 'Có']],
  ['Nhắc trước hạn (ngày)', ['7, 3, 1, 0', '5;2', '10, 1']],
  ['Nhắc quá hạn cách nhau (ngày làm việc)', ['1', '2', '3']],
  ['Nhắc quá hạn tối đa (lần)', ['5', '2', '8']],
  ['Dành lại cho thư xác nhận (thư/ngày)', ['10', '60', '0']],
] as const;

/** Staff change a setting to another value that it may have. */
export function changeSetting(world: PlayedWorld, dice: Dice): string {
  const [item, texts] = dice.one(LAWFUL);
  const text = dice.one<string>(texts);
  if (world.troubles.has(`setting ${item}`)) return `${item} is wrong now`;
  if (item === 'Nhận sau hạn' && text === 'Không') world.refusedLate = true;
  return setSetting(world, item, text) === undefined ? `${item} stays` : `${item} = “${text}”`;
}
