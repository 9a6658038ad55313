import { takeInRegistration } from '../../src/app/daily-run';
import { MEMORY } from '../../src/app/memory-keys';
import { Session } from '../../src/app/session';
import { takeInResponses } from '../../src/app/take-in-responses';
import { INITIATIVES, SETTINGS } from '../../src/domain/tabs';
import { memoryDesk, settingRows } from '../support/memory-desk';

const AT_7 = '2023-02-20T07:00:00+07:00';
const AT_8 = '2023-02-20T08:00:00+07:00';
const NUMBER = `${MEMORY.numbers}P.BN`;

describe('codes given to initiatives', () => {
  it('fix the campaign’s symbol before any letter about them leaves, and leave one that is fixed', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: { title: 'Một' } } });
    takeInResponses(new Session(office.desk()), 'all');
    expect([office.memory.get(MEMORY.symbol), office.memory.get(NUMBER)]).toEqual(['DVK2023', '1']);
    office.workbook.fill(SETTINGS, settingRows({ symbol: 'DVK2024' }));
    office.respond('r2', AT_8, { initiatives: { 1: { title: 'Hai' } } });
    takeInResponses(new Session(office.desk()), 'all');
    expect(office.workbook.rows(INITIATIVES).map(({ code }) => code)).toEqual(['DVK2023-P.BN-01', 'DVK2023-P.BN-02']);
    expect([office.memory.get(MEMORY.symbol), office.memory.get(NUMBER)]).toEqual(['DVK2023', '2']);
  });

  it('are not given again after their rows are gone', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Hai' } } });
    takeInRegistration(office.desk(), 'r1');
    office.workbook.fill(INITIATIVES, []);
    office.respond('r2', AT_8, { initiatives: { 1: { title: 'Ba' } } });
    takeInRegistration(office.desk(), 'r2');
    expect(office.workbook.rows(INITIATIVES).map(({ code, title }) => [code, title])).toContainEqual([
      'DVK2023-P.BN-03',
      'Ba',
    ]);
  });

  it('follow what was remembered of their own unit, and take what is no number for none', () => {
    const office = memoryDesk();
    office.memory.set(`${MEMORY.numbers}P.BT`, '40');
    office.memory.set(NUMBER, 'x');
    office.respond('r1', AT_7, { initiatives: { 1: { title: 'Một' } } });
    takeInRegistration(office.desk(), 'r1');
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ code: 'DVK2023-P.BN-01' }]);
    expect([office.memory.get(NUMBER), office.memory.get(`${MEMORY.numbers}P.BT`)]).toEqual(['1', '40']);
  });
});
