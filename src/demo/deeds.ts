import { INITIATIVES } from './initiatives';
import type { Dashboard, OfficeHands } from './office-hands';
import type { Deed, PlanText, Sent } from './story';
import { COLLEAGUE, UNIT_CONTACTS, type UnitContact } from './unit-contacts';
import type { UnitHands } from './unit-hands';
import { countText, dayText } from './wall-clock';

/** What a deed is done with. */
export interface Hands {
  office: OfficeHands;
  units: UnitHands;
}

interface Sending {
  sent: number;
  queued: number;
  deferred: number;
  failed: number;
}

/** Does what one line of the story says, by the same ways people have, and tells it in a sentence. */
export function perform(deed: Deed, hands: Hands): string {
  const { office, units } = hands;
  switch (deed.deed) {
    case 'invite':
      return `Phòng Nội vụ gửi thông báo đăng ký: ${sendingText(office.call('sendInvitations', {}))}.`;
    case 'answer': {
      units.answer(contactOf(office, deed.unit), {
        plan: deed.plan,
        initiatives: deed.initiatives,
        mistypedCode: deed.mistypedCode,
      });
      const said = [planText(deed.plan), initiativesText(deed.initiatives ?? [])].filter((text) => text !== '');
      const slip = deed.mistypedCode ? '; mã xác nhận tự gõ lại và thiếu một ký tự' : '';
      return `${nameOf(office, deed.unit)} gửi ${said.join(' và ')}${slip}${stateText(office, deed.unit)}.`;
    }
    case 'edit': {
      units.edit(contactOf(office, deed.unit), deed.initiatives);
      return `${nameOf(office, deed.unit)} sửa nội dung đã gửi theo liên kết trong thư xác nhận${stateText(office, deed.unit)}.`;
    }
    case 'return': {
      const key = office.rows('Nhật ký gửi thư').find((row) => row['Mã đơn vị'] === deed.unit)?.Khóa;
      office.call('markReturned', { key });
      return `Thư gửi ${nameOf(office, deed.unit)} bị trả lại vì sai địa chỉ; cán bộ đánh dấu thư bị trả lại.`;
    }
    case 'correctAddress': {
      office.write('Đơn vị', { 'Mã đơn vị': deed.unit }, { Email: deed.email });
      return `Cán bộ hỏi lại và sửa địa chỉ thư của ${nameOf(office, deed.unit)}.`;
    }
    case 'accept': {
      const waiting = office
        .rows('Chờ xử lý')
        .find((row) => row['Xử lý'] === '' && row['Đơn vị ghi trên biểu mẫu'] === nameOf(office, deed.unit));
      office.call('resolveSetAside', { id: waiting?.Mã, action: 'accept', unit: deed.unit, note: deed.note });
      return `Cán bộ nhận bài gửi đang chờ của ${nameOf(office, deed.unit)}${stateText(office, deed.unit)}.`;
    }
    case 'exempt': {
      office.call('exemptUnit', { unit: deed.unit, reason: deed.reason });
      return `Miễn đăng ký cho ${nameOf(office, deed.unit)}.`;
    }
    case 'extend': {
      const { unit, until, approvedBy, document, reason } = deed;
      const params = { unit, until, approvedBy, document, reason, notify: true };
      const sending = sendingText(office.call('extendDeadline', params, COLLEAGUE));
      return `Gia hạn cho ${nameOf(office, unit)} đến hết ngày ${dayText(until)}; thư báo gia hạn: ${sending}.`;
    }
    case 'record': {
      const { unit, plan, initiative } = deed;
      const receivedAt = deed.at.slice(0, 10);
      office.call('recordPlan', { unit, ...plan, receivedAt, form: 'Văn bản giấy', fileReceived: true });
      const { title, content, ...text } = INITIATIVES[initiative];
      const person = contactOf(office, unit).person;
      office.call('recordInitiative', {
        ...{ ...text, unit, title, content: String(content), person },
        receivedAt,
        form: 'Văn bản giấy',
      });
      return `Cán bộ ghi nhận kế hoạch và 01 sáng kiến ${nameOf(office, unit)} gửi bằng văn bản giấy${stateText(office, unit)}.`;
    }
    case 'tickFile': {
      office.call('markFileReceived', { units: [deed.unit], receivedAt: deed.receivedAt });
      return `Cán bộ đánh dấu đã nhận tệp kế hoạch của ${nameOf(office, deed.unit)} (tệp đến hộp thư ngày ${dayText(deed.receivedAt)})${stateText(office, deed.unit)}.`;
    }
    case 'review': {
      const { code, verdict, comment } = deed;
      const params = { code, verdict, comment, notify: true };
      const sending = sendingText(office.call('reviewInitiative', params, deed.byColleague && COLLEAGUE));
      return `Xem xét ${code}: ${verdict}; thư báo kết quả: ${sending}.`;
    }
    case 'remind':
      return `Cán bộ nhắc ngay ${nameOf(office, deed.unit)}: ${sendingText(office.call('sendReminders', { units: [deed.unit] }))}.`;
  }
}

/** The contact of a unit, its address as the tab `Đơn vị` has it now. */
function contactOf(office: OfficeHands, unit: string): UnitContact {
  const known = UNIT_CONTACTS.find(({ code }) => code === unit);
  if (!known) throw new Error(`The story knows no unit ${unit}`);
  return { ...known, email: rowOf(office, unit).Email ?? '' };
}

function nameOf(office: OfficeHands, unit: string): string {
  return rowOf(office, unit)['Tên đơn vị'] ?? unit;
}

function rowOf(office: OfficeHands, unit: string) {
  const row = office.rows('Đơn vị').find((candidate) => candidate['Mã đơn vị'] === unit);
  if (!row) throw new Error(`The tab Đơn vị has no unit ${unit}`);
  return row;
}

function planText(plan: PlanText | undefined): string {
  if (plan === undefined) return '';
  return plan.link ? `kế hoạch ${plan.number}` : `số kế hoạch ${plan.number} (chưa có tệp)`;
}

function initiativesText(initiatives: readonly Sent[]): string {
  return initiatives.length === 0 ? '' : `${countText(initiatives.length)} sáng kiến`;
}

/** Where the unit stands after what it did: what waits, else the words of `Trạng thái` and `Đúng hạn` and what counts. */
function stateText(office: OfficeHands, unit: string): string {
  const name = nameOf(office, unit);
  const isWaiting = office
    .rows('Chờ xử lý')
    .some((row) => row['Xử lý'] === '' && row['Đơn vị ghi trên biểu mẫu'] === name);
  if (isWaiting) return ' → Chờ xử lý';
  const state = office.call<Dashboard>('dashboard', null).units.find(({ code }) => code === unit);
  if (!state) throw new Error(`The sidebar knows no unit ${unit}`);
  const words = [state.status, state.timeliness].filter((word) => word !== '').join(', ');
  return ` → ${words}, ${countText(state.initiatives)} sáng kiến`;
}

function sendingText({ sent, queued, deferred, failed }: Sending): string {
  const parts = [
    sent > 0 && `đã gửi ${countText(sent)} thư`,
    queued > 0 && `${countText(queued)} thư chờ tài khoản gửi thư`,
    deferred > 0 && `${countText(deferred)} thư hoãn sang hôm sau`,
    failed > 0 && `${countText(failed)} thư chưa gửi được`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'không có thư nào';
}
