import type { Runtime } from '../../../src/local/runtime';
import {
  fillForm,
  from,
  initiative,
  PLAN,
  rowNumber,
  rowsWhere,
  stopped,
  stopsOf,
  submit,
  table,
} from '../../support/campaign';
import type { Breach } from '../laboratory/invariants';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits } from './findings';
import { DETAILED, daily, editReaches, responseOf, setUp, threeRegistered, units, waitsFor } from './moves';

/** Registrations taken in beside columns of people's own, the first of them right behind the moment of the last edit. */
function splitRegisters(): Runtime {
  return from('split registers', () => {
    const runtime = threeRegistered();
    for (const [tab, header] of [
      ['Sáng kiến', 'Cách làm'],
      ['Kế hoạch', 'Đã nhận tệp'],
    ] as const) {
      const sheet = runtime.sheet(tab);
      sheet.moveColumn(table(runtime, tab).column('Sửa lần cuối'), 1);
      for (const at of [table(runtime, tab).column(header), 2]) {
        sheet.insertColumns(at);
        sheet.setCells(1, at, [[`Của tôi ${at}`], ['1'], ['2']]);
      }
    }
    return runtime;
  });
}

/**
 * Stops something at each write of cells, before and after it, and tells where the rows of a unit came out otherwise. When
 * a row was last edited and which number it bears may differ.
 */
function stoppedAtEachWrite(unit: string, act: (runtime: Runtime) => void): Breach[] {
  const rows = (runtime: Runtime) =>
    ['Sáng kiến', 'Kế hoạch'].flatMap((tab) =>
      rowsWhere(runtime, tab, 'Mã đơn vị', unit).map(
        ({ 'Mã sáng kiến': _code, 'Sửa lần cuối': _edited, ...row }) => row,
      ),
    );
  const undisturbed = splitRegisters();
  act(undisturbed);
  const expected = rows(undisturbed);
  return stopsOf(splitRegisters, act, /^Range\.setValues/).flatMap((stop) => {
    const runtime = stopped(splitRegisters, act, stop);
    const broken = atRest(runtime, { stops: 1 });
    const place = `stop ${stop.phase} call ${stop.index}, ${stop.unflushed} what is not flushed`;
    return [...broken, ...differs(`rows of ${unit}, ${place}`, rows(runtime), expected)];
  });
}

