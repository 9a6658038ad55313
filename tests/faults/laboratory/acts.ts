import type { Runtime } from '../../../src/local/runtime';
import {
  addressedCampaign,
  emptySheet,
  fillForm,
  from,
  setSetting,
  setUnit,
  skipTo,
  wardsCampaign,
} from '../../support/campaign';
import { type Act, setUp, trigger } from './act';
import { SIDEBAR_ACTS } from './sidebar-acts';
import {
  busyCampaign,
  crowdedCampaign,
  EDITED,
  FIRST,
  firstMorning,
  HOSTILE,
  overdueMorning,
  responseId,
  unseenCampaign,
  wallClock,
} from './worlds';

/** What the triggers do by themselves after a run of the morning was cut short: two sweeps, one of them an hour after its time. */
function laterSweeps(runtime: Runtime): void {
  trigger(runtime, 'sweep');
  skipTo(runtime, `${wallClock(runtime).slice(0, 10)} 09:20`);
  trigger(runtime, 'sweep');
}

/** Every act that is tried with faults, those of recovering left out. */
export const ACTS: readonly Act[] = [
  {
    name: 'first registration',
    family: 'intake',
    world: wardsCampaign,
    run: (runtime) => void fillForm(runtime, 'P.BN', FIRST),
  },
  {
    name: 'edited registration',
    family: 'intake',
    world: busyCampaign,
    run: (runtime) => void fillForm(runtime, 'P.BN', EDITED, { edit: responseId(runtime) }),
  },
  {
    name: 'registration with a wrong code',
    family: 'intake',
    world: wardsCampaign,
    run: (runtime) => void fillForm(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': 'SAI' }),
  },
  {
    name: 'withdrawing edit',
    family: 'intake',
    world: busyCampaign,
    run: (runtime) => void fillForm(runtime, 'P.BN', {}, { edit: responseId(runtime) }),
  },
  {
    name: 'registration full of formulas and markup',
    family: 'intake',
    world: wardsCampaign,
    run: (runtime) => void fillForm(runtime, 'P.BN', HOSTILE),
  },
  {
    name: 'sweep after events that never came',
    family: 'intake',
    world: unseenCampaign,
    run: (runtime) => trigger(runtime, 'sweep'),
  },
  {
    name: 'sweep after thirty submissions at once',
    family: 'intake',
    world: crowdedCampaign,
    run: (runtime) => trigger(runtime, 'sweep'),
  },
  {
    name: 'reminders to 50 units',
    family: 'reminders',
    world: firstMorning,
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
  { name: 'opening the file', family: 'set-up', world: busyCampaign, run: (runtime) => void runtime.open() },
  {
    name: 'check of the platform',
    family: 'set-up',
    world: busyCampaign,
    run: (runtime) => void runtime.run('checkPlatform', [], { context: 'menu' }),
    goOn: (runtime) => void runtime.run('checkPlatform', [], { context: 'menu' }),
  },
  ...SIDEBAR_ACTS,
];
