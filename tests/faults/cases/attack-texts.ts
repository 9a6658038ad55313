import { xlsxCell } from '../../../src/local/export/xlsx-cells';
import type { Runtime } from '../../../src/local/runtime';
import {
  addressOf,
  call,
  data,
  initiative,
  PLAN,
  passTo,
  setSetting,
  setUnit,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../../support/campaign';
import type { Breach } from '../laboratory/invariants';
import { atRest, casesOf, cellsOf, column, differs, unless } from './findings';
import { lettersWith } from './moves';

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

/** Texts that some program takes for more than text. */
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
        `x${' '.repeat(48_900)}x`,
        `x${'.'.repeat(48_900)}x`,
      ];
      for (const text of slow)
        submit(runtime, 'P.BN', {
          ...PLAN,
          'Liên kết tệp kế hoạch (Word)': text,
          ...initiative(text, { 'Cách làm': text }),
        });
      const everywhere = ['Cách làm', 'Thực trạng, lý do', 'Đối tượng, địa bàn', 'Chỉ tiêu, kết quả dự kiến'];
      for (const text of slow.slice(-2))
        submit(runtime, 'P.BT', initiative('Một', Object.fromEntries(everywhere.map((question) => [question, text]))));
      runtime.sheet('Đơn vị').setCells(3, table(runtime, 'Đơn vị').column('Email'), [[slow[1]]]);
      sweep(runtime);
      data(call(runtime, 'findPerson', { texts: ['0903 123 456', 'Nguyễn Thị Hoa'] }));
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
