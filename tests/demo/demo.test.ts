import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { closingText, dayAccount } from '../../src/demo/account';
import { demoCommand } from '../../src/demo/command';
import { type Played, play } from '../../src/demo/play';
import { UNIT_CONTACTS } from '../../src/demo/unit-contacts';
import { dayOf, dayText } from '../../src/demo/wall-clock';
import { unzip } from '../../src/local/zip-file';

jest.setTimeout(180_000);

let played: Played;

beforeAll(() => {
  played = play({ dist: 'dist' });
});

/** The letters a unit got, as `kind stage day`. */
function lettersTo(unit: string): string[] {
  return played.letters
    .filter((letter) => letter.unit === unit)
    .map(({ kind, stage, at }) => `${kind}${stage && ` ${stage}`} ${dayText(dayOf(at)).slice(0, 5)}`);
}

function stateOf(unit: string) {
  const found = played.days.at(-1)?.dashboard.units.find(({ code }) => code === unit);
  if (!found) throw new Error(`There is no unit ${unit}`);
  const { status, timeliness, reminders } = found;
  return { status, timeliness, reminders };
}

/** The rows of a tab by its headers, as shown. */
function rowsOf(tab: string): Record<string, string>[] {
  const [headers = [], ...rows] = played.runtime.sheet(tab).display();
  return rows.map((row) => Object.fromEntries(headers.map((header, column) => [header, row[column] ?? ''])));
}

