import type { Runtime } from '../../../src/local/runtime';
import {
  call,
  data,
  from,
  initiative,
  lettersSince,
  linkOf,
  PLAN,
  setSetting,
  setUnit,
  submit,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, attentionText, column, differs, toFirstMorning, toUnits, unless } from './findings';

/** A registration whose plan can be reached, with one initiative. */
export const FIRST = { ...PLAN, ...initiative('Trả kết quả tại nhà') };

/** The same with a way of doing it, which an edit may change. */
export const DETAILED = { ...PLAN, ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Đi từng nhà' }) };

/** Gives a unit's secret code, from its link. */
export const codeOf = (runtime: Runtime, unit: string) =>
  runtime.openPrefilled(linkOf(runtime, unit)).answers['Mã xác nhận'] ?? '';

/** A campaign in which every text that reaches a letter is the given one, and the letters it sent. */
export function lettersWith(text: string) {
  const runtime = wardsCampaign();
  const before = runtime.mail.outbox.length;
  setUnit(runtime, 'P.BT', 'Tên đơn vị', text);
  setUnit(runtime, 'P.BT', 'Người đầu mối', text);
  for (const item of ['Đơn vị tổng hợp', 'Cơ quan ban hành', 'Người phụ trách', 'Điện thoại liên hệ', 'Số kế hoạch'])
    setSetting(runtime, item, text);
  submit(runtime, 'P.BN', { ...PLAN, 'Số, ký hiệu kế hoạch': text, ...initiative(text, { 'Cách làm': text }) });
  submit(runtime, 'P.CG', { ...initiative('', { 'Cách làm': text }) });
  data(call(runtime, 'sendInvitations', { units: ['P.BT'] }));
  data(
    call(runtime, 'reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: text, notify: true }),
  );
  const extension = { unit: 'P.DK', until: '2023-02-28', approvedBy: text, document: text, reason: text, notify: true };
  data(call(runtime, 'extendDeadline', extension));
  toFirstMorning(runtime);
  runtime.run('runDaily', [], { context: 'trigger' });
  return { runtime, letters: lettersSince(runtime, before) };
}

/** Headers of the register that a title may equal. */
export const TITLES = ['Tên sáng kiến, giải pháp', 'Mã sáng kiến'] as const;

/** Gives the codes in the register, in its order. */
export const codes = (runtime: Runtime) => column(runtime, 'Sáng kiến', 'Mã sáng kiến');

/** Gives a unit's entry as the sidebar lists it. */
export const statusOf = (runtime: Runtime, unit: string) =>
  data(call(runtime, 'dashboard')).units.find(({ code }: { code: string }) => code === unit);

/** Runs the daily job as its triggers do. */
export const daily = (runtime: Runtime) => trigger(runtime, 'runDaily');

/** Runs the sweep as its triggers do. */
export const sweep = (runtime: Runtime) => trigger(runtime, 'sweep');

/** Wards after the first morning with reminders, P.BN registered and one submission set aside. */
export function reminded(): Runtime {
  return from('reminded', () => {
    const runtime = wardsCampaign();
    submit(runtime, 'P.BN', FIRST);
    submit(runtime, 'P.CK', { ...FIRST, 'Mã xác nhận': 'SAI' });
    toFirstMorning(runtime);
    daily(runtime);
    sweep(runtime);
    return runtime;
  });
}

/** Sets the campaign up once more from the menu. */
export const setUp = (runtime: Runtime) => void runtime.run('setUpCampaign', [], { context: 'menu' });

/** Gives the units in the register, sorted. */
export const units = (runtime: Runtime) => column(runtime, 'Sáng kiến', 'Mã đơn vị').sort();

/** Wards of which three have registered, the response of P.BN first. */
export function threeRegistered(): Runtime {
  return from('three registered', () => {
    const runtime = wardsCampaign();
    for (const unit of ['P.TD', 'P.BN', 'P.DK']) submit(runtime, unit, DETAILED);
    trigger(runtime, 'sweep');
    return runtime;
  });
}

/** Gives the response that brought a unit's initiative. */
export function responseOf(runtime: Runtime, unit: string): string {
  const row = table(runtime, 'Sáng kiến').rows.find((candidate) => candidate['Mã đơn vị'] === unit);
  return row?.Nguồn?.split('#')[0] ?? '';
}

/** Edits P.BN’s registration after the registers were changed by hand, and tells whether the right row followed. */
export function editReaches(runtime: Runtime) {
  submit(
    runtime,
    'P.BN',
    { ...PLAN, ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }) },
    {
      edit: responseOf(runtime, 'P.BN'),
    },
  );
  const methods = Object.fromEntries(
    table(runtime, 'Sáng kiến').rows.map((row) => [row['Mã đơn vị'], row['Cách làm']]),
  );
  return differs(
    '“Cách làm” by unit',
    [methods['P.BN'], methods['P.TD'], methods['P.DK']],
    ['Gửi bưu điện', 'Đi từng nhà', 'Đi từng nhà'],
  );
}

/** Sends a registration while a tab can’t be used, mends the tab, and tells whether the registration came in then. */
export function waitsFor(runtime: Runtime, named: RegExp, mend: () => void) {
  const before = runtime.mail.outbox.length;
  submit(runtime, 'P.BT', DETAILED);
  const [meanwhile, attention] = [runtime.mail.outbox.length - before, attentionText(runtime)];
  mend();
  trigger(runtime, 'sweep');
  return [
    ...differs('letters meanwhile', meanwhile, 0),
    ...unless(named.test(attention), `attention that names ${named.source}, not “${attention}”`),
    ...differs('units in the register', units(runtime), ['P.BN', 'P.BT', 'P.DK', 'P.TD']),
    ...atRest(runtime),
  ];
}

/** Puts a value into a cell of a tab, found by its header. */
export const cell = (runtime: Runtime, tab: string, header: string, row: number, value: unknown) =>
  runtime.sheet(tab).setCells(row, table(runtime, tab).column(header), [[value]]);

/** Reminders of the first morning after something was written into a world of ten wards. */
export function remindersAfter(runtime: Runtime, write: (runtime: Runtime) => void): string[] {
  write(runtime);
  toFirstMorning(runtime);
  const before = runtime.mail.outbox.length;
  daily(runtime);
  return toUnits(runtime, before);
}
