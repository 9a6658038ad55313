import type { Runtime } from '../../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  call,
  data,
  initiative,
  linkOf,
  PLAN,
  refusal,
  rowNumber,
  setSetting,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { codes, DETAILED, statusOf } from './moves';

const titles = (runtime: Runtime) => column(runtime, 'Sáng kiến', 'Tên sáng kiến, giải pháp');

const remindersAfter = (runtime: Runtime) => {
  toFirstMorning(runtime);
  const before = runtime.mail.outbox.length;
  runtime.run('runDaily', [], { context: 'trigger' });
  return toUnits(runtime, before);
};

/** What units send, and for whom. */
export const SUBMISSION_CASES = casesOf('input', [
  {
    name: 'A unit is unknown',
    promise: 'The submission waits whole for staff, who can take it in under the right unit.',
    how: 'Sent for a unit that was deleted from the list a moment before; accepted for another.',
    play: () => {
      const runtime = wardsCampaign();
      const link = linkOf(runtime, 'P.BN');
      runtime.sheet('Đơn vị').deleteRows(rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN'));
      const { formId, answers } = runtime.openPrefilled(link);
      const { responseId } = runtime.form(formId).submit({ ...answers, ...DETAILED });
      const reasons = column(runtime, 'Chờ xử lý', 'Lý do');
      data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept', unit: 'P.BT' }));
      return [
        ...differs('reason', reasons, ['Không có đơn vị này trong danh sách.']),
        ...differs('units in the register', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BT']),
        ...atRest(runtime, { onFile: new Set([addressOf('P.BN')]) }),
      ];
    },
  },
  {
    name: 'Two units have one name',
    promise: 'The Form tells them apart by their codes, each link opens its own, and staff are told.',
    how: 'Two wards of one name, invited and registering.',
    play: () => {
      const runtime = addressedCampaign();
      runtime.sheet('Đơn vị').deleteRows(2, rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN') - 2);
      setUnit(runtime, 'P.BN', 'Tên đơn vị', 'Phường Một');
      setUnit(runtime, 'P.BT', 'Tên đơn vị', 'Phường Một');
      data(call(runtime, 'sendInvitations', {}));
      sweep(runtime);
      sweep(runtime);
      for (const unit of ['P.BN', 'P.BT']) submit(runtime, unit, initiative(`Việc của ${unit}`));
      const rows = table(runtime, 'Sáng kiến').rows.map((row) => [row['Mã đơn vị'], row['Tên sáng kiến, giải pháp']]);
      return [
        ...differs('rows', rows, [
          ['P.BN', 'Việc của P.BN'],
          ['P.BT', 'Việc của P.BT'],
        ]),
        ...unless(
          JSON.stringify(call(runtime, 'dashboard')).includes('tên khác nhau cho mỗi đơn vị'),
          'a line that names the double',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit gets the name of another after that one registered',
    promise: 'What was taken in stays where it is; both can go on.',
    how: 'P.BT renamed to the name of P.BN, a sweep, then a registration of each.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', DETAILED);
      setUnit(runtime, 'P.BT', 'Tên đơn vị', column(runtime, 'Đơn vị', 'Tên đơn vị')[0] ?? '');
      sweep(runtime);
      data(call(runtime, 'sendInvitations', { units: ['P.BN', 'P.BT'] }));
      for (const unit of ['P.BN', 'P.BT']) submit(runtime, unit, initiative('Việc nữa'));
      return [
        ...differs('codes', codes(runtime), ['DVK2023-P.BN-01', 'DVK2023-P.BN-02', 'DVK2023-P.BT-01']),
        ...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A submission is empty',
    promise: 'It waits for staff, and the unit is told why.',
    how: 'Only the unit and its code given.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', {});
      const letter = runtime.mail.outbox.at(-1);
      return [
        ...differs('reason', column(runtime, 'Chờ xử lý', 'Lý do'), ['Không có nội dung kế hoạch hoặc sáng kiến nào.']),
        ...differs('recipient', letter?.to, [addressOf('P.BN')]),
        ...unless(
          letter?.body.includes('Không có nội dung kế hoạch hoặc sáng kiến nào.') === true,
          'the reason in the letter',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'An initiative comes without a title',
    promise: 'It waits whole, its unit is not urged for what it has sent, and an edit that gives the title mends it.',
    how: 'A title left out, a morning with reminders, then the title.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', { ...PLAN, ...initiative('', { 'Cách làm': 'Đi từng nhà' }) });
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      const reminded = toUnits(runtime, before);
      submit(runtime, 'P.BN', DETAILED, { edit: responseId });
      return [
        ...differs(
          'reminders to P.BN',
          reminded.filter((to) => to === addressOf('P.BN')),
          [],
        ),
        ...differs('reminders', reminded.length, 9),
        ...differs('titles', titles(runtime), ['Trả kết quả tại nhà']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The list of units is empty',
    promise: 'No run fails, no letter goes to a unit, the summary shows 0/0, and the list can be filled again.',
    how: 'All units deleted before set-up’s next run and a morning; one typed in after it.',
    play: () => {
      const runtime = addressedCampaign();
      runtime.sheet('Đơn vị').deleteRows(2, 49);
      const runs = [
        runtime.run('setUpCampaign', [], { context: 'menu' }),
        runtime.run('sweep', [], { context: 'trigger' }),
      ];
      const reminded = remindersAfter(runtime);
      const totals = data(call(runtime, 'dashboard')).totals;
      const rest = atRest(runtime);
      runtime.sheet('Đơn vị').setCells(2, 1, [['P.X', 'Đơn vị mới', 'Nhóm', addressOf('P.X')]]);
      return [
        ...unless(
          runs.every(({ ok }) => ok),
          'runs that end well',
        ),
        ...differs('reminders', reminded, []),
        ...differs('units', [totals.units, totals.complete], [0, 0]),
        ...rest,
        ...atRest(runtime),
        ...differs(
          'choices of the Form',
          runtime.forms()[0]?.state.items[0]?.choices.map(({ value }) => value),
          ['Đơn vị mới'],
        ),
      ];
    },
  },
  {
    name: 'The campaign asks for no initiatives, or for nothing at all',
    promise: 'Nobody is urged for what is not asked; every figure follows.',
    how: 'Minimum 0 with the plan asked, then the plan not asked either; a morning each.',
    play: () => {
      const runtime = wardsCampaign();
      setSetting(runtime, 'Số sáng kiến tối thiểu', '0');
      submit(runtime, 'P.BN', PLAN);
      const first = remindersAfter(runtime);
      const [status, breaches] = [statusOf(runtime, 'P.BN').status, atRest(runtime)];
      setSetting(runtime, 'Yêu cầu nộp kế hoạch', 'Không');
      skipTo(runtime, '2023-02-17 08:10');
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      const refused = refusal(call(runtime, 'rehearse', { date: '2023-02-01' })).field;
      return [
        ...differs('reminders for plans', first.length, 9),
        ...differs('status with a plan', status, 'Hoàn thành'),
        ...breaches,
        ...differs('reminders for nothing', toUnits(runtime, before), []),
        ...differs('complete', data(call(runtime, 'dashboard')).totals.complete, 10),
        ...differs('a past day rehearsed', refused, 'date'),
        ...atRest(runtime),
      ];
    },
  },
]);
