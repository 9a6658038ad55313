import { call, data, letterLog, rowNumber, skipTo, table, typeWhere, wardsCampaign } from '../../support/campaign';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { daily, reminded, statusOf, sweep } from './moves';

const KEY = 'DVK2023|P.BT|2023-02-22|T-7';

/** Cells that people type over. */
export const WORD_BY_HAND_CASES = casesOf('people', [
  {
    name: 'A key of the letter log shows #REF!',
    promise:
      'The letter it stood for is not sent again; all letters wait until the key is put right or the loss confirmed.',
    how: 'A key overwritten with =#REF! before the next stage’s morning; typed right after it.',
    play: () => {
      const runtime = reminded();
      const { column: of } = table(runtime, 'Nhật ký gửi thư');
      const row = rowNumber(runtime, 'Nhật ký gửi thư', 'Khóa', KEY);
      runtime.sheet('Nhật ký gửi thư').setCells(row, of('Khóa'), [['=#REF!']]);
      skipTo(runtime, '2023-02-17 08:10');
      const before = runtime.mail.outbox.length;
      daily(runtime);
      const meanwhile = runtime.mail.outbox.length - before;
      runtime.sheet('Nhật ký gửi thư').setCells(row, of('Khóa'), [[KEY]]);
      daily(runtime);
      return [
        ...differs('letters meanwhile', meanwhile, 0),
        ...differs('reminders after it', toUnits(runtime, before).length, 9),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s code shows #REF! in a register',
    promise: 'The row is named to staff, no other row is touched, and once mended it counts again.',
    how: '“Mã đơn vị” of an initiative overwritten with =#REF!, a sweep, then typed anew.',
    play: () => {
      const runtime = reminded();
      const { column: of } = table(runtime, 'Sáng kiến');
      runtime.sheet('Sáng kiến').setCells(2, of('Mã đơn vị'), [['=#REF!']]);
      sweep(runtime);
      const attention = attentionText(runtime);
      runtime.sheet('Sáng kiến').setCells(2, of('Mã đơn vị'), [['P.BN']]);
      return [
        ...unless(attention.includes('#REF!'), 'attention that names #REF!'),
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Words are typed by hand into the states of letters',
    promise: 'A letter that went is not sent again whatever is typed; an unreadable word is put right.',
    how: '“Chờ gửi”, “Hoãn gửi”, “Gửi lỗi”, “xong” and nothing typed over “Đã gửi”, then a sweep and a morning.',
    play: () => {
      const runtime = reminded();
      const units = ['P.BT', 'P.CG', 'P.COL', 'P.DK', 'P.NCT'];
      ['Chờ gửi', 'Hoãn gửi', 'Gửi lỗi', 'xong', ''].forEach((word, index) => {
        const { column: of } = table(runtime, 'Nhật ký gửi thư');
        const row = rowNumber(runtime, 'Nhật ký gửi thư', 'Khóa', `DVK2023|${units[index]}|2023-02-22|T-7`);
        runtime.sheet('Nhật ký gửi thư').setCells(row, of('Trạng thái'), [[word]]);
      });
      const before = runtime.mail.outbox.length;
      sweep(runtime);
      daily(runtime);
      const states = units.map((unit) => letterLog(runtime).get(`DVK2023|${unit}|2023-02-22|T-7`)?.['Trạng thái']);
      return [
        ...differs('letters', runtime.mail.outbox.length - before, 0),
        ...differs(
          'states',
          states,
          units.map(() => 'Đã gửi'),
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: '“Đã gửi” is typed by hand over a letter that waits',
    promise: 'Staff’s word is believed: it does not leave.',
    how: 'A deferred reminder marked “Đã gửi” by hand before the next morning.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      runtime.mail.quota = 0;
      daily(runtime);
      runtime.mail.quota = 100;
      typeWhere(runtime, 'Nhật ký gửi thư', ['Khóa', KEY], 'Trạng thái', 'Đã gửi');
      const before = runtime.mail.outbox.length;
      skipTo(runtime, '2023-02-16 08:40');
      daily(runtime);
      return [
        ...differs(
          'letters to P.BT',
          toUnits(runtime, before).filter((to) => to.startsWith('p.bt')),
          [],
        ),
        ...differs('reminders', toUnits(runtime, before).length, 9),
      ];
    },
  },
  {
    name: 'Words are typed by hand into the states of initiatives',
    promise: 'The five words count at once; any other is named to staff with what is expected.',
    how: '“Không đạt” typed, then “tốt”.',
    play: () => {
      const runtime = reminded();
      typeWhere(runtime, 'Sáng kiến', ['Mã đơn vị', 'P.BN'], 'Trạng thái', 'Không đạt');
      sweep(runtime);
      const refusedStatus = statusOf(runtime, 'P.BN').status;
      const { column: of } = table(runtime, 'Sáng kiến');
      runtime.sheet('Sáng kiến').setCells(2, of('Trạng thái'), [['tốt']]);
      sweep(runtime);
      return [
        ...differs('status after “Không đạt”', refusedStatus, 'Thiếu sáng kiến'),
        ...unless(
          /“Trạng thái”: đang là “tốt”, cần một trong các từ/.test(attentionText(runtime)),
          'a line that names “tốt”',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Words are typed by hand into “Xử lý”',
    promise: '“Đã nhận” takes the submission in with the next sweep; a word that means nothing decides nothing.',
    how: '“xong” typed, a sweep, then “Đã nhận”.',
    play: () => {
      const runtime = reminded();
      const { column: of } = table(runtime, 'Chờ xử lý');
      runtime.sheet('Chờ xử lý').setCells(2, of('Xử lý'), [['xong']]);
      sweep(runtime);
      const waiting = data(call(runtime, 'dashboard')).attention.setAside;
      runtime.sheet('Chờ xử lý').type(2, of('Xử lý'), 'Đã nhận');
      sweep(runtime);
      return [
        ...differs('still waiting after “xong”', waiting, 1),
        ...differs('units in the register', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN', 'P.CK']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The summary is written into by hand and its charts are deleted',
    promise: 'The next compiling writes it whole again, charts included.',
    how: 'Figures overwritten, rows inserted, cells merged and charts deleted in “Tổng hợp”.',
    play: () => {
      const runtime = reminded();
      const tab = runtime.sheet('Tổng hợp');
      const charts = tab.state.charts.length;
      tab.insertRows(4, 3);
      tab.setCells(6, 3, [['999', 'sai', 'sai']]);
      tab.state.charts.length = 0;
      runtime.run('compileSummary', [], { context: 'menu' });
      return [
        ...differs('charts', runtime.sheet('Tổng hợp').state.charts.length, charts),
        ...unless(!JSON.stringify(runtime.sheet('Tổng hợp').display()).includes('999'), 'no figure typed by hand'),
        ...atRest(runtime),
      ];
    },
  },
]);
