import { rowNumber, submit, table } from '../../support/campaign';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits } from './findings';
import { DETAILED, daily, editReaches, setUp, threeRegistered, units, waitsFor } from './moves';

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
