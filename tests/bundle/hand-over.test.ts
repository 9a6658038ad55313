import type { Runtime } from '../../src/local/runtime';
import {
  addressOf,
  at,
  COLLEAGUE,
  call,
  data,
  fillForm,
  from,
  initiative,
  letterLog,
  OWNER,
  PLAN,
  passed,
  refusal,
  rowsWhere,
  type Stop,
  skipTo,
  stopped,
  stopsOf,
  submit,
  table,
  wardsCampaign,
} from '../support/campaign';

const HANDLERS = ['onRegistrationSubmitted', 'runDaily', 'sweep'];

const health = (runtime: Runtime, as = OWNER) => data(call(runtime, 'health', {}, as));
const take = (runtime: Runtime) =>
  void runtime.run('sidebarCall', ['takeOver', {}], { context: 'client', as: COLLEAGUE });
const handlersOf = (runtime: Runtime, account: string) =>
  runtime.store.triggers
    .filter(({ owner }) => owner === account)
    .map(({ handler }) => handler)
    .sort();
const sent = (runtime: Runtime) => runtime.mail.outbox.map(({ from: sender, to }) => `${sender} ${to.join()}`);
const trigger = (runtime: Runtime, name: string, as: string) =>
  passed(runtime.run(name, [], { context: 'trigger', as }));

