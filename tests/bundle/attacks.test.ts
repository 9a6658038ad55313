import { Workbook } from '@cj-tech-master/excelts';
import { workbookXlsx } from '../../src/local/export/workbook-xlsx';
import type { Runtime } from '../../src/local/runtime';
import { unzip } from '../../src/local/zip-file';
import {
  addressOf,
  COLLEAGUE,
  call,
  data,
  from,
  initiative,
  linkOf,
  OWNER,
  PLAN,
  rowNumber,
  rowsWhere,
  type SidebarAnswer,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../support/campaign';

const HOSTILE = [
  '=1+1',
  '＝1+1',
  '＋84',
  '－1',
  '＠SUM(A1)',
  '1E5',
  '$5',
  '\t=2',
  "'=3",
  '@A1',
  '{{Liên kết}} $& $1',
  '<script>alert(1)</script>',
];

/** Writes a text into a cell as pasting does, so that the cell holds it as it is. */
function paste(runtime: Runtime, tab: string, row: number, header: string, text: string): void {
  runtime.sheet(tab).setCells(row, table(runtime, tab).column(header), [[text]]);
}

/** A campaign in which every name, group, contact and content is meant to do harm. */
const hostile = () =>
  from('hostile', () => {
    const runtime = wardsCampaign();
    for (const [index, text] of HOSTILE.slice(0, table(runtime, 'Đơn vị').rows.length).entries()) {
      for (const header of ['Tên đơn vị', 'Nhóm', 'Người đầu mối', 'Điện thoại', 'Ghi chú']) {
        paste(runtime, 'Đơn vị', index + 2, header, text);
      }
    }
    HOSTILE.slice(0, 5).forEach((text, index) => {
      paste(runtime, 'Nội dung', index + 2, 'Tên ngắn', text);
    });
    paste(runtime, 'Cấu hình', rowNumber(runtime, 'Cấu hình', 'Mục', 'Lĩnh vực'), 'Giá trị', HOSTILE.join('; '));
    sweep(runtime);
    sweep(runtime);
    data(call(runtime, 'compile'));
    return runtime;
  });

const controls = /[^\P{Cc}\n\t\r]|[\ufffe\uffff]/u;

describe('names, groups and contacts meant to do harm', () => {
  it('stay text in the summary, whatever a cell would make of them', () => {
    const runtime = hostile();
    const names = table(runtime, 'Đơn vị').rows.map((row) => row['Tên đơn vị']?.trim());
    const lines = runtime.sheet('Tổng hợp').values();
    const units = lines.slice(lines.findIndex((line) => line[0] === 'STT') + 1);
    expect(units.map((line) => line[2])).toEqual(names);
    expect(units.map((line) => line[3])).toEqual(names);
    expect(units.map((line) => line.at(-1))).toEqual(names);
    for (const sheet of runtime.sheets()) expect(sheet.formulas()).toEqual({});
  });

  it('are offered by the Form as they are', () => {
    const state = JSON.stringify(hostile().forms()[0]?.state);
    for (const text of ['=1+1', '＝1+1', '{{Liên kết}} $& $1', '<script>alert(1)</script>']) {
      expect(state).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('are text in the file that Excel opens, which is well formed', async () => {
    const runtime = hostile();
    paste(runtime, 'Đơn vị', 2, 'Ghi chú', 'chuông\u0007 và \u0000 \ufffe');
    const bytes = await workbookXlsx(runtime.spreadsheet, runtime.clock.now());
    const parts = unzip(bytes)?.filter(({ name }) => name.endsWith('.xml')) ?? [];
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) expect(controls.test(part.bytes.toString('utf8'))).toBe(false);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as never);
    const formulas: string[] = [];
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => void (cell.formula && formulas.push(`${sheet.name}!${cell.address}`)));
      });
    }
    expect(formulas).toEqual([]);
  });
});

