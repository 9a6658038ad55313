import type { Runtime } from '../../src/local/runtime';
import { emptySheet, passed, setUpCampaign } from '../support/campaign';

const cut = (text: string) => text.replace(/(Số liệu tính đến).*/, '$1');

/** Rows in which rules are compared; below them every row is alike. */
const SHOWN_ROWS = 30;

/** What matters of a Sheet that was set up: its cells with formats, rules and notes, and how tabs look. */
function endState(runtime: Runtime) {
  const { owner, schema, prefill = '', tabs = '{}' } = runtime.store.properties.script;
  return {
    tabs: runtime
      .sheets()
      .filter(({ state }) => state.responses === null)
      .map(({ name, state }) => ({
        name,
        shown:
          name === 'Nhật ký'
            ? []
            : runtime
                .sheet(name)
                .display()
                .map((row) => row.map(cut)),
        kinds: runtime
          .sheet(name)
          .values()
          .map((row) => row.map((value) => (value instanceof Date ? 'date' : typeof value))),
        rules: state.rows.slice(0, SHOWN_ROWS).map((row) => row.map((cell) => cell?.validation?.values.join() ?? '')),
        frozen: state.frozenRows,
        protections: state.protections.map(({ description, area }) => `${description} ${JSON.stringify(area)}`).sort(),
        charts: state.charts.length,
      })),
    responses: runtime.sheets().filter(({ state }) => state.responses !== null && state.hidden).length,
    published: runtime.forms().filter(({ state }) => state.published).length,
    items: runtime
      .forms()
      .find(({ state }) => state.published)
      ?.state.items.map(({ title, type, choices }) => `${type} ${title} ${choices.length}`),
    triggers: runtime.store.triggers.map(({ handler }) => handler).sort(),
    remembered: { owner, schema, prefill: prefill.length > 0, tabs: Object.keys(JSON.parse(tabs)).sort() },
    locale: runtime.spreadsheet.locale,
  };
}

/** Sets up, stopped at a call of all and then run again. */
function stoppedAt(index: number, phase: 'before' | 'after', lose: 'keep' | 'lose'): Runtime {
  const runtime = emptySheet();
  runtime.loseUnflushed = lose;
  runtime.onCall = (call) => (call.index === index && call.phase === phase ? 'kill' : undefined);
  const first = runtime.run('setUpCampaign', [], { context: 'menu' });
  if (first.killed === undefined) throw new Error(`Set-up makes no call ${index}`);
  runtime.onCall = null;
  passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
  return runtime;
}

const undisturbed = setUpCampaign();
const calls = (() => {
  const runtime = emptySheet();
  const names: string[] = [];
  runtime.onCall = ({ name, phase }) => void (phase === 'before' && names.push(name));
  runtime.run('setUpCampaign', [], { context: 'menu' });
  return names;
})();

const callAt = (percent: number) => Math.floor((calls.length * percent) / 100);

describe('set-up stopped half way and run again', () => {
  it.each([1, 23, 52, 62, 76, 84, 99])('ends as an undisturbed one when stopped %i % of the way', (percent) => {
    expect(endState(stoppedAt(callAt(percent), 'before', 'keep'))).toEqual(endState(undisturbed));
  });

  it.each([31, 57, 70, 95])('ends so as well when what was not flushed is lost %i % of the way', (percent) => {
    expect(endState(stoppedAt(callAt(percent), 'after', 'lose'))).toEqual(endState(undisturbed));
  });

  it('leaves dates and lists in the settings, stopped while it was preparing them', () => {
    const prepared = calls.lastIndexOf('Range.setHorizontalAlignment');
    for (const back of [40, 1]) {
      expect(endState(stoppedAt(prepared - back, 'before', 'keep'))).toEqual(endState(undisturbed));
    }
  });

  it('leaves no question without a title, stopped while it was adding one', () => {
    const added = calls.lastIndexOf('Form.addMultipleChoiceItem');
    expect(endState(stoppedAt(added, 'after', 'keep')).items).toEqual(endState(undisturbed).items);
  });

  it('makes one published Form, whose id is remembered, wherever it stops around making it', () => {
    const made = calls.indexOf('FormApp.create');
    for (const index of [made + 1, made + 4, made + 20]) {
      const runtime = stoppedAt(index, 'after', 'keep');
      const published = runtime.forms().filter(({ state }) => state.published);
      expect(published.map(({ id }) => id)).toEqual([runtime.store.properties.script.form]);
    }
  });
});
