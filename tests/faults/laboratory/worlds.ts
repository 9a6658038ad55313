import type { Runtime } from '../../../src/local/runtime';
import {
  COLLEAGUE,
  call,
  campaignOf,
  data,
  fillForm,
  from,
  initiative,
  PLAN,
  setUnit,
  skipTo,
  sweep,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from './act';

/** A plan and two initiatives. */
export const FIRST = {
  ...PLAN,
  ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Đi từng nhà' }),
  ...initiative('Việc thứ hai', {}, 2),
};

/** What the first response says once its sender has edited it. */
export const EDITED = {
  ...PLAN,
  'Số, ký hiệu kế hoạch': '16/KH-UBND',
  ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Gửi bưu điện' }),
};

/** Text that would be a formula in a cell, markup in a letter or a field of a template. */
export const HOSTILE = {
  'Họ tên người gửi': '+84 <b onclick="x()">An</b>',
  'Số, ký hiệu kế hoạch': '@SUM(A1) <img src=x onerror=y()>',
  'Liên kết tệp kế hoạch (Word)': 'https://x.example/"onclick="x()',
  ...initiative('=HYPERLINK("https://x.example";"<script>alert(1)</script>")', {
    'Cách làm': '-1+1 {{Đơn vị}} $& <img src=x onerror=alert(1)>',
  }),
};

/** The wall clock of a world, as `skipTo` takes it. */
export function wallClock(runtime: Runtime): string {
  return new Date(runtime.clock.now() + 7 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16);
}

/** Gives the id of a response, counted from the first. */
export function responseId(runtime: Runtime, place = 0): string {
  const response = runtime.forms()[0]?.state.responses[place];
  if (!response) throw new Error(`No response ${place} has been sent`);
  return response.id;
}

/** Wards with one registration taken in, one set aside for its code, one reviewed, the next morning. */
export function busyCampaign(): Runtime {
  return from('busy', () => {
    const runtime = wardsCampaign();
    fillForm(runtime, 'P.BN', FIRST);
    fillForm(runtime, 'P.BT', { ...initiative('Bài sai mã'), 'Mã xác nhận': 'SAI' });
    fillForm(runtime, 'P.CK', { 'Số, ký hiệu kế hoạch': '7/KH-UBND' });
    skipTo(runtime, '2023-02-10 09:00');
    sweep(runtime);
    return runtime;
  });
}

/** Fifty units on the first morning with reminders: 15/02/2023, T-7. */
export function firstMorning(): Runtime {
  return from('first morning', () => {
    const runtime = campaignOf(50);
    skipTo(runtime, '2023-02-15 08:10');
    return runtime;
  });
}

/** Wards on the third overdue morning, leaders copied, some letters deferred the day before. */
export function overdueMorning(): Runtime {
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

/** Wards of which three have sent something and one has edited, and no event came. */
export function unseenCampaign(): Runtime {
  return from('unseen', () => {
    const runtime = busyCampaign();
    for (const unit of ['P.DK', 'P.TD', 'P.CG'])
      fillForm(runtime, unit, { ...PLAN, ...initiative(`Việc của ${unit}`) }, { fire: false });
    fillForm(runtime, 'P.BN', EDITED, { edit: responseId(runtime), fire: false });
    return runtime;
  });
}

/** Ten wards that have sent three responses each, all within the same minutes, and no event came. */
export function crowdedCampaign(): Runtime {
  return from('crowded', () => {
    const runtime = wardsCampaign();
    const units = new Set(runtime.mail.outbox.flatMap(({ to }) => to).filter((to) => to.startsWith('p.')));
    for (const address of units)
      for (const round of [1, 2, 3])
        fillForm(
          runtime,
          address.slice(0, address.indexOf('@')).toUpperCase(),
          { ...PLAN, ...initiative(`Việc ${round}`) },
          { fire: false },
        );
    return runtime;
  });
}

/** The campaign after a call of the sidebar that went well. */
export function afterCall(method: string, params: Record<string, unknown>, world = busyCampaign, as?: string) {
  return () =>
    from(`${method} ${JSON.stringify(params)} in ${world.name}`, () => {
      const runtime = world();
      data(call(runtime, method, params, as));
      return runtime;
    });
}

/** Wards of which one's submission was discarded. */
export function discardedCampaign(): Runtime {
  return from('discarded', () => {
    const runtime = busyCampaign();
    data(call(runtime, 'resolveSetAside', { id: responseId(runtime, 1), action: 'discard' }));
    return runtime;
  });
}

/** Wards of which one got a letter whose fate nobody knows: the mail service broke off at it. */
export function undeterminedCampaign(): Runtime {
  return from('undetermined', () => {
    const runtime = busyCampaign();
    runtime.onCall = ({ name, phase }) =>
      name === 'MailApp.sendEmail' && phase === 'after' ? new Error('Service unavailable: Mail') : undefined;
    call(runtime, 'sendReminders', { units: ['P.CG'] });
    runtime.onCall = null;
    return runtime;
  });
}

/** Wards whose letter log somebody has tidied up: half its rows are gone. */
export function tidiedCampaign(): Runtime {
  return from('tidied', () => {
    const runtime = busyCampaign();
    runtime.sheet('Nhật ký gửi thư').deleteRows(3, 5);
    return runtime;
  });
}

/** Wards for which a colleague has asked for a second invitation, which waits. */
export function waitingCampaign(): Runtime {
  return afterCall('sendInvitations', { units: ['P.CG', 'P.DK', 'P.TD'] }, busyCampaign, COLLEAGUE)();
}

/** The campaign with triggers gone and one doubled, the Form closed and its responses in sight. */
export function brokenCampaign(): Runtime {
  return from('broken', () => {
    const runtime = busyCampaign();
    const [first, second] = runtime.store.triggers;
    if (!first || !second) throw new Error('There are no triggers to break');
    runtime.store.triggers = [first, { ...first, id: 'doubled' }];
    for (const form of Object.values(runtime.store.forms)) form.acceptingResponses = false;
    for (const sheet of runtime.spreadsheet.sheets) if (sheet.responses) sheet.hidden = false;
    return runtime;
  });
}

/** Who sent a registration in {@link namedCampaign}. */
export const PERSON = 'Trần Thị Đầu Mối';

/** The campaign with a registration that names its sender. */
export function namedCampaign(): Runtime {
  return from('named', () => {
    const runtime = busyCampaign();
    fillForm(runtime, 'P.DK', {
      ...PLAN,
      ...initiative('Một việc', { 'Người phụ trách': PERSON }),
      'Họ tên người gửi': PERSON,
      'Điện thoại': '0901234567',
    });
    skipTo(runtime, '2023-02-10 10:00');
    return runtime;
  });
}