/** Columns and headers as people move and change them. */
export const COLUMN_CASES = casesOf('people', [
  {
    name: 'Columns are moved',
    promise: 'They are found by their headers; the right cells are read and written.',
    how: 'Columns of “Sáng kiến”, “Đơn vị” and the letter log moved, then an edited registration and a morning.',
    play: () => {
      const runtime = threeRegistered();
      for (const [tab, header] of [
        ['Sáng kiến', 'Nguồn'],
        ['Sáng kiến', 'Cách làm'],
        ['Đơn vị', 'Email'],
        ['Nhật ký gửi thư', 'Trạng thái'],
        ['Cấu hình', 'Giá trị'],
      ] as const)
        runtime.sheet(tab).moveColumn(table(runtime, tab).column(header), 1);
      const edited = editReaches(runtime);
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      return [...edited, ...differs('reminders', toUnits(runtime, before).length, 7), ...atRest(runtime)];
    },
  },
  {
    name: 'A column is renamed',
    promise: 'It is named to staff, nothing is written to the tab; once renamed back the registration comes in.',
    how: '“Cách làm” of “Sáng kiến” renamed before a registration.',
    play: () => {
      const runtime = threeRegistered();
      const at = table(runtime, 'Sáng kiến').column('Cách làm');
      runtime.sheet('Sáng kiến').type(1, at, 'Cách thực hiện');
      return waitsFor(runtime, /Sáng kiến.*“Cách làm”/, () => runtime.sheet('Sáng kiến').type(1, at, 'Cách làm'));
    },
  },
  {
    name: 'A column is doubled',
    promise: 'Nobody guesses which one counts: it is named to staff and the work waits.',
    how: 'A second column “Nguồn” in “Sáng kiến” before a registration, deleted after it.',
    play: () => {
      const runtime = threeRegistered();
      const own = table(runtime, 'Sáng kiến').headers.length + 1;
      runtime.sheet('Sáng kiến').setCells(1, own, [['Nguồn']]);
      return waitsFor(runtime, /Sáng kiến.*“Nguồn”.*2 cột/, () => runtime.sheet('Sáng kiến').deleteColumns(own));
    },
  },
  {
    name: 'A column is deleted',
    promise: 'It is named to staff; set-up puts it back and every registration stands once.',
    how: '“Nguồn” of “Sáng kiến” deleted, a registration, then set-up.',
    play: () => {
      const runtime = threeRegistered();
      runtime.sheet('Sáng kiến').deleteColumns(table(runtime, 'Sáng kiến').column('Nguồn'));
      return waitsFor(runtime, /Sáng kiến.*“Nguồn”/, () => setUp(runtime));
    },
  },
  {
    name: 'Columns of people’s own are added',
    promise: 'They are kept as they are and stay beside their rows.',
    how: 'A column in the middle and a column of checkboxes at the end, then an edit and a new registration.',
    play: () => {
      const runtime = threeRegistered();
      const tab = runtime.sheet('Sáng kiến');
      tab.insertColumns(3);
      tab.setCells(1, 3, [['Chấm điểm']]);
      tab.setCells(rowNumber(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN'), 3, [['9,5']]);
      const last = table(runtime, 'Sáng kiến').headers.length + 1;
      tab.setCells(1, last, [['Đã đọc'], ...Array.from({ length: 60 }, () => [false])]);
      const edited = editReaches(runtime);
      submit(runtime, 'P.BT', DETAILED);
      return [
        ...edited,
        ...differs('own cells', column(runtime, 'Sáng kiến', 'Chấm điểm').filter(Boolean), ['9,5']),
        ...differs('row of the new registration', rowNumber(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BT'), 5),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A run stops while it writes a row on both sides of a person’s own column',
    promise: 'After the next sweep the row stands there once and whole.',
    how: 'Columns of people’s own in the middle of both registers, “Sửa lần cuối” moved to the left; a new registration and an edit stopped at each write.',
    play: () => [
      ...stoppedAtEachWrite('P.BT', (runtime) => void fillForm(runtime, 'P.BT', DETAILED)),
      ...stoppedAtEachWrite('P.BN', (runtime) => {
        const answers = { ...PLAN, 'Số, ký hiệu kế hoạch': '16/KH-UBND', ...initiative('Trả kết quả tại nhà') };
        fillForm(runtime, 'P.BN', answers, { edit: responseOf(runtime, 'P.BN') });
      }),
    ],
  },
  {
    name: 'Headers are typed anew with other spaces or another composition of the same letters',
    promise: 'They are still the same headers.',
    how: '“Đơn vị” headers with a no-break space, a space behind, and letters decomposed.',
    play: () => {
      const runtime = threeRegistered();
      const { column: of } = table(runtime, 'Đơn vị');
      runtime.sheet('Đơn vị').setCells(1, of('Mã đơn vị'), [['Mã\u00a0đơn vị']]);
      runtime.sheet('Đơn vị').setCells(1, of('Tên đơn vị'), [['Tên đơn vị'.normalize('NFD')]]);
      runtime.sheet('Đơn vị').setCells(1, of('Email'), [['Email ']]);
      submit(runtime, 'P.BT', DETAILED);
      return [
        ...differs('units in the register', units(runtime), ['P.BN', 'P.BT', 'P.DK', 'P.TD']),
        ...differs('faults named', attentionText(runtime), ''),
      ];
    },
  },
  {
    name: 'A row is inserted above the headers',
    promise: 'The tab is named to staff, nothing is written to it, and all goes on once the row is gone.',
    how: 'A title typed above the headers of “Sáng kiến” before a registration.',
    play: () => {
      const runtime = threeRegistered();
      runtime.sheet('Sáng kiến').insertRows(1);
      runtime.sheet('Sáng kiến').setCells(1, 1, [['SỔ SÁNG KIẾN NĂM 2023']]);
      return waitsFor(runtime, /Sáng kiến.*dòng 1/, () => runtime.sheet('Sáng kiến').deleteRows(1));
    },
  },
  {
    name: 'Header cells are merged',
    promise: 'The header that vanished is named to staff and the work waits until it is back.',
    how: 'Two headers of “Sáng kiến” merged before a registration; split and typed anew after it.',
    play: () => {
      const runtime = threeRegistered();
      const tab = runtime.sheet('Sáng kiến');
      const at = table(runtime, 'Sáng kiến').column('Lĩnh vực');
      tab.merge(1, at, 1, 2);
      return waitsFor(runtime, /Sáng kiến.*“Thực trạng, lý do”/, () => {
        tab.state.merges.length = 0;
        tab.setCells(1, at + 1, [['Thực trạng, lý do']]);
      });
    },
  },
]);
