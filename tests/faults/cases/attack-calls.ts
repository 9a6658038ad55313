import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution } from '../../../src/local/execution';
import type { Runtime } from '../../../src/local/runtime';
import {
  addressedCampaign,
  addressOf,
  COLLEAGUE,
  call,
  data,
  fillForm,
  OWNER,
  submit,
  sweep,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, casesOf, differs, toFirstMorning, toUnits, unless } from './findings';
import { codeOf, FIRST } from './moves';

const ROOT = process.cwd();

const registers = (runtime: Runtime) =>
  JSON.stringify(
    ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Cấu hình', 'Nhật ký gửi thư'].map((tab) => runtime.sheet(tab).display()),
  );

/** Every file of the repository that is text and its own. */
function repositoryFiles(folder: string): string[] {
  const skipped = ['node_modules', '.git', 'dist', 'out', '.local', 'screenshots', '.cache'];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return repositoryFiles(path);
    return /\.(ts|tsx|mjs|cjs|js|json|md|html|css|csv|txt|yml|yaml)$/.test(entry.name) ? [path] : [];
  });
}

/** Calls and looks of those who may not. */
export const CALL_ATTACKS = casesOf('attacks', [
  {
    name: 'Every function of the project is called from a page, with a tab’s name, a row, __proto__',
    promise: 'Arguments are trusted in nothing: no cell of a register changes and no letter goes to anyone new.',
    how: 'All top-level functions, eight kinds of arguments, as a colleague and as the owner.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      sweep(runtime);
      const [before, letters] = [registers(runtime), runtime.mail.outbox.length];
      const odd: unknown[][] = [
        ['Sáng kiến', 2],
        ['Đơn vị', 'A1', 'x'],
        [2],
        ['__proto__', { polluted: true }],
        [JSON.parse('{"__proto__":{"polluted":true},"response":{}}')],
        [{ response: { id: 'x' }, source: 'Sáng kiến' }],
        [null],
        [['dashboard'], []],
      ];
      const called = [
        'onOpen',
        'onInstall',
        'setUpCampaign',
        'onRegistrationSubmitted',
        'sweep',
        'compileSummary',
        'showSidebar',
        'sidebarCall',
      ];
      const ended = [COLLEAGUE, OWNER].flatMap((as) =>
        called.flatMap((name) =>
          odd
            .slice(0, /setUp|compile/.test(name) ? 1 : odd.length)
            .map((args) => runtime.run(name, args, { context: 'client', as })),
        ),
      );
      const pages = runtime.functions.filter((name) => /^do(Get|Post)$/.test(name));
      return [
        ...differs('functions that serve a page to anyone', pages, []),
        ...unless(
          called.every((name) => runtime.functions.includes(name)),
          'functions by these names',
        ),
        ...differs('the same registers', registers(runtime) === before, true),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...differs('owner', runtime.store.properties.script.owner, OWNER),
        ...unless(
          ended.every(({ killed }) => killed === undefined),
          'no run that had to be stopped',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The sidebar’s function is called with names and parameters of an attacker',
    promise: 'Each call is refused in plain words and changes nothing.',
    how: 'Names of JavaScript’s own, of tabs and of functions; parameters that are rows, ranges, lists, prototypes.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      sweep(runtime);
      const [before, letters] = [registers(runtime), runtime.mail.outbox.length];
      const calls: [unknown, unknown][] = [
        ...['__proto__', 'constructor', 'hasOwnProperty', 'Sáng kiến', 'sweep', 'setUpCampaign', ''].map(
          (name): [unknown, unknown] => [name, {}],
        ),
        [['dashboard'], {}],
        [{ toString: 'dashboard' }, {}],
        ['exemptUnit', { unit: '__proto__', reason: 'x' }],
        ['exemptUnit', JSON.parse('{"__proto__":{"unit":"P.BN","reason":"x"}}')],
        ['exemptUnit', ['P.BN', 'x']],
        ['exemptUnit', { unit: 'Đơn vị!A2', reason: 'x' }],
        ['reviewInitiative', { code: 2, verdict: 'Đạt yêu cầu', comment: '' }],
        ['sendReminders', { units: ['ke.la@example.com'] }],
        ['resolveUnknownLetter', { key: 'DVK2023|P.BN|MOI|1', action: 'resend' }],
        ['resolveSetAside', { id: '__proto__', action: 'accept', unit: 'P.BN' }],
      ];
      const answers = calls.map(([method, params]) => call(runtime, method, params, COLLEAGUE));
      return [
        ...differs(
          'calls that were not refused',
          calls.filter((_one, index) => answers[index]?.ok),
          [],
        ),
        ...differs('the same registers', registers(runtime) === before, true),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...unless(!('polluted' in {}), 'a clean prototype'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Secrets are looked for in tabs, logs, errors, answers and letters',
    promise:
      'The secret stands nowhere; a unit’s code only in its own letters, on its own screen for staff and in Google’s hidden tab.',
    how: 'A campaign with registrations, failures, refused calls and a morning; everything it left is searched.',
    play: () => {
      const runtime = addressedCampaign();
      const runs: Execution[] = [];
      runtime.watcher = { begins: () => undefined, ended: (run) => void runs.push(run) };
      data(call(runtime, 'sendInvitations', { units: ['P.BN', 'P.BT'] }));
      submit(runtime, 'P.BN', FIRST);
      submit(runtime, 'P.BT', { ...FIRST, 'Mã xác nhận': codeOf(runtime, 'P.BN') });
      for (const method of [
        'dashboard',
        'health',
        'submissions',
        'letters',
        'initiatives',
        'history',
        'previewReminders',
        'nothing',
      ])
        call(runtime, method, {}, COLLEAGUE);
      const screen = JSON.stringify(call(runtime, 'unit', { code: 'P.BN' }, COLLEAGUE));
      runs.pop();
      runtime.onCall = ({ name, phase }) =>
        name === 'Range.setValues' && phase === 'before' ? new Error('Service error: Spreadsheets') : undefined;
      fillForm(runtime, 'P.BT', FIRST);
      runtime.onCall = null;
      toFirstMorning(runtime);
      runtime.run('runDaily', [], { context: 'trigger' });
      const secret = runtime.store.properties.script.secret ?? '';
      const codes = ['P.BN', 'P.BT'].map((unit) => codeOf(runtime, unit));
      const words = [secret, ...codes];
      const shown = runtime.sheets().filter(({ state }) => state.responses === null);
      const places = new Map([
        ['P.BN’s screen', screen.replaceAll(codes[0] ?? '', '')] as const,
        ...shown.map((tab) => [`tab ${tab.name}`, JSON.stringify([tab.display(), tab.state.rows])] as const),
        ['logs and errors', JSON.stringify(runs.map(({ log, error }) => [log, error]))] as const,
        ['answers', JSON.stringify(runs.map(({ value }) => value))] as const,
        [
          'letters to others',
          JSON.stringify(runtime.mail.outbox.filter(({ to }) => !/^p\.b[nt]@/.test(to[0] ?? ''))),
        ] as const,
        [
          'P.BT’s letters',
          JSON.stringify(runtime.mail.outbox.filter(({ to }) => to[0] === addressOf('P.BT'))).replaceAll(
            codes[1] ?? '',
            '',
          ),
        ] as const,
      ]);
      const found = [...places].flatMap(([place, text]) =>
        words.filter((word) => text.includes(word)).map(() => place),
      );
      return [
        ...unless(
          secret.length === 64 && codes.every((code) => code.length === 16),
          'a secret of 256 bits and two codes',
        ),
        ...differs('places with a secret', found, []),
        ...unless(
          runtime.sheets().every(({ state }) => state.responses === null || state.hidden),
          'a hidden tab of responses',
        ),
      ];
    },
  },
  {
    name: 'Secrets are looked for in the repository',
    promise: 'No key, token, password or script id is committed.',
    how: 'Every text file of the repository searched for the forms that such things have.',
    play: () => {
      const forms =
        /AIza[\w-]{35}|ya29\.[\w-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY|gh[pousr]_\w{36}|"(access|refresh)_token"\s*:\s*"[^"]{20,}|"scriptId"\s*:\s*"1[\w-]{40,}"|client_secret"\s*:\s*"[^"]{10,}/;
      const files = repositoryFiles(ROOT);
      const found = files
        .filter((file) => forms.test(readFileSync(file, 'utf8')))
        .map((file) => file.slice(ROOT.length + 1));
      return [...unless(files.length > 300, 'files that were searched'), ...differs('files with a secret', found, [])];
    },
  },
  {
    name: 'A scope is added to the manifest',
    promise: 'The project asks for what it uses and no more: one permission more or less is noticed.',
    how: 'The built manifest’s scopes compared with the list; each call is checked against it by the local runtime.',
    play: () => {
      const { oauthScopes } = JSON.parse(
        readFileSync(join(process.env.TEST_DIST ?? join(ROOT, 'dist'), 'appsscript.json'), 'utf8'),
      );
      const expected = [
        'forms',
        'script.container.ui',
        'script.scriptapp',
        'script.send_mail',
        'spreadsheets.currentonly',
        'userinfo.email',
      ];
      const names = (oauthScopes as string[])
        .map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))
        .sort();
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      return [...differs('scopes', names, expected), ...atRest(runtime)];
    },
  },
  {
    name: 'A colleague runs set-up',
    promise: 'Tabs are repaired; the owner, the Form, its link and the triggers stay the owner’s.',
    how: 'A tab deleted, then set-up from the menu by another editor.',
    play: () => {
      const runtime = wardsCampaign();
      const before = JSON.stringify([
        runtime.store.triggers.map(({ id, owner }) => [id, owner]),
        Object.keys(runtime.store.forms),
        runtime.store.properties.script.secret,
      ]);
      runtime.sheet('Ngày nghỉ').delete();
      runtime.run('setUpCampaign', [], { context: 'menu', as: COLLEAGUE });
      const after = JSON.stringify([
        runtime.store.triggers.map(({ id, owner }) => [id, owner]),
        Object.keys(runtime.store.forms),
        runtime.store.properties.script.secret,
      ]);
      return [
        ...unless(
          runtime.sheets().some(({ name }) => name === 'Ngày nghỉ'),
          'the tab again',
        ),
        ...differs('triggers, Forms and secret', after, before),
        ...differs('owner', runtime.store.properties.script.owner, OWNER),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A colleague sends letters',
    promise: 'They leave from the owner’s mailbox only, once each, with the owner’s next sweep.',
    how: 'Reminders sent by a colleague, twice, then a sweep.',
    play: () => {
      const runtime = wardsCampaign();
      const before = runtime.mail.outbox.length;
      const first = data(call(runtime, 'sendReminders', {}, COLLEAGUE));
      const second = data(call(runtime, 'sendReminders', {}, COLLEAGUE));
      const meanwhile = runtime.mail.outbox.length - before;
      sweep(runtime);
      return [
        ...differs('queued', [first.queued, second.sent], [10, 0]),
        ...differs('letters before the sweep', meanwhile, 0),
        ...differs('letters after it', toUnits(runtime, before).length, 10),
        ...differs('senders', [...new Set(runtime.mail.outbox.map(({ from }) => from))], [OWNER]),
        ...atRest(runtime),
      ];
    },
  },
]);
