import type { Runtime } from '../../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  COLLEAGUE,
  call,
  campaignOf,
  emptySheet,
  fillForm,
  from,
  initiative,
  OWNER,
  PLAN,
  setSetting,
  setUnit,
  skipTo,
  sweep,
  wardsCampaign,
} from '../../support/campaign';
import { shownRows } from './tabs-read';

/** Việc: something that a run or a person does, from a world in which it is due, and how things go on after a fault. */
export interface Act {
  readonly name: string;
  readonly family: 'intake' | 'reminders' | 'compile' | 'set-up' | 'sidebar' | 'recovery';
  /** Makes the world before it. */
  world(): Runtime;
  /** Does it; whatever faults end its runs with, it does not throw. */
  run(runtime: Runtime): void;
  /** What follows by itself or by whoever sees that it went wrong; a sweep unless said otherwise. */
  goOn?(runtime: Runtime): void;
}

const FIRST = {
  ...PLAN,
  ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Đi từng nhà' }),
  ...initiative('Việc thứ hai', {}, 2),
};
const EDITED = {
  ...PLAN,
  'Số, ký hiệu kế hoạch': '16/KH-UBND',
  ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }),
};

/** Sends a unit's registration; what its event sets off may be struck. */
function send(runtime: Runtime, unit: string, answers: Record<string, string>, edit?: string): void {
  fillForm(runtime, unit, answers, edit === undefined ? {} : { edit });
}

function wallClock(runtime: Runtime): string {
  return new Date(runtime.clock.now() + 7 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16);
}

function firstResponse(runtime: Runtime): string {
  const response = runtime.forms()[0]?.state.responses[0];
  if (!response) throw new Error('No response has been sent');
  return response.id;
}

/** Wards with one registration taken in, one set aside for its code, one reviewed, the next morning. */
function busyCampaign(): Runtime {
  return from('busy', () => {
    const runtime = wardsCampaign();
    send(runtime, 'P.BN', FIRST);
    send(runtime, 'P.BT', { ...initiative('Bài sai mã'), 'Mã xác nhận': 'SAI' });
    send(runtime, 'P.CK', { 'Số, ký hiệu kế hoạch': '7/KH-UBND' });
    skipTo(runtime, '2023-02-10 09:00');
    sweep(runtime);
    return runtime;
  });
}

/** The first morning with reminders: 15/02/2023, T-7. */
function morning(make: () => Runtime, name: string): () => Runtime {
  return () =>
    from(`morning of ${name}`, () => {
      const runtime = make();
      skipTo(runtime, '2023-02-15 08:10');
      return runtime;
    });
}

/** Wards on the third overdue morning, leaders copied, some letters deferred the day before. */
function overdueMorning(): Runtime {
  return from('overdue', () => {
    const runtime = busyCampaign();
    setUnit(runtime, 'P.CG', 'Email lãnh đạo', 'lanh.dao@example.gov.vn');
    skipTo(runtime, '2023-02-23 08:10');
    trigger(runtime, 'runDaily');
    skipTo(runtime, '2023-02-27 08:10');
    runtime.mail.quota = 4;
    trigger(runtime, 'runDaily');
    runtime.mail.quota = 100;
    skipTo(runtime, '2023-03-01 08:10');
    return runtime;
  });
}

/** What the triggers do by themselves after a run of the morning was cut short: two sweeps, one of them an hour after its time. */
function laterSweeps(runtime: Runtime): void {
  trigger(runtime, 'sweep');
  skipTo(runtime, `${wallClock(runtime).slice(0, 10)} 09:20`);
  trigger(runtime, 'sweep');
}

/** Runs a function as its trigger does, however it ends. */
export function trigger(runtime: Runtime, handler: 'sweep' | 'runDaily', as = OWNER): void {
  runtime.run(handler, [], { context: 'trigger', as });
}

const sideActs: readonly (readonly [method: string, params: Record<string, unknown>, as?: string])[] = [
  [
    'extendDeadline',
    { unit: 'P.BN', until: '2023-02-28', approvedBy: 'Chủ tịch', document: '1/TB', reason: 'Thiên tai', notify: true },
  ],
  ['exemptUnit', { unit: 'P.TD', reason: 'Sáp nhập' }],
  [
    'recordPlan',
    {
      unit: 'P.CG',
      number: '5/KH',
      issuedOn: '2023-02-09',
      receivedAt: '2023-02-09',
      form: 'Văn bản giấy',
      fileReceived: true,
    },
  ],
  [
    'recordInitiative',
    {
      unit: 'P.CG',
      title: 'Ghi thay đơn vị',
      content: '3. Không xả rác ra đường phố và kênh rạch',
      receivedAt: '2023-02-09',
      form: 'Thư điện tử',
    },
  ],
  ['markFileReceived', { units: ['P.CK', 'P.DK'] }],
  [
    'reviewInitiative',
    { code: 'DVK2023-P.BN-01', verdict: 'Yêu cầu bổ sung', comment: 'Nêu rõ chỉ tiêu', notify: true },
  ],
  ['sendReminders', { units: ['P.CG', 'P.DK', 'P.TD'] }],
  ['sendReminders', { units: ['P.CG', 'P.DK', 'P.TD'] }, COLLEAGUE],
  ['sendInvitations', { units: ['P.CG', 'P.DK'] }],
  ['compile', {}],
];

