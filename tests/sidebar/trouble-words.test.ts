import {
  mendableCount,
  mendedSentences,
  needsOwner,
  runningSentences,
  tabFaults,
  troubleLines,
} from '../../src/sidebar/trouble-words';

type Health = Parameters<typeof mendableCount>[0];

const OWNER = 'chu.so.huu@example.com';
const quiet: Health = { troubles: [], missingTabs: [], owner: OWNER, actor: OWNER };
const EVERY: Health['troubles'] = [
  'notSetUp',
  'copied',
  'sweepLate',
  'dailyLate',
  'triggerMissing',
  'triggerDoubled',
  'formLost',
  'formClosed',
  'formElsewhere',
  'responsesMissing',
  'responsesShown',
  'unchecked',
];

describe('troubleLines', () => {
  it('says nothing of a campaign that runs', () => {
    expect(troubleLines(quiet)).toEqual([]);
  });

  it('says each trouble in official words', () => {
    const lines = troubleLines({ troubles: EVERY, missingTabs: ['Mẫu thư', 'Ngày nghỉ'] });
    expect(new Set(lines).size).toBe(EVERY.length + 1);
    for (const line of lines) expect(line).toMatch(/^\p{Lu}.*\.$/u);
    expect(lines.join(' ')).not.toMatch(/!|bạn|chúng tôi|hệ thống|trigger|reset/);
    expect(lines.at(-1)).toBe(
      'Thiếu tab: Mẫu thư, Ngày nghỉ. Nội dung của các tab khác không thay đổi. Để lấy lại dữ liệu của tab đã xóa, nhấn Ctrl+Z hoặc mở Tệp → Nhật ký phiên bản; “Khắc phục” chỉ lập lại tab trống.',
    );
  });
});

const COLUMN = 'Đơn vị, dòng 1, cột “Email”: đang để trống, cần đúng một cột mang tên này ở dòng 1.';
const LOST = 'Nhật ký gửi thư, cột “Khóa”: đang là “thiếu 2 dòng”, cần xác nhận trong thanh bên.';
const TAB = 'Không còn tab “Đơn vị”; chạy lại “Thiết lập chiến dịch” để lập lại.';

describe('tabFaults', () => {
  it('leaves out what the troubles and the cards of letters tell of', () => {
    expect(tabFaults([COLUMN, LOST, TAB])).toEqual([COLUMN]);
  });
});

describe('runningSentences', () => {
  it('says of a campaign without faults that all is well', () => {
    expect(runningSentences([])).toEqual(['Lịch chạy, Biểu mẫu và các tab hoạt động bình thường.']);
  });

  it('leaves the tabs out while one of them has a fault, and leads to the list', () => {
    expect(runningSentences([COLUMN])).toEqual([
      'Lịch chạy và Biểu mẫu hoạt động bình thường.',
      'Trong bảng có 01 điều cần sửa, nêu tại mục “Cần sửa trong bảng” dưới đây.',
    ]);
  });

  it('leaves the tabs out while rows of the letter log are lost', () => {
    expect(runningSentences([LOST])).toEqual(['Lịch chạy và Biểu mẫu hoạt động bình thường.']);
  });
});

describe('mendableCount', () => {
  it('counts for the owner what the button ends', () => {
    const troubles: Health['troubles'] = ['triggerMissing', 'formClosed', 'formLost', 'unchecked'];
    expect(mendableCount({ ...quiet, troubles })).toBe(2);
    expect(mendableCount({ ...quiet, troubles, missingTabs: ['A', 'B'] })).toBe(3);
  });

  it('counts for others the tabs alone', () => {
    const health: Health = { ...quiet, actor: 'khac@example.com', troubles: ['sweepLate', 'responsesShown'] };
    expect(mendableCount(health)).toBe(1);
    expect(mendableCount({ ...health, missingTabs: ['A'] })).toBe(2);
  });

  it('offers nothing where nothing is set up', () => {
    expect(mendableCount({ ...quiet, owner: '', troubles: ['copied'], missingTabs: ['A'] })).toBe(0);
  });
});

describe('needsOwner', () => {
  it.each([
    [['sweepLate'], 'khac@example.com', true],
    [['responsesShown', 'unchecked'], 'khac@example.com', false],
    [['sweepLate'], OWNER, false],
  ] as const)('of %j opened by %s is %s', (troubles, actor, needs) => {
    expect(needsOwner({ ...quiet, actor, troubles })).toBe(needs);
  });
});

describe('mendedSentences', () => {
  it('counts what was mended', () => {
    expect(mendedSentences(3, [])).toEqual(['Đã khắc phục 03 điều.']);
  });

  it('names what is left', () => {
    expect(mendedSentences(3, ['formLost'])).toEqual([
      'Đã khắc phục những điều tài khoản này làm được. Còn lại:',
      expect.stringContaining('không mở được Biểu mẫu'),
    ]);
  });
});
