import { changedCells, Draft, differingKeys } from '../../src/domain/register-changes';
import { INITIATIVES, PLANS } from '../../src/domain/tabs';
import { anInitiative, aPlan } from '../support/builders';

describe('Draft', () => {
  const one = anInitiative();
  const two = anInitiative({ code: 'DVK2023-P.BN-02', title: 'Hai' });

  it('has nothing to write while nothing changed', () => {
    const draft = new Draft([one, two]);
    draft.update(one, {});
    draft.update(two, { title: 'Hai' });
    expect(draft.changes()).toEqual([]);
  });

  it('writes only the cells that differ from what was there at first', () => {
    const draft = new Draft([one, two]);
    draft.update(two, { title: 'Ba', method: '' });
    expect(draft.changes()).toEqual([{ kind: 'update', of: two, patch: { title: 'Ba' } }]);
  });

  it('writes a row that was changed twice once, and one changed back not at all', () => {
    const draft = new Draft([one]);
    draft.update(one, { title: 'Ba' });
    const [now] = draft.rows();
    if (now) draft.update(now, { title: one.title });
    expect(draft.changes()).toEqual([]);
  });

  it('writes a new row as it stands in the end', () => {
    const draft = new Draft([one]);
    draft.append(two);
    draft.update(two, { title: 'Ba' });
    expect(draft.rows().map(({ title }) => title)).toEqual([one.title, 'Ba']);
    expect(draft.changes()).toEqual([{ kind: 'append', record: { ...two, title: 'Ba' } }]);
  });

  it('refuses a row it does not have', () => {
    expect(() => new Draft([one]).update(two, { title: 'Ba' })).toThrow('No such row');
  });

  it('leaves the rows it was given as they were', () => {
    const draft = new Draft([one]);
    draft.update(one, { title: 'Ba' });
    expect(one.title).toBe('Trả kết quả tại nhà');
  });
});

describe('differingKeys', () => {
  it('names the cells that differ', () => {
    expect(differingKeys(anInitiative(), { title: 'Ba', method: '', comment: 'x' })).toEqual(['title', 'comment']);
  });
});

describe('changedCells', () => {
  it('words the cells by their headers, as they were and as they become', () => {
    expect(
      changedCells(INITIATIVES, anInitiative({ startsOn: '2023-03-01' }), {
        startsOn: '',
        editedAt: '2023-02-22T16:45:00+07:00',
        status: 'Đạt yêu cầu',
        title: anInitiative().title,
      }),
    ).toMatchInlineSnapshot(`
{
  "after": "Bắt đầu: (trống)
Sửa lần cuối: 22/02/2023 16:45
Trạng thái: Đạt yêu cầu",
  "before": "Bắt đầu: 01/03/2023
Sửa lần cuối: (trống)
Trạng thái: Chờ xem xét",
}
`);
  });

  it('words a cell that the row does not have as empty', () => {
    const { note: _note, ...row } = aPlan();
    expect(changedCells(PLANS, row as ReturnType<typeof aPlan>, { note: 'x' })).toEqual({
      before: 'Ghi chú: (trống)',
      after: 'Ghi chú: x',
    });
  });

  it('words a tick', () => {
    expect(changedCells(PLANS, aPlan(), { fileReceived: true })).toEqual({
      before: 'Đã nhận tệp: không',
      after: 'Đã nhận tệp: có',
    });
  });
});
