import type { Runtime } from '../../../src/local/runtime';
import { at, call, fillForm, initiative, PLAN, passTo, submit, wardsCampaign } from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, casesOf, column, differs, failing, toFirstMorning, toUnits, unless } from './findings';
import { daily, FIRST } from './moves';

/** Fills the script's properties to the brim; gives what empties them again. */
function fillProperties(runtime: Runtime): () => void {
  const { script } = runtime.store.properties;
  const used = Object.entries(script).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  const left = 500 * 1024 - used;
  const names = Array.from({ length: Math.ceil(left / 9_000) }, (_, index) => `day${String(index).padStart(3, '0')}`);
  names.forEach((name, index) => {
    script[name] = 'x'.repeat(Math.max(0, Math.min(9_000, left - index * 9_000) - name.length));
  });
  return () => {
    for (const name of names) delete runtime.store.properties.script[name];
  };
}

/** What is remembered between runs, full, refused or gone. */
export const MEMORY_CASES = casesOf('platform', [
  {
    name: 'The property store is full',
    promise: 'Nothing is sent that could not be remembered, nothing is lost, and all goes on once there is room.',
    how: 'Script properties filled to 500 KB during a registration and a morning.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      const empty = fillProperties(runtime);
      fillForm(runtime, 'P.BN', FIRST);
      daily(runtime);
      trigger(runtime, 'sweep');
      const meanwhile = runtime.mail.outbox.length - before;
      const answers = call(runtime, 'dashboard').ok;
      empty();
      trigger(runtime, 'sweep');
      daily(runtime);
      return [
        ...differs('letters while nothing could be remembered', meanwhile, 0),
        ...unless(answers, 'dashboard() answers'),
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...differs('units written to', new Set(toUnits(runtime, before)).size, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The property store is throttled',
    promise: 'The run ends with at most one letter undetermined, and the next one finishes its work.',
    how: 'Each write of properties of a registration fails in turn.',
    play: () =>
      [0, 1, 2, 3].flatMap((place) => {
        const runtime = wardsCampaign();
        const error =
          'Service invoked too many times in a short time: properties rateMax. Try Utilities.sleep(1000) between calls.';
        failing(runtime, { call: /^Properties\.set/, at: place, phase: 'before', error }, () =>
          fillForm(runtime, 'P.BN', FIRST),
        );
        trigger(runtime, 'sweep');
        return [
          ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
          ...differs('codes', column(runtime, 'Sáng kiến', 'Mã sáng kiến').length, 1),
          ...atRest(runtime, { stops: 1 }),
        ];
      }),
  },
  {
    name: 'The cache is gone',
    promise: 'Nothing depends on it: no run ever asks for it.',
    how: 'All calls of set-up’s next run, a registration, a morning and a sidebar act are looked through.',
    play: () => {
      const runtime = wardsCampaign();
      const called = new Set<string>();
      runtime.watcher = {
        begins: () => undefined,
        ended: ({ calls }) => {
          for (const name of Object.keys(calls)) called.add(name);
        },
      };
      runtime.run('setUpCampaign', [], { context: 'menu' });
      submit(runtime, 'P.BN', FIRST);
      passTo(runtime, '2023-02-15 09:00');
      call(runtime, 'exemptUnit', { unit: 'P.TD', reason: 'Sáp nhập' });
      return [
        ...unless(called.size > 20, 'calls that were looked through'),
        ...differs(
          'calls of the cache',
          [...called].filter((name) => name.startsWith('Cache')),
          [],
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The marks of taken-in responses are gone',
    promise: 'Every response is looked at again, which changes nothing and sends nothing.',
    how: 'The marks deleted from the script’s properties after registrations, an edit and one set aside.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', FIRST);
      submit(runtime, 'P.BN', { ...PLAN, ...initiative('Tên đã sửa') }, { edit: responseId });
      submit(runtime, 'P.BT', { ...FIRST, 'Mã xác nhận': 'SAI' });
      trigger(runtime, 'sweep');
      const tabs = () => ['Sáng kiến', 'Kế hoạch', 'Chờ xử lý'].map((tab) => runtime.sheet(tab).display());
      const [before, letters] = [tabs(), runtime.mail.outbox.length];
      const { script } = runtime.store.properties;
      for (const name of Object.keys(script)) if (name.startsWith('nhan:')) delete script[name];
      runtime.clock.advanceTo(at('2023-02-09 11:00'));
      return [
        ...differs('registers', tabs(), before),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The numbers given to initiatives are forgotten',
    promise: 'No code is given twice.',
    how: 'The remembered numbers deleted between two registrations of one unit.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', initiative('Việc một'));
      delete runtime.store.properties.script.initiativeNumbers;
      submit(runtime, 'P.BN', initiative('Việc hai'));
      return [
        ...differs('codes', column(runtime, 'Sáng kiến', 'Mã sáng kiến'), ['DVK2023-P.BN-01', 'DVK2023-P.BN-02']),
        ...atRest(runtime),
      ];
    },
  },
]);