function sidebarAct([method, params, as = OWNER]: (typeof sideActs)[number]): Act {
  const run = (runtime: Runtime) => void runtime.run('sidebarCall', [method, params], { context: 'client', as });
  return {
    name: `${method}${as === OWNER ? '' : ' by a colleague'}`,
    family: 'sidebar',
    world: busyCampaign,
    run,
    // Whoever clicked sees that it went wrong and looks again a little later.
    goOn(runtime) {
      trigger(runtime, 'sweep');
      if (isToRepeat(method, runtime)) run(runtime);
      trigger(runtime, 'sweep');
    },
  };
}

// Staff look before they do again what makes something new each time; the rest is harmless when done twice.
function isToRepeat(method: string, runtime: Runtime): boolean {
  const stands = (tab: string, header: string, text: string) =>
    shownRows(runtime, tab).some((row) => (row[header] ?? '').includes(text));
  if (method === 'recordPlan') return !stands('Kế hoạch', 'Mã đơn vị', 'P.CG');
  if (method === 'recordInitiative') return !stands('Sáng kiến', 'Mã đơn vị', 'P.CG');
  if (method === 'sendInvitations') return !stands('Nhật ký gửi thư', 'Khóa', 'P.CG|MOI|2');
  return true;
}

function setAsideAct(action: 'accept' | 'discard'): Act {
  const run = (runtime: Runtime) => {
    const id = runtime.forms()[0]?.state.responses[1]?.id;
    runtime.run('sidebarCall', ['resolveSetAside', { id, action, unit: 'P.BT' }], { context: 'client', as: OWNER });
  };
  return {
    name: `resolveSetAside ${action}`,
    family: 'sidebar',
    world: busyCampaign,
    run,
    goOn(runtime) {
      run(runtime);
      trigger(runtime, 'sweep');
    },
  };
}

const setUp = (runtime: Runtime) => void runtime.run('setUpCampaign', [], { context: 'menu' });

/** Every act that is tried with faults. */
export const ACTS: readonly Act[] = [
  {
    name: 'first registration',
    family: 'intake',
    world: wardsCampaign,
    run: (runtime) => send(runtime, 'P.BN', FIRST),
  },
  {
    name: 'edited registration',
    family: 'intake',
    world: busyCampaign,
    run: (runtime) => send(runtime, 'P.BN', EDITED, firstResponse(runtime)),
  },
  {
    name: 'registration with a wrong code',
    family: 'intake',
    world: wardsCampaign,
    run: (runtime) => send(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': 'SAI' }),
  },
  {
    name: 'withdrawing edit',
    family: 'intake',
    world: busyCampaign,
    run: (runtime) => send(runtime, 'P.BN', {}, firstResponse(runtime)),
  },
  {
    name: 'sweep after events that never came',
    family: 'intake',
    world: () =>
      from('unseen', () => {
        const runtime = busyCampaign();
        for (const unit of ['P.DK', 'P.TD', 'P.CG'])
          fillForm(runtime, unit, { ...PLAN, ...initiative(`Việc của ${unit}`) }, { fire: false });
        fillForm(runtime, 'P.BN', EDITED, { edit: firstResponse(runtime), fire: false });
        return runtime;
      }),
    run: (runtime) => trigger(runtime, 'sweep'),
  },
  {
    name: 'reminders to 50 units',
    family: 'reminders',
    world: morning(() => campaignOf(50), '50 units'),
    run: (runtime) => trigger(runtime, 'runDaily'),
    goOn: laterSweeps,
  },
  {
    name: 'overdue letters with deferred ones',
    family: 'reminders',
    world: overdueMorning,
    run: (runtime) => trigger(runtime, 'runDaily'),
    goOn: laterSweeps,
  },
  {
    name: 'compile from the menu',
    family: 'compile',
    world: () =>
      from('to compile', () => {
        const runtime = busyCampaign();
        setUnit(runtime, 'P.TD', 'Lý do miễn', 'Sáp nhập');
        runtime.sheet('Nội dung').setCells(7, 1, [['6', 'Thêm', 'Nội dung thứ sáu']]);
        return runtime;
      }),
    run: (runtime) => void runtime.run('compileSummary', [], { context: 'menu' }),
  },
  { name: 'first set-up', family: 'set-up', world: () => emptySheet(), run: setUp, goOn: setUp },
  {
    name: 'set-up after units, settings and a tab were changed',
    family: 'set-up',
    world: () =>
      from('to repair', () => {
        const runtime = addressedCampaign();
        runtime.sheet('Ngày nghỉ').delete();
        setSetting(runtime, 'Giờ gửi', '9');
        setUnit(runtime, 'P.BN', 'Tên đơn vị', 'Ủy ban nhân dân phường Bến Nghé mới');
        return runtime;
      }),
    run: setUp,
    goOn: setUp,
  },
  ...sideActs.map(sidebarAct),
  setAsideAct('accept'),
  setAsideAct('discard'),
];

/** Other runs that may begin at any moment of an act. */
export const OTHERS: readonly { readonly name: string; run(runtime: Runtime): void }[] = [
  { name: 'sweep', run: (runtime) => trigger(runtime, 'sweep') },
  { name: 'runDaily', run: (runtime) => trigger(runtime, 'runDaily') },
  {
    name: 'a registration',
    run(runtime) {
      const isInvited = runtime.mail.outbox.some(({ to }) => to.includes(addressOf('P.NTB')));
      if (isInvited) send(runtime, 'P.NTB', { ...PLAN, ...initiative('Chen ngang') });
    },
  },
  {
    name: 'sendReminders by a colleague',
    run: (runtime) => void call(runtime, 'sendReminders', { units: ['P.PNL'] }, COLLEAGUE),
  },
  { name: 'setUpCampaign', run: setUp },
];
