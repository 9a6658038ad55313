import { faultText } from '../../src/domain/fault';
import type { Unit } from '../../src/domain/tabs';
import { readUnits, sharedAddresses } from '../../src/domain/unit-list';
import { aUnit } from '../support/builders';

const read = (rows: readonly Unit[]) => {
  const { units, faults } = readUnits(rows, (unit) => rows.indexOf(unit) + 2, '2023-02-23');
  return { codes: units.map(({ code }) => code), faults: faults.map(faultText) };
};
const otherUnit = (parts: Partial<Unit> = {}) =>
  aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành', email: 'benthanh@example.gov.vn', ...parts });

describe('readUnits', () => {
  it('finds nothing wrong with good rows', () => {
    expect(read([aUnit(), otherUnit({ extendedTo: '2023-02-28', ccEmail: 'vanthu@example.gov.vn' })])).toEqual({
      codes: ['P.BN', 'P.BT'],
      faults: [],
    });
  });

  it('passes over blank rows', () => {
    const blank = Object.fromEntries(Object.keys(aUnit()).map((key) => [key, ''])) as unknown as Unit;
    expect(read([aUnit(), blank, otherUnit()]).codes).toEqual(['P.BN', 'P.BT']);
  });

  it.each(['', 'P BN', 'P|BN', '=P.BN', '#REF!', '-P', 'P/BN'])('leaves out the code %j, and only it', (code) => {
    const { codes, faults } = read([aUnit({ code }), otherUnit()]);
    expect(codes).toEqual(['P.BT']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('Đơn vị, dòng 2, cột “Mã đơn vị”');
  });

  it('passes over a row with neither code nor name, and over no other', () => {
    const note = 'lập trước';
    expect(read([aUnit({ code: '', name: '', note })])).toEqual({ codes: [], faults: [] });
    expect(read([aUnit({ code: '', note })]).faults).toEqual([
      'Đơn vị, dòng 2, cột “Mã đơn vị”: đang để trống, cần một mã ngắn gồm chữ và số viết liền, ví dụ P.BN.',
    ]);
  });

  it.each([
    [5, 5],
    [6, 1],
  ])('names up to five blank addresses one by one: of %i, %i sentences', (count, sentences) => {
    const rows = Array.from({ length: count }, (_, at) => aUnit({ code: `P${at}`, name: `Phường ${at}`, email: '' }));
    expect(read(rows).faults).toHaveLength(sentences);
  });

  it('takes the first of two units with one code', () => {
    const { codes, faults } = read([aUnit(), otherUnit({ code: 'P.BN' })]);
    expect(codes).toEqual(['P.BN']);
    expect(faults).toMatchInlineSnapshot(`
[
  "Đơn vị, dòng 3, cột “Mã đơn vị”: đang là “P.BN”, cần mỗi mã chỉ dùng cho một đơn vị.",
]
`);
  });

  it('takes two units of one name and names both', () => {
    const { codes, faults } = read([aUnit(), otherUnit({ name: aUnit().name })]);
    expect(codes).toEqual(['P.BN', 'P.BT']);
    expect(faults).toMatchInlineSnapshot(`
[
  "Đơn vị, dòng 2, cột “Tên đơn vị”: đang là “Ủy ban nhân dân phường Bến Nghé”, cần tên khác nhau cho mỗi đơn vị.",
  "Đơn vị, dòng 3, cột “Tên đơn vị”: đang là “Ủy ban nhân dân phường Bến Nghé”, cần tên khác nhau cho mỗi đơn vị.",
]
`);
  });

  it('leaves out a unit without a name', () => {
    const { codes, faults } = read([aUnit({ name: '' })]);
    expect(codes).toEqual([]);
    expect(faults).toMatchInlineSnapshot(`
[
  "Đơn vị, dòng 2, cột “Tên đơn vị”: đang để trống, cần tên đơn vị.",
]
`);
  });

  it.each([
    ['2023-02-10', 1],
    ['2023-02-21', 1],
    ['2023-02-22', 0],
    ['2023-02-23', 0],
    ['2023-03-31', 0],
    ['', 0],
  ])('with the last day 22/02/2023, an extension to %j is wrong %i times', (extendedTo, faults) => {
    const result = read([aUnit({ extendedTo })]);
    expect(result.codes).toEqual(['P.BN']);
    expect(result.faults).toHaveLength(faults);
  });

  it('names an extension before the last day', () => {
    expect(read([aUnit({ extendedTo: '2023-02-10' })]).faults).toMatchInlineSnapshot(`
[
  "Đơn vị, dòng 2, cột “Gia hạn đến hết ngày”: đang là “10/02/2023”, cần một ngày sau 22/02/2023.",
]
`);
  });

  it('says nothing of extensions while the deadline cannot be read', () => {
    expect(readUnits([aUnit({ extendedTo: '2020-01-01' })], () => 2, undefined).faults).toEqual([]);
  });

  it('names every address that cannot be used', () => {
    const { codes, faults } = read([
      aUnit({ email: '', ccEmail: 'a@example.com, b@example.com' }),
      otherUnit({ leaderEmail: 'chủ tịch' }),
    ]);
    expect(codes).toEqual(['P.BN', 'P.BT']);
    expect(faults).toMatchInlineSnapshot(`
[
  "Đơn vị, dòng 2, cột “Email”: đang để trống, cần một địa chỉ thư điện tử.",
  "Đơn vị, dòng 2, cột “Email đồng gửi”: đang là “a@example.com, b@example.com”, cần một địa chỉ thư điện tử.",
  "Đơn vị, dòng 3, cột “Email lãnh đạo”: đang là “chủ tịch”, cần một địa chỉ thư điện tử.",
]
`);
  });

  it('counts blank addresses when there are many', () => {
    const rows = Array.from({ length: 36 }, (_, at) => aUnit({ code: `P${at}`, name: `Phường ${at}`, email: '' }));
    expect(read(rows).faults).toMatchInlineSnapshot(`
[
  "Đơn vị, cột “Email”: đang để trống, cần địa chỉ của 36 đơn vị.",
]
`);
  });

  it('asks no address of an exempt unit', () => {
    expect(read([aUnit({ email: '', exemptReason: 'Sáp nhập' })]).faults).toEqual([]);
  });
});

describe('sharedAddresses', () => {
  const shared = (rows: readonly Unit[]) => sharedAddresses(rows, (unit) => rows.indexOf(unit) + 2).map(faultText);

  it('names the later of two units with one address, however it is written', () => {
    expect(
      shared([aUnit(), otherUnit(), otherUnit({ code: 'P.CK', email: 'BENNGHE@example.gov.vn' })]),
    ).toMatchInlineSnapshot(`
[
  "Đơn vị, dòng 4, cột “Email”: đang là “BENNGHE@example.gov.vn”, cần một địa chỉ riêng; đơn vị P.BN cũng dùng địa chỉ này.",
]
`);
  });

  it('has nothing to say of blank addresses and of exempt units', () => {
    const exempt = otherUnit({ code: 'P.CK', email: aUnit().email, exemptReason: 'Sáp nhập' });
    expect(shared([aUnit(), exempt, otherUnit({ email: '' }), otherUnit({ code: 'P.DK', email: '' })])).toEqual([]);
  });
});
