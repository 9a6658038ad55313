import { beginningText, listText, scopeText } from '../../src/sidebar/list-words';
import { aCompleteUnit, anExemptUnit, aUnit } from './a-unit';

const benNghe = aUnit();
const noiVu = aCompleteUnit({ code: 'NV', name: 'Phòng Nội vụ' });
const thongKe = anExemptUnit({ code: 'TK', name: 'Chi cục Thống kê' });
const units = [benNghe, noiVu, thongKe];

describe('listText', () => {
  it.each([
    ['all', '', '03 đơn vị'],
    ['incomplete', '', '01 đơn vị chưa đủ'],
    ['complete', '', '01 đơn vị hoàn thành'],
    ['overdue', '', 'Không có đơn vị quá hạn.'],
    ['overdue', 'ben nghe', 'Không có đơn vị quá hạn.'],
    ['all', 'ben nghe', 'Tìm thấy 01 đơn vị'],
    ['incomplete', 'ben nghe', 'Tìm thấy 01 đơn vị chưa đủ'],
    ['incomplete', 'noi vu', 'Không tìm thấy đơn vị chưa đủ. Có 01 đơn vị khớp ngoài nhóm đang xem.'],
    ['all', 'tan dinh', 'Không tìm thấy đơn vị.'],
  ] as const)('for %s searched for “%s” says: %s', (filter, query, text) => {
    expect(listText(units, { filter, query })).toBe(text);
  });

  it('says what to do while there is no unit', () => {
    expect(listText([], { filter: 'all', query: '' })).toBe(
      'Danh sách đơn vị đang trống. Ghi các đơn vị vào tab Đơn vị.',
    );
  });
});

describe('beginningText', () => {
  it('says how to begin while nothing has come', () => {
    expect(beginningText([benNghe, thongKe])).toBe('Chưa có đơn vị nào đăng ký. Gửi thông báo đăng ký để bắt đầu.');
  });

  it.each([
    ['something came', units],
    ['there is no unit', []],
    ['every unit is exempt', [thongKe]],
  ])('is empty when %s', (_when, some) => {
    expect(beginningText(some)).toBe('');
  });
});

describe('scopeText', () => {
  it.each([
    ['the units shown that owe something', units, [], 'Nhắc 01 đơn vị đang hiện'],
    ['nobody when none of those shown owes', [noiVu, thongKe], [], 'Không có đơn vị cần nhắc đang hiện'],
    ['the ticked units', units, [benNghe, noiVu], 'Đã chọn 02 đơn vị'],
    ['ticked units that the filter hides', [noiVu], [benNghe, noiVu], 'Đã chọn 02 đơn vị, 01 đang ẩn'],
  ])('names %s', (_whom, shown, ticked, text) => {
    expect(scopeText(shown, ticked)).toBe(text);
  });
});
