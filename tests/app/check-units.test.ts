import type { UnitProblem } from '../../src/app/check-units';
import { UNITS, type Unit } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { memoryDesk } from '../support/memory-desk';
import { told } from '../support/memory-sidebar';

const other = (parts: Partial<Unit> = {}) =>
  aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: 'cogiang@example.gov.vn', ...parts });
const problems = (units: readonly Unit[]) =>
  (told(memoryDesk({ units }), 'checkUnits') as { problems: UnitProblem[] }).problems;

describe('checkUnits', () => {
  it('has nothing to say of a list in order', () => {
    expect(problems([aUnit(), other()])).toEqual([]);
  });

  it.each<[string, Unit, string, RegExp]>([
    ['a blank address', other({ email: '' }), 'P.CG', /cột “Email”: đang để trống/],
    ['an unusable address', other({ email: 'a@b' }), 'P.CG', /cột “Email”: đang là “a@b”/],
    ['an unusable copy address', other({ ccEmail: 'a;b' }), 'P.CG', /cột “Email đồng gửi”/],
    ['an unusable leader’s address', other({ leaderEmail: 'a;b' }), 'P.CG', /cột “Email lãnh đạo”/],
    ['a doubled address', other({ email: aUnit().email }), 'P.CG', /đơn vị P\.BN cũng dùng địa chỉ này/],
    ['a doubled code', other({ code: 'P.BN' }), 'P.BN', /dòng 3, cột “Mã đơn vị”/],
    ['a code that is none', other({ code: 'P CG' }), 'P CG', /cột “Mã đơn vị”/],
    ['a name left out', other({ name: '' }), 'P.CG', /cột “Tên đơn vị”: đang để trống/],
    [
      'an extension that is none',
      other({ extendedTo: '2023-02-20' }),
      'P.CG',
      /cột “Gia hạn đến hết ngày”.*22\/02\/2023/,
    ],
  ])('names %s with its unit', (_, unit, code, words) => {
    expect(problems([aUnit(), unit])).toEqual([{ unit: code, name: unit.name, text: expect.stringMatching(words) }]);
  });

  it('names both units of one name', () => {
    expect(problems([aUnit(), other({ name: aUnit().name })]).map(({ unit }) => unit)).toEqual(['P.BN', 'P.CG']);
  });

  it('names every unit without an address, however many there are, in the order of the tab', () => {
    const units = Array.from({ length: 12 }, (_, index) => other({ code: `P.${index}`, name: `${index}`, email: '' }));
    expect(problems([other({ email: 'a@b' }), ...units]).map(({ unit }) => unit)).toEqual([
      'P.CG',
      ...units.map(({ code }) => code),
    ]);
  });

  it('names a missing column of the tab without a unit, and asks nobody to type again what it held', () => {
    const office = memoryDesk({ units: [aUnit({ email: '' }), other({ email: '' })] });
    office.workbook.lost.set(UNITS, 'email');
    expect((told(office, 'checkUnits') as { problems: UnitProblem[] }).problems).toEqual([
      { unit: '', name: '', text: expect.stringContaining('Đơn vị, dòng 1, cột “Email”') },
    ]);
  });
});
