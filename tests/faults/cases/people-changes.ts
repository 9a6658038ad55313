import {
  at,
  call,
  data,
  initiative,
  passTo,
  rowsWhere,
  setSetting,
  skipTo,
  submit,
  table,
  typeWhere,
} from '../../support/campaign';
import { atRest, casesOf, column, differs, toUnits, unless } from './findings';
import { daily, FIRST, reminded, statusOf, sweep } from './moves';

/** Days, zones, files and Forms as people change them while the campaign runs. */
export const CHANGE_CASES = casesOf('people', [
  {
    name: 'The deadline is moved while the campaign runs',
    promise: 'Statuses, timeliness and stages follow at the next sweep; no letter goes twice.',
    how: 'Moved a week later after the first reminders, and back before its time.',
    play: () => {
      const runtime = reminded();
      const before = runtime.mail.outbox.length;
      setSetting(runtime, 'Hạn đăng ký (trước ngày)', '02/03/2023');
      sweep(runtime);
      const [deadline, breaches] = [statusOf(runtime, 'P.BT').deadline, atRest(runtime)];
      setSetting(runtime, 'Hạn đăng ký (trước ngày)', '15/02/2023');
      sweep(runtime);
      const timeliness = [statusOf(runtime, 'P.BN').timeliness, statusOf(runtime, 'P.BT').timeliness];
      passTo(runtime, '2023-02-17 09:00');
      const left = toUnits(runtime, before);
      return [
        ...differs('last day while later', deadline, '2023-03-01'),
        ...breaches,
        ...differs('timeliness once it has passed', timeliness, ['Đúng hạn', 'Quá hạn']),
        ...unless(left.length <= 3 * 9, `at most one letter a unit a day, not ${left.length}`),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The time zone of the Sheet is changed to one with summer time',
    promise:
      'No deadline, day or receipt moves; only in the hour a year that the zone leaves out may a new moment show an hour off.',
    how: 'New York chosen on 15/02/2023; registrations on 10/03 and at 02:30 of 12/03, which New York does not have.',
    play: () => {
      const runtime = reminded();
      const before = column(runtime, 'Sáng kiến', 'Thời điểm đăng ký');
      runtime.spreadsheet.timeZone = 'America/New_York';
      sweep(runtime);
      const after = column(runtime, 'Sáng kiến', 'Thời điểm đăng ký');
      const lastDay = data(call(runtime, 'dashboard')).campaign.lastDay;
      skipTo(runtime, '2023-03-10 16:45');
      submit(runtime, 'P.CG', FIRST);
      skipTo(runtime, '2023-03-12 02:30');
      submit(runtime, 'P.BT', FIRST);
      const momentOf = (unit: string) => rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', unit)[0]?.['Thời điểm đăng ký'];
      return [
        ...differs('moments after the change', after, before),
        ...differs('last day', lastDay, '2023-02-22'),
        ...differs('moment of 10/03', momentOf('P.CG'), '10/03/2023 16:45'),
        ...differs('day of the night', momentOf('P.BT')?.slice(0, 10), '12/03/2023'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The locale of the Sheet is changed',
    promise: 'Days and moments read the same as before, and new ones are written right.',
    how: 'en_US chosen, then a registration, a day typed as 28/02/2023, and a morning.',
    play: () => {
      const runtime = reminded();
      const before = column(runtime, 'Sáng kiến', 'Thời điểm đăng ký');
      runtime.spreadsheet.locale = 'en_US';
      submit(runtime, 'P.BT', FIRST);
      typeWhere(runtime, 'Đơn vị', ['Mã đơn vị', 'P.DK'], 'Gia hạn đến hết ngày', '28/02/2023');
      passTo(runtime, '2023-02-17 09:00');
      const rows = table(runtime, 'Sáng kiến').rows;
      return [
        ...differs(
          'moments written before',
          rows.slice(0, 1).map((row) => row['Thời điểm đăng ký']),
          before,
        ),
        ...differs('moment written since', rows[1]?.['Thời điểm đăng ký'], '15/02/2023 08:10'),
        ...differs('last day typed since', statusOf(runtime, 'P.DK').deadline, '2023-02-28'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The file is copied by someone else',
    promise: 'The copy sends nothing and takes nothing in until it is set up on its own; the original goes on.',
    how: 'All functions of triggers run in the copy, then set-up there, beside a morning in the original.',
    play: () => {
      const runtime = reminded();
      const copy = runtime.copyFile('nguoi.khac@example.com');
      for (const name of ['sweep', 'runDaily', 'onRegistrationSubmitted'])
        copy.run(name, [], { context: 'trigger', as: 'nguoi.khac@example.com' });
      const letters = copy.mail.outbox.length;
      copy.run('setUpCampaign', [], { context: 'menu', as: 'nguoi.khac@example.com' });
      skipTo(copy, '2023-02-15 09:30');
      copy.run('sweep', [], { context: 'trigger', as: 'nguoi.khac@example.com' });
      const again = copy.mail.outbox.filter(({ subject }) => subject.startsWith('Nhắc hạn')).length;
      return [
        ...differs('letters of the copy before set-up', letters, 0),
        ...differs('reminders the copy sent again', again, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The Form is relinked to a new tab',
    promise: 'Registrations come in as before; set-up hides the new tab, since unit codes stand in it.',
    how: 'Unlinked and linked anew, a registration, then set-up.',
    play: () => {
      const runtime = reminded();
      runtime.forms()[0]?.relink();
      submit(runtime, 'P.BT', FIRST);
      runtime.run('setUpCampaign', [], { context: 'menu' });
      const open = runtime.sheets().filter(({ state }) => state.responses !== null && !state.hidden);
      return [
        ...differs('units in the register', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN', 'P.BT']),
        ...differs(
          'responses tabs in sight',
          open.map(({ name }) => name),
          [],
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Another Form of someone’s own writes to the Sheet',
    promise: 'Its responses are not ours: they are not read, and its tab is not hidden.',
    how: 'A second Form with a tab of its own in the same Sheet, then set-up and a sweep.',
    play: () => {
      const runtime = reminded();
      const [own] = runtime.forms();
      if (own === undefined) return unless(false, 'a Form');
      const other = structuredClone(own.state);
      Object.assign(other, { id: 'otherForm', publishedId: 'otherPublished', destination: null, responses: [] });
      // Wherever codes are asked for, the tab is hidden.
      for (const item of other.items) if (item.title === 'Mã xác nhận') item.title = 'Ghi chú';
      runtime.store.forms.otherForm = other;
      const tabs = new Set(runtime.sheets().map(({ name }) => name));
      runtime.form('otherForm').relink();
      const tab = runtime.sheets().find(({ name }) => !tabs.has(name));
      runtime.form('otherForm').submit({ 'Đơn vị': 'Ủy ban nhân dân phường Bến Thành', ...initiative('Việc khác') });
      runtime.run('setUpCampaign', [], { context: 'menu' });
      sweep(runtime);
      const rows = column(runtime, 'Sáng kiến', 'Mã đơn vị');
      const hidden = runtime.sheets().find(({ name }) => name === tab?.name)?.state.hidden;
      delete runtime.store.forms.otherForm;
      return [
        ...differs('units in the register', rows, ['P.BN']),
        ...differs('the other Form’s tab hidden', hidden, false),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Someone deletes a question of the Form',
    promise: 'What units send meanwhile waits for staff and is not lost; set-up puts the question back.',
    how: '“Mã xác nhận” deleted before a registration, then set-up.',
    play: () => {
      const runtime = reminded();
      const [form] = runtime.forms();
      if (form === undefined) return unless(false, 'a Form');
      form.state.items = form.state.items.filter(({ title }) => title !== 'Mã xác nhận');
      form.submit({ 'Đơn vị': 'Ủy ban nhân dân phường Bến Thành', ...FIRST });
      sweep(runtime);
      const waiting = data(call(runtime, 'dashboard')).attention.setAside;
      runtime.run('setUpCampaign', [], { context: 'menu' });
      return [
        ...differs('submissions that wait', waiting, 2),
        ...differs('second question', runtime.forms()[0]?.state.items[1]?.title, 'Mã xác nhận'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Someone closes the Form',
    promise: 'Reminders and sweeps go on; set-up opens it again.',
    how: 'Responses no longer accepted, a morning, then set-up.',
    play: () => {
      const runtime = reminded();
      const [form] = runtime.forms();
      if (form) form.state.acceptingResponses = false;
      skipTo(runtime, '2023-02-17 08:10');
      const before = runtime.mail.outbox.length;
      daily(runtime);
      runtime.run('setUpCampaign', [], { context: 'menu' });
      return [
        ...differs('reminders', toUnits(runtime, before).length, 9),
        ...differs('accepting', runtime.forms()[0]?.state.acceptingResponses, true),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A response is deleted in the Form after it was taken in',
    promise: 'What the register holds stays; nothing fails.',
    how: 'The response deleted, a sweep, then another submission of the same title.',
    play: () => {
      const runtime = reminded();
      const [form] = runtime.forms();
      form?.state.responses.splice(0, 1);
      sweep(runtime);
      submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }));
      runtime.clock.advanceTo(at('2023-02-15 09:30'), { skip: () => true });
      return [
        ...differs('“Cách làm”', column(runtime, 'Sáng kiến', 'Cách làm'), ['Gửi bưu điện']),
        ...differs('plans', column(runtime, 'Kế hoạch', 'Mã đơn vị'), ['P.BN']),
        ...atRest(runtime),
      ];
    },
  },
]);