describe('the campaign of plan 43', () => {
  it('leaves a unit that answers at once alone (Bến Nghé)', () => {
    expect(stateOf('P.BN')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 0 });
    expect(lettersTo('P.BN')).toEqual([
      'Thông báo đăng ký 08/02',
      'Xác nhận đã nhận 09/02',
      'Thông báo kết quả xem xét 24/02',
    ]);
  });

  it('reminds a unit once that answers on the day of the first reminder (Phòng Y tế)', () => {
    expect(stateOf('YT')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 1 });
    expect(lettersTo('YT')).toEqual(['Thông báo đăng ký 08/02', 'Nhắc hạn T-7 15/02', 'Xác nhận đã nhận 15/02']);
  });

  it('counts a submission with a wrong code from its first moment once staff take it (Nguyễn Cư Trinh)', () => {
    expect(stateOf('P.NCT')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 1 });
    expect(lettersTo('P.NCT')).toEqual(['Thông báo đăng ký 08/02', 'Nhắc hạn T-7 15/02']);
    expect(rowsOf('Sáng kiến').find((row) => row['Mã đơn vị'] === 'P.NCT')?.['Thời điểm đăng ký']).toBe(
      '14/02/2023 14:10',
    );
  });

  it('sends a returned invitation again to the mended address (Phạm Ngũ Lão)', () => {
    expect(stateOf('P.PNL')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 2 });
    expect(lettersTo('P.PNL')).toEqual([
      'Thông báo đăng ký 08/02',
      'Thông báo đăng ký 08/02',
      'Nhắc hạn T-7 15/02',
      'Nhắc hạn T-3 17/02',
      'Xác nhận đã nhận 17/02',
    ]);
    expect(played.letters.filter(({ unit }) => unit === 'P.PNL').map(({ to }) => to.split('@')[0])).toEqual([
      'p.pln',
      'p.pnl',
      'p.pnl',
      'p.pnl',
      'p.pnl',
    ]);
  });

  it('does not count a plan with a number only, and counts the file from the day it came (Quản lý đô thị)', () => {
    expect(stateOf('QLDT')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 5 });
    expect(lettersTo('QLDT')).toEqual([
      'Thông báo đăng ký 08/02',
      'Nhắc hạn T-7 15/02',
      'Xác nhận đã nhận 16/02',
      'Nhắc hạn T-3 17/02',
      'Nhắc hạn T-1 21/02',
      'Nhắc hạn T-0 22/02',
      'Đôn đốc quá hạn QH-1 23/02',
    ]);
  });

  it('stops reminding an exempt unit (Chi cục Thống kê)', () => {
    expect(stateOf('TK')).toEqual({ status: 'Được miễn', timeliness: '', reminders: 2 });
    expect(lettersTo('TK')).toEqual(['Thông báo đăng ký 08/02', 'Nhắc hạn T-7 15/02', 'Nhắc hạn T-3 17/02']);
  });

  it('follows an extension with stages of its own (Ban Quản lý dự án)', () => {
    expect(stateOf('BQLDA')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 5 });
    expect(lettersTo('BQLDA')).toEqual([
      'Thông báo đăng ký 08/02',
      'Nhắc hạn T-7 15/02',
      'Nhắc hạn T-3 17/02',
      'Thông báo gia hạn 20/02',
      'Nhắc hạn T-7 24/02',
      'Nhắc hạn T-3 28/02',
      'Nhắc hạn T-1 02/03',
      'Xác nhận đã nhận 02/03',
    ]);
  });

  it('sends nothing to a unit without an address and takes its paper (Ban Bồi thường)', () => {
    expect(stateOf('BBT')).toEqual({ status: 'Hoàn thành', timeliness: 'Đúng hạn', reminders: 0 });
    expect(lettersTo('BBT')).toEqual([]);
    expect(rowsOf('Kế hoạch').find((row) => row['Mã đơn vị'] === 'BBT')).toMatchObject({
      'Hình thức nhận': 'Văn bản giấy',
      'Đúng hạn': 'Đúng hạn',
    });
  });

  it('urges a unit whose only initiative did not pass, as its first overdue letter (Thi hành án dân sự)', () => {
    expect(stateOf('THADS')).toEqual({ status: 'Hoàn thành', timeliness: 'Trễ hạn', reminders: 5 });
    expect(lettersTo('THADS')).toEqual([
      'Thông báo đăng ký 08/02',
      'Nhắc hạn T-7 15/02',
      'Nhắc hạn T-3 17/02',
      'Nhắc hạn T-1 21/02',
      'Nhắc hạn T-0 22/02',
      'Xác nhận đã nhận 22/02',
      'Thông báo kết quả xem xét 24/02',
      'Đôn đốc quá hạn QH-2 27/02',
      'Xác nhận đã nhận 28/02',
    ]);
    const urging = played.letters.find(({ unit, stage }) => unit === 'THADS' && stage === 'QH-2');
    expect(urging?.subject).toMatch(/lần thứ 0?1:/);
    expect(urging?.cc).toEqual([]);
  });

  it('copies the leader from the second overdue letter on (Cầu Kho)', () => {
    expect(stateOf('P.CK')).toEqual({ status: 'Hoàn thành', timeliness: 'Trễ hạn', reminders: 6 });
    const copies = played.letters.filter(({ unit }) => unit === 'P.CK').map(({ stage, cc }) => [stage, cc.length]);
    expect(copies).toEqual([
      ['', 1],
      ['T-7', 1],
      ['T-3', 1],
      ['T-1', 1],
      ['T-0', 1],
      ['QH-1', 1],
      ['QH-2', 2],
      ['', 1],
    ]);
  });

  it('urges a unit that never answers five times, then leaves it to people (Giáo dục nghề nghiệp)', () => {
    expect(stateOf('GDNN')).toEqual({ status: 'Chưa gửi', timeliness: 'Quá hạn', reminders: 10 });
    expect(lettersTo('GDNN')).toEqual([
      'Thông báo đăng ký 08/02',
      'Nhắc hạn T-7 15/02',
      'Nhắc hạn T-3 17/02',
      'Nhắc hạn T-1 21/02',
      'Nhắc hạn T-0 22/02',
      'Đôn đốc quá hạn QH-1 23/02',
      'Đôn đốc quá hạn QH-2 27/02',
      'Đôn đốc quá hạn QH-3 01/03',
      'Đôn đốc quá hạn QH-4 03/03',
      'Đôn đốc quá hạn QH-5 07/03',
      'Đôn đốc quá hạn TAY 10/03',
    ]);
  });

  it('keeps one initiative of a title sent twice, as it was sent last (Phòng Kinh tế)', () => {
    const rows = rowsOf('Sáng kiến').filter((row) => row['Mã đơn vị'] === 'KT');
    expect(rows).toMatchObject([
      {
        'Mã sáng kiến': 'DVK2023-KT-01',
        'Tên sáng kiến, giải pháp': 'CHUYỂN ĐỔI SỐ trong quản lý tiểu thương, tại các chợ truyền thống.',
        'Thời điểm đăng ký': '15/02/2023 11:00',
        'Sửa lần cuối': '17/02/2023 10:50',
      },
    ]);
  });

  it('asks to complete an initiative and takes the answer (Văn hóa và Thông tin)', () => {
    const [row] = rowsOf('Sáng kiến').filter(({ 'Mã đơn vị': unit }) => unit === 'VHTT');
    expect(row).toMatchObject({
      'Trạng thái': 'Đạt yêu cầu',
      'Sửa lần cuối': '28/02/2023 10:10',
      'Đúng hạn': 'Đúng hạn',
    });
    expect(row?.['Chỉ tiêu, kết quả dự kiến']).toContain('20 mảng tường');
  });

  it('ends with these figures, in the sidebar and in the summary', () => {
    expect(played.days.at(-1)?.dashboard.totals).toEqual({
      units: 36,
      exempt: 1,
      complete: 34,
      onTime: 30,
      late: 4,
      incomplete: 1,
    });
    const page = played.runtime.sheet('Tổng hợp').display();
    const figure = (label: string) => {
      const row = page.find((cells) => cells.includes(label)) ?? [];
      return row.slice(row.indexOf(label));
    };
    expect(figure('Tổng số đơn vị')[1]).toBe('36');
    expect(figure('Hoàn thành')[1]).toBe('34/35, miễn 01');
    expect(
      ['1. Người nghèo, yếu thế', '2. Không phiền hà', '3. Không xả rác', '4. Giao thông', '5. An ninh, trật tự'].map(
        (content) => figure(content).slice(1, 3),
      ),
    ).toEqual([
      ['9', '9'],
      ['17', '17'],
      ['6', '6'],
      ['5', '5'],
      ['3', '3'],
    ]);
    expect(page.filter((row) => /^\d+$/.test(row[0] ?? ''))).toHaveLength(36);
  });

  it('sends no letter twice', () => {
    const sends = played.letters.map(({ key, to }) => `${key} ${to}`);
    expect(new Set(sends).size).toBe(sends.length);
    const again = played.letters.filter(
      ({ key }, index) => played.letters.findIndex((letter) => letter.key === key) < index,
    );
    expect(again.map(({ key }) => key)).toEqual(['DVK2023|P.PNL|MOI|1']);
  });

  it('writes only to addresses on file', () => {
    const known = new Set([
      'noivu.q1@tphcm.gov.vn',
      ...UNIT_CONTACTS.flatMap(({ email, cc, leader }) => [email, cc, leader]),
      ...rowsOf('Đơn vị').map(({ Email }) => Email),
    ]);
    const written = played.runtime.mail.outbox.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]);
    expect(written.filter((address) => !known.has(address))).toEqual([]);
  });

  it('reminds on working days only', () => {
    const days = played.letters
      .filter(({ stage }) => stage !== '')
      .map(({ at }) => new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay());
    expect(days.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
  });
});

