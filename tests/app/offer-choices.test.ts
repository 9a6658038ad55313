import { sweep } from '../../src/app/daily-run';
import { formChoices } from '../../src/app/offer-choices';
import { Session } from '../../src/app/session';
import { CONTENTS, SETTINGS, UNITS } from '../../src/domain/tabs';
import { aUnit } from '../support/builders';
import { memoryDesk, settingRows } from '../support/memory-desk';

describe('formChoices', () => {
  it('offers the units, contents and fields of the tabs', () => {
    const office = memoryDesk({ settings: { fields: 'Kinh tế; Văn hóa' } });
    office.workbook.fill(CONTENTS, [{ number: '1', shortName: 'Người nghèo', fullName: 'Không để ai bị bỏ quên' }]);
    expect(formChoices(new Session(office.desk()))).toEqual({
      units: ['Ủy ban nhân dân phường Bến Nghé'],
      contents: ['1. Không để ai bị bỏ quên'],
      fields: ['Kinh tế', 'Văn hóa'],
    });
  });

  it('leaves out contents without a number, and fields that cannot be read', () => {
    const office = memoryDesk({ settings: { fields: '' } });
    office.workbook.fill(CONTENTS, [{ number: '', shortName: 'Nháp', fullName: 'Nháp' }]);
    expect(formChoices(new Session(office.desk()))).toMatchObject({ contents: [], fields: [] });
  });

  it('tells units of one name apart by their codes', () => {
    const office = memoryDesk({ units: [aUnit({ name: 'Công an' }), aUnit({ code: 'P.CG', name: 'Công an' })] });
    expect(formChoices(new Session(office.desk())).units).toEqual(['Công an (P.BN)', 'Công an (P.CG)']);
  });
});

describe('offerChoices', () => {
  it('makes the Form follow the tabs', () => {
    const office = memoryDesk();
    sweep(office.desk());
    office.workbook.fill(UNITS, [aUnit({ name: 'UBND phường Bến Nghé' })]);
    office.workbook.fill(SETTINGS, settingRows({ fields: 'Kinh tế' }));
    sweep(office.desk());
    expect(office.form.choices).toMatchObject({ units: ['UBND phường Bến Nghé'], fields: ['Kinh tế'] });
  });

  it('leaves a Form alone that offers the right things', () => {
    const office = memoryDesk();
    sweep(office.desk());
    office.form.choices = { units: ['do người khác sửa'], contents: [], fields: [] };
    sweep(office.desk());
    expect(office.form.choices.units).toEqual(['do người khác sửa']);
  });

  it('offers what was missed as soon as the Form can be opened again', () => {
    const office = memoryDesk();
    sweep(office.desk({ noForm: true }));
    expect(office.form.choices.units).toEqual([]);
    sweep(office.desk());
    expect(office.form.choices.units).toEqual(['Ủy ban nhân dân phường Bến Nghé']);
  });
});
