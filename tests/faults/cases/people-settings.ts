import {
  addressedCampaign,
  addressOf,
  call,
  data,
  OFFICE,
  PLAN,
  passTo,
  rowNumber,
  rowsWhere,
  setSetting,
  skipTo,
  submit,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { daily, FIRST, remindersAfter, statusOf, sweep } from './moves';

/** Settings, wordings and days off as people write them. */
export const SETTING_CASES = casesOf('people', [
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
]);
