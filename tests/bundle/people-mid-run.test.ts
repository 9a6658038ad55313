import type { SheetHands } from '../../src/local/people/sheet-hands';
import type { Runtime } from '../../src/local/runtime';
import {
  call,
  data,
  from,
  initiative,
  PLAN,
  rowNumber,
  runDaily,
  setSetting,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

/** A column that staff keep for themselves in every tab. */
const OWN = 'Theo dõi riêng';
/** What a row is known by in tabs that people may disturb. */
const KEYS: Readonly<Record<string, string>> = {
  'Sáng kiến': 'Nguồn',
  'Kế hoạch': 'Nguồn',
  'Chờ xử lý': 'Mã',
  'Đơn vị': 'Mã đơn vị',
  'Nhật ký gửi thư': 'Khóa',
};

/** Six wards that have sent a plan and an initiative, one submission set aside, letters deferred for want of quota. */
const busy = () =>
  from('busy', () => {
    const runtime = wardsCampaign();
    for (const unit of ['P.BN', 'P.BT', 'P.CK', 'P.CG', 'P.DK', 'P.NTB']) {
      submit(runtime, unit, { ...PLAN, ...initiative(`Việc của ${unit}`) });
    }
    submit(runtime, 'P.PNL', { ...initiative('Việc cũng sai mã'), 'Mã xác nhận': 'SAI' });
    submit(runtime, 'P.NCT', { ...initiative('Việc gửi sai mã'), 'Mã xác nhận': 'SAI' });
    skipTo(runtime, '2023-02-15 08:30');
    runtime.mail.quota = 12;
    runDaily(runtime);
    for (const [tab, key] of Object.entries(KEYS)) {
      const { headers, rows } = table(runtime, tab);
      const own = rows.map((row) => [`của ${row[key]}`]);
      runtime.sheet(tab).setCells(1, headers.length + 1, [[OWN], ...own]);
    }
    for (const unit of ['P.BT', 'P.CK']) setUnit(runtime, unit, 'Gia hạn đến hết ngày', '28/02/2023');
    return runtime;
  });

const responseOf = (runtime: Runtime, unit: string) =>
  (table(runtime, 'Kế hoạch').rows.find((row) => row['Mã đơn vị'] === unit)?.Nguồn ?? '').split('#')[0] ?? '';

interface Act {
  readonly tab: string;
  /** The row it writes, by its key, and the column in which a person types meanwhile. */
  readonly row: (runtime: Runtime) => string;
  readonly beside: string;
  readonly does: (runtime: Runtime) => unknown;
}

const setAsideOf = (runtime: Runtime) => table(runtime, 'Chờ xử lý').rows[1]?.Mã ?? '';

const ACTS: Readonly<Record<string, Act>> = {
  'an edited registration': {
    tab: 'Sáng kiến',
    row: (runtime) => `${responseOf(runtime, 'P.CK')}#1`,
    beside: 'Ý kiến xem xét',
    does: (runtime) =>
      submit(
        runtime,
        'P.CK',
        { ...PLAN, ...initiative('Việc của P.CK', { 'Cách làm': 'Gửi bưu điện' }) },
        { edit: responseOf(runtime, 'P.CK') },
      ),
  },
  'the daily run': {
    tab: 'Nhật ký gửi thư',
    row: () => 'DVK2023|P.CK|MOI|1',
    beside: 'Lỗi',
    does: (runtime) => {
      skipTo(runtime, '2023-02-16 08:30');
      runtime.mail.quota = 100;
      runDaily(runtime);
    },
  },
  'a sweep that settles deferred letters': {
    tab: 'Nhật ký gửi thư',
    row: () => 'DVK2023|P.CK|MOI|1',
    beside: 'Lỗi',
    does: (runtime) => {
      runtime.mail.quota = 100;
      skipTo(runtime, '2023-02-16 08:30');
      sweep(runtime);
    },
  },
  'a sweep that marks timeliness anew': {
    tab: 'Kế hoạch',
    row: (runtime) => `${responseOf(runtime, 'P.CK')}#0`,
    beside: 'Ghi chú',
    does: (runtime) => {
      setSetting(runtime, 'Hạn đăng ký (trước ngày)', '09/02/2023');
      sweep(runtime);
    },
  },
  'a verdict': {
    tab: 'Sáng kiến',
    row: (runtime) => `${responseOf(runtime, 'P.CK')}#1`,
    beside: 'Chỉ tiêu, kết quả dự kiến',
    does: (runtime) =>
      data(call(runtime, 'reviewInitiative', { code: 'DVK2023-P.CK-01', verdict: 'Đạt yêu cầu', comment: 'Tốt' })),
  },
  'an extension': {
    tab: 'Đơn vị',
    row: () => 'P.CK',
    beside: 'Ghi chú',
    does: (runtime) => {
      const basis = { approvedBy: 'Chủ tịch', document: '12/TB', reason: 'Thiên tai' };
      data(call(runtime, 'extendDeadline', { unit: 'P.CK', until: '2023-03-01', ...basis }));
    },
  },
  'a tick of received files': {
    tab: 'Kế hoạch',
    row: (runtime) => `${responseOf(runtime, 'P.CK')}#0`,
    beside: 'Số, ký hiệu',
    does: (runtime) => data(call(runtime, 'markFileReceived', { units: ['P.BT', 'P.CK', 'P.NTB'] })),
  },
  'an accepted submission': {
    tab: 'Chờ xử lý',
    row: setAsideOf,
    beside: 'Lý do',
    does: (runtime) => data(call(runtime, 'resolveSetAside', { id: setAsideOf(runtime), action: 'accept' })),
  },
};

type Hand = (sheet: SheetHands, runtime: Runtime, act: Act) => void;
const typedBeside: Hand = (sheet, runtime, { tab, beside, row }) =>
  sheet.type(rowNumber(runtime, tab, KEYS[tab] ?? '', row(runtime)), table(runtime, tab).column(beside), TYPED);
const HANDS: Readonly<Record<string, Hand>> = {
  'sorts the rows': (sheet, runtime, { tab }) => sheet.sort(table(runtime, tab).column(OWN), false),
  'inserts a row above': (sheet) => sheet.insertRows(2),
  'moves a column': (sheet, runtime, { tab }) => sheet.moveColumn(table(runtime, tab).headers.length, 1),
  'types into a cell beside': typedBeside,
  'deletes another row': (sheet) => sheet.deleteRows(2),
};
const TYPED = 'ghi tay';

/** Calls before which a person does something: reading a tab, and whatever takes time or writes. */
const PLACES =
  /^Sheet\.getDataRange|^SpreadsheetApp\.flush|^Properties\.set|^Lock|^Form\.getResponse|^MailApp\.send|^Range\.setValues/;
/** What brings waiting writes to the sheet. */
const BRINGS = /^Range\.get|^SpreadsheetApp\.flush|^Sheet\.get(Last|Max)/;

const callsOf = (act: Act) => {
  const runtime = busy();
  const calls: string[] = [];
  runtime.onCall = ({ name, phase }) => {
    if (phase === 'before') calls.push(name);
  };
  act.does(runtime);
  runtime.onCall = null;
  sweep(runtime);
  return { calls, end: rowsOf(runtime) };
};

/** From a look at the tab to the moment when what was written is in it: the calls of each such stretch. */
const stretchesOf = (calls: readonly string[]) =>
  calls.flatMap((name, index) => {
    // The summary is laid out in more than two calls, and is wholly ours.
    if (name !== 'Range.setValues' || calls[index - 1] !== 'Range.setNumberFormats') return [];
    const looks = /^Range\.getValues|^Sheet\.getLast/;
    const from = calls.slice(0, index).findLastIndex((called) => looks.test(called)) + 1;
    const until = index + 1 + calls.slice(index + 1).findIndex((called) => BRINGS.test(called));
    return [{ from, until }];
  });

/** Rows by tab and by key, all those of one key together. */
const rowsOf = (runtime: Runtime) =>
  Object.entries(KEYS).flatMap(([tab, key]) => table(runtime, tab).rows.map((row) => ({ tab, key: row[key], row })));

/** Gives what an act leaves when a person does something at that very moment. */
const disturbed = (act: Act, person: Hand, index: number) => {
  const runtime = busy();
  let call = -1;
  let isDone = false;
  runtime.onCall = ({ phase }) => {
    if (phase === 'before') call += 1;
    if (isDone || call !== index) return;
    isDone = true;
    person(runtime.sheet(act.tab), runtime, act);
  };
  act.does(runtime);
  runtime.onCall = null;
  return runtime;
};

/** Places for each hand: all at which a tab is about to be looked at for writing, and of the others one in three. */
const placesOf = (calls: readonly string[], turn: number) => {
  const stretches = stretchesOf(calls);
  const looks = new Set(stretches.map(({ from }) => calls.slice(0, from).lastIndexOf('Sheet.getDataRange')));
  const isOpen = (index: number) => stretches.some(({ from, until }) => index >= from && index <= until);
  return calls
    .flatMap((name, index) => (PLACES.test(name) && !isOpen(index) ? [index] : []))
    .filter((index, place) => looks.has(index) || place % 3 === turn % 3);
};

describe.each(Object.entries(ACTS))('%s, while a person', (_, act) => {
  const { calls, end } = callsOf(act);

  it('does anything, can be in its way only between a look and the one write that follows it', () => {
    const during = stretchesOf(calls).flatMap(({ from, until }) => calls.slice(from, until));
    const others = during.filter((name) => !name.startsWith('Utilities.'));
    const write = [
      'Sheet.getMaxRows',
      'Sheet.getRange',
      'Range.setNumberFormats',
      'Range.setValues',
      'Sheet.getDataRange',
    ];
    expect(others.filter((name) => !write.includes(name))).toEqual([]);
    expect(others).toContain('Range.setValues');
  });

  it.each(Object.keys(HANDS).slice(0, 4))('%s, writes every row where it belongs', (hand) => {
    const places = placesOf(calls, Object.keys(HANDS).indexOf(hand));
    expect(places.length).toBeGreaterThan(2);
    for (const index of places) {
      const runtime = disturbed(act, HANDS[hand] as Hand, index);
      sweep(runtime);
      const found = rowsOf(runtime);
      const expected =
        hand === 'types into a cell beside'
          ? end.map((line) =>
              line.tab === act.tab && line.key === act.row(runtime)
                ? { ...line, row: { ...line.row, [act.beside]: TYPED } }
                : line,
            )
          : end;
      const inOrder = (lines: typeof end) => lines.map((line) => JSON.stringify(line, sortedKeys)).sort();
      expect({ index, rows: inOrder(found) }).toEqual({ index, rows: inOrder(expected) });
    }
  });

  it('deletes another row, loses and doubles nothing else', () => {
    const deleted = table(busy(), act.tab).rows[0]?.[KEYS[act.tab] ?? ''];
    for (const index of placesOf(calls, 4)) {
      const runtime = disturbed(act, HANDS['deletes another row'] as Hand, index);
      data(call(runtime, 'confirmLetterLog'));
      sweep(runtime);
      const others = (lines: typeof end) =>
        lines.filter(({ tab, key }) => tab !== act.tab || key !== deleted).map(({ tab, key }) => `${tab}: ${key}`);
      const found = rowsOf(runtime);
      expect({ index, rows: others(found).sort() }).toEqual({ index, rows: others(end).sort() });
      const again = found.filter(({ tab, key }) => tab === act.tab && key === deleted);
      expect(again).toHaveLength(act.tab === 'Đơn vị' ? 0 : 1);
      for (const { tab, key, row } of found.filter((line) => !again.includes(line))) {
        if (row[OWN]) expect(`${tab}: ${row[OWN]}`).toBe(`${tab}: của ${key}`);
      }
    }
  });
});

/** Writes a row's cells in one order, wherever its columns stand. */
function sortedKeys(this: unknown, _: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
