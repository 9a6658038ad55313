import type { FormHands } from '../../src/local/people/form-hands';
import type { Runtime } from '../../src/local/runtime';
import {
  at,
  COLLEAGUE,
  call,
  data,
  initiative,
  invitedCampaign,
  linkOf,
  OWNER,
  PLAN,
  passed,
  refusal,
  rowsWhere,
  setUpCampaign,
  skipTo,
  stopped,
  stopsOf,
  submit,
  sweep,
  table,
} from '../support/campaign';

const health = (runtime: Runtime, as = OWNER) => data(call(runtime, 'health', {}, as));
const mend = (runtime: Runtime, params = {}, as = OWNER) => data(call(runtime, 'mend', params, as)).left;
const handlers = (runtime: Runtime) =>
  runtime.store.triggers
    .map(({ handler, owner, disabled }) => `${handler} ${owner}${disabled ? ' disabled' : ''}`)
    .sort();
const ALL = ['onRegistrationSubmitted', 'runDaily', 'sweep'].map((handler) => `${handler} ${OWNER}`);
const form = (runtime: Runtime) => runtime.forms()[0] as FormHands;
const responses = (runtime: Runtime) => runtime.sheets().filter(({ state }) => state.responses !== null);

/** The invited campaign with a sweep of this moment, so that every heartbeat is fresh. */
function running(): Runtime {
  const runtime = invitedCampaign();
  sweep(runtime);
  return runtime;
}