describe('npm run demo', () => {
  it('leaves the workbook, the letters and the account, the same each time', async () => {
    const out = join(mkdtempSync(join(tmpdir(), 'demo-')), 'out');
    const printed: string[] = [];
    const code = await demoCommand(['--out', out], {
      project: process.cwd(),
      here: process.cwd(),
      print: (text) => printed.push(text),
      complain: (text) => printed.push(text),
    });
    expect(code).toBe(0);

    const account = readFileSync(join(out, 'tuong-thuat.txt'), 'utf8');
    expect(account).toContain(played.days.map(dayAccount).join('\n'));
    expect(account).toContain(closingText(played));
    expect(closingText(played).split('\n').length).toBeLessThan(24);
    expect(readdirSync(join(out, 'thu'))).toHaveLength(played.letters.length);

    const bytes = readFileSync(join(out, 'So-sang-kien.xlsx'));
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    const summary = workbook.getWorksheet('Tổng hợp');
    expect(summary?.getCell('A1').text).toContain('TỔNG HỢP');
    expect(summary?.getCell('B1').master.address).toBe('A1');
    expect(summary?.views[0]).toMatchObject({ state: 'frozen' });
    expect(summary?.views[0]).toHaveProperty('ySplit', expect.any(Number));
    expect(workbook.getWorksheet('Đơn vị')?.rowCount).toBe(37);
    const parts = unzip(bytes)?.map(({ name }) => name) ?? [];
    expect(parts.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
  });
});
