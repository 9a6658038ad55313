import type { Runtime } from '../../src/local/runtime';
import { PLATFORM } from '../../src/preset/platform-check';
import { COLLEAGUE, emptySheet, passed, setUpCampaign, stopped, stopsOf } from '../support/campaign';
import { check, notPassed, resultOf, TAB } from './result';

/** All that belongs to people and to the product: everything but what the check may leave. */
function everythingElse(runtime: Runtime): string {
  const { store } = runtime;
  const ownForms = Object.values(store.forms).filter(({ fileName }) => fileName !== PLATFORM.formTitle);
  const sheets = runtime.spreadsheet.sheets.filter(({ name }) => !name.startsWith(TAB));
  return JSON.stringify({
    sheets,
    ownForms,
    triggers: store.triggers,
    outbox: store.outbox,
    properties: store.properties.script,
  });
}

function scratchForms(runtime: Runtime) {
  return Object.values(runtime.store.forms).filter(({ fileName }) => fileName === PLATFORM.formTitle);
}

describe('checkPlatform', () => {
  it('finds on the local runtime everything that is expected of Google, in the order of the list', () => {
    const runtime = setUpCampaign();
    check(runtime);
    const lines = [...resultOf(runtime)];
    expect(lines.filter(([, { verdict }]) => verdict !== 'Đạt')).toEqual([]);
    expect(lines.map(([name]) => name)).toEqual(PLATFORM.facts.map(({ name }) => name));
    expect(runtime.notEmulated).toEqual([]);
    expect(runtime.ui.toasts.at(-1)?.message).toContain(
      `Đạt: ${PLATFORM.facts.length}; Không đạt: 0; Không kiểm được: 0`,
    );
  });

  it('is done within a minute by the costs that are assumed of Google', () => {
    const runtime = setUpCampaign();
    expect(runtime.run('checkPlatform', [], { context: 'menu' }).chargedMs).toBeLessThan(60_000);
  });

  it('lays its page out where the lines stand: bold headers, and a colour for each verdict beside its word', () => {
    const runtime = setUpCampaign();
    check(runtime);
    const { state } = runtime.sheet(TAB);
    const headers = state.rows.findIndex((row) => row[0]?.value === PLATFORM.headers[0]);
    expect(state.rows[headers]?.map((cell) => cell?.style?.fontWeight)).toEqual(['bold', 'bold', 'bold', 'bold']);
    const [area] = state.conditionalFormats[0]?.areas ?? [];
    expect(area).toMatchObject({ row: headers + 1, column: 3, columns: 1 });
    expect(area?.rows).toBeGreaterThanOrEqual(PLATFORM.facts.length);
    expect(state.conditionalFormats).toHaveLength(PLATFORM.verdicts.length);
  });

  it('stands on the menu under its name', () => {
    const runtime = emptySheet();
    runtime.open();
    expect(JSON.stringify(runtime.menu())).toContain('"caption":"Kiểm tra môi trường","functionName":"checkPlatform"');
  });

  it('works in a Sheet in which nothing was set up yet', () => {
    const runtime = emptySheet();
    check(runtime);
    expect(notPassed(runtime)).toEqual([]);
  });

  it("is in nobody's way when the campaign is set up afterwards", () => {
    const runtime = emptySheet();
    check(runtime);
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    const plain = setUpCampaign().sheets();
    expect(
      runtime
        .sheets()
        .map(({ name }) => name)
        .filter((name) => name !== TAB),
    ).toEqual(plain.map(({ name }) => name));
    expect(resultOf(runtime).size).toBe(PLATFORM.facts.length);
  });

  it.each(['America/New_York', 'Pacific/Auckland'])('finds the same in a Sheet whose zone is %s', (timeZone) => {
    const runtime = emptySheet({ timeZone });
    check(runtime);
    expect(notPassed(runtime)).toEqual([]);
  });

  it('changes nothing of anyone else: tabs, Form, triggers, letters, memory', () => {
    const runtime = setUpCampaign();
    const before = everythingElse(runtime);
    check(runtime);
    expect(everythingElse(runtime) === before).toBe(true);
  });

  it('leaves the result and one Form that is empty, closed and linked to nothing, whose address it tells', () => {
    const runtime = setUpCampaign();
    const before = runtime.sheets().map(({ name }) => name);
    check(runtime);
    expect(runtime.sheets().map(({ name }) => name)).toEqual([...before, TAB]);
    expect(scratchForms(runtime)).toMatchObject([
      { items: [], responses: [], destination: null, acceptingResponses: false },
    ]);
    expect(runtime.sheet(TAB).display().flat().join(' ')).toContain(`/forms/d/${scratchForms(runtime)[0]?.id}/edit`);
  });

  it('uses that Form and replaces the result when it runs again, on another day too', () => {
    const runtime = setUpCampaign();
    check(runtime);
    const [form] = scratchForms(runtime);
    const count = runtime.sheets().length;
    check(runtime);
    expect(scratchForms(runtime).map(({ id }) => id)).toEqual([form?.id]);
    expect(runtime.sheets()).toHaveLength(count);
    expect(notPassed(runtime)).toEqual([]);
  });

  it('leaves a tab alone that a person gave the name of the result', () => {
    const runtime = setUpCampaign();
    runtime.sheet('Hướng dẫn').copy(TAB);
    const own = runtime.sheet(TAB).display();
    check(runtime);
    check(runtime);
    expect(runtime.sheet(TAB).display()).toEqual(own);
    expect(resultOf(runtime, `${TAB} (2)`).size).toBe(PLATFORM.facts.length);
    expect(runtime.sheets().filter(({ name }) => name.startsWith(TAB))).toHaveLength(2);
  });

  it('makes another Form when the remembered one was deleted by hand', () => {
    const runtime = setUpCampaign();
    check(runtime);
    const [form] = scratchForms(runtime);
    delete runtime.store.forms[form?.id ?? ''];
    check(runtime);
    expect(scratchForms(runtime)).toHaveLength(1);
    expect(notPassed(runtime)).toEqual([]);
  });

  it('gives each account a Form and a result of its own', () => {
    const runtime = setUpCampaign();
    check(runtime);
    check(runtime, COLLEAGUE);
    expect(scratchForms(runtime).map(({ owner }) => owner)).toEqual([runtime.owner, COLLEAGUE]);
    expect(resultOf(runtime, `${TAB} (2)`).get('Biết tài khoản đang dùng')).toMatchObject({
      found: COLLEAGUE,
      verdict: 'Đạt',
    });
  });

  it('does not run twice at once under one account', () => {
    const runtime = setUpCampaign();
    let told: string | undefined;
    runtime.onCall = ({ name }) => {
      if (name !== 'Form.moveItem' || told !== undefined) return;
      told = '';
      check(runtime);
      told = runtime.ui.toasts.at(-1)?.message;
    };
    check(runtime);
    expect(told).toBe(PLATFORM.busy);
    expect(resultOf(runtime).size).toBe(PLATFORM.facts.length);
  });

  it('goes on when a service throws, and says of that line what was thrown', () => {
    const runtime = setUpCampaign();
    runtime.onCall = ({ name, phase }) =>
      phase === 'before' && name === 'MailApp.getRemainingDailyQuota'
        ? new Error('Service unavailable: Mail')
        : undefined;
    check(runtime);
    const bad = notPassed(runtime);
    expect(bad).toEqual([
      [
        'Biết hôm nay còn gửi được bao nhiêu thư',
        expect.objectContaining({
          found: expect.stringContaining('Service unavailable: Mail'),
          verdict: 'Không kiểm được',
        }),
      ],
    ]);
  });

  it('shows its result when no Form can be made at all', () => {
    const runtime = setUpCampaign();
    runtime.onCall = ({ name, phase }) =>
      phase === 'before' && name === 'FormApp.create' ? new Error('Forms are off') : undefined;
    check(runtime);
    const verdicts = [...resultOf(runtime).values()].map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === 'Không kiểm được')).toHaveLength(8);
    expect(verdicts.filter((verdict) => verdict === 'Đạt')).toHaveLength(PLATFORM.facts.length - 8);
  });

  describe('stopped half way', () => {
    const make = () => setUpCampaign();
    const act = (runtime: Runtime) => void runtime.run('checkPlatform', [], { context: 'menu' });
    const stops = stopsOf(
      make,
      act,
      /insertSheet|deleteSheet|setName|setProperty|FormApp\.create|setPublished|Destination|deleteItem|deleteAll|Builder\.create|deleteTrigger|Response\.submit|hideSheet|insertChart/,
    ).filter(({ unflushed }) => unflushed === 'keep');

    it('has places to be stopped at', () => {
      expect(stops.length).toBeGreaterThan(50);
    });

    it('leaves people and product as they were, and the next check takes away what it left', () => {
      const before = everythingElse(make());
      const names = make()
        .sheets()
        .map(({ name }) => name);
      for (const stop of stops) {
        const runtime = stopped(make, act, stop);
        check(runtime);
        expect({ stop, isUnchanged: everythingElse(runtime) === before }).toEqual({ stop, isUnchanged: true });
        expect(runtime.sheets().map(({ name }) => name)).toEqual([...names, TAB]);
        expect(Object.keys(runtime.store.properties.user[runtime.owner] ?? {})).toEqual(['platform']);
        // A Form that was made and not yet remembered can't be found again; nothing of it is open.
        const forms = scratchForms(runtime);
        expect({ stop, forms: forms.length }).toEqual({
          stop,
          forms: forms.length > 1 && /FormApp.create|setProperty/.test(stop.name) ? 2 : 1,
        });
        expect(forms.filter(({ acceptingResponses }) => acceptingResponses)).toEqual([]);
      }
    });
  });
});
