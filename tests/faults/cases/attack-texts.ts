import { xlsxCell } from '../../../src/local/export/xlsx-cells';
import type { Runtime } from '../../../src/local/runtime';
import {
  addressOf,
  call,
  data,
  initiative,
  lettersSince,
  PLAN,
  passTo,
  setSetting,
  setUnit,
  submit,
  sweep,
  table,
  typeWhere,
  wardsCampaign,
} from '../../support/campaign';
import type { Breach } from '../laboratory/invariants';
import { atRest, casesOf, cellsOf, column, differs, toFirstMorning, unless } from './findings';

/** Ways in which a text may begin that some program takes for a formula. */
const LEADS: readonly (readonly [name: string, lead: string])[] = [
  ['=', '='],
  ['+', '+'],
  ['-', '-'],
  ['@', '@'],
  ['a tab', '\t='],
  ['a carriage return', '\r='],
  ['a line feed', '\n='],
  ['a full-width sign', '＝'],
  ['the other full-width signs', '＠＋－'],
];

/** Every cell of every tab as an exported workbook has it: none may be a formula. */
function exportedFormulas(runtime: Runtime): Breach[] {
  return runtime.sheets().flatMap(({ name, state }) =>
    state.rows.flatMap((row) =>
      row.flatMap((cell) => {
        const { formula } = cell ? xlsxCell(cell) : {};
        return formula === undefined
          ? []
          : [{ kind: 'state', what: `${name} exports the formula ${formula}` } as const];
      }),
    ),
  );
}

/** Puts a text into every place that units and staff fill, lets us write all of it again, and looks at every tab. */
function staysText(lead: string): Breach[] {
  const text = `${lead}HYPERLINK("https://example.com";"bấm")`;
  const line = text.replace(/[\r\n\t]/g, '');
  const kept = text.replace(/\r/g, '\n').trim();
  const runtime = wardsCampaign();
  const answers = {
    ...PLAN,
    'Họ tên người gửi': line,
    'Điện thoại': line,
    'Số, ký hiệu kế hoạch': line,
    ...initiative(line, { 'Thực trạng, lý do': text, 'Cách làm': text, 'Đối tượng, địa bàn': text }),
  };
  submit(runtime, 'P.BN', answers);
  const { responseId } = submit(runtime, 'P.BT', { ...answers, 'Mã xác nhận': line });
  data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept', unit: 'P.BT', note: line }));
  const by = { unit: 'P.CG', receivedAt: '2023-02-09', form: 'Văn bản giấy' };
  data(call(runtime, 'recordInitiative', { ...by, title: line, content: '2', method: text, sender: line }));
  data(call(runtime, 'recordPlan', { ...by, number: line, issuedOn: '', fileReceived: true, note: text }));
  data(
    call(runtime, 'reviewInitiative', {
      code: 'DVK2023-P.BN-01',
      verdict: 'Yêu cầu bổ sung',
      comment: text,
      notify: true,
    }),
  );
  const extension = { unit: 'P.DK', until: '2023-02-28', approvedBy: line, document: line, reason: line, notify: true };
  data(call(runtime, 'extendDeadline', extension));
  data(call(runtime, 'exemptUnit', { unit: 'P.TD', reason: line }));
  for (const [header, value] of [
    ['Tên đơn vị', `'${line}`],
    ['Người đầu mối', `'${line}`],
    ['Nhóm', `'${line}`],
  ] as const)
    setUnit(runtime, 'P.NTB', header, value);
  runtime.sheet('Sáng kiến').sort(table(runtime, 'Sáng kiến').column('Mã sáng kiến'), false);
  setSetting(runtime, 'Hạn đăng ký (trước ngày)', '16/02/2023');
  runtime.mail.quota = 500;
  passTo(runtime, '2023-02-16 09:00');
  runtime.run('setUpCampaign', [], { context: 'menu' });
  runtime.run('compileSummary', [], { context: 'menu' });
  return [
    ...differs('“Cách làm”', cellsOf(runtime, 'Sáng kiến', 'Cách làm'), [kept, kept, kept]),
    ...differs('“Người gửi”', [...new Set(cellsOf(runtime, 'Sáng kiến', 'Người gửi'))], [line]),
    ...exportedFormulas(runtime),
    ...atRest(runtime),
  ];
}

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'>&';