describe('a submission with a wrong code', () => {
  const codeOf = (runtime: Runtime, unit: string) =>
    runtime.openPrefilled(linkOf(runtime, unit)).answers['Mã xác nhận'] ?? '';

  it('gets the same answer whatever is wrong: it waits, and nobody is written to', () => {
    const runtime = wardsCampaign();
    const code = codeOf(runtime, 'P.BN');
    const wrong = [
      '',
      'SAI',
      code.slice(0, -1),
      `${code}2`,
      `${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`,
      code.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      codeOf(runtime, 'P.BT'),
      runtime.store.properties.script.secret ?? '',
      'x'.repeat(40_000),
      '__proto__',
    ];
    const before = runtime.mail.outbox.length;
    const log = table(runtime, 'Nhật ký gửi thư').rows.length;
    for (const given of wrong) submit(runtime, 'P.BN', { ...initiative('Việc'), 'Mã xác nhận': given });
    sweep(runtime);
    const lines = table(runtime, 'Chờ xử lý').rows;
    expect(lines).toHaveLength(wrong.length);
    expect(new Set(lines.map((line) => line['Lý do'])).size).toBe(1);
    expect(new Set(lines.map((line) => line['Nội dung gửi'])).size).toBe(1);
    expect(runtime.mail.outbox).toHaveLength(before);
    expect(table(runtime, 'Nhật ký gửi thư').rows).toHaveLength(log);
  });

  it('does not reach a row through an edit of what came with the right one, and tells the unit nothing', () => {
    const runtime = wardsCampaign();
    const { responseId } = submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'));
    const before = runtime.mail.outbox.length;
    submit(
      runtime,
      'P.BN',
      { ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'Giả' }), 'Mã xác nhận': 'SAI' },
      { edit: responseId },
    );
    expect(rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')).toMatchObject([{ 'Cách làm': '' }]);
    expect(runtime.mail.outbox).toHaveLength(before);
  });
});

describe('text of any length', () => {
  it('in a right submission and in a review makes no letter too large to leave', () => {
    const runtime = wardsCampaign();
    const long = 'ạ'.repeat(48_500);
    const before = runtime.mail.outbox.length;
    submit(runtime, 'P.BN', { ...PLAN, 'Số, ký hiệu kế hoạch': long, ...initiative(long) });
    const code = rowsWhere(runtime, 'Sáng kiến', 'Mã đơn vị', 'P.BN')[0]?.['Mã sáng kiến'];
    const review = { code, verdict: 'Yêu cầu bổ sung', comment: long, notify: true };
    expect(data(call(runtime, 'reviewInitiative', review))).toMatchObject({ sent: 1 });
    expect(runtime.mail.outbox).toHaveLength(before + 2);
  });
});

