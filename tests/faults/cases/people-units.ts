import {
  addressedCampaign,
  addressOf,
  call,
  campaignOf,
  data,
  initiative,
  rowNumber,
  setUnit,
  skipTo,
  submit,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, attentionText, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { cell, daily, FIRST, remindersAfter, statusOf, sweep } from './moves';

/** The list of units as people fill and change it. */
export const UNIT_CASES = casesOf('people', [
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
    name: 'A unit’s code has a vertical bar, # or a space in it',
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
