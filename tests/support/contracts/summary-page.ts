import type { SummaryPage } from '../../../src/app/ports';
import type { Summary, UnitSummary } from '../../../src/domain/summary';
import type { Clause } from './contract';

/** A page, and what a reader finds on it: who stands in the table of units, and how many are complete. */
export interface PageWorld {
  readonly page: SummaryPage;
  read(): { readonly units: readonly string[]; readonly complete: string };
}

const CAMPAIGN = { movement: 'Phong trào', issuer: 'Ủy ban nhân dân', office: 'Phòng Nội vụ' };

/** A summary of units that have sent nothing, but for so many that are complete. */
export function aSummary(codes: readonly string[], complete: number, contents = 2): Summary {
  const totals = {
    units: codes.length,
    exempt: 0,
    complete,
    onTime: complete,
    late: 0,
    incomplete: codes.length - complete,
  };
  return {
    asOf: '2023-02-20T08:00:00+07:00',
    totals,
    groups: [{ name: 'Phường', ...totals }],
    contents: Array.from({ length: contents }, (_, index) => ({
      number: `${index + 1}`,
      shortName: `Nội dung ${index + 1}`,
      initiatives: index,
      units: index,
    })),
    statuses: [{ status: 'Chờ xem xét', initiatives: 1 }],
    units: codes.map(
      (code): UnitSummary => ({
        code,
        name: `=Phường ${code}`,
        group: 'Phường',
        plan: 'Chưa',
        initiatives: 0,
        byContent: Array.from({ length: contents }, () => 0),
        status: 'Chưa gửi',
        deadline: '2023-02-22',
        timeliness: 'Còn hạn',
        missing: ['kế hoạch phát động (tệp Word)', '01 sáng kiến, giải pháp'],
        reminders: 2,
        lastReminder: '2023-02-17T08:05:00+07:00',
        contact: 'Nguyễn Thị An',
        phone: '028 3822 0001',
      }),
    ),
  };
}

/** What a summary page promises. */
export const SUMMARY_PAGE_CONTRACT: readonly Clause<PageWorld>[] = [
  {
    it: 'shows the summary that was written',
    does: ({ page, read }) => {
      page.write(aSummary(['P.BN', 'P.CG'], 1), CAMPAIGN);
      return read();
    },
    gives: { units: ['P.BN', 'P.CG'], complete: '1/2' },
  },
  {
    it: 'shows a shorter and narrower one in its place, and nothing of the old',
    does: ({ page, read }) => {
      page.write(aSummary(['P.BN', 'P.CG', 'P.DK'], 0, 5), CAMPAIGN);
      page.write(aSummary(['P.CG'], 1, 1), CAMPAIGN);
      return read();
    },
    gives: { units: ['P.CG'], complete: '1/1' },
  },
  {
    it: 'shows a longer and wider one in its place',
    does: ({ page, read }) => {
      page.write(aSummary([], 0, 1), CAMPAIGN);
      const codes = Array.from({ length: 60 }, (_, index) => `U${index}`);
      page.write(aSummary(codes, 45, 9), CAMPAIGN);
      const { units, complete } = read();
      return [units.length, units[59], complete];
    },
    gives: [60, 'U59', '45/60'],
  },
];