/** A campaign in which every text that reaches a letter is the given one, and the letters it sent. */
function lettersWith(text: string) {
  const runtime = wardsCampaign();
  const before = runtime.mail.outbox.length;
  setUnit(runtime, 'P.BT', 'Tên đơn vị', text);
  setUnit(runtime, 'P.BT', 'Người đầu mối', text);
  for (const item of ['Đơn vị tổng hợp', 'Cơ quan ban hành', 'Người phụ trách', 'Điện thoại liên hệ', 'Số kế hoạch'])
    setSetting(runtime, item, text);
  submit(runtime, 'P.BN', { ...PLAN, 'Số, ký hiệu kế hoạch': text, ...initiative(text, { 'Cách làm': text }) });
  submit(runtime, 'P.CG', { ...initiative('', { 'Cách làm': text }) });
  data(call(runtime, 'sendInvitations', { units: ['P.BT'] }));
  data(
    call(runtime, 'reviewInitiative', { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: text, notify: true }),
  );
  const extension = { unit: 'P.DK', until: '2023-02-28', approvedBy: text, document: text, reason: text, notify: true };
  data(call(runtime, 'extendDeadline', extension));
  toFirstMorning(runtime);
  runtime.run('runDaily', [], { context: 'trigger' });
  return { runtime, letters: lettersSince(runtime, before) };
}