describe('fields of a letter', () => {
  it.each([
    'a@example.vn, b@example.vn',
    'a@example.vn;b@example.vn',
    'a@example.vn b@example.vn',
    'a@example.vn\nBcc: b@example.vn',
    'a@example.vn\r\nBcc: b@example.vn',
    '"a@example.vn, b"@example.vn',
    'A <a@example.vn>',
    'a@example.vn\u2028b@example.vn',
  ])('take no second recipient and no line of a header: %j', (text) => {
    const runtime = wardsCampaign();
    const row = rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BT');
    for (const header of ['Email đồng gửi', 'Email lãnh đạo']) paste(runtime, 'Đơn vị', row, header, text);
    paste(runtime, 'Đơn vị', rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.DK'), 'Email', text);
    paste(runtime, 'Mẫu thư', rowNumber(runtime, 'Mẫu thư', 'Loại', 'Nhắc hạn'), 'Tiêu đề', `${text} {{Đơn vị}}`);
    const before = runtime.mail.outbox.length;
    call(runtime, 'sendReminders', { units: ['P.BT', 'P.DK'] });
    const letters = runtime.mail.outbox.slice(before);
    expect(letters.map(({ to, cc, bcc }) => [to, cc, bcc])).toEqual([[[addressOf('P.BT')], [], []]]);
    expect(letters[0]?.subject).not.toMatch(/[\r\n\u2028]/);
    paste(runtime, 'Cấu hình', rowNumber(runtime, 'Cấu hình', 'Mục', 'Email đơn vị tổng hợp'), 'Giá trị', text);
    expect(call(runtime, 'sendReminders', { units: ['P.BN'] })).toMatchObject({ ok: false });
  });
});

describe('a function called from a page of the project', () => {
  const ODD: readonly unknown[] = [
    'Sáng kiến',
    2,
    null,
    {},
    { response: {} },
    { response: { getId: 'x' } },
    JSON.parse('{"__proto__":{"response":{}}}'),
    Array.from({ length: 5_000 }, () => 'x'),
    'constructor',
  ];
  const RUNS = ['onRegistrationSubmitted', 'sweep', 'runDaily', 'showSidebar', 'onOpen', 'onInstall', 'sidebarCall'];
  const everything = (runtime: Runtime) =>
    JSON.stringify([
      runtime.sheets().map((sheet) => [sheet.name, sheet.display()]),
      runtime.mail.outbox.length,
      runtime.forms().map(({ state }) => state),
    ]);
  const quiet = () =>
    from('quiet', () => {
      const runtime = wardsCampaign();
      sweep(runtime);
      sweep(runtime);
      return runtime;
    });

  it.each([COLLEAGUE, OWNER])('changes nothing when nothing is due, whatever it is given (as %s)', (as) => {
    const runtime = quiet();
    const before = everything(runtime);
    for (const name of RUNS) {
      for (const given of ODD) {
        expect(runtime.run(name, [given, given], { context: 'client', as })).toMatchObject({ ok: true });
      }
    }
    expect(everything(runtime)).toBe(before);
  });

  it('of an account that is not the owner takes nothing in and sends nothing, even when something is due', () => {
    const runtime = quiet();
    const { responseId } = submit(runtime, 'P.BN', initiative('Trả kết quả tại nhà'), { fire: false });
    const before = everything(runtime);
    for (const [name, given] of [
      ['sweep', undefined],
      ['runDaily', undefined],
      ['onRegistrationSubmitted', { response: { getId: responseId } }],
    ] as const) {
      runtime.run(name, [given], { context: 'client', as: COLLEAGUE });
    }
    expect(everything(runtime)).toBe(before);
  });

  it.each(['App', 'constructor', 'toString', '__proto__', 'eval', 'sendLetters'])('%s is none of them', (name) => {
    expect(wardsCampaign().run(name, [], { context: 'client' }).ok).toBe(false);
  });
});

describe('what is secret', () => {
  const busy = () =>
    from('busy', () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', { ...initiative('Trả kết quả tại nhà'), 'Họ tên người gửi': 'Nguyễn Thị Hoa' });
      submit(runtime, 'P.BT', { ...initiative('Việc chờ'), 'Mã xác nhận': 'SAI' });
      sweep(runtime);
      return runtime;
    });

  it('stands in no tab of ours: neither the secret nor a unit’s code', () => {
    const runtime = busy();
    const { secret = '' } = runtime.store.properties.script;
    const code = runtime.openPrefilled(linkOf(runtime, 'P.BN')).answers['Mã xác nhận'] ?? '';
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    for (const sheet of runtime.sheets().filter(({ state }) => !state.hidden)) {
      const text = JSON.stringify([sheet.display(), sheet.formulas()]);
      expect(text.includes(secret) || text.includes(code)).toBe(false);
    }
  });

  it('and what is personal stand in no name of a property, and in none of their values once a run is over', () => {
    const entries = Object.entries(busy().store.properties.script).filter(([name]) => name !== 'owner');
    for (const [name, value] of entries) {
      expect(name).not.toMatch(/@|Hoa/);
      expect(value).not.toMatch(/@|Hoa/);
    }
  });

  it('is written into no log and no error, also when the service fails', () => {
    const runtime = busy();
    const { secret = '' } = runtime.store.properties.script;
    submit(runtime, 'P.DK', { ...initiative('Nữa'), 'Họ tên người gửi': 'Nguyễn Thị Hoa' }, { fire: false });
    const told: string[] = [];
    for (const call of ['Range.setValues', 'Form.getResponses', 'Properties.setProperties', 'MailApp.sendEmail']) {
      runtime.onCall = ({ name, phase }) =>
        name === call && phase === 'before' ? new Error('Service unavailable') : undefined;
      for (const run of ['sweep', 'runDaily', 'onRegistrationSubmitted']) {
        const { log, error } = runtime.run(run, [], { context: 'trigger' });
        told.push(...log, error?.message ?? '');
      }
      const { log, value } = runtime.run('sidebarCall', ['exemptUnit', { unit: 'P.BT', reason: 'Bà Hoa xin miễn' }]);
      told.push(...log, (value as SidebarAnswer).ok ? '' : JSON.stringify(value));
    }
    const text = told.join('\n');
    expect(text).toContain('Service unavailable');
    expect(text.includes(secret)).toBe(false);
    expect(text).not.toMatch(/Hoa|usp=pp_url|@example\.gov\.vn/);
  });
});
