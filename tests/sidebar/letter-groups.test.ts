import { LETTER_STATES } from '../../src/domain/tabs';
import { GROUP_HINTS, LETTER_GROUPS, lettersIn } from '../../src/sidebar/letter-groups';
import { aLetterLine } from '../support/builders';

const lines = [
  aLetterLine({ key: '1', unit: 'P.BN', state: 'Đã gửi', at: '2023-02-08T09:20:00+07:00' }),
  aLetterLine({ key: '2', to: 'dakao@example.gov.vn', unit: 'P.DK', state: 'Đã gửi', at: '2023-02-17T08:25:00+07:00' }),
  aLetterLine({
    key: '3',
    to: 'dakao@example.gov.vn',
    unit: 'P.DK',
    state: 'Gửi lỗi',
    at: '2023-02-17T08:25:00+07:00',
  }),
];
const nameOf = (code: string) => (code === 'P.DK' ? 'Phường Đa Kao' : 'Phường Bến Nghé');
const keys = (...args: Parameters<typeof lettersIn>) => lettersIn(...args).map(({ key }) => key);

describe('LETTER_GROUPS', () => {
  it('lists every state but that of letters no longer needed', () => {
    expect([...LETTER_GROUPS].sort()).toEqual(LETTER_STATES.filter((state) => state !== 'Không gửi').sort());
  });

  it('begins with what needs a person', () => {
    expect(LETTER_GROUPS.slice(0, 2)).toEqual(['Chưa xác định', 'Gửi lỗi']);
  });
});

describe('GROUP_HINTS', () => {
  it.each(LETTER_GROUPS)('says of “%s” what the letters wait for', (group) => {
    expect(GROUP_HINTS[group]).toMatch(/\.$/);
  });
});

describe('lettersIn', () => {
  it('picks the letters of a group, the latest first', () => {
    expect(keys(lines, 'Đã gửi', '', nameOf)).toEqual(['2', '1']);
  });

  it('finds them by the unit, without diacritics', () => {
    expect(keys(lines, 'Đã gửi', 'ben nghe', nameOf)).toEqual(['1']);
    expect(keys(lines, 'Gửi lỗi', 'ben nghe', nameOf)).toEqual([]);
  });
});
