import type { Runtime } from '../../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  call,
  campaignOf,
  data,
  initiative,
  OFFICE,
  PLAN,
  passTo,
  rowNumber,
  rowsWhere,
  setSetting,
  setUnit,
  skipTo,
  submit,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from '../laboratory/acts';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';

const FIRST = { ...PLAN, ...initiative('Trả kết quả tại nhà') };
const daily = (runtime: Runtime) => trigger(runtime, 'runDaily');
const sweep = (runtime: Runtime) => trigger(runtime, 'sweep');
const statusOf = (runtime: Runtime, unit: string) =>
  data(call(runtime, 'dashboard')).units.find(({ code }: { code: string }) => code === unit);
const cell = (runtime: Runtime, tab: string, header: string, row: number, value: unknown) =>
  runtime.sheet(tab).setCells(row, table(runtime, tab).column(header), [[value]]);

/** Reminders of the first morning after something was written into a world of ten wards. */
function remindersAfter(runtime: Runtime, write: (runtime: Runtime) => void): string[] {
  write(runtime);
  toFirstMorning(runtime);
  const before = runtime.mail.outbox.length;
  daily(runtime);
  return toUnits(runtime, before);
}

/** What people write, paste and leave out in lists and settings. */
export const LIST_CASES = casesOf('people', [
  {
    name: 'A thousand units are pasted into the list',
    promise: 'Every run ends in time, the Form offers them all, and the dashboard answers.',
    how: 'The list replaced by 1,000 rows, then a sweep, set-up and the dashboard.',
    play: () => {
      const runtime = campaignOf(1_000);
      const runs = [
        runtime.run('sweep', [], { context: 'trigger' }),
        runtime.run('sidebarCall', ['dashboard', {}], { context: 'client' }),
      ];
      const offered = runtime.forms()[0]?.state.items[0]?.choices.length;
      return [
        ...unless(
          runs.every(({ ok }) => ok),
          'runs that end well',
        ),
        ...unless(
          runs.every(({ chargedMs }) => chargedMs < 120_000),
          'runs of less than two minutes',
        ),
        ...differs('choices of the Form', offered, 1_000),
        ...differs('units in the dashboard', data(call(runtime, 'dashboard')).totals.units, 1_000),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s code has | or # or a space in it',
    promise: 'It is named to staff with what is expected; no key or source is made with it, and the others go on.',
    how: 'Codes “P|BN”, “P.BT#1” and “P CG” typed before the first morning.',
    play: () => {
      const runtime = wardsCampaign();
      const reminded = remindersAfter(runtime, () => {
        for (const [unit, code] of [
          ['P.BN', 'P|BN'],
          ['P.BT', 'P.BT#1'],
          ['P.CG', 'P CG'],
        ] as const)
          cell(runtime, 'Đơn vị', 'Mã đơn vị', rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', unit), code);
      });
      const attention = attentionText(runtime);
      return [
        ...differs('units reminded', reminded.length, 7),
        ...unless(
          ['P|BN', 'P.BT#1', 'P CG'].every((code) => attention.includes(`“${code}”`)),
          'all three codes named',
        ),
        ...unless(!column(runtime, 'Nhật ký gửi thư', 'Khóa').some((key) => /P\|BN|#1|P CG/.test(key)), 'no such key'),
      ];
    },
  },
  {
    name: 'A unit’s code is a name that JavaScript knows',
    promise: 'It is a code like any other.',
    how: 'Units coded “constructor”, “toString” and “BC” register and are reminded.',
    play: () => {
      const runtime = addressedCampaign();
      const codes = ['constructor', 'toString', 'BC'];
      codes.forEach((code, index) => {
        cell(runtime, 'Đơn vị', 'Mã đơn vị', index + 2, code);
        cell(runtime, 'Đơn vị', 'Email', index + 2, addressOf(code));
      });
      runtime.sheet('Đơn vị').deleteRows(5, 44);
      sweep(runtime);
      data(call(runtime, 'sendInvitations', {}));
      submit(runtime, 'constructor', FIRST);
      submit(runtime, 'constructor', initiative('Việc nữa'));
      const reminded = remindersAfter(runtime, () => undefined);
      return [
        ...differs('codes', column(runtime, 'Sáng kiến', 'Mã sáng kiến'), [
          'DVK2023-constructor-01',
          'DVK2023-constructor-02',
        ]),
        ...differs('reminders', reminded, [addressOf('BC'), addressOf('toString')].sort()),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit is moved within the list, and another is put in between',
    promise: 'Its letters and registrations follow its code, not its row.',
    how: 'P.BN cut from the first row and put last, a new unit in the middle, then a registration and a morning.',
    play: () => {
      const runtime = wardsCampaign();
      const tab = runtime.sheet('Đơn vị');
      const [line = []] = tab.values().slice(1, 2);
      tab.deleteRows(2);
      tab.setCells(11, 1, [line]);
      tab.insertRows(5);
      tab.setCells(5, 1, [['P.MOI', 'Ủy ban nhân dân phường Mới', '10 phường', addressOf('P.MOI')]]);
      submit(runtime, 'P.BN', FIRST);
      const reminded = remindersAfter(runtime, () => undefined);
      return [
        ...differs('units in the register', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...differs('reminders', reminded.length, 10),
        ...unless(reminded.includes(addressOf('P.MOI')), 'a reminder to the new unit'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit in use is deleted from the list',
    promise: 'It is named to staff, nothing of it is lost, and the others’ letters go.',
    how: 'P.BN deleted after it registered; typed in again after a morning.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      const line = runtime.sheet('Đơn vị').values()[1] ?? [];
      runtime.sheet('Đơn vị').deleteRows(2);
      const reminded = remindersAfter(runtime, () => undefined);
      const attention = attentionText(runtime);
      runtime.sheet('Đơn vị').setCells(11, 1, [line]);
      sweep(runtime);
      return [
        ...differs('reminders', reminded.length, 9),
        ...unless(attention.includes('“P.BN”'), 'attention that names P.BN'),
        ...differs('status once it is back', statusOf(runtime, 'P.BN').status, 'Hoàn thành'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The office’s own address is blank',
    promise: 'It is named on its cell and in the sidebar, no letter goes without a reply address, intake goes on.',
    how: 'Blanked before a registration and a morning; typed in again after it.',
    play: () => {
      const runtime = wardsCampaign();
      setSetting(runtime, 'Email đơn vị tổng hợp', '');
      submit(runtime, 'P.BN', FIRST);
      const reminded = remindersAfter(runtime, () => undefined);
      const attention = attentionText(runtime);
      setSetting(runtime, 'Email đơn vị tổng hợp', OFFICE);
      const before = runtime.mail.outbox.length;
      daily(runtime);
      return [
        ...differs('letters meanwhile', reminded, []),
        ...unless(attention.includes('“Email đơn vị tổng hợp”: đang để trống'), 'a line that names it'),
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...differs('letters after', toUnits(runtime, before).length, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Days off cover every stage before the deadline',
    promise: 'The stages move before them, one letter goes for all of them, and none on a day off.',
    how: 'Every day from 10/02 to 22/02/2023 off; mornings from 09/02 to 24/02.',
    play: () => {
      const runtime = wardsCampaign();
      const days = Array.from({ length: 13 }, (_, index) => [`${10 + index}/02/2023`, 'Nghỉ']);
      const tab = runtime.sheet('Ngày nghỉ');
      days.forEach(([day = '', reason], index) => {
        tab.type(40 + index, 1, day);
        tab.setCells(40 + index, 2, [[reason]]);
      });
      const before = runtime.mail.outbox.length;
      daily(runtime);
      const first = toUnits(runtime, before).length;
      passTo(runtime, '2023-02-22 20:00');
      const second = toUnits(runtime, before).length;
      passTo(runtime, '2023-02-24 10:00');
      return [
        ...differs(
          'reminders on 09/02, to 22/02, to 24/02',
          [first, second, toUnits(runtime, before).length],
          [10, 10, 20],
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The deadline is a leap day',
    promise: 'The last day is 28/02/2024 or 29/02/2024, the stages are counted back from it.',
    how: 'Deadlines 29/02/2024 and 01/03/2024 with reminders from 01/02/2024.',
    play: () =>
      (
        [
          ['29/02/2024', '2024-02-28', '2024-02-21'],
          ['01/03/2024', '2024-02-29', '2024-02-22'],
        ] as const
      ).flatMap(([deadline, lastDay, first]) => {
        const runtime = wardsCampaign();
        setSetting(runtime, 'Hạn đăng ký (trước ngày)', deadline);
        setSetting(runtime, 'Bắt đầu nhắc từ ngày', '01/02/2024');
        skipTo(runtime, `${first} 08:10`);
        const before = runtime.mail.outbox.length;
        daily(runtime);
        const keys = column(runtime, 'Nhật ký gửi thư', 'Khóa').filter((key) => key.includes(`|${lastDay}|`));
        return [
          ...differs('last day', data(call(runtime, 'dashboard')).campaign.lastDay, lastDay),
          ...differs('reminders', toUnits(runtime, before).length, 10),
          ...unless(keys.length === 10 && keys.every((key) => key.endsWith('T-7')), 'ten letters of stage T-7'),
          ...atRest(runtime),
        ];
      }),
  },
  {
    name: 'An extension is typed as text, or as no day at all',
    promise: 'A day written dd/MM/yyyy is understood; anything else is named and extends nothing.',
    how: '’28/02/2023 with an apostrophe, “hết tháng 2”, and a day before the campaign’s last one.',
    play: () => {
      const runtime = wardsCampaign();
      setUnit(runtime, 'P.BN', 'Gia hạn đến hết ngày', "'28/02/2023");
      setUnit(runtime, 'P.BT', 'Gia hạn đến hết ngày', 'hết tháng 2');
      setUnit(runtime, 'P.CG', 'Gia hạn đến hết ngày', '15/02/2023');
      sweep(runtime);
      const attention = attentionText(runtime);
      return [
        ...differs(
          'last days',
          ['P.BN', 'P.BT', 'P.CG'].map((unit) => statusOf(runtime, unit).deadline),
          ['2023-02-28', '2023-02-22', '2023-02-22'],
        ),
        ...unless(/“hết tháng 2”, cần một ngày có thật/.test(attention), 'a line that names “hết tháng 2”'),
        ...unless(/“15\/02\/2023”, cần một ngày sau 22\/02\/2023/.test(attention), 'a line that names the earlier day'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The campaign’s symbol is edited after it was used',
    promise: 'Codes, links and keys go on as they were; letters wait until it is written back; nothing goes twice.',
    how: '“KHAC” typed before a registration and a morning, “DVK2023” after it.',
    play: () => {
      const runtime = wardsCampaign();
      setSetting(runtime, 'Ký hiệu', 'KHAC');
      submit(runtime, 'P.BN', FIRST);
      const meanwhile = remindersAfter(runtime, () => undefined);
      const attention = attentionText(runtime);
      setSetting(runtime, 'Ký hiệu', 'DVK2023');
      const before = runtime.mail.outbox.length;
      daily(runtime);
      return [
        ...differs('letters meanwhile', meanwhile, []),
        ...unless(attention.includes('cần giữ nguyên “DVK2023”'), 'a line that names it'),
        ...differs('code', column(runtime, 'Sáng kiến', 'Mã sáng kiến'), ['DVK2023-P.BN-01']),
        ...differs('letters after', toUnits(runtime, before).length, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The campaign’s symbol is “THU”, the mark of trial letters',
    promise: 'Real letters are not taken for trials.',
    how: 'A campaign with this symbol: invitations, a registration, a morning.',
    play: () => {
      const runtime = addressedCampaign();
      setSetting(runtime, 'Ký hiệu', 'THU');
      runtime.sheet('Đơn vị').deleteRows(4, 46);
      sweep(runtime);
      data(call(runtime, 'sendInvitations', {}));
      const [first = ''] = column(runtime, 'Đơn vị', 'Mã đơn vị');
      submit(runtime, first, FIRST);
      const units = column(runtime, 'Đơn vị', 'Mã đơn vị');
      const reminded = remindersAfter(runtime, () => undefined);
      const again = data(call(runtime, 'sendInvitations', {}));
      return [
        ...differs('reminders', reminded.length, units.length - 1),
        ...differs('invitations sent again', again.sent, 0),
        ...differs(
          'trial letters',
          runtime.mail.outbox.filter(({ subject }) => subject.startsWith('[CHẠY THỬ]')).length,
          0,
        ),
        // The laboratory's own recount takes this symbol for the mark.
        ...atRest(runtime).filter(({ what }) => !what.includes('Số lần nhắc')),
        ...differs(
          'reminders counted',
          units.slice(1).map((unit) => statusOf(runtime, unit).reminders),
          units.slice(1).map(() => 1),
        ),
      ];
    },
  },
  {
    name: 'A kind of letter is deleted from, or doubled in, “Mẫu thư”',
    promise: 'It is named, letters of this kind wait, every other kind goes; set-up brings the wording back.',
    how: 'The row “Nhắc hạn” deleted, then set-up; then doubled, and the double deleted.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      const line = runtime.sheet('Mẫu thư').values()[rowNumber(runtime, 'Mẫu thư', 'Loại', 'Nhắc hạn') - 1] ?? [];
      runtime.sheet('Mẫu thư').deleteRows(rowNumber(runtime, 'Mẫu thư', 'Loại', 'Nhắc hạn'));
      submit(runtime, 'P.BN', PLAN);
      daily(runtime);
      const [deleted, attention] = [toUnits(runtime, before), attentionText(runtime)];
      runtime.run('setUpCampaign', [], { context: 'menu' });
      const rows = rowsWhere(runtime, 'Mẫu thư', 'Loại', 'Nhắc hạn').length;
      runtime.sheet('Mẫu thư').setCells(12, 1, [line]);
      sweep(runtime);
      const doubled = toUnits(runtime, before).length;
      runtime.sheet('Mẫu thư').deleteRows(12);
      daily(runtime);
      return [
        ...differs('letters while it was gone', deleted, [addressOf('P.BN')]),
        ...unless(attention.includes('có dòng “Nhắc hạn”'), 'a line that names it'),
        ...differs('rows after set-up', rows, 1),
        ...differs('letters while it was doubled', doubled, 1),
        ...differs('letters in the end', toUnits(runtime, before).length, 11),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A setting’s row is deleted or doubled',
    promise: 'It is named, letters wait, intake goes on; set-up adds the row again.',
    how: '“Giờ gửi” deleted before a registration; after set-up typed a second time with another value.',
    play: () => {
      const runtime = wardsCampaign();
      runtime.sheet('Cấu hình').deleteRows(rowNumber(runtime, 'Cấu hình', 'Mục', 'Giờ gửi'));
      submit(runtime, 'P.BN', FIRST);
      const deleted = attentionText(runtime);
      runtime.run('setUpCampaign', [], { context: 'menu' });
      const healed = attentionText(runtime);
      runtime.sheet('Cấu hình').setCells(30, 1, [['Giờ gửi', '9']]);
      const doubled = attentionText(runtime);
      runtime.sheet('Cấu hình').deleteRows(30);
      return [
        ...unless(deleted.includes('“Giờ gửi”'), 'a line that names the missing row'),
        ...differs('faults after set-up', healed, ''),
        ...unless(doubled.includes('chỉ một dòng cho mục này'), 'a line that names the double'),
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
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
    name: 'The letter log is sorted, filtered and coloured by hand',
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
  {
    name: 'Trial mode is switched on and off in the middle of the campaign',
    promise: 'Trials go to the office only and record nothing; real letters go on where they were.',
    how: 'On for the morning of 15/02/2023, off before that of the 16th.',
    play: () => {
      const runtime = wardsCampaign();
      setSetting(runtime, 'Chế độ chạy thử', 'Có');
      const trials = remindersAfter(runtime, () => undefined);
      setSetting(runtime, 'Chế độ chạy thử', 'Không');
      const before = runtime.mail.outbox.length;
      skipTo(runtime, '2023-02-16 08:10');
      runtime.mail.quota = 200;
      daily(runtime);
      return [
        ...differs('letters to units while on', trials, []),
        ...differs('reminders after', toUnits(runtime, before).length, 10),
        ...differs('reminders counted for P.BN', statusOf(runtime, 'P.BN').reminders, 1),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s address is changed while a letter waits',
    promise: 'The letter goes to the address on file when it leaves.',
    how: 'A deferred reminder, the address changed, the next morning.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      runtime.mail.quota = 0;
      daily(runtime);
      runtime.mail.quota = 100;
      setUnit(runtime, 'P.BT', 'Email', 'moi.bt@example.gov.vn');
      const before = runtime.mail.outbox.length;
      skipTo(runtime, '2023-02-16 08:40');
      daily(runtime);
      const left = toUnits(runtime, before);
      return [
        ...unless(
          left.includes('moi.bt@example.gov.vn') && !left.includes(addressOf('P.BT')),
          'a letter to the new address only',
        ),
        ...atRest(runtime, { onFile: new Set([addressOf('P.BT')]) }),
      ];
    },
  },
]);