/** The campaign of the wards, offered to a colleague, with a letter that waits and a submission not yet taken in. */
const offered = () =>
  from('offered', () => {
    const runtime = wardsCampaign();
    data(call(runtime, 'offerHandOver', { to: COLLEAGUE }));
    data(call(runtime, 'sendReminders', { units: ['P.BT'] }, COLLEAGUE));
    fillForm(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') }, { fire: false });
    return runtime;
  });

const stopName = ({ phase, name, index, unflushed }: Stop) => `${phase} ${name} ${index}, unflushed ${unflushed}`;

const everything = ({ store }: Runtime) =>
  JSON.stringify([store.spreadsheets, store.properties, store.outbox, store.triggers, store.forms]);

describe('a hand-over', () => {
  it('lets waiting letters and submissions go on under the new account, and each goes once', () => {
    const runtime = offered();
    const before = runtime.mail.outbox.length;
    const links = table(runtime, 'Đơn vị').rows.length;
    expect(data(call(runtime, 'takeOver', {}, COLLEAGUE))).toEqual({ before: OWNER, owner: COLLEAGUE });
    expect(handlersOf(runtime, COLLEAGUE)).toEqual(HANDLERS);
    runtime.clock.advanceTo(at('2023-02-09 10:15')).forEach(passed);
    expect(sent(runtime).slice(before).sort()).toEqual([
      `${COLLEAGUE} ${addressOf('P.BN')}`,
      `${COLLEAGUE} ${addressOf('P.BT')}`,
    ]);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
    submit(runtime, 'P.CG', PLAN);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.CG')).toHaveLength(1);
    expect(sent(runtime).slice(before + 2)).toEqual([`${COLLEAGUE} ${addressOf('P.CG')}`]);
    expect(health(runtime, COLLEAGUE)).toMatchObject({ owner: COLLEAGUE, quotaLeft: 97, troubles: [] });
    expect(health(runtime)).toMatchObject({ owner: COLLEAGUE, quotaLeft: null, troubles: [] });
    expect(table(runtime, 'Đơn vị').rows).toHaveLength(links);
    expect(table(runtime, 'Nhật ký').rows.filter((row) => row.Việc?.includes('bàn giao'))).toMatchObject([
      { 'Người thực hiện': OWNER, Trước: '', Sau: COLLEAGUE },
      { 'Người thực hiện': COLLEAGUE, Trước: OWNER, Sau: COLLEAGUE },
    ]);
  });

  it('silences the former owner’s triggers by itself', () => {
    const runtime = offered();
    take(runtime);
    skipTo(runtime, '2023-02-17 08:10');
    const before = everything(runtime);
    for (const name of HANDLERS) trigger(runtime, name, OWNER);
    expect(everything(runtime)).toBe(before);
    trigger(runtime, 'runDaily', COLLEAGUE);
    expect(everything(runtime)).not.toBe(before);
  });

  it('silences a run of the former owner that is waiting for the lock meanwhile', () => {
    const runtime = offered();
    let isTaken = false;
    let before = '';
    runtime.onCall = ({ name, phase }) => {
      if (isTaken || name !== 'Lock.tryLock' || phase !== 'before') return;
      isTaken = true;
      take(runtime);
      before = JSON.stringify([runtime.store.properties, runtime.store.outbox, runtime.store.spreadsheets]);
    };
    trigger(runtime, 'sweep', OWNER);
    expect(health(runtime).owner).toBe(COLLEAGUE);
    expect(JSON.stringify([runtime.store.properties, runtime.store.outbox, runtime.store.spreadsheets])).toBe(before);
  });

  it('leaves a set-up that the former owner runs again nothing but the tabs', () => {
    const runtime = offered();
    take(runtime);
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    expect(health(runtime)).toMatchObject({ owner: COLLEAGUE });
    expect(runtime.forms()).toHaveLength(1);
  });

  it('waits for an account that can’t open the Form, and says who has to share it', () => {
    const runtime = offered();
    for (const { state } of runtime.forms()) state.editors = [];
    const { code, message } = refusal(call(runtime, 'takeOver', {}, COLLEAGUE));
    expect([code, message]).toEqual([
      'form',
      `${COLLEAGUE} chưa mở được Biểu mẫu. Tài khoản vận hành vẫn là ${OWNER}.`,
    ]);
    expect(handlersOf(runtime, COLLEAGUE)).toEqual([]);
    expect(health(runtime)).toMatchObject({ owner: OWNER, troubles: [] });
  });

  it('tells the owner when the service does not share the Form', () => {
    const runtime = wardsCampaign();
    runtime.onCall = ({ name, phase }) =>
      name === 'Form.addEditor' && phase === 'before' ? new Error('Invalid email: x') : undefined;
    expect(data(call(runtime, 'offerHandOver', { to: COLLEAGUE }))).toMatchObject({
      successor: COLLEAGUE,
      isShared: false,
    });
  });

  it('taken back takes the Form back, or tells the owner that the service did not', () => {
    for (const [trouble, isUnshared] of [
      [undefined, true],
      [new Error('Service error: Forms'), false],
    ] as const) {
      const runtime = offered();
      runtime.onCall = ({ name, phase }) => (name === 'Form.removeEditor' && phase === 'before' ? trouble : undefined);
      expect(data(call(runtime, 'offerHandOver', { to: '' }))).toMatchObject({
        successor: '',
        former: COLLEAGUE,
        isUnshared,
      });
      expect(runtime.forms().flatMap(({ state }) => state.editors)).toEqual(isUnshared ? [] : [COLLEAGUE]);
    }
  });

  it('is open to another editor when the owner’s account is gone, with a new Form if need be', () => {
    const runtime = wardsCampaign();
    runtime.store.triggers = [];
    runtime.store.forms = {};
    expect(refusal(call(runtime, 'takeOver', { unoffered: true, newForm: true }, COLLEAGUE)).code).toBe('offer');
    skipTo(runtime, '2023-02-13 09:00');
    expect(health(runtime, COLLEAGUE)).toMatchObject({
      abandoned: true,
      troubles: ['sweepLate', 'dailyLate'],
    });
    expect(refusal(call(runtime, 'takeOver', { unoffered: true }, COLLEAGUE)).code).toBe('form');
    data(call(runtime, 'takeOver', { unoffered: true, newForm: true }, COLLEAGUE));
    expect(health(runtime, COLLEAGUE)).toMatchObject({ owner: COLLEAGUE, abandoned: false, troubles: [] });
    data(call(runtime, 'sendInvitations', { units: ['P.BN'] }, COLLEAGUE));
    submit(runtime, 'P.BN', PLAN);
    expect(rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN')).toHaveLength(1);
  });
});

describe('a hand-over stopped anywhere', () => {
  const stops = stopsOf(
    offered,
    take,
    /^(Range\.setValue|Properties\.set|Lock|SpreadsheetApp\.flush|ScriptApp\.deleteTrigger|\w+TriggerBuilder\.create|Form\.set|FormApp)/,
  );
  const letters = (runtime: Runtime) =>
    [...letterLog(runtime).values()].map((row) => `${row.Khóa} ${row['Trạng thái']}`).sort();

  const undisturbed = offered();
  take(undisturbed);
  trigger(undisturbed, 'sweep', COLLEAGUE);

  it('leaves one account whose runs do everything, once', () => {
    const wrong = stops.filter((stop) => {
      const runtime = stopped(offered, take, stop);
      for (const account of [OWNER, COLLEAGUE, OWNER]) trigger(runtime, 'sweep', account);
      const hasOwner = handlersOf(runtime, health(runtime).owner).length === HANDLERS.length;
      return (
        !hasOwner ||
        letters(runtime).join() !== letters(undisturbed).join() ||
        runtime.mail.outbox.length !== undisturbed.mail.outbox.length
      );
    });
    expect(stops.length).toBeGreaterThan(20);
    expect(wrong.map(stopName)).toEqual([]);
  });

  it('is finished by the next call', () => {
    const wrong = stops.filter((stop) => {
      const runtime = stopped(offered, take, stop);
      take(runtime);
      trigger(runtime, 'sweep', OWNER);
      trigger(runtime, 'sweep', COLLEAGUE);
      const { owner, troubles } = health(runtime, COLLEAGUE);
      return (
        owner !== COLLEAGUE ||
        troubles.length > 0 ||
        handlersOf(runtime, COLLEAGUE).join() !== HANDLERS.join() ||
        runtime.forms().length !== 1 ||
        letters(runtime).join() !== letters(undisturbed).join() ||
        runtime.mail.outbox.length !== undisturbed.mail.outbox.length
      );
    });
    expect(wrong.map(stopName)).toEqual([]);
  });
});

describe('a take-over with a new Form, stopped half way and asked for again', () => {
  const PARAMS = { unoffered: true, newForm: true };
  const abandoned = () =>
    from('abandoned', () => {
      const runtime = wardsCampaign();
      runtime.store.triggers = [];
      runtime.store.forms = {};
      skipTo(runtime, '2023-02-13 09:00');
      return runtime;
    });
  const takeAnew = (runtime: Runtime) =>
    void runtime.run('sidebarCall', ['takeOver', PARAMS], { context: 'client', as: COLLEAGUE });

  it('ends with the one open Form that is remembered', () => {
    const stops = stopsOf(
      abandoned,
      takeAnew,
      /^(FormApp\.create|Properties\.set|\w+TriggerBuilder\.create|Form\.set(Published|Destination|Title)|Sheet\.hide)/,
    );
    const wrong = stops.filter((stop) => {
      const runtime = stopped(abandoned, takeAnew, stop);
      takeAnew(runtime);
      const open = runtime.forms().filter(({ state }) => state.published);
      return (
        open.map(({ id }) => id).join() !== runtime.store.properties.script.form ||
        health(runtime, COLLEAGUE).owner !== COLLEAGUE ||
        health(runtime, COLLEAGUE).troubles.length > 0
      );
    });
    expect(stops.length).toBeGreaterThan(20);
    expect(wrong.map(stopName)).toEqual([]);
  });
});
