import { doubledRows } from '../../src/app/doubled-rows';
import { INITIATIVES, PLANS } from '../../src/domain/tabs';
import { anInitiative, aPlan } from '../support/builders';
import { MemoryWorkbook } from '../support/memory-workbook';

describe('doubledRows', () => {
  const workbook = new MemoryWorkbook();
  const initiatives = (...codes: string[]) => {
    workbook.fill(
      INITIATIVES,
      codes.map((code) => anInitiative({ code })),
    );
    return workbook.table(INITIATIVES);
  };
  const named = (...codes: string[]) =>
    doubledRows(INITIATIVES, 'code', initiatives(...codes)).map(({ found, row }) => [found, row]);

  it('names nothing where each key stands once', () => {
    expect(named('DVK2023-P.BN-01', 'DVK2023-P.BN-02')).toEqual([]);
  });

  it('names each further row of a key with its number, its column and what is expected', () => {
    workbook.fill(PLANS, [aPlan({ unit: 'P.BN' }), aPlan({ unit: 'P.BT' }), aPlan({ unit: 'P.BN' })]);
    expect(doubledRows(PLANS, 'unit', workbook.table(PLANS))).toEqual([
      { tab: 'Kế hoạch', row: 4, field: 'Mã đơn vị', found: 'P.BN', expected: 'mỗi mã chỉ một dòng' },
    ]);
    expect(named('DVK2023-P.BN-01', 'DVK2023-P.BN-01', 'DVK2023-P.BN-01')).toEqual([
      ['DVK2023-P.BN-01', 3],
      ['DVK2023-P.BN-01', 4],
    ]);
  });

  it('does not take rows without a key for doubles', () => {
    expect(named('', 'DVK2023-P.BN-01', '')).toEqual([]);
  });

  it('names a double that is not written yet without a number', () => {
    const table = initiatives('DVK2023-P.BN-01');
    table.append(anInitiative({ code: 'DVK2023-P.BN-01' }));
    const [double] = doubledRows(INITIATIVES, 'code', table);
    expect(double).toMatchObject({ found: 'DVK2023-P.BN-01', field: 'Mã sáng kiến' });
    expect(double).not.toHaveProperty('row');
  });
});
