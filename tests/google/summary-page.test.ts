import { SUMMARY_TAB } from '../../src/domain/tabs';
import { aSummary } from '../support/contracts/summary-page';
import { type ScriptWorld, scriptWorld } from './script-world';

const CAMPAIGN = { movement: '=Phong trào', issuer: 'Ủy ban nhân dân Quận 1', office: 'Phòng Nội vụ' };

const page = () => scriptWorld({ [SUMMARY_TAB]: [] });
const write = (world: ScriptWorld, ...summary: Parameters<typeof aSummary>) =>
  world.run(({ desk }, shown, campaign) => desk.summaryPage.write(shown, campaign), aSummary(...summary), CAMPAIGN);
const hands = (world: ScriptWorld) => world.runtime.sheet(SUMMARY_TAB);
const unitRow = (world: ScriptWorld, code: string) =>
  hands(world)
    .display()
    .find((row) => row[1] === code) ?? [];
const headerOf = (world: ScriptWorld) =>
  hands(world)
    .display()
    .find((row) => row[0] === 'STT') ?? [];

describe('sheetSummaryPage', () => {
  it('has the columns of the units’ table in their order, one for each content', () => {
    const world = page();
    write(world, ['P.BN'], 0);
    expect(headerOf(world)).toEqual([
      ...['STT', 'Mã đơn vị', 'Tên đơn vị', 'Nhóm', 'Kế hoạch', 'Số sáng kiến', '1. Nội dung 1', '2. Nội dung 2'],
      ...[
        'Trạng thái',
        'Thời hạn',
        'Đúng hạn',
        'Còn thiếu',
        'Số lần nhắc',
        'Nhắc gần nhất',
        'Người đầu mối',
        'Điện thoại',
      ],
    ]);
  });

  it('writes days as days, counts as numbers and text as text', () => {
    const world = page();
    write(world, ['P.BN'], 0);
    expect(unitRow(world, 'P.BN')).toEqual([
      ...['1', 'P.BN', '=Phường P.BN', 'Phường', 'Chưa', '0', '0', '0', 'Chưa gửi', '22/02/2023', 'Còn hạn'],
      ...[
        'kế hoạch phát động (tệp Word); 01 sáng kiến, giải pháp',
        '2',
        '17/02/2023 08:05',
        'Nguyễn Thị An',
        '028 3822 0001',
      ],
    ]);
    const values =
      hands(world)
        .values()
        .find((row) => row[1] === 'P.BN') ?? [];
    expect([values[0], values[9] instanceof Date, values[13] instanceof Date]).toEqual([1, true, true]);
    expect(hands(world).formulas()).toEqual({});
  });

  it.each(['America/New_York', 'Pacific/Kiritimati'])(
    'shows the campaign’s days in a spreadsheet set to %s',
    (timeZone) => {
      const world = scriptWorld({ [SUMMARY_TAB]: [] }, { timeZone });
      write(world, ['P.BN'], 0);
      expect([unitRow(world, 'P.BN')[9], unitRow(world, 'P.BN')[13]]).toEqual(['22/02/2023', '17/02/2023 08:05']);
    },
  );

  it('says as of when, in words', () => {
    const world = page();
    write(world, ['P.BN'], 0);
    expect(
      hands(world)
        .display()
        .slice(0, 3)
        .map((row) => row[0]),
    ).toEqual([
      expect.stringMatching(/^TỔNG HỢP/),
      '=Phong trào – Ủy ban nhân dân Quận 1',
      'Số liệu tính đến 08:00 ngày 20/02/2023',
    ]);
  });

  it('looks the same however often it is written, and has each chart once', () => {
    const world = page();
    write(world, ['P.BN', 'P.CG'], 1);
    const before = [hands(world).display(), hands(world).state.charts.length, hands(world).state.merges.length];
    write(world, ['P.BN', 'P.CG'], 1);
    expect([hands(world).display(), hands(world).state.charts.length, hands(world).state.merges.length]).toEqual(
      before,
    );
    expect(before[1]).toBe(2);
  });

  it('writes all values at once, whatever its size', () => {
    const world = page();
    write(
      world,
      Array.from({ length: 200 }, (_, index) => `U${index}`),
      100,
      9,
    );
    expect(world.latest.calls['Range.setValues']).toBe(1);
  });

  it('repairs a page that people merged, typed on and cut', () => {
    const world = page();
    write(world, ['P.BN', 'P.CG'], 1);
    const before = hands(world).display();
    hands(world).merge(5, 1, 10, 3);
    hands(world).deleteColumns(14, 2);
    hands(world).setCells(40, 3, [['ghi tay']]);
    write(world, ['P.BN', 'P.CG'], 1);
    expect(
      hands(world)
        .display()
        .map((row) => row.slice(0, 16)),
    ).toEqual(before);
  });

  it('writes nothing and says so when the tab is missing', () => {
    const world = scriptWorld();
    expect(write(world, ['P.BN'], 0)).toBe(false);
  });

  it.each(['kill', 'error'] as const)(
    'keeps the old page or has the new one, wherever it is stopped by %s',
    (fault) => {
      const old = page();
      write(old, ['P.BN', 'P.CG', 'P.DK'], 0);
      const values = () => JSON.stringify(old.runtime.sheet(SUMMARY_TAB).values());
      const before = values();
      const start = old.runtime.snapshot();
      write(old, ['P.BN', 'P.XX'], 1);
      const after = values();
      const calls = Object.values(old.latest.calls).reduce((sum, count) => sum + count, 0);
      old.runtime.loseUnflushed = 'keep';
      const [summary, campaign] = [aSummary(['P.BN', 'P.XX'], 1), CAMPAIGN];
      for (let stop = 0; stop < calls; stop += 1) {
        old.runtime.restore(start);
        old.runtime.onCall = ({ index, phase }) =>
          index === stop && phase === 'before'
            ? fault === 'kill'
              ? 'kill'
              : new Error('Service error: Spreadsheets')
            : undefined;
        try {
          old.run(({ desk }, shown, of) => desk.summaryPage.write(shown, of), summary, campaign);
        } catch {
          // What counts is what stands on the page.
        }
        old.runtime.onCall = null;
        expect([stop, [before, after].includes(values())]).toEqual([stop, true]);
      }
    },
  );
});
