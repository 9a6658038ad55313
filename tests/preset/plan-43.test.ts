import { countText, isDay, weekdayOf } from '../../src/domain/days';
import { faultText } from '../../src/domain/fault';
import { campaignLastDay } from '../../src/domain/obligations';
import { contentChoice } from '../../src/domain/registration-form';
import { stagesFor } from '../../src/domain/reminders';
import { needed, readSettings, SETTING_ITEMS, type SettingKey } from '../../src/domain/settings';
import { PLAN_43 } from '../../src/preset/plan-43';
import type { Preset } from '../../src/preset/preset';

const preset: Preset = PLAN_43;
const keys = Object.keys(SETTING_ITEMS) as SettingKey[];

const linesOn = (dayOfSetUp: string) =>
  keys.map((key, index) => ({
    row: index + 2,
    item: SETTING_ITEMS[key].item,
    value: key === 'remindFrom' ? dayOfSetUp : preset.settings[key].value,
  }));

describe('PLAN_43.settings', () => {
  it('stand in the order of Cấu hình', () => {
    expect(Object.keys(preset.settings)).toEqual(keys);
  });

  it('are read without a fault once the day of set-up is filled in', () => {
    expect(readSettings(linesOn('2023-02-08'))).toEqual({
      faults: [],
      values: {
        movement: 'Phong trào thi đua “Dân vận khéo” năm 2023',
        symbol: 'DVK2023',
        issuer: 'Ủy ban nhân dân Quận 1',
        office: 'Phòng Nội vụ Quận 1',
        planNumber: '43/KH-UBND',
        issuedOn: '2023-02-07',
        deadline: '2023-02-23',
        remindFrom: '2023-02-08',
        minimum: 1,
        planRequired: true,
        fileRequired: true,
        acceptLate: true,
        fields: ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh', 'Xây dựng hệ thống chính trị'],
        remindBefore: [7, 3, 1, 0],
        overdueEvery: 2,
        overdueMost: 5,
        leaderFrom: 2,
        sendHour: 8,
        senderName: 'Phòng Nội vụ Quận 1',
        officeEmail: 'noivu.q1@tphcm.gov.vn',
        contactPerson: '',
        contactPhone: '',
        leaderReportEmail: '',
        reserve: 10,
        trial: false,
      },
    });
  });

  it('lack only the day of set-up as they are shipped', () => {
    expect(readSettings(linesOn('')).faults.map(({ key }) => key)).toEqual(['remindFrom']);
  });

  it.each(keys)('explain %s in one sentence', (key) => {
    const { explanation } = preset.settings[key];
    expect(explanation).toMatch(/^\p{Lu}[^\n]*\.$/u);
    expect(explanation.slice(0, -1)).not.toMatch(/[.?!] \p{Lu}/u);
    expect(explanation).toContain('ví dụ');
  });
});

describe('PLAN_43.contents', () => {
  it("are the plan's own five headings", () => {
    expect(preset.contents.map(contentChoice)).toEqual([
      '1. Không để người nghèo, người yếu thế tụt hậu, bị bỏ quên',
      '2. Không gây phiền hà cho người dân và doanh nghiệp',
      '3. Không xả rác ra đường phố và kênh rạch',
      '4. Không vi phạm luật giao thông đường bộ',
      '5. Không tụ tập gây rối, ảnh hưởng an ninh chính trị, trật tự an toàn nơi cư trú và trên đường phố',
    ]);
  });

  it('have short names', () => {
    expect(preset.contents.map(({ shortName }) => shortName)).toEqual([
      'Người nghèo, yếu thế',
      'Không phiền hà',
      'Không xả rác',
      'Giao thông',
      'An ninh, trật tự',
    ]);
  });
});

describe('PLAN_43.units', () => {
  it('are 36, each with a code and a name of its own', () => {
    expect(preset.units).toHaveLength(36);
    expect(new Set(preset.units.map(({ code }) => code)).size).toBe(36);
    expect(new Set(preset.units.map(({ name }) => name)).size).toBe(36);
  });

  it('stand in four groups, ten of them wards', () => {
    const groups = [...new Set(preset.units.map(({ group }) => group))];
    expect(groups.map((group) => [group, preset.units.filter((unit) => unit.group === group).length])).toEqual([
      ['Phòng ban chuyên môn', 12],
      ['Cơ quan, đơn vị', 6],
      ['Đơn vị trực thuộc', 8],
      ['Phường', 10],
    ]);
  });

  it('have codes that fit into a key and a code of an initiative', () => {
    for (const { code } of preset.units) expect(code).toMatch(/^[A-Z]+(\.[A-Z]+)?$/);
  });
});

describe('PLAN_43.daysOff', () => {
  const days = preset.daysOff.map(({ day }) => day);
  const run = (month: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `2023-${month}-${countText(from + index)}`);

  it('are the public holidays of 2023 with the days in lieu, each day once and in order', () => {
    expect(days.filter((day) => !isDay(day))).toEqual([]);
    expect(days).toEqual([
      '2023-01-02',
      ...run('01', 20, 26),
      '2023-04-29',
      '2023-04-30',
      ...run('05', 1, 3),
      ...run('09', 1, 4),
    ]);
  });

  it('give a reason for every day', () => {
    expect(preset.daysOff.filter(({ reason }) => reason.trim() === '')).toEqual([]);
  });

  it('have as many working days in lieu as holidays that fall on a weekend', () => {
    const isWeekend = (day: string) => weekdayOf(day) === 0 || weekdayOf(day) === 6;
    const inLieu = preset.daysOff.filter(({ reason }) => reason.endsWith('(nghỉ bù)'));
    const onWeekend = preset.daysOff.filter(
      ({ day, reason }) => isWeekend(day) && reason !== 'Quốc khánh (ngày nghỉ hằng tuần)',
    );
    expect(inLieu.filter(({ day }) => isWeekend(day))).toEqual([]);
    // 01/01 is itself a Sunday and needs no row.
    expect(inLieu).toHaveLength(onWeekend.length + 1);
  });
});

describe('PLAN_43 as a calendar', () => {
  it('gives the stages of the campaign', () => {
    const settings = readSettings(linesOn('2023-02-08'));
    const read = needed(settings, ['deadline', 'remindFrom', 'remindBefore', 'overdueEvery', 'overdueMost']);
    if (!read.ok) throw new Error(read.faults.map(faultText).join('\n'));
    const daysOff = new Set(preset.daysOff.map(({ day }) => day));
    const stages = stagesFor(campaignLastDay(read.campaign.deadline), read.campaign, daysOff);
    expect(stages.map(({ name, on }) => `${name} ${on}`)).toEqual([
      'T-7 2023-02-15',
      'T-3 2023-02-17',
      'T-1 2023-02-21',
      'T-0 2023-02-22',
      'QH-1 2023-02-23',
      'QH-2 2023-02-27',
      'QH-3 2023-03-01',
      'QH-4 2023-03-03',
      'QH-5 2023-03-07',
    ]);
  });
});
