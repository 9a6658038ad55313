import { personRows, responseText, tracesByTab } from '../../src/sidebar/person-rows';

const trace = (value: string, tab = 'Đơn vị') => ({ tab, row: 2, column: 'Ghi chú', value, erasable: true });
const cellOf = (value: string) =>
  personRows([trace(value)])
    .split('\n')
    .slice(1)
    .join('\n')
    .split('\t')
    .slice(3);

describe('personRows', () => {
  it('gives a line for each cell, below its headers', () => {
    expect(personRows([trace('Lê Thị Na')])).toBe('Tab\tDòng\tCột\tNội dung\nĐơn vị\t2\tGhi chú\tLê Thị Na');
  });

  it.each(['=1+1', '+84', '-1', '@A1', '＝1', '＋1', '－1', '＠A1', '\t=1', '\n=1'])('keeps %j a text', (value) => {
    expect(cellOf(value).join('\t').replace(/^"/, '')).toMatch(/^'/);
  });

  it('keeps a text of several lines in one cell', () => {
    expect(cellOf('Người gửi: "Na"\nĐiện thoại: 0903')).toEqual(['"Người gửi: ""Na""\nĐiện thoại: 0903"']);
  });
});

describe('tracesByTab', () => {
  it('keeps the tabs’ order', () => {
    const traces = [trace('a', 'Sáng kiến'), trace('b'), trace('c', 'Sáng kiến')];
    expect(tracesByTab(traces).map(([tab, found]) => [tab, found.length])).toEqual([
      ['Sáng kiến', 2],
      ['Đơn vị', 1],
    ]);
  });
});

describe('responseText', () => {
  it('names the unit and the moment by which staff find it', () => {
    expect(responseText({ unit: 'Phường Bến Nghé', at: '2023-02-20T07:00:00+07:00' })).toMatch(
      /^Phường Bến Nghé, .*20\/02\/2023/,
    );
    expect(responseText({ unit: 'Phường Bến Nghé', at: '' })).toBe('Phường Bến Nghé');
  });
});
