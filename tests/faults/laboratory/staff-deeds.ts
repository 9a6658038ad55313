import { COLLEAGUE, OWNER } from '../../support/campaign';
import type { Dice } from './dice';
import { keepAddresses, type PlayedWorld, someUnit } from './played-world';
import { type ShownRow, shownRows } from './tabs-read';

/** What someone does with the sidebar, and how it is told. */
type Act = (world: PlayedWorld, dice: Dice, ask: Ask) => string;
type Ask = (method: string, params?: Readonly<Record<string, unknown>>) => string;

const LOG = 'Nhật ký gửi thư';
const DAYS = ['2023-02-24', '2023-02-28', '2023-03-03', '2023-03-10', '2023-03-20', '2023-02-20'];

const ACTS: readonly (readonly [weight: number, act: Act])[] = [
  [4, (world, dice, ask) => ask('sendReminders', dice.often(40) ? {} : { units: someUnits(world, dice) })],
  [2, (world, dice, ask) => ask('sendInvitations', dice.often(50) ? {} : { units: someUnits(world, dice) })],
  [
    3,
    (world, dice, ask) =>
      ask('extendDeadline', {
        unit: someUnit(world, dice),
        until: dice.one(DAYS),
        approvedBy: 'Chủ tịch',
        document: '1/TB',
        reason: '=1+1',
        notify: dice.often(60),
      }),
  ],
  [1, (world, dice, ask) => ask('exemptUnit', { unit: someUnit(world, dice), reason: 'Sáp nhập' })],
  [2, (world, dice, ask) => ask('restoreUnit', { unit: someUnit(world, dice), exemptReason: '' })],
  [1, (world, dice, ask) => ask('restoreUnit', { unit: someUnit(world, dice), extendedTo: '', extensionBasis: '' })],
  [
    2,
    (world, dice, ask) =>
      ask('recordPlan', {
        unit: someUnit(world, dice),
        number: dice.one(['5/KH', '-5/KH', '']),
        issuedOn: dice.one(['2023-02-09', '']),
        receivedAt: dice.one(['2023-02-09', '2023-02-13T08:00:00+07:00']),
        form: 'Văn bản giấy',
        fileReceived: dice.often(50),
      }),
  ],
  [
    2,
    (world, dice, ask) =>
      ask('recordInitiative', {
        unit: someUnit(world, dice),
        title: dice.one(['Trả kết quả tại nhà', 'Ghi thay đơn vị', '=cmd()']),
        content: '3',
        receivedAt: '2023-02-09',
        form: 'Thư điện tử',
      }),
  ],
  [2, (world, dice, ask) => ask('markFileReceived', { units: someUnits(world, dice) })],
  [4, review],
  [5, resolveSetAside],
  [
    2,
    (world, dice, ask) =>
      ofRows(
        world,
        dice,
        'Chờ xử lý',
        ({ 'Xử lý': decision }) => decision === 'Đã bỏ',
        ({ Mã: id }) => ask('reopenSubmission', { id }),
      ),
  ],
  [4, resolveUnknown],
  [2, markReturned],
  [2, (_world, _dice, ask) => ask('confirmLetterLog')],
  [2, (_world, _dice, ask) => ask('compile')],
  [1, (_world, _dice, ask) => ask('sendWaiting')],
];

/** Someone of the office, the owner or a colleague, does something with the sidebar. */
export function useSidebar(world: PlayedWorld, dice: Dice): string {
  const as = dice.often(70) ? OWNER : COLLEAGUE;
  const ask: Ask = (method, params = {}) => {
    const { ok, value, killed, error } = world.runtime.run('sidebarCall', [method, params], { context: 'client', as });
    const answer = value as { ok: boolean; data?: unknown; error?: { code: string } } | null;
    const end = ok
      ? answer?.ok
        ? JSON.stringify(answer.data)
        : `refused: ${answer?.error?.code}`
      : (killed ?? error?.message);
    return `${method}(${JSON.stringify(params)}): ${String(end).slice(0, 120)}`;
  };
  const told = dice.weighed(ACTS)(world, dice, ask);
  keepAddresses(world);
  return `${as === OWNER ? 'the owner' : 'a colleague'}: ${told}`;
}

function review(world: PlayedWorld, dice: Dice, ask: Ask): string {
  return ofRows(
    world,
    dice,
    'Sáng kiến',
    ({ 'Trạng thái': status }) => status !== 'Đã rút',
    (row) =>
      ask('reviewInitiative', {
        code: row['Mã sáng kiến'],
        verdict: dice.one(['Đạt yêu cầu', 'Yêu cầu bổ sung', 'Không đạt', 'Chờ xem xét']),
        comment: 'Nêu rõ chỉ tiêu {{ma}}',
        notify: dice.often(60),
      }),
  );
}

function resolveSetAside(world: PlayedWorld, dice: Dice, ask: Ask): string {
  return ofRows(
    world,
    dice,
    'Chờ xử lý',
    ({ 'Xử lý': decision }) => decision === '',
    ({ Mã: id }) =>
      ask('resolveSetAside', {
        id,
        action: dice.one(['accept', 'accept', 'discard']),
        ...(dice.often(50) && { unit: someUnit(world, dice) }),
      }),
  );
}

// Staff look into the mailbox before they decide.
function resolveUnknown(world: PlayedWorld, dice: Dice, ask: Ask): string {
  return ofRows(
    world,
    dice,
    LOG,
    ({ 'Trạng thái': state }) => state === 'Chưa xác định',
    (line) => {
      const isAlike = (other: ShownRow) =>
        other['Người nhận'] === line['Người nhận'] && other['Tiêu đề'] === line['Tiêu đề'];
      const told = shownRows(world.runtime, LOG).filter((other) => isAlike(other) && other['Trạng thái'] === 'Đã gửi');
      const left = world.runtime.mail.outbox.filter(({ to, subject }) =>
        isAlike({ 'Người nhận': to.join(','), 'Tiêu đề': subject }),
      );
      const action = left.length > told.length || line['Tiêu đề'] === '' ? 'markSent' : 'resend';
      world.sentAnew.add(line.Khóa ?? '');
      return ask('resolveUnknownLetter', { key: line.Khóa, action });
    },
  );
}

function markReturned(world: PlayedWorld, dice: Dice, ask: Ask): string {
  return ofRows(
    world,
    dice,
    LOG,
    ({ 'Trạng thái': state }) => state === 'Đã gửi',
    (line) => {
      world.formerLines.push(line);
      world.sentAnew.add(line.Khóa ?? '');
      return ask('markReturned', { key: line.Khóa });
    },
  );
}

function ofRows(
  world: PlayedWorld,
  dice: Dice,
  tab: string,
  isMeant: (row: ShownRow) => boolean,
  act: (row: ShownRow) => string,
): string {
  const rows = shownRows(world.runtime, tab).filter(isMeant);
  return rows.length === 0 ? `finds nothing to do in ${tab}` : act(dice.one(rows));
}

function someUnits(world: PlayedWorld, dice: Dice): string[] {
  return [...new Set(Array.from({ length: dice.whole(1, 4) }, () => someUnit(world, dice)))];
}