/** Texts that mean something to a program. */
export const TEXT_ATTACKS = casesOf('attacks', [
  ...LEADS.map(([name, lead]) => ({
    name: `A text begins with ${name}`,
    promise: 'It is text in every tab, also after everything was written again, and in an exported workbook.',
    how: `“${lead.replace('\t', '⇥').replace(/[\r\n]/, '↵')}HYPERLINK(…)” in all answers and staff’s acts; accepted, sorted, compiled, set up again.`,
    play: () => staysText(lead),
  })),
  {
    name: 'HTML and script are written where letters take them from',
    promise: 'Letters show them as the characters they are.',
    how: 'An image that runs a script as title, comment, unit’s name, settings and grounds, in every kind of letter.',
    play: () => {
      const { runtime, letters } = lettersWith(HOSTILE);
      const live = letters.filter(({ htmlBody }) => /<(img|script)/i.test(htmlBody));
      const kinds = new Set(letters.map(({ subject }) => subject.split(' ').slice(0, 2).join(' ')));
      return [
        ...unless(letters.length >= 12 && kinds.size >= 6, `letters of six kinds, not ${[...kinds].join('; ')}`),
        ...differs(
          'letters with live HTML',
          live.map(({ subject }) => subject),
          [],
        ),
        ...unless(
          letters.some(({ htmlBody }) => htmlBody.includes('&lt;script&gt;alert(2)&lt;/script&gt;')),
          'the text, escaped',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'HTML and script are written where the sidebar takes them from',
    promise: 'The page carries no data of its own; texts reach it as values of answers.',
    how: 'The sidebar opened before and after; how the page shows such values is tried in a browser (tests/browser).',
    play: () => {
      const clean = wardsCampaign();
      clean.run('showSidebar', [], { context: 'menu' });
      const { runtime } = lettersWith(HOSTILE);
      runtime.run('showSidebar', [], { context: 'menu' });
      const page = runtime.ui.sidebar?.html ?? '';
      return [
        ...unless(page.length > 1_000, 'a page'),
        ...unless(page === clean.ui.sidebar?.html, 'the same page, whatever stands in the tabs'),
      ];
    },
  },
  {
    name: 'The link to the plan is no web address',
    promise: 'The submission waits for staff; no such link comes into the register by itself.',
    how: 'javascript:, data:, file: and mixed-case ones with spaces before them.',
    play: () => {
      const links = [
        'javascript:alert(1)',
        ' JaVaScRiPt:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        'https:javascript',
        '//a.vn/x',
      ];
      const runtime = wardsCampaign();
      for (const link of links) submit(runtime, 'P.BN', { ...PLAN, 'Liên kết tệp kế hoạch (Word)': link });
      return [
        ...differs('plans', table(runtime, 'Kế hoạch').rows.length, 0),
        ...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, links.length),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A line break or a second recipient is written into a mail field',
    promise: 'No letter gets a further recipient or header: such addresses are refused, subjects are one line.',
    how: 'CR LF and “Bcc:” in addresses, names, a title in a subject, and the sender’s name.',
    play: () => {
      const runtime = wardsCampaign();
      const bad = [
        'a@example.vn\r\nBcc: ke.la@example.com',
        'a@example.vn,ke.la@example.com',
        'a@example.vn;ke.la@example.com',
        'Tên <ke.la@example.com>',
        'a@example.vn%0ABcc:ke.la@example.com',
      ];
      const { column: of } = table(runtime, 'Đơn vị');
      bad.forEach((address, index) => {
        runtime.sheet('Đơn vị').setCells(index + 2, of('Email'), [[address]]);
      });
      runtime.sheet('Đơn vị').setCells(8, of('Email đồng gửi'), [['ok@example.vn\nke.la@example.com']]);
      runtime.sheet('Đơn vị').setCells(9, of('Tên đơn vị'), [['Phường\r\nBcc: ke.la@example.com']]);
      typeWhere(runtime, 'Mẫu thư', ['Loại', 'Nhắc hạn'], 'Tiêu đề', 'Nhắc {{Đơn vị}}');
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      const sent = lettersSince(runtime, before);
      const everyone = sent.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]);
      return [
        ...unless(!everyone.some((address) => address.includes('ke.la')), 'nothing to the stranger'),
        ...differs('letters', sent.length, 6),
        ...unless(
          sent.every(({ subject, senderName }) => !/[\r\n]/.test(subject + senderName)),
          'fields of one line',
        ),
        ...differs('failed letters told', data(call(runtime, 'dashboard')).attention.failedLetters, 5),
        ...atRest(runtime, { onFile: new Set(column(wardsCampaign(), 'Đơn vị', 'Email')) }),
      ];
    },
  },
  {
    name: 'The sender’s name has a line break in it',
    promise: 'It is named to staff and no letter leaves until it is one line.',
    how: '“Tên người gửi” with a line feed and “Bcc:” on a morning with reminders.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const row = table(runtime, 'Cấu hình').rows.findIndex((line) => line.Mục === 'Tên người gửi') + 2;
      runtime
        .sheet('Cấu hình')
        .setCells(row, table(runtime, 'Cấu hình').column('Giá trị'), [['Phòng\nBcc: ke.la@example.com']]);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      return [
        ...differs('letters', runtime.mail.outbox.length - before, 0),
        ...unless(JSON.stringify(call(runtime, 'dashboard')).includes('“Tên người gửi”'), 'a line that names it'),
        ...atRest(runtime),
      ];
    },
  },
  ...['{{Liên kết}}', '$& $1 $` $$', '{{{{Đơn vị}}}}', '{{__proto__}} {{constructor}}'].map((text) => ({
    name: `The text ${text} meets a template`,
    promise: 'It fills no field and pulls nothing in; the letter shows it as it was written.',
    how: 'As title, number, comment, unit’s name and grounds in every kind of letter.',
    play: () => {
      const { runtime, letters } = lettersWith(text);
      const verdict = letters.find(({ subject }) => subject.startsWith('Kết quả'));
      const strange = letters.filter(({ body }) => /undefined|\[object|function Object/.test(body));
      return [
        ...unless(verdict?.body.includes(text) === true, 'the text in the letter of a verdict'),
        ...differs(
          'letters in which it did something',
          strange.map(({ subject }) => subject),
          [],
        ),
        ...atRest(runtime),
      ];
    },
  })),
  {
    name: 'An answer imitates the other answers of a submission set aside',
    promise: 'Accepted, it fills its own cell and no other.',
    how: 'Lines “Đơn vị: …”, “Tên sáng kiến, giải pháp (2): …” and “Liên kết …: javascript:” in one long answer.',
    play: () => {
      const runtime = wardsCampaign();
      const fake =
        'thật\nĐơn vị: Ủy ban nhân dân phường Bến Thành\nTên sáng kiến, giải pháp (2): giả\nLiên kết tệp kế hoạch (Word): javascript:alert(1)';
      const { responseId } = submit(runtime, 'P.BN', {
        ...initiative('Một', { 'Cách làm': fake }),
        'Mã xác nhận': 'SAI',
      });
      data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' }));
      return [
        ...differs(
          'units and titles',
          table(runtime, 'Sáng kiến').rows.map((row) => [row['Mã đơn vị'], row['Tên sáng kiến, giải pháp']]),
          [['P.BN', 'Một']],
        ),
        ...differs('“Cách làm”', cellsOf(runtime, 'Sáng kiến', 'Cách làm'), [fake]),
        ...differs('plans', table(runtime, 'Kế hoạch').rows.length, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A text is made to be slow to read',
    promise: 'The run ends like any other.',
    how: '49,000 signs that half fit the patterns for addresses, titles, links and days.',
    play: () => {
      const runtime = wardsCampaign();
      const slow = [
        'oà'.repeat(24_000),
        `${'a.'.repeat(20_000)}@`,
        '{{'.repeat(20_000),
        `${' \u00a0'.repeat(20_000)}.`,
      ];
      for (const text of slow)
        submit(runtime, 'P.BN', {
          ...PLAN,
          'Liên kết tệp kế hoạch (Word)': text,
          ...initiative(text, { 'Cách làm': text }),
        });
      runtime.sheet('Đơn vị').setCells(3, table(runtime, 'Đơn vị').column('Email'), [[slow[1]]]);
      sweep(runtime);
      return [
        ...unless(
          column(runtime, 'Chờ xử lý', 'Mã').length + column(runtime, 'Kế hoạch', 'Mã đơn vị').length >= slow.length,
          'every submission somewhere',
        ),
        ...atRest(runtime, { onFile: new Set([addressOf('P.BT')]) }),
      ];
    },
  },
]);
