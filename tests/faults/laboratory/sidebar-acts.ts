import type { Runtime } from '../../../src/local/runtime';
import { COLLEAGUE, OWNER } from '../../support/campaign';
import { type Act, trigger } from './act';
import { shownRows } from './tabs-read';
import {
  afterCall,
  brokenCampaign,
  busyCampaign,
  discardedCampaign,
  namedCampaign,
  PERSON,
  responseId,
  tidiedCampaign,
  undeterminedCampaign,
  waitingCampaign,
} from './worlds';

/** An act of the sidebar in one entry: its method, what it is given, and what else is not as usual. */
interface Entry extends Pick<Act, 'line' | 'known'> {
  readonly method: string;
  /** Tells entries of one method apart. */
  readonly which?: string;
  readonly params: Readonly<Record<string, unknown>> | ((runtime: Runtime) => Readonly<Record<string, unknown>>);
  /** By the owner unless said otherwise. */
  readonly as?: string;
  /** A busy campaign unless said otherwise. */
  readonly world?: () => Runtime;
  /**
   * What makes something new each time is not done again when its line is in the audit log or its work stands: staff
   * look before they click again.
   */
  readonly stands?: readonly [tab: string, header: string, text: string];
}

const EXTENSION = {
  unit: 'P.BN',
  until: '2023-02-28',
  approvedBy: 'Chủ tịch',
  document: '1/TB',
  reason: 'Thiên tai',
} as const;
const THREE = { units: ['P.CG', 'P.DK', 'P.TD'] };
const FIRST_CODE = 'DVK2023-P.BN-01';
const UNKNOWN_KEY = 'DVK2023|P.CG|2023-02-22|TAY-2023-02-10';
const INVITATION_KEY = 'DVK2023|P.CG|MOI|1';