describe('what health names and mend mends', () => {
  it('is nothing in a campaign that runs', () => {
    const runtime = running();
    expect(health(runtime).troubles).toEqual([]);
    expect(health(runtime, COLLEAGUE).troubles).toEqual([]);
  });

  it.each(['sweep', 'runDaily', 'onRegistrationSubmitted'])('is a missing trigger %s', (handler) => {
    const runtime = running();
    runtime.store.triggers = runtime.store.triggers.filter((trigger) => trigger.handler !== handler);
    expect(health(runtime).troubles).toEqual(['triggerMissing']);
    expect(mend(runtime)).toEqual([]);
    expect(handlers(runtime)).toEqual(ALL);
  });

  it('is a doubled trigger', () => {
    const runtime = running();
    const [first] = runtime.store.triggers;
    if (first) runtime.store.triggers.push({ ...first, id: 'twin' });
    expect(health(runtime).troubles).toEqual(['triggerDoubled']);
    expect(mend(runtime)).toEqual([]);
    expect(handlers(runtime)).toEqual(ALL);
  });

  it('is, for anyone, triggers of which no run comes: disabled, or made by another account', () => {
    const runtime = running();
    for (const trigger of runtime.store.triggers) trigger.disabled = true;
    skipTo(runtime, '2023-02-10 12:00');
    expect(health(runtime).troubles).toEqual(['sweepLate', 'dailyLate']);
    expect(health(runtime, COLLEAGUE).troubles).toEqual(['sweepLate', 'dailyLate']);
    expect(mend(runtime)).toEqual([]);
    expect(handlers(runtime)).toEqual(ALL);
    runtime.clock.advanceTo(at('2023-02-10 12:20')).forEach(passed);
    expect(health(runtime).lastSweep > '2023-02-10T12:00').toBe(true);

    for (const trigger of runtime.store.triggers) trigger.owner = COLLEAGUE;
    const { lastSweep } = health(runtime);
    runtime.clock.advanceTo(at('2023-02-10 14:00')).forEach(passed);
    expect(health(runtime)).toMatchObject({ lastSweep, troubles: ['triggerMissing', 'sweepLate'] });
    expect(health(runtime, COLLEAGUE).troubles).toEqual(['sweepLate']);
    expect(mend(runtime)).toEqual([]);
  });

  it.each([
    ['withdrawn', (state: FormHands['state']) => Object.assign(state, { published: false, acceptingResponses: false })],
    ['closed', (state: FormHands['state']) => Object.assign(state, { acceptingResponses: false })],
  ])('is a Form that was %s', (_, spoil) => {
    const runtime = running();
    spoil(form(runtime).state);
    expect(health(runtime).troubles).toEqual(['formClosed']);
    expect(mend(runtime)).toEqual([]);
    submit(runtime, 'P.BN', PLAN);
  });

  it('is a Form unlinked from the Sheet, and one linked to a new tab that is not hidden', () => {
    const runtime = running();
    form(runtime).relink();
    expect(health(runtime).troubles).toEqual(['responsesShown']);
    expect(health(runtime, COLLEAGUE).troubles).toEqual(['responsesShown']);
    expect(mend(runtime, {}, COLLEAGUE)).toEqual([]);
    expect(responses(runtime).map(({ state }) => [state.hidden, state.protections.length])).toEqual([[true, 1]]);

    for (const { state } of responses(runtime)) state.responses = null;
    form(runtime).state.destination = null;
    expect(health(runtime).troubles).toEqual(['responsesMissing', 'formElsewhere']);
    expect(mend(runtime)).toEqual([]);
    expect(responses(runtime).map(({ state }) => state.hidden)).toEqual([true]);
    expect(runtime.forms()).toHaveLength(1);
  });

  it('is a responses tab that someone showed', () => {
    const runtime = running();
    for (const { state } of responses(runtime)) Object.assign(state, { hidden: false, protections: [] });
    expect(health(runtime).troubles).toEqual(['responsesShown']);
    expect(mend(runtime)).toEqual([]);
  });

  it('is a tab that is gone', () => {
    const runtime = running();
    runtime.sheet('Ngày nghỉ').delete();
    expect(health(runtime).missingTabs).toEqual(['Ngày nghỉ']);
    mend(runtime, {}, COLLEAGUE);
    expect(health(runtime).missingTabs).toEqual([]);
  });

  it('is a lost Form, replaced only when that is asked for; what was received stays', () => {
    const runtime = running();
    submit(runtime, 'P.BN', { ...PLAN, ...initiative('Trả kết quả tại nhà') });
    const old = linkOf(runtime, 'P.BT');
    runtime.store.forms = {};
    sweep(runtime);
    expect(health(runtime).troubles).toContain('formLost');
    expect(health(runtime, COLLEAGUE).troubles).toContain('formLost');
    expect(mend(runtime)).toEqual(['formLost']);
    expect(runtime.forms()).toEqual([]);
    expect(mend(runtime, { newForm: true })).toEqual([]);
    data(call(runtime, 'sendInvitations', { units: ['P.BT'] }));
    expect(linkOf(runtime, 'P.BT')).not.toBe(old);
    submit(runtime, 'P.BT', PLAN);
    expect(table(runtime, 'Kế hoạch').rows.map((row) => row['Mã đơn vị'])).toEqual(['P.BN', 'P.BT']);
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([{ 'Trạng thái': 'Chờ xem xét' }]);
  });

  it.each([
    'Service error: Forms',
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    'Timeout',
    'Service invoked too many times in a short time: forms. Try Utilities.sleep(1000) between calls.',
    'Service Forms timed out while accessing document with id 1.',
    'Gọi quá nhiều lần. Hãy thử lại sau.',
    'Đã xảy ra lỗi.',
  ])('is not what is not answered at the moment (%s), and no second Form is made for it', (trouble) => {
    const runtime = running();
    runtime.onCall = ({ name, phase }) =>
      name === 'FormApp.openById' && phase === 'before' ? new Error(trouble) : undefined;
    expect(health(runtime).troubles).toEqual(['unchecked']);
    expect(refusal(call(runtime, 'mend', { newForm: true })).code).toBe('internal');
    expect(runtime.run('setUpCampaign', [], { context: 'menu' }).ok).toBe(false);
    runtime.onCall = null;
    expect(runtime.forms()).toHaveLength(1);
    expect(health(runtime).troubles).toEqual([]);
  });

  it.each([
    'No item with the given ID could be found, or you do not have permission to access it.',
    'You do not have access to the requested document.',
    'Document 1 is missing (perhaps it was deleted, or you don’t have read access?)',
    'Requested entity was not found.',
    'Không thể tìm thấy mục có mã đã cung cấp.',
    'Bạn không có quyền truy cập vào tài liệu đã yêu cầu.',
  ])('is a Form of which the service says: %s', (answer) => {
    const runtime = running();
    runtime.onCall = ({ name, phase }) =>
      name === 'FormApp.openById' && phase === 'before' ? new Error(answer) : undefined;
    expect(health(runtime).troubles).toEqual(['formLost']);
  });

  it('is everything in a copy of the file, where nothing is set up and nothing may be mended', () => {
    const copy = running().copyFile(COLLEAGUE);
    expect(health(copy, COLLEAGUE)).toMatchObject({ owner: '', formUrl: '', troubles: ['copied'] });
    expect(refusal(call(copy, 'mend', {}, COLLEAGUE)).code).toBe('owner');
    expect([copy.store.triggers, copy.mail.outbox]).toEqual([[], []]);
  });

  it('is a Form that writes to a copy of the file', () => {
    const runtime = running();
    const id = 'spreadsheet-other';
    const [own] = Object.values(runtime.store.spreadsheets);
    if (own) runtime.store.spreadsheets[id] = { ...structuredClone(own), id };
    form(runtime).state.destination = { spreadsheetId: id, sheetId: 1 };
    expect(health(runtime).troubles).toEqual(['formElsewhere']);
    expect(mend(runtime)).toEqual([]);
  });
});

describe('mend stopped half way and pressed again', () => {
  const broken = () => {
    const runtime = setUpCampaign();
    form(runtime).relink();
    Object.assign(form(runtime).state, { published: false, acceptingResponses: false });
    runtime.store.triggers.splice(0, 1);
    return runtime;
  };
  const press = (runtime: Runtime) => void runtime.run('sidebarCall', ['mend', {}], { context: 'client' });
  const stops = stopsOf(
    broken,
    press,
    /^(Trigger|ScriptApp|Properties\.set|Form\.set|Sheet\.(hide|protect)|Lock|\w+TriggerBuilder\.create)/,
  );

  it('leaves nothing amiss, wherever it is stopped', () => {
    const wrong = stops.filter((stop, index) => {
      if (index % 3 !== 0) return false;
      const runtime = stopped(broken, press, stop);
      return mend(runtime).length > 0 || JSON.stringify(handlers(runtime)) !== JSON.stringify(ALL);
    });
    expect(stops.length).toBeGreaterThan(30);
    expect(wrong).toEqual([]);
  });
});
