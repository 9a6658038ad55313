import {
  addressOf,
  call,
  data,
  fillForm,
  initiative,
  linkOf,
  PLAN,
  refusal,
  rowsWhere,
  setSetting,
  skipTo,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { atRest, attentionText, casesOf, cellsOf, column, differs, unless } from './findings';
import { TITLES } from './moves';

/** A text that a sheet would take for something else, sent in every text answer and read back as a script reads it. */
function stays(text: string, shown = text) {
  const runtime = wardsCampaign();
  const line = text.replace(/\n/g, ' ');
  submit(runtime, 'P.BN', {
    ...PLAN,
    'Số, ký hiệu kế hoạch': line,
    'Họ tên người gửi': line,
    'Điện thoại': line,
    ...initiative(line, { 'Cách làm': text, 'Đối tượng, địa bàn': text, 'Người phụ trách': line }),
  });
  sweep(runtime);
  const inOneLine = shown.replace(/\n/g, ' ');
  return [
    ...differs('“Cách làm”', cellsOf(runtime, 'Sáng kiến', 'Cách làm'), [shown]),
    ...differs('“Đối tượng, địa bàn”', cellsOf(runtime, 'Sáng kiến', 'Đối tượng, địa bàn'), [shown]),
    ...differs('title', cellsOf(runtime, 'Sáng kiến', TITLES[0]), [inOneLine]),
    ...differs('phone', cellsOf(runtime, 'Sáng kiến', 'Điện thoại người gửi'), [inOneLine]),
    ...differs('number of the plan', cellsOf(runtime, 'Kế hoạch', 'Số, ký hiệu'), [inOneLine]),
    ...atRest(runtime),
  ];
}

/** Texts that a sheet takes for a number, a day or a formula’s error when they are typed. */
const LOOK_ALIKES = ['001', '1E5', '1/2', '03/04/2023', '50%', 'TRUE', '1.000.000', '#N/A', "'ngoặc"];

/** Answers that a cell, a calendar or a mailbox takes for something else. */
export const ANSWER_CASES = casesOf('input', [
  ...LOOK_ALIKES.map((text) => ({
    name: `The text ${text} is sent`,
    promise: 'It stays that text in every register, never a number, a day or an error.',
    how: 'Sent in six answers and read back as a script reads cells, after a compiling.',
    play: () => stays(text),
  })),
  {
    name: 'Someone set the columns of the registers to Automatic',
    promise: 'Texts that look like numbers and formulas still stay texts in what is written from then on.',
    how: 'All formats of three tabs taken away, then “001” and “=1+1” in every answer, also set aside and accepted.',
    play: () =>
      ['001', '=1+1'].flatMap((text) => {
        const runtime = wardsCampaign();
        for (const tab of ['Sáng kiến', 'Kế hoạch', 'Chờ xử lý']) {
          const { state } = runtime.sheet(tab);
          state.rows = state.rows.map((row) => row.map((cell) => cell && { ...cell, style: {} }));
        }
        const answers = { ...PLAN, 'Số, ký hiệu kế hoạch': text, ...initiative(text, { 'Cách làm': text }) };
        submit(runtime, 'P.BN', answers);
        const { responseId } = submit(runtime, 'P.BT', { ...answers, 'Mã xác nhận': 'SAI' });
        data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept' }));
        return [
          ...differs('“Cách làm”', cellsOf(runtime, 'Sáng kiến', 'Cách làm'), [text, text]),
          ...differs('numbers of plans', cellsOf(runtime, 'Kế hoạch', 'Số, ký hiệu'), [text, text]),
          ...atRest(runtime),
        ];
      }),
  },
  {
    name: 'An answer has line breaks',
    promise: 'They are kept in long answers, however the system that sent them writes them.',
    how: 'LF, CR LF and a lone CR in one answer.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', initiative('Tên', { 'Cách làm': 'một\nhai\r\nba\rbốn\n\nnăm' }));
      return [
        ...differs('“Cách làm”', cellsOf(runtime, 'Sáng kiến', 'Cách làm'), ['một\nhai\nba\nbốn\n\nnăm']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'An answer has emoji',
    promise: 'They are kept whole, also where a long text is cut.',
    how: 'A family of joined signs in a title, and 24,999 of two units each in one answer.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', initiative('Tên 👩‍👩‍👧', { 'Cách làm': `a${'🌱'.repeat(24_999)}` }));
      const [long = ''] = column(runtime, 'Sáng kiến', 'Cách làm');
      return [
        ...differs('title', column(runtime, 'Sáng kiến', TITLES[0]), ['Tên 👩‍👩‍👧']),
        ...unless(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(long), 'no half of a sign'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'An answer has characters that turn the direction of writing',
    promise: 'They are taken out, so that nothing reads other than it is; right-to-left letters stay.',
    how: 'U+202E and isolates around Hebrew in a title and a long answer.',
    play: () => stays('đuôi \u202ecod.exe\u202c \u2067שלום\u2069', 'đuôi cod.exe שלום'),
  },
  {
    name: 'An answer has 50,001 characters',
    promise: 'It is cut with a note where a cell ends, and every other answer is there.',
    how: 'In a register and, with a wrong code, in “Chờ xử lý”.',
    play: () => {
      const runtime = wardsCampaign();
      const long = {
        ...PLAN,
        ...initiative('Rất dài', { 'Cách làm': 'x'.repeat(50_001), 'Đối tượng, địa bàn': 'phường' }),
      };
      submit(runtime, 'P.BN', long);
      submit(runtime, 'P.BT', { ...long, 'Mã xác nhận': 'SAI' });
      const [row] = table(runtime, 'Sáng kiến').rows;
      const [content = ''] = column(runtime, 'Chờ xử lý', 'Nội dung gửi');
      return [
        ...unless((row?.['Cách làm'] ?? '').endsWith('toàn văn trong câu trả lời của Biểu mẫu]'), 'a note at the end'),
        ...differs('answer beside it', row?.['Đối tượng, địa bàn'], 'phường'),
        ...unless(
          content.includes('Đối tượng, địa bàn (1): phường') && content.length <= 50_000,
          'the rest in “Chờ xử lý”',
        ),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Every answer is as long as a cell',
    promise:
      'The registration comes in and is confirmed, and the verdict leaves: in letters, names and comments are cut.',
    how: 'Three initiatives with six answers of 49,000 characters each; a verdict on one whose title is that long.',
    play: () => {
      const runtime = wardsCampaign();
      const long = 'ử'.repeat(49_000);
      const more = {
        'Thực trạng, lý do': long,
        'Cách làm': long,
        'Chỉ tiêu, kết quả dự kiến': long,
        'Đối tượng, địa bàn': long,
      };
      const letters = runtime.mail.outbox.length;
      fillForm(runtime, 'P.BN', {
        ...initiative(long, more),
        ...initiative('Hai', more, 2),
        ...initiative('Ba', more, 3),
      });
      const review = { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '', notify: true };
      const { sent, failed } = data(call(runtime, 'reviewInitiative', review));
      return [
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã sáng kiến').length, 3),
        ...differs('letters', runtime.mail.outbox.length - letters, 2),
        ...differs('verdicts sent and failed', [sent, failed], [1, 0]),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A day that does not exist is given: 31/02',
    promise: 'It is named wherever it stands; the submission waits whole for staff.',
    how: 'In a setting, in the sidebar, and in the Form once someone made its date question a text.',
    play: () => {
      const runtime = wardsCampaign();
      const item = runtime.forms()[0]?.state.items.find(({ title }) => title === 'Ngày ban hành kế hoạch');
      if (item) item.type = 'TEXT';
      fillForm(runtime, 'P.BN', { ...PLAN, 'Ngày ban hành kế hoạch': '31/02/2023' });
      const [reason = ''] = column(runtime, 'Chờ xử lý', 'Lý do');
      const plan = {
        unit: 'P.BT',
        number: '1',
        issuedOn: '2023-02-31',
        receivedAt: '2023-02-08',
        form: 'Văn bản giấy',
        fileReceived: true,
      };
      const field = refusal(call(runtime, 'recordPlan', plan)).field;
      setSetting(runtime, 'Hạn đăng ký (trước ngày)', '31/02/2023');
      const attention = attentionText(runtime);
      setSetting(runtime, 'Hạn đăng ký (trước ngày)', '23/02/2023');
      return [
        ...unless(
          reason.includes('không phải một ngày có thật: “31/02/2023”'),
          `a reason that names the day, not “${reason}”`,
        ),
        ...differs('field refused by the sidebar', field, 'issuedOn'),
        ...unless(attention.includes('đang là “31/02/2023”, cần một ngày có thật'), 'a line that names the setting'),
        ...differs('plans', table(runtime, 'Kế hoạch').rows.length, 0),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A year is mistyped: 0026',
    promise: 'The submission waits for staff with the reason; mended by an edit it comes in.',
    how: 'The plan dated 0026-02-10, then edited to 2023-02-10.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', { ...PLAN, 'Ngày ban hành kế hoạch': '0026-02-10' });
      const [reason = ''] = column(runtime, 'Chờ xử lý', 'Lý do');
      submit(runtime, 'P.BN', PLAN, { edit: responseId });
      return [
        ...unless(reason.includes('không phải một ngày có thật'), 'a reason that names the day'),
        ...differs('decision', column(runtime, 'Chờ xử lý', 'Xử lý'), ['Đã nhận']),
        ...differs('plans', rowsWhere(runtime, 'Kế hoạch', 'Mã đơn vị', 'P.BN').length, 1),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The secret code is typed from paper',
    promise: 'Small letters, spaces and hyphens are the same code.',
    how: 'The code in lower case, in groups of four, with spaces around it.',
    play: () => {
      const runtime = wardsCampaign();
      const { answers } = runtime.openPrefilled(linkOf(runtime, 'P.BN'));
      const code = answers['Mã xác nhận'] ?? '';
      const grouped = code.replace(/(.{4})(?=.)/g, '$1-');
      for (const typed of [code.toLowerCase(), grouped, ` ${grouped.replace(/-/g, ' ')} `])
        submit(runtime, 'P.BN', { ...initiative(`Việc ${typed.length}`), 'Mã xác nhận': typed });
      return [...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, 0), ...atRest(runtime)];
    },
  },
  ...(
    [
      ['blank', ''],
      ['malformed', 'vanthu.p.bt@'],
      ['several in one cell', 'vanthu@example.gov.vn, ke.la@example.com'],
    ] as const
  ).map(([what, address]) => ({
    name: `A unit’s address is ${what}`,
    promise:
      'One line “Gửi lỗi” with the reason, told to staff; nobody else’s letter waits and no stranger is written to.',
    how: `“${address}” as the address of one unit on a morning with reminders.`,
    play: () => {
      const runtime = wardsCampaign();
      runtime.sheet('Đơn vị').setCells(3, table(runtime, 'Đơn vị').column('Email'), [[address]]);
      skipTo(runtime, '2023-02-15 08:10');
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      const [line] = rowsWhere(runtime, 'Nhật ký gửi thư', 'Khóa', 'DVK2023|P.BT|2023-02-22|T-7');
      return [
        ...differs('state', line?.['Trạng thái'], 'Gửi lỗi'),
        ...unless(/địa chỉ/i.test(line?.Lỗi ?? ''), 'a reason in “Lỗi”'),
        ...differs('letters to the others and the office', runtime.mail.outbox.length - before, 10),
        ...differs('failed letters told', data(call(runtime, 'dashboard')).attention.failedLetters, 1),
        ...atRest(runtime, { onFile: new Set([addressOf('P.BT')]) }),
      ];
    },
  })),
]);
