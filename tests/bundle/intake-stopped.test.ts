import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  call,
  data,
  fillForm,
  from,
  initiative,
  PLAN,
  type Stop,
  skipTo,
  stopped,
  stopsOf,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

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

/** Fills the Form behind the unit’s link; what its event sets off may be stopped. */
function send(runtime: Runtime, answers: Record<string, string>, edit?: string): void {
  fillForm(runtime, 'P.BN', answers, edit === undefined ? {} : { edit });
}

const started = () => from('started', wardsCampaign);

const registered = () =>
  from('registered', () => {
    const runtime = wardsCampaign();
    send(runtime, FIRST);
    skipTo(runtime, '2023-02-10 09:00');
    return runtime;
  });

const first = (runtime: Runtime) => send(runtime, FIRST);
const edit = (runtime: Runtime) => send(runtime, EDITED, runtime.forms()[0]?.state.responses[0]?.id);
const wrongCode = (runtime: Runtime) => send(runtime, { ...FIRST, 'Mã xác nhận': 'SAI' });

// A number remembered by a run that was stopped is not given again, so codes may leave one out.
const tabs = (runtime: Runtime) =>
  ['Sáng kiến', 'Kế hoạch', 'Chờ xử lý'].map((tab) =>
    table(runtime, tab).rows.map((row) => ({ ...row, 'Mã sáng kiến': '' })),
  );
const confirmations = (runtime: Runtime) =>
  runtime.mail.outbox.filter(({ to, subject }) => to[0] === addressOf('P.BN') && /nội dung đăng ký/.test(subject))
    .length;
const undetermined = (runtime: Runtime) =>
  table(runtime, 'Nhật ký gửi thư').rows.filter((row) => row['Trạng thái'] === 'Chưa xác định').length;

const named = ({ phase, name, index, unflushed }: Stop) => `${phase} ${name} ${index}, unflushed ${unflushed}`;

describe.each([
  ['a first registration', started, first],
  ['an edit', registered, edit],
  ['a submission with a wrong code', started, wrongCode],
] as const)('the intake of %s', (_what, make, act) => {
  const undisturbed = make();
  act(undisturbed);
  sweep(undisturbed);
  const stops = stopsOf(make, act);

  it('stopped anywhere and swept after ends as an undisturbed one, confirmed at most once', () => {
    const confirmed = confirmations(undisturbed);
    const wrong = stops.filter((stop, index) => {
      if (index % 3 === 1) return false;
      const runtime = stopped(make, act, stop);
      sweep(runtime);
      const isSame = JSON.stringify(tabs(runtime)) === JSON.stringify(tabs(undisturbed));
      const letters = confirmations(runtime);
      const isTold = letters === confirmed || (letters === confirmed - 1 && undetermined(runtime) === 1);
      return !isSame || !isTold || undetermined(runtime) > 1;
    });
    expect(stops.length).toBeGreaterThan(10);
    expect(wrong.map(named)).toEqual([]);
  });
});

describe('an edit whose intake is stopped', () => {
  it('leaves what was there before in the log, wherever it was stopped', () => {
    const lost = stopsOf(registered, edit).filter((stop, index) => {
      if (index % 3 !== 0) return false;
      const runtime = stopped(registered, edit, stop);
      sweep(runtime);
      return !table(runtime, 'Nhật ký').rows.some((row) => row.Trước?.includes('Đi từng nhà'));
    });
    expect(lost.map(named)).toEqual([]);
  });
});

describe('a recovery that is stopped itself', () => {
  it('is finished by the next sweep', () => {
    const [stop] = stopsOf(started, first).filter(({ name, phase }) => name === 'Range.setValues' && phase === 'after');
    const half = () => from('half', () => stopped(started, first, stop as Stop));
    const swept = (runtime: Runtime) => void runtime.run('sweep', [], { context: 'trigger' });
    const undisturbed = started();
    first(undisturbed);
    const wrong = stopsOf(half, swept).filter((again, index) => {
      if (index % 5 !== 0) return false;
      const runtime = stopped(half, swept, again);
      sweep(runtime);
      const isSame = JSON.stringify(tabs(runtime)) === JSON.stringify(tabs(undisturbed));
      const isTold = confirmations(runtime) === 1 || undetermined(runtime) === 1;
      return !isSame || !isTold || confirmations(runtime) > 1 || undetermined(runtime) > 1;
    });
    expect(wrong.map(named)).toEqual([]);
  });
});

describe('staff’s acts that are stopped', () => {
  it.each([
    ['extendDeadline', { unit: 'P.BN', until: '2023-02-28', approvedBy: 'CT', document: '1/TB', reason: 'Thiên tai' }],
    ['reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: 'Tốt' }],
  ])('%s leaves no change without its line in the log', (method, params) => {
    const acted = (runtime: Runtime) => void runtime.run('sidebarCall', [method, params], { context: 'client' });
    const lines = table(registered(), 'Nhật ký').rows.length;
    const unlogged = stopsOf(registered, acted).filter((stop) => {
      const runtime = stopped(registered, acted, stop);
      const changed =
        JSON.stringify([table(runtime, 'Đơn vị').rows, tabs(runtime)]) !==
        JSON.stringify([table(registered(), 'Đơn vị').rows, tabs(registered())]);
      return changed && table(runtime, 'Nhật ký').rows.length === lines;
    });
    expect(unlogged.map(named)).toEqual([]);
    expect(data(call(registered(), 'dashboard')).units).toHaveLength(10);
  });
});