const ENTRIES: readonly Entry[] = [
  { method: 'extendDeadline', params: { ...EXTENSION, notify: true }, line: 'Gia hạn' },
  { method: 'exemptUnit', params: { unit: 'P.TD', reason: 'Sáp nhập' }, line: 'Miễn' },
  {
    method: 'restoreUnit',
    which: 'extension',
    world: afterCall('extendDeadline', EXTENSION),
    params: { unit: 'P.BN', extendedTo: '', extensionBasis: '' },
    line: 'Hoàn tác gia hạn',
  },
  {
    method: 'restoreUnit',
    which: 'exemption',
    world: afterCall('exemptUnit', { unit: 'P.TD', reason: 'Sáp nhập' }),
    params: { unit: 'P.TD', exemptReason: '' },
    line: 'Hoàn tác miễn',
  },
  {
    method: 'recordPlan',
    params: {
      unit: 'P.CG',
      number: '5/KH',
      issuedOn: '2023-02-09',
      receivedAt: '2023-02-09',
      form: 'Văn bản giấy',
      fileReceived: true,
    },
    line: 'Ghi nhận kế hoạch',
    stands: ['Kế hoạch', 'Mã đơn vị', 'P.CG'],
  },
  {
    method: 'recordInitiative',
    params: {
      unit: 'P.CG',
      title: 'Ghi thay đơn vị',
      content: '3. Không xả rác ra đường phố và kênh rạch',
      receivedAt: '2023-02-09',
      form: 'Thư điện tử',
    },
    line: 'Ghi nhận sáng kiến',
    stands: ['Sáng kiến', 'Mã đơn vị', 'P.CG'],
  },
  { method: 'markFileReceived', params: { units: ['P.CK', 'P.DK'] }, line: 'Đã nhận tệp kế hoạch' },
  {
    method: 'reviewInitiative',
    params: { code: FIRST_CODE, verdict: 'Yêu cầu bổ sung', comment: 'Nêu rõ chỉ tiêu', notify: true },
    line: 'Xem xét sáng kiến',
  },
  {
    method: 'resolveSetAside',
    which: 'accept',
    params: (runtime) => ({ id: responseId(runtime, 1), action: 'accept', unit: 'P.BT' }),
    line: 'Nhận bài gửi',
  },
  {
    method: 'resolveSetAside',
    which: 'discard',
    params: (runtime) => ({ id: responseId(runtime, 1), action: 'discard', unit: 'P.BT' }),
    line: 'Bỏ bài gửi',
  },
  {
    method: 'reopenSubmission',
    world: discardedCampaign,
    params: (runtime) => ({ id: responseId(runtime, 1) }),
    line: 'Mở lại bài gửi',
  },
  {
    method: 'resolveUnknownLetter',
    which: 'resend',
    world: undeterminedCampaign,
    params: { key: UNKNOWN_KEY, action: 'resend' },
    line: 'Gửi lại thư chưa xác định',
    stands: ['Nhật ký', 'Việc', 'Gửi lại thư chưa xác định'],
    known: () => ({ mailFailures: 1, resent: new Map([[UNKNOWN_KEY, 1]]) }),
  },
  {
    method: 'resolveUnknownLetter',
    which: 'sent',
    world: undeterminedCampaign,
    params: { key: UNKNOWN_KEY, action: 'markSent' },
    line: 'Xác định thư đã gửi',
    known: () => ({ mailFailures: 1 }),
  },
  { method: 'markReturned', params: { key: INVITATION_KEY }, line: 'Đánh dấu thư bị trả lại' },
  {
    method: 'confirmLetterLog',
    world: tidiedCampaign,
    params: {},
    line: 'Ghi lại nhật ký gửi thư',
    known: ({ mail }) => ({ unlisted: [...mail.outbox] }),
  },
  { method: 'sendReminders', params: THREE, line: 'Nhắc ngay' },
  { method: 'sendReminders', which: 'by a colleague', params: THREE, as: COLLEAGUE, line: 'Nhắc ngay' },
  {
    method: 'sendInvitations',
    params: { units: ['P.CG', 'P.DK'] },
    line: 'Gửi thông báo đăng ký',
    stands: ['Nhật ký gửi thư', 'Khóa', 'P.CG|MOI|2'],
  },
  { method: 'sendWaiting', world: waitingCampaign, params: {} },
  {
    method: 'sendTrial',
    params: { unit: 'P.CG' },
    line: 'Gửi thư thử',
    stands: ['Nhật ký gửi thư', 'Khóa', 'MOI-THU'],
  },
  { method: 'compile', params: {} },
  { method: 'mend', world: brokenCampaign, params: {}, line: 'Khắc phục vận hành' },
  { method: 'offerHandOver', params: { to: COLLEAGUE }, line: 'Mở bàn giao' },
  {
    method: 'takeOver',
    world: afterCall('offerHandOver', { to: COLLEAGUE }),
    params: {},
    as: COLLEAGUE,
    line: 'Nhận bàn giao',
    stands: ['Nhật ký', 'Việc', 'Nhận bàn giao'],
  },
  {
    method: 'erasePerson',
    world: namedCampaign,
    params: (runtime) => ({ texts: [PERSON], cells: cellsOf(runtime, PERSON) }),
    line: 'Xóa dữ liệu cá nhân',
  },
];

/** Counts the cells that erasing a person would change, as the sidebar shows it before; none when the look was cut short. */
function cellsOf(runtime: Runtime, person: string): number {
  const { value } = runtime.run('sidebarCall', ['findPerson', { texts: [person] }], { context: 'client' });
  const { data } = (value ?? {}) as { data?: { traces: { erasable: boolean }[] } };
  return data?.traces.filter(({ erasable }) => erasable).length ?? 0;
}

function sidebarAct({ method, which, params, as = OWNER, world = busyCampaign, stands, ...rest }: Entry): Act {
  const run = (runtime: Runtime) => {
    const given = typeof params === 'function' ? params(runtime) : params;
    runtime.run('sidebarCall', [method, given], { context: 'client', as });
  };
  const isDone = (runtime: Runtime) =>
    stands !== undefined && shownRows(runtime, stands[0]).some((row) => (row[stands[1]] ?? '').includes(stands[2]));
  return {
    ...rest,
    name: which === undefined ? method : `${method} ${which}`,
    family: 'sidebar',
    method,
    world,
    run,
    // Whoever clicked sees that it went wrong and looks again a little later.
    goOn(runtime) {
      trigger(runtime, 'sweep');
      if (!isDone(runtime)) run(runtime);
      trigger(runtime, 'sweep');
    },
  };
}

/** Every act of the sidebar that changes something. */
export const SIDEBAR_ACTS: readonly Act[] = ENTRIES.map(sidebarAct);
