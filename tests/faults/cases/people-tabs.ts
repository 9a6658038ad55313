import { COLLEAGUE, call, data, refusal, rowNumber, skipTo, submit, table } from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { DETAILED, daily, editReaches, setUp, threeRegistered, units, waitsFor } from './moves';

/** Tabs and rows as people move and delete them. */
export const TAB_CASES = casesOf('people', [
  {
    name: 'Tabs are renamed',
    promise: 'They are found by their identifiers and work goes on in them.',
    how: 'Eight tabs renamed, then a registration and a morning; then renamed back.',
    play: () => {
      const runtime = threeRegistered();
      const names = [
        'Sáng kiến',
        'Kế hoạch',
        'Đơn vị',
        'Cấu hình',
        'Mẫu thư',
        'Nhật ký gửi thư',
        'Nhật ký',
        'Tổng hợp',
      ];
      for (const name of names) runtime.sheet(name).rename(`${name} (2023)`);
      submit(runtime, 'P.BT', DETAILED);
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      const remade = names.filter((name) => runtime.sheets().some((sheet) => sheet.name === name));
      for (const name of names) runtime.sheet(`${name} (2023)`).rename(name);
      return [
        ...differs('tabs made anew', remade, []),
        ...differs('reminders', toUnits(runtime, before).length, 6),
        ...differs('units in the register', units(runtime), ['P.BN', 'P.BT', 'P.DK', 'P.TD']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A register’s tab is deleted',
    promise: 'It is named to staff; set-up makes it again and takes every response of the Form in again.',
    how: '“Sáng kiến” deleted after three registrations, another one sent, then set-up.',
    play: () => {
      const runtime = threeRegistered();
      runtime.sheet('Sáng kiến').delete();
      return waitsFor(runtime, /Không còn tab “Sáng kiến”/, () => setUp(runtime));
    },
  },
  {
    name: 'The letter log’s tab is deleted',
    promise: 'No letter goes a second time: all wait until staff confirm, and the log is written back.',
    how: 'The tab deleted, made again by set-up, two mornings before and one after staff’s confirmation.',
    play: () => {
      const runtime = threeRegistered();
      runtime.sheet('Nhật ký gửi thư').delete();
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      setUp(runtime);
      trigger(runtime, 'sweep');
      const meanwhile = runtime.mail.outbox.length - before;
      data(call(runtime, 'confirmLetterLog'));
      daily(runtime);
      return [
        ...differs('letters before the confirmation', meanwhile, 0),
        ...differs('reminders after it', toUnits(runtime, before).length, 7),
        ...unless(
          column(runtime, 'Nhật ký gửi thư', 'Khóa').includes('DVK2023|P.BN|MOI|1'),
          'the old lines in the log',
        ),
      ];
    },
  },
  {
    name: 'A tab is copied',
    promise: 'The copy is left alone and the original goes on.',
    how: '“Sáng kiến”, “Đơn vị” and the letter log copied before a registration and a morning.',
    play: () => {
      const runtime = threeRegistered();
      for (const tab of ['Sáng kiến', 'Đơn vị', 'Nhật ký gửi thư']) runtime.sheet(tab).copy(`Bản sao của ${tab}`);
      const copies = () =>
        JSON.stringify(
          runtime
            .sheets()
            .filter(({ name }) => name.startsWith('Bản sao'))
            .map((tab) => tab.display()),
        );
      const before = copies();
      submit(runtime, 'P.BT', DETAILED);
      toFirstMorning(runtime);
      daily(runtime);
      return [
        ...unless(copies() === before, 'copies that stay as they were'),
        ...differs('units in the register', units(runtime), ['P.BN', 'P.BT', 'P.DK', 'P.TD']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Rows are sorted while nothing runs',
    promise: 'Every edit reaches its own row and nothing is doubled.',
    how: '“Sáng kiến”, “Đơn vị” and the letter log sorted backwards, then an edited registration and a morning.',
    play: () => {
      const runtime = threeRegistered();
      for (const tab of ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Nhật ký gửi thư'])
        runtime.sheet(tab).sort(table(runtime, tab).column('Mã đơn vị'), false);
      const edited = editReaches(runtime);
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      return [...edited, ...differs('reminders', toUnits(runtime, before).length, 7), ...atRest(runtime)];
    },
  },
  {
    name: 'Rows are sorted while a run is between reading and writing them',
    promise: 'No row is overwritten with another one’s words.',
    how: '“Sáng kiến” sorted while the response of an edited registration is being read.',
    play: () => {
      const runtime = threeRegistered();
      let isSorted = false;
      runtime.onCall = ({ name, phase }) => {
        if (name !== 'Form.getResponse' || phase !== 'after' || isSorted) return;
        isSorted = true;
        runtime.sheet('Sáng kiến').sort(table(runtime, 'Sáng kiến').column('Mã đơn vị'));
      };
      const edited = editReaches(runtime);
      runtime.onCall = null;
      return [...unless(isSorted, 'a sort while the run was under way'), ...edited, ...atRest(runtime)];
    },
  },
  {
    name: 'Rows and columns are hidden, as by a filter',
    promise: 'They are read and written like the others.',
    how: 'All rows of three tabs and two columns hidden before an edited registration and a morning.',
    play: () => {
      const runtime = threeRegistered();
      for (const tab of ['Sáng kiến', 'Đơn vị', 'Nhật ký gửi thư']) {
        const rows = runtime.sheet(tab).display().length;
        for (let row = 2; row <= rows; row += 1) runtime.sheet(tab).hideRow(row);
        runtime.sheet(tab).state.hiddenColumns = [0, 3];
      }
      const edited = editReaches(runtime);
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      return [...edited, ...differs('reminders', toUnits(runtime, before).length, 7), ...atRest(runtime)];
    },
  },
  {
    name: 'A row of a register is deleted',
    promise: 'The next sweep writes it again from the Form; to drop an initiative, staff set “Đã rút”.',
    how: 'Rows deleted from “Sáng kiến” and “Kế hoạch”.',
    play: () => {
      const runtime = threeRegistered();
      for (const tab of ['Sáng kiến', 'Kế hoạch'])
        runtime.sheet(tab).deleteRows(rowNumber(runtime, tab, 'Mã đơn vị', 'P.BN'));
      const letters = runtime.mail.outbox.length;
      trigger(runtime, 'sweep');
      return [
        ...differs('units in the register', units(runtime), ['P.BN', 'P.DK', 'P.TD']),
        ...differs('units with a plan', column(runtime, 'Kế hoạch', 'Mã đơn vị').sort(), ['P.BN', 'P.DK', 'P.TD']),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Rows of the letter log are deleted',
    promise: 'All letters stop until staff confirm; nothing goes twice.',
    how: 'Three lines deleted before a morning; the next morning after the confirmation.',
    play: () => {
      const runtime = threeRegistered();
      runtime.sheet('Nhật ký gửi thư').deleteRows(2, 3);
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      const [meanwhile, lost] = [
        runtime.mail.outbox.length - before,
        data(call(runtime, 'dashboard')).attention.lostLetters,
      ];
      data(call(runtime, 'confirmLetterLog'));
      daily(runtime);
      return [
        ...differs('letters before the confirmation', meanwhile, 0),
        ...differs('lost lines told', lost, 3),
        ...differs('reminders after it', toUnits(runtime, before).length, 7),
      ];
    },
  },
  {
    name: 'Blank rows stand between the rows',
    promise: 'They are passed over; nothing is lost and nothing goes twice.',
    how: 'Blank rows inserted into four tabs before an edited registration, a new one and a morning.',
    play: () => {
      const runtime = threeRegistered();
      for (const tab of ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Nhật ký gửi thư', 'Cấu hình'])
        runtime.sheet(tab).insertRows(3, 2);
      const edited = editReaches(runtime);
      submit(runtime, 'P.BT', DETAILED);
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      return [...edited, ...differs('reminders', toUnits(runtime, before).length, 6), ...atRest(runtime)];
    },
  },
  {
    name: 'Cells are merged',
    promise: 'No run fails; what the merge left is kept, and no other row is touched.',
    how: 'Title cells of two rows of “Sáng kiến” merged, then a registration and an edit of a third row.',
    play: () => {
      const runtime = threeRegistered();
      const at = table(runtime, 'Sáng kiến').column('Ý kiến xem xét');
      runtime.sheet('Sáng kiến').setCells(2, at, [['chung'], ['mất']]);
      runtime.sheet('Sáng kiến').merge(2, at, 2, 1);
      const edited = editReaches(runtime);
      submit(runtime, 'P.BT', DETAILED);
      return [
        ...edited,
        ...differs('units in the register', units(runtime), ['P.BN', 'P.BT', 'P.DK', 'P.TD']),
        ...differs('merged cell', column(runtime, 'Sáng kiến', 'Ý kiến xem xét').filter(Boolean), ['chung']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A tab is protected against whoever acts',
    promise: 'The act is refused as a whole and in plain words, no letter goes; the owner’s runs go on.',
    how: 'A colleague reviews an initiative in a protected “Sáng kiến”, asking that the unit be told.',
    play: () => {
      const runtime = threeRegistered();
      runtime.sheet('Sáng kiến').protect([]);
      const letters = runtime.mail.outbox.length;
      const review = { code: 'DVK2023-P.BN-01', verdict: 'Không đạt', comment: 'x', notify: true };
      const { message } = refusal(call(runtime, 'reviewInitiative', review, COLLEAGUE));
      const [status, sent] = [column(runtime, 'Sáng kiến', 'Trạng thái'), runtime.mail.outbox.length - letters];
      const edited = editReaches(runtime);
      skipTo(runtime, '2023-02-10 09:00');
      return [
        ...unless(
          /[ăâđêôơưàáảãạ]/.test(message) && !/Exception|protected/.test(message),
          `plain words, not “${message}”`,
        ),
        ...differs('states', status, ['Chờ xem xét', 'Chờ xem xét', 'Chờ xem xét']),
        ...differs('letters', sent, 0),
        ...edited,
        ...atRest(runtime),
      ];
    },
  },
]);
