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
  emptySheet,
  fillForm,
  initiative,
  linkOf,
  OWNER,
  PLAN,
  passTo,
  rowsWhere,
  setSetting,
  setUnit,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from '../laboratory/acts';
import { atRest, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';

const FIRST = { ...PLAN, ...initiative('Trả kết quả tại nhà') };
const ROOT = join(__dirname, '../../..');
const codeOf = (runtime: Runtime, unit: string) =>
  runtime.openPrefilled(linkOf(runtime, unit)).answers['Mã xác nhận'] ?? '';
const registers = (runtime: Runtime) =>
  JSON.stringify(
    ['Sáng kiến', 'Kế hoạch', 'Đơn vị', 'Cấu hình', 'Nhật ký gửi thư'].map((tab) => runtime.sheet(tab).display()),
  );

/** The code of a unit in another campaign: same unit, another secret and, if asked, another symbol. */
function codeElsewhere(symbol?: string): string {
  const other = emptySheet({ seed: 7 });
  other.run('setUpCampaign', [], { context: 'menu' });
  if (symbol !== undefined) setSetting(other, 'Ký hiệu', symbol);
  setUnit(other, 'P.BN', 'Email', addressOf('P.BN'));
  data(call(other, 'sendInvitations', { units: ['P.BN'] }));
  return codeOf(other, 'P.BN');
}

/** Wrong codes of every kind for P.BN. */
function wrongCodes(runtime: Runtime): string[] {
  const code = codeOf(runtime, 'P.BN');
  const altered = (code.startsWith('2') ? '3' : '2') + code.slice(1);
  return [
    '',
    altered,
    code.slice(0, -1),
    code.slice(0, 4),
    `${code}2`,
    codeOf(runtime, 'P.BT'),
    code.replace(/[A-Z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replace(/^(.)/, '\u0421$1'),
    'P.BN',
    '0000000000000000',
    "' OR 1=1 --",
    '__proto__',
  ];
}

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

/** What whoever may not, tries all the same. */
export const ACCESS_ATTACKS = casesOf('attacks', [
  {
    name: 'A unit’s code is altered, cut, or another unit’s',
    promise: 'The submission counts for nothing, changes nothing, confirms nothing, and waits for staff.',
    how: 'Eleven wrong codes with one unit’s name, over a registration of that unit.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      const codes = wrongCodes(runtime);
      const [before, letters] = [column(runtime, 'Sáng kiến', 'Cách làm'), runtime.mail.outbox.length];
      for (const code of codes)
        submit(runtime, 'P.BN', { ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'giả' }), 'Mã xác nhận': code });
      return [
        ...differs('“Cách làm”', column(runtime, 'Sáng kiến', 'Cách làm'), before),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, codes.length),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s code of another campaign is used',
    promise: 'It is a wrong code here, with the same symbol as with another.',
    how: 'Codes of the same unit from a campaign with another secret, and with another symbol too.',
    play: () => {
      const runtime = wardsCampaign();
      const codes = [codeElsewhere(), codeElsewhere('DVK2024')];
      for (const code of codes) submit(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': code });
      return [
        ...unless(
          codes.every((code) => /^[2-9A-Z]{16}$/.test(code)),
          'two real codes',
        ),
        ...differs('rows', table(runtime, 'Sáng kiến').rows.length, 0),
        ...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, 2),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Someone guesses codes',
    promise:
      'A guesser hears the same each time: no letter, the Form’s own thanks; and no unit is named in what is kept.',
    how: 'Wrong, cut, blank and foreign codes, and the right code of another unit, one after another.',
    play: () => {
      const runtime = wardsCampaign();
      const letters = runtime.mail.outbox.length;
      const codes = wrongCodes(runtime);
      for (const code of codes) submit(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': code });
      const reasons = new Set(column(runtime, 'Chờ xử lý', 'Lý do'));
      const contents = column(runtime, 'Chờ xử lý', 'Nội dung gửi').join();
      return [
        ...differs('reasons', [...reasons], ['Mã xác nhận không khớp với đơn vị.']),
        ...differs('letters', runtime.mail.outbox.length - letters, 0),
        ...unless(!codes.some((code) => code.length > 5 && contents.includes(code)), 'no code in what is kept'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A response is edited with a wrong code',
    promise: 'What it brought stands as it was until staff decide.',
    how: 'Behind the edit link: code altered and everything emptied; then code altered and content changed.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', FIRST);
      const before = JSON.stringify([table(runtime, 'Sáng kiến').rows, table(runtime, 'Kế hoạch').rows]);
      fillForm(runtime, 'P.BN', { 'Mã xác nhận': 'SAI' }, { edit: responseId });
      fillForm(runtime, 'P.BN', { ...initiative('Chiếm chỗ'), 'Mã xác nhận': 'SAI' }, { edit: responseId });
      sweep(runtime);
      const after = JSON.stringify([table(runtime, 'Sáng kiến').rows, table(runtime, 'Kế hoạch').rows]);
      return [...unless(after === before, 'registers as they were'), ...atRest(runtime)];
    },
  },
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
    name: 'The Form is flooded: thousands of submissions an hour',
    promise:
      'No run fails, each submission is somewhere, a real one among them comes in, and the letters of the day go.',
    how: '300 with wrong codes and one real one before one sweep; more than the 220 a day that are marked, the mechanism is the same.',
    play: () => {
      const runtime = wardsCampaign();
      for (let number = 1; number <= 300; number += 1)
        fillForm(runtime, 'P.BT', { ...initiative(`Việc số ${number}`), 'Mã xác nhận': 'SAI' }, { fire: false });
      fillForm(runtime, 'P.BN', FIRST, { fire: false });
      const runs = [1, 2].map(() => runtime.run('sweep', [], { context: 'trigger' }));
      const lines = table(runtime, 'Chờ xử lý').rows.length;
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      return [
        ...unless(
          runs.every(({ ok, chargedMs }) => ok && chargedMs < 120_000),
          'runs that end well within two minutes',
        ),
        ...differs('lines set aside', lines, 300),
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...differs('reminders', toUnits(runtime, before).length, 9),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s mailbox is flooded through a link that leaked',
    promise: 'At most five confirmations a day reach it; the others are kept as “Không gửi” with the reason.',
    how: 'Twelve submissions with the right code in one day, one the next day.',
    play: () => {
      const runtime = wardsCampaign();
      const before = runtime.mail.outbox.length;
      for (let number = 1; number <= 12; number += 1) submit(runtime, 'P.BN', initiative(`Việc số ${number}`));
      const first = toUnits(runtime, before).length;
      passTo(runtime, '2023-02-10 09:30');
      submit(runtime, 'P.BN', initiative('Việc hôm sau'));
      const dropped = rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Không gửi');
      return [
        ...differs('confirmations on the day and after', [first, toUnits(runtime, before).length], [5, 6]),
        ...differs('lines with a reason', dropped.filter((line) => line.Lỗi !== '').length, 7),
        ...differs('rows', table(runtime, 'Sáng kiến').rows.length, 13),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Someone uses the Form to write to a stranger',
    promise: 'Letters go to addresses on file only, whatever is typed into the Form.',
    how: 'An address as name, phone, title and link; right code, wrong code, and accepted by staff.',
    play: () => {
      const runtime = wardsCampaign();
      const before = runtime.mail.outbox.length;
      const address = 'ke.la@example.com';
      const answers = {
        'Họ tên người gửi': address,
        'Điện thoại': `<${address}>`,
        'Liên kết tệp kế hoạch (Word)': `https://example.com/?mailto=${address}`,
        ...initiative(address, { 'Người phụ trách': address, 'Cách làm': `Bcc: ${address}` }),
      };
      submit(runtime, 'P.BN', answers);
      const { responseId } = submit(runtime, 'P.BT', { ...answers, 'Mã xác nhận': address });
      data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept', unit: 'P.BT' }));
      trigger(runtime, 'sweep');
      return [...differs('recipients', toUnits(runtime, before), [addressOf('P.BN')]), ...atRest(runtime)];
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
