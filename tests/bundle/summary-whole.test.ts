import type { Runtime } from '../../src/local/runtime';
import { call, campaignOf, data, from, passed, type Stop, setUnit, stopped, stopsOf, sweep } from '../support/campaign';

/** Twelve units of whom one registered, with an edit behind it that moves every row of the units' table. */
const changed = () => from('changed', makeChange);

function makeChange(): Runtime {
  const runtime = campaignOf(12);
  sweep(runtime);
  const params = { unit: 'U003', title: 'Một việc', content: '3', receivedAt: '2023-02-08', form: 'Văn bản giấy' };
  data(call(runtime, 'recordInitiative', params));
  setUnit(runtime, 'U005', 'Nhóm', 'Nhóm mới');
  return runtime;
}

/** The same, compiled: another compilation would show the same figures. */
function makeStanding(): Runtime {
  const runtime = makeChange();
  passed(runtime.run('compileSummary', [], { context: 'menu' }));
  return runtime;
}

const compile = (runtime: Runtime) => void runtime.run('compileSummary', [], { context: 'menu' });
// Its moment differs from run to run by the time the run before it took.
const shown = (runtime: Runtime) =>
  runtime
    .sheet('Tổng hợp')
    .display()
    .map((row) => row.map((cell) => cell.replace(/tính đến .*/, 'tính đến')))
    .map((row) => row.join('|').replace(/\|+$/, ''))
    .join('\n')
    .trimEnd();

const old = shown(changed());
const fresh = (() => {
  const runtime = changed();
  passed(runtime.run('compileSummary', [], { context: 'menu' }));
  return shown(runtime);
})();

describe('a compilation that is stopped', () => {
  const stops: Stop[] = stopsOf(
    changed,
    compile,
    /^(Range|Sheet|EmbeddedChart)\.(set|merge|break|insert|update)|^SpreadsheetApp\.flush/,
  );

  it('has places to be stopped at', () => {
    expect(stops.length).toBeGreaterThan(40);
    expect(old).not.toBe(fresh);
  });

  // Every third place: with two ways of losing writes and two phases, that goes round all of them.
  it('leaves the old summary whole or the new one, never a half of each', () => {
    const halves = stops.filter((stop, index) => {
      if (index % 3 !== 0) return false;
      const page = shown(stopped(changed, compile, stop));
      return page !== old && page !== fresh;
    });
    expect(halves.map(({ name, phase, unflushed }) => `${phase} ${name}, unflushed ${unflushed}`)).toEqual([]);
  });

  it('is made good by the next sweep', () => {
    for (const stop of stops.filter((_, index) => index % 20 === 0)) {
      const runtime = stopped(changed, compile, stop);
      sweep(runtime);
      expect(shown(runtime)).toBe(fresh);
    }
  });

  it('gets its looks back by the next sweep, though no figure has changed', () => {
    const standing = () => from('standing', makeStanding);
    const merges = (runtime: Runtime) => runtime.sheet('Tổng hợp').state.merges;
    const afterMerges = stopsOf(standing, compile, /^Range\.(breakApart|setValues)/).filter(
      ({ phase }) => phase === 'after',
    );
    expect(afterMerges.length).toBeGreaterThan(1);
    for (const stop of afterMerges) {
      const runtime = stopped(standing, compile, stop);
      sweep(runtime);
      expect(merges(runtime)).toEqual(merges(standing()));
    }
  });
});
