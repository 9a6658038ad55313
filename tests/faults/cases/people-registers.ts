import {
  addressedCampaign,
  addressOf,
  call,
  data,
  initiative,
  PLAN,
  skipTo,
  submit,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { cell, daily, FIRST, remindersAfter, statusOf, sweep } from './moves';

/** Registers and the letter log as people write and paste into them. */
export const REGISTER_CASES = casesOf('people', [
  {
    name: 'Numbers stand where text is expected',
    promise: 'They are read as the text they show.',
    how: 'A unit’s code, an initiative’s title, a plan’s number and a phone entered as numbers.',
    play: () => {
      const runtime = addressedCampaign();
      runtime.sheet('Đơn vị').deleteRows(4, 46);
      cell(runtime, 'Đơn vị', 'Mã đơn vị', 2, 7);
      cell(runtime, 'Đơn vị', 'Email', 2, addressOf('7'));
      cell(runtime, 'Đơn vị', 'Điện thoại', 2, 908000001);
      sweep(runtime);
      data(call(runtime, 'sendInvitations', {}));
      submit(runtime, '7', { ...PLAN, ...initiative('2023') });
      cell(runtime, 'Sáng kiến', 'Tên sáng kiến, giải pháp', 2, 2023);
      cell(runtime, 'Kế hoạch', 'Số, ký hiệu', 2, 15);
      cell(runtime, 'Kế hoạch', 'Mã đơn vị', 2, 7);
      sweep(runtime);
      submit(runtime, '7', initiative('2023', { 'Cách làm': 'lần hai' }));
      return [
        ...differs('status', statusOf(runtime, '7').status, 'Hoàn thành'),
        ...differs('codes', column(runtime, 'Sáng kiến', 'Mã sáng kiến'), ['DVK2023-7-01']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Staff type an initiative into the register by hand',
    promise: 'It counts from the next sweep, and its code is never given to another.',
    how: 'A row with the code DVK2023-P.BN-01 typed, then a registration of P.BN.',
    play: () => {
      const runtime = wardsCampaign();
      cell(runtime, 'Sáng kiến', 'Mã sáng kiến', 2, 'DVK2023-P.BN-01');
      cell(runtime, 'Sáng kiến', 'Mã đơn vị', 2, 'P.BN');
      cell(runtime, 'Sáng kiến', 'Tên sáng kiến, giải pháp', 2, 'Ghi tay');
      sweep(runtime);
      const initiatives = statusOf(runtime, 'P.BN').initiatives;
      submit(runtime, 'P.BN', FIRST);
      return [
        ...differs('initiatives counted', initiatives, 1),
        ...differs('codes', column(runtime, 'Sáng kiến', 'Mã sáng kiến'), ['DVK2023-P.BN-01', 'DVK2023-P.BN-02']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A row of a register is copied below itself',
    promise: 'The double is named to staff, so that nobody’s figures rest on it unnoticed.',
    how: 'An initiative’s row pasted a second time with the same code and source.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      const line = runtime.sheet('Sáng kiến').values()[1] ?? [];
      runtime.sheet('Sáng kiến').setCells(3, 1, [line]);
      sweep(runtime);
      return unless(attentionText(runtime).includes('DVK2023-P.BN-01'), 'attention that names DVK2023-P.BN-01');
    },
  },
  {
    name: 'The source of a row is cleared by hand',
    promise: 'Its response is found again by the title; nothing stands twice.',
    how: '“Nguồn” of an initiative and of a plan emptied, then a sweep and an edit.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', FIRST);
      cell(runtime, 'Sáng kiến', 'Nguồn', 2, '');
      cell(runtime, 'Kế hoạch', 'Nguồn', 2, '');
      sweep(runtime);
      const sources = column(runtime, 'Sáng kiến', 'Nguồn');
      submit(runtime, 'P.BN', { ...PLAN, ...initiative('Tên mới') }, { edit: responseId });
      return [
        ...differs('sources after the sweep', sources, [`${responseId}#1`]),
        ...differs('titles', column(runtime, 'Sáng kiến', 'Tên sáng kiến, giải pháp'), ['Tên mới']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A line that waits in “Chờ xử lý” is deleted',
    promise: 'The next sweep writes it again; only a decision takes it away.',
    how: 'The line of a registration with a wrong code deleted twice.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': 'SAI' });
      for (let times = 0; times < 2; times += 1) {
        runtime.sheet('Chờ xử lý').deleteRows(2);
        sweep(runtime);
      }
      return [...differs('lines', table(runtime, 'Chờ xử lý').rows.length, 1), ...atRest(runtime)];
    },
  },
  {
    name: 'The letter log is sorted and filtered by hand',
    promise: 'Each letter’s fate goes to its own line.',
    how: 'Sorted by recipient and half hidden between deferring ten letters and sending them.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      runtime.mail.quota = 0;
      daily(runtime);
      runtime.mail.quota = 100;
      const log = runtime.sheet('Nhật ký gửi thư');
      log.sort(table(runtime, 'Nhật ký gửi thư').column('Người nhận'), false);
      for (let row = 2; row < 14; row += 1) log.hideRow(row);
      skipTo(runtime, '2023-02-16 08:40');
      daily(runtime);
      const wrong = table(runtime, 'Nhật ký gửi thư').rows.filter(
        (row) => row.Khóa?.split('|')[1] !== row['Mã đơn vị'] && row['Mã đơn vị'] !== '',
      );
      return [
        ...differs('reminders', toUnits(runtime, before).length, 10),
        ...differs('lines with another one’s words', wrong, []),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Lines of another campaign’s letter log are pasted in',
    promise: 'They count for nothing here: no letter goes or stays away because of them.',
    how: 'Ten lines keyed KHAC2022 pasted before a morning.',
    play: () => {
      const runtime = wardsCampaign();
      const lines = column(runtime, 'Đơn vị', 'Mã đơn vị').map((unit) => [
        `KHAC2022|${unit}|2023-02-22|T-7`,
        'Nhắc hạn',
        unit,
        addressOf(unit),
        '',
        'Nhắc hạn năm trước',
        'Đã gửi',
        '',
        '',
      ]);
      const reminded = remindersAfter(runtime, () => {
        runtime.sheet('Nhật ký gửi thư').setCells(table(runtime, 'Nhật ký gửi thư').rows.length + 2, 1, lines);
      });
      const counted = statusOf(runtime, 'P.BN').reminders;
      return [...differs('reminders', reminded.length, 10), ...differs('reminders counted for P.BN', counted, 1)];
    },
  },
  {
    name: 'Lines of another campaign’s letter log are pasted in and deleted again',
    promise: 'They were never ours to lose: this campaign’s letters go on.',
    how: 'Ten lines keyed KHAC2022 pasted, a sweep, the lines deleted, a morning.',
    play: () => {
      const runtime = wardsCampaign();
      const first = table(runtime, 'Nhật ký gửi thư').rows.length + 2;
      const lines = column(runtime, 'Đơn vị', 'Mã đơn vị').map((unit) => [
        `KHAC2022|${unit}|2022-02-22|T-7`,
        'Nhắc hạn',
        unit,
        addressOf(unit),
        '',
        'Nhắc hạn năm trước',
        'Đã gửi',
        '',
        '',
      ]);
      runtime.sheet('Nhật ký gửi thư').setCells(first, 1, lines);
      sweep(runtime);
      runtime.sheet('Nhật ký gửi thư').deleteRows(first, 10);
      const reminded = remindersAfter(runtime, () => undefined);
      return [...differs('reminders', reminded.length, 10), ...atRest(runtime)];
    },
  },
]);
