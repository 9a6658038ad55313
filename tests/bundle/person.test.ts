import type { Runtime } from '../../src/local/runtime';
import {
  COLLEAGUE,
  call,
  data,
  from,
  initiative,
  PLAN,
  refusal,
  rowsWhere,
  runDaily,
  setUnit,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const TEXTS = ['Nguyễn Thị Hoa', '0903 111 222', 'hoa@example.gov.vn'];
const HOA = /Nguyễn Thị Hoa|903 ?111 ?222|hoa@example/;

/** Somebody is a unit's contact, has sent, waits, was written to and stands in the log of acts. */
const withHoa = () =>
  from('with Hoa', () => {
    const runtime = wardsCampaign();
    setUnit(runtime, 'P.BN', 'Người đầu mối', TEXTS[0] ?? '');
    setUnit(runtime, 'P.BN', 'Điện thoại', '0903111222');
    setUnit(runtime, 'P.BN', 'Email đồng gửi', TEXTS[2] ?? '');
    const sender = { 'Họ tên người gửi': TEXTS[0] ?? '', 'Điện thoại': '0903.111.222' };
    const idea = initiative('Trả kết quả tại nhà', { 'Người phụ trách': TEXTS[0] ?? '' });
    const { responseId } = submit(runtime, 'P.BN', { ...sender, ...PLAN, ...idea });
    submit(runtime, 'P.BN', { ...sender, ...PLAN, ...idea, 'Họ tên người gửi': 'Trần Văn Ba' }, { edit: responseId });
    submit(runtime, 'P.BT', { ...sender, ...initiative('Việc chờ'), 'Mã xác nhận': 'SAI' });
    data(call(runtime, 'exemptUnit', { unit: 'P.CG', reason: 'Nguyễn Thị Hoa đề nghị' }));
    data(call(runtime, 'sendReminders', { units: ['P.BT', 'P.DK'] }));
    sweep(runtime);
    sweep(runtime);
    return runtime;
  });

const ours = (runtime: Runtime) =>
  JSON.stringify(
    runtime
      .sheets()
      .filter(({ state }) => !state.hidden)
      .map((sheet) => sheet.display()),
  );
const figures = (runtime: Runtime) => {
  const { totals, units, contents, attention } = data(call(runtime, 'dashboard'));
  const counted = units.map((unit: Record<string, unknown>) => ({ ...unit, contact: '', phone: '' }));
  return { totals, counted, contents, attention, keys: table(runtime, 'Nhật ký gửi thư').rows.map((row) => row.Khóa) };
};
const erase = (runtime: Runtime, as = runtime.owner) => {
  const { traces } = data(call(runtime, 'findPerson', { texts: TEXTS }));
  const cells = traces.filter((trace: { erasable: boolean }) => trace.erasable).length;
  return data(call(runtime, 'erasePerson', { texts: TEXTS, cells }, as));
};

describe('a person who asks what is held and to be erased', () => {
  it('is found in every tab that holds something', () => {
    const runtime = withHoa();
    expect(ours(runtime)).toMatch(HOA);
    const { traces, responses } = data(call(runtime, 'findPerson', { texts: TEXTS }, COLLEAGUE));
    const tabs = new Set(traces.map(({ tab }: { tab: string }) => tab));
    expect([...tabs]).toEqual(['Sáng kiến', 'Kế hoạch', 'Chờ xử lý', 'Đơn vị', 'Nhật ký gửi thư', 'Nhật ký']);
    expect(responses).toHaveLength(2);
  });

  it.each(['owner', 'colleague'])(
    'is gone from every tab once the %s has erased, and stays so; no count has changed',
    (who) => {
      const runtime = withHoa();
      const before = figures(runtime);
      erase(runtime, who === 'owner' ? runtime.owner : COLLEAGUE);
      sweep(runtime);
      expect(ours(runtime)).not.toMatch(HOA);
      expect(figures(runtime)).toEqual(before);
      expect(rowsWhere(runtime, 'Đơn vị', 'Mã đơn vị', 'P.CG')).toMatchObject([{ 'Lý do miễn': '(đã xóa) đề nghị' }]);
      expect(JSON.stringify(runtime.store.properties.script)).not.toMatch(HOA);

      // The Form still holds the answers; the next days, and set-up, bring nothing back.
      const sent = runtime.mail.outbox.length;
      runtime.run('setUpCampaign', [], { context: 'menu' });
      skipTo(runtime, '2023-02-10 08:10');
      runDaily(runtime);
      sweep(runtime);
      expect(ours(runtime)).not.toMatch(HOA);
      expect(runtime.mail.outbox.slice(sent).every(({ subject }) => subject.startsWith('Báo cáo'))).toBe(true);
    },
  );

  it('whose answers are then deleted in the Form keeps its unit’s rows', () => {
    const runtime = withHoa();
    erase(runtime);
    const before = figures(runtime);
    const [form] = runtime.forms();
    form?.state.responses.splice(0);
    sweep(runtime);
    skipTo(runtime, '2023-02-10 08:10');
    sweep(runtime);
    expect(table(runtime, 'Sáng kiến').rows).toHaveLength(1);
    expect(figures(runtime).totals).toEqual(before.totals);
  });

  it.each([
    ['findPerson', { texts: [] }, 'texts'],
    ['findPerson', { texts: ['Hoa'] }, 'texts'],
    ['findPerson', { texts: 'Nguyễn Thị Hoa' }, 'texts'],
    ['findPerson', { texts: [{}] }, 'texts'],
    ['erasePerson', { texts: TEXTS }, 'cells'],
    ['erasePerson', { texts: TEXTS, cells: 0 }, 'cells'],
    ['erasePerson', { texts: TEXTS, cells: 1 }, 'cells'],
    ['erasePerson', { texts: ['.*', '\\w+'], cells: 1 }, 'texts'],
  ])('%s with %j is refused and changes nothing', (method, params, field) => {
    const runtime = withHoa();
    const before = ours(runtime);
    expect(refusal(call(runtime, method, params)).field).toBe(field);
    expect(ours(runtime)).toBe(before);
  });
});
