import { beginningText, listText, offeredLetters, offerText, tickedText } from '../../src/sidebar/list-words';
import { aCompleteUnit, anExemptUnit, aUnit } from './a-unit';

const benNghe = aUnit();
const noiVu = aCompleteUnit({ code: 'NV', name: 'Phòng Nội vụ' });
const thongKe = anExemptUnit({ code: 'TK', name: 'Chi cục Thống kê' });
const OWNER = 'noivu@example.com';
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
  it('leads to set-up before anything else', () => {
    expect(beginningText([], '')).toMatch(/^Chưa thiết lập chiến dịch\./);
  });

  it('says how to begin while nobody was written to and nothing has come', () => {
    expect(beginningText([aUnit({ invited: false }), thongKe], OWNER)).toBe(
      'Chưa có đơn vị nào đăng ký. Gửi thông báo đăng ký để bắt đầu.',
    );
  });

  it.each([
    ['a unit was invited', [benNghe, thongKe]],
    ['something came', units],
    ['there is no unit', []],
    ['every unit is exempt', [thongKe]],
  ])('is empty when %s', (_when, some) => {
    expect(beginningText(some, OWNER)).toBe('');
  });
});

describe('offeredLetters', () => {
  const daKao = aUnit({ code: 'P.DK', name: 'Ủy ban nhân dân phường Đa Kao', invited: false });
  const tanDinh = aUnit({ code: 'P.TD', name: 'Ủy ban nhân dân phường Tân Định', invited: false });
  const codes = (offer: { units: readonly { code: string }[] }) => offer.units.map(({ code }) => code);

  it('reminds those shown that owe something', () => {
    const offer = offeredLetters(units, units, []);
    expect(offer.round).toBe('reminders');
    expect(codes(offer)).toEqual(['P.BN']);
  });

  it('prefers the ticked units to those shown', () => {
    expect(codes(offeredLetters([benNghe, daKao], [benNghe], [daKao]))).toEqual(['P.DK']);
  });

  it('invites where none of the units was invited', () => {
    expect(offeredLetters([benNghe, daKao], [daKao], []).round).toBe('invitations');
  });

  it('reminds as soon as one of them was', () => {
    expect(offeredLetters([benNghe, daKao], [benNghe, daKao], []).round).toBe('reminders');
  });

  it('leaves the choice to the server where every unit is to be invited, and names the units otherwise', () => {
    expect(offeredLetters([daKao, tanDinh], [daKao, tanDinh], []).codes).toBeUndefined();
    expect(offeredLetters([daKao, tanDinh], [daKao], []).codes).toEqual(['P.DK']);
    expect(offeredLetters([benNghe], [benNghe], []).codes).toEqual(['P.BN']);
  });
});

describe('offerText', () => {
  const unreachable = aUnit({ code: 'BBT', reachable: false });
  it.each([
    ['reminders', [benNghe], false, 'Xem trước 01 thư'],
    ['invitations', [benNghe], false, 'Xem trước 01 thông báo'],
    ['reminders', [benNghe, unreachable], false, 'Xem trước 01 thư'],
    ['reminders', [benNghe, unreachable], true, 'Xem trước 02 thư'],
    ['reminders', [unreachable], false, 'Xem trước thư'],
    ['reminders', [], false, 'Không có thư để gửi'],
  ] as const)('for %s to some units says what can be looked at', (round, some, isTrial, text) => {
    expect(offerText({ round, units: some }, isTrial)).toBe(text);
  });
});

describe('tickedText', () => {
  it.each([
    ['nothing when none is ticked', units, [], ''],
    ['the ticked units', units, [benNghe, noiVu], 'Đã chọn 02 đơn vị'],
    ['ticked units that the filter hides', [noiVu], [benNghe, noiVu], 'Đã chọn 02 đơn vị, 01 đang ẩn'],
  ])('names %s', (_whom, shown, ticked, text) => {
    expect(tickedText(shown, ticked)).toBe(text);
  });
});
