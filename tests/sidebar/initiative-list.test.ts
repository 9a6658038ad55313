import { INITIATIVE_STATUSES } from '../../src/domain/tabs';
import { INITIATIVE_VIEWS, shownInitiatives, viewText } from '../../src/sidebar/initiative-list';
import { anInitiative } from '../support/builders';

const all = [
  anInitiative({ code: 'A', title: 'Trả kết quả tại nhà', status: 'Chờ xem xét' }),
  anInitiative({ code: 'B', title: 'Phản ánh rác qua điện thoại', status: 'Chờ xem xét' }),
  anInitiative({ code: 'C', status: 'Đạt yêu cầu' }),
];

describe('INITIATIVE_VIEWS', () => {
  it('has every state', () => {
    expect([...INITIATIVE_VIEWS].sort()).toEqual([...INITIATIVE_STATUSES].sort());
  });
});

describe('shownInitiatives', () => {
  it.each([
    ['Chờ xem xét', '', ['A', 'B']],
    ['Chờ xem xét', 'rac dien thoai', ['B']],
    ['Đạt yêu cầu', '', ['C']],
    ['Không đạt', '', []],
  ])('shows those in the state %s searched for “%s”', (view, query, codes) => {
    expect(shownInitiatives(all, view, query).map(({ code }) => code)).toEqual(codes);
  });
});

describe('viewText', () => {
  it('counts the initiatives of a state', () => {
    expect(viewText(all, 'Chờ xem xét')).toBe('Chờ xem xét (02)');
  });
});
