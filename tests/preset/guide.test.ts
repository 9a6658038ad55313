import { SETTING_ITEMS } from '../../src/domain/settings';
import { GUIDE_TAB, INITIATIVE_STATUSES, LETTER_STATES, SUMMARY_TAB, TABLES } from '../../src/domain/tabs';
import { GUIDE } from '../../src/preset/guide';

const lines: string[] = GUIDE.sections.flatMap((section) => [section.heading, ...section.lines]);

describe('GUIDE', () => {
  it('is some 30 lines that need no scrolling sideways', () => {
    const count = GUIDE.sections.flatMap((section) => section.lines).length;
    expect(count).toBeGreaterThanOrEqual(20);
    expect(count).toBeLessThanOrEqual(30);
    expect(lines.filter((line) => line.length > 180)).toEqual([]);
  });

  it('names only what there is', () => {
    const known = new Set<string>([
      SUMMARY_TAB,
      ...TABLES.flatMap((table) => [table.name, ...Object.values(table.columns).map((column) => column.header)]),
      ...Object.values(SETTING_ITEMS).map(({ item }) => item),
      ...INITIATIVE_STATUSES,
      ...LETTER_STATES,
      'Sổ sáng kiến',
      'Thiết lập chiến dịch',
      'Liên kết có từ',
      'Tệp đến lúc',
    ]);
    const named = lines.flatMap((line) => [...line.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? ''));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each([SUMMARY_TAB, ...TABLES.map(({ name }) => name)])('says what %s is for', (tab) => {
    expect(GUIDE.sections[0].lines.join('\n')).toContain(`“${tab}”`);
  });

  it('is opened by its own tab and does not describe itself', () => {
    expect(GUIDE.title.startsWith(GUIDE_TAB)).toBe(true);
  });

  it('speaks plainly: no exclamation marks, no forms of address, no formulas', () => {
    for (const line of lines) {
      expect(line).toMatch(/^[“\p{L}\d]/u);
      expect(line).not.toMatch(/!|(?<!\p{L})(bạn|chúng tôi|hệ thống|vui lòng)(?!\p{L})/iu);
      expect(line).toBe(line.normalize('NFC'));
    }
  });
});
