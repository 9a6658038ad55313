import { faultText, shortened } from '../../src/domain/fault';

describe('faultText', () => {
  it('names the setting, what stands there and what is expected', () => {
    const fault = {
      tab: 'Cấu hình',
      field: 'Nhắc trước hạn (ngày)',
      found: 'bảy',
      expected: 'các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0',
    };
    expect(faultText(fault)).toMatchInlineSnapshot(
      `"Cấu hình, mục “Nhắc trước hạn (ngày)”: đang là “bảy”, cần các số nguyên cách nhau bằng dấu phẩy, ví dụ 7, 3, 1, 0."`,
    );
  });

  it('names the row and the column of a table', () => {
    const fault = { tab: 'Đơn vị', row: 12, field: 'Email', found: '', expected: 'một địa chỉ thư điện tử' };
    expect(faultText(fault)).toMatchInlineSnapshot(
      `"Đơn vị, dòng 12, cột “Email”: đang để trống, cần một địa chỉ thư điện tử."`,
    );
  });

  it('keeps the sentence short when the cell is long', () => {
    const fault = { tab: 'Đơn vị', row: 2, field: 'Email', found: 'a'.repeat(5000), expected: 'một địa chỉ' };
    expect(faultText(fault).length).toBeLessThan(160);
  });
});

describe('shortened', () => {
  it.each([
    ['bảy', 'bảy'],
    ['bảy\nba  một', 'bảy ba một'],
    ['a'.repeat(80), 'a'.repeat(80)],
    ['a'.repeat(81), `${'a'.repeat(79)}…`],
  ])('of %j is %j', (text, expected) => {
    expect(shortened(text)).toBe(expected);
  });
});
