import { decideIntake } from '../../src/domain/intake';
import { aUnit } from '../support/builders';
import { having, memoryIntake, type Said, type Sent, titled } from '../support/memory-intake';

const NINE = '2023-02-20T09:00:00+07:00';
const TEN = '2023-02-20T10:00:00+07:00';
const ELEVEN = '2023-02-20T11:00:00+07:00';
const NOON = '2023-02-20T12:00:00+07:00';
const LINK = 'https://example.org/12.docx';

const CO_GIANG = aUnit({ code: 'P.CG', name: 'Ủy ban nhân dân phường Cô Giang' });

const rows = (office: ReturnType<typeof memoryIntake>) =>
  office.registers.initiatives.map(
    ({ code, title, status, sources }) => `${code.slice(-2)} ${title}: ${status} (${sources})`,
  );

describe('one title sent again by the same unit', () => {
  it.each([
    ['as it was', 'Hòa giải ở cơ sở'],
    ['in capitals', 'HÒA GIẢI Ở CƠ SỞ'],
    ['with other punctuation', '“Hòa giải” - ở cơ sở.'],
    ['with the tone elsewhere', 'Hoà giải ở cơ sở'],
    ['decomposed', 'Hòa giải ở cơ sở'.normalize('NFD')],
    ['with odd spaces', ' Hòa\u00a0giải  ở cơ sở'],
  ])('updates the initiative: %s', (_what, title) => {
    const office = having(['r1', NINE, titled('Hòa giải ở cơ sở')], ['r2', TEN, titled(title, 'Rõ hơn')]);
    expect(office.registers.initiatives).toHaveLength(1);
    expect(office.registers.initiatives[0]).toMatchObject({
      code: 'DVK2023-P.BN-01',
      method: 'Rõ hơn',
      registeredAt: NINE,
      editedAt: TEN,
      sources: 'r1#1; r2#1',
    });
  });

  it('leaves in the audit log what was there before', () => {
    const office = having(['r1', NINE, titled('Một', 'cũ')]);
    expect(office.take('r2', TEN, titled('Một', 'mới')).audit).toMatchObject([
      { act: 'Sửa sáng kiến', object: 'DVK2023-P.BN-01', before: expect.stringContaining('Cách làm: cũ') },
    ]);
  });

  it('stands as it was said last, in whatever order three submissions are taken in', () => {
    const office = memoryIntake();
    const said = (method: string): Said => ({
      initiatives: { 1: { title: 'Một cửa lưu động', method } },
      plan: { number: method },
    });
    office.take('r3', '2023-02-12T09:00:00+07:00', said('3/KH'));
    office.take('r1', '2023-02-10T09:00:00+07:00', said('1/KH'));
    office.take('r2', '2023-02-11T09:00:00+07:00', said('2/KH'));
    expect(office.registers.initiatives).toMatchObject([
      { method: '3/KH', registeredAt: '2023-02-10T09:00:00+07:00', editedAt: '2023-02-12T09:00:00+07:00' },
    ]);
    expect(office.registers.plans).toMatchObject([
      { number: '3/KH', receivedAt: '2023-02-10T09:00:00+07:00', editedAt: '2023-02-12T09:00:00+07:00' },
    ]);
  });

  it('says what its only claim says when that was taken in after the other was withdrawn', () => {
    const office = having(['r1', NINE, titled('Một', 'của r1')], ['r1', '2023-02-20T12:00:00+07:00', {}]);
    office.take('r2', TEN, titled('Một', 'của r2'));
    expect(office.registers.initiatives).toMatchObject([
      { status: 'Chờ xem xét', method: 'của r2', registeredAt: NINE },
    ]);
  });

  it('is not lost when the edit that gave it to another row is emptied', () => {
    const two = (first: string, second: string): Said => ({
      initiatives: { 1: { title: first }, 2: { title: second } },
    });
    const office = having(
      ['r1', NINE, titled('Một')],
      ['r2', TEN, two('Một', 'Hai')],
      ['r3', '2023-02-20T11:00:00+07:00', titled('Hai')],
      // Turns the two rows' titles round, of which others claim the old ones.
      ['r2', '2023-02-20T12:00:00+07:00', two('Ba', 'Một')],
      ['r2', '2023-02-20T13:00:00+07:00', {}],
    );
    const standing = office.registers.initiatives.filter(({ status }) => status !== 'Đã rút');
    expect(standing.map(({ title }) => title).sort()).toEqual(['Hai', 'Một']);
  });

  it('says what was said last when that was taken in after a still later version was emptied', () => {
    const office = having(
      ['r1', NINE, titled('Một', 'của r1')],
      ['r2', '2023-02-20T09:30:00+07:00', titled('Một', 'của r2')],
      ['r2', '2023-02-20T12:00:00+07:00', {}],
    );
    office.take('r3', TEN, titled('Một', 'của r3'));
    expect(office.registers.initiatives).toMatchObject([{ method: 'của r3', status: 'Chờ xem xét' }]);
    office.take('r4', '2023-02-20T09:45:00+07:00', titled('Một', 'của r4'));
    expect(office.registers.initiatives).toMatchObject([{ method: 'của r3' }]);
  });

  it('does not touch the same title of another unit', () => {
    const other = aUnit({ code: 'P.BT', name: 'Ủy ban nhân dân phường Bến Thành' });
    const office = memoryIntake({ units: [aUnit(), other] });
    office.take('r1', NINE, titled('Một'));
    office.take('r2', TEN, { ...titled('Một', 'khác'), unit: other });
    expect(office.registers.initiatives.map(({ unit, method }) => [unit, method])).toEqual([
      ['P.BN', ''],
      ['P.BT', 'khác'],
    ]);
  });

  it('stands once although one response brings it twice', () => {
    const office = having(['r1', NINE, { initiatives: { 1: { title: 'Một' }, 3: { title: 'MỘT' } } }]);
    expect(rows(office)).toEqual(['01 MỘT: Chờ xem xét (r1#1; r1#3)']);
  });

  it('stands on when one of the two slots that brought it is blanked', () => {
    const office = having(
      ['r1', NINE, { initiatives: { 1: { title: 'Một' }, 2: { title: 'Một' } } }],
      ['r1', TEN, { initiatives: { 1: { title: 'Một' } } }],
    );
    expect(office.registers.initiatives.map(({ title, status }) => [title, status])).toEqual([['Một', 'Chờ xem xét']]);
  });
});

describe('a row with several sources', () => {
  const shared: Sent[] = [
    ['r1', NINE, titled('Một', 'của r1')],
    ['r2', TEN, titled('Một', 'của r2')],
  ];

  it('stands while one of them still claims it, which then speaks for it', () => {
    const office = having(...shared, ['r2', ELEVEN, {}]);
    expect(rows(office)).toEqual(['01 Một: Chờ xem xét (r1#1; r2#1)']);
    expect(office.registers.initiatives[0]).toMatchObject({ method: 'của r1', registeredAt: NINE, editedAt: ELEVEN });
  });

  it('stands so although the unit has other initiatives, and another unit has the same', () => {
    const office = memoryIntake({ units: [aUnit(), CO_GIANG] });
    const besides: Sent[] = [
      ['r3', NINE, titled('Ba')],
      ['r4', NINE, { ...titled('Một'), unit: CO_GIANG }],
    ];
    for (const [id, at, said] of [...besides, ...shared]) office.take(id, at, said);
    office.take('r2', ELEVEN, {});
    expect(office.registers.initiatives).toMatchObject([
      { title: 'Ba', status: 'Chờ xem xét' },
      { title: 'Một', unit: 'P.CG', status: 'Chờ xem xét' },
      { title: 'Một', unit: 'P.BN', status: 'Chờ xem xét', method: 'của r1' },
    ]);
  });

  it('is withdrawn when the last of them is emptied although the unit has other initiatives', () => {
    const office = having(['r3', NINE, titled('Ba')], ...shared, ['r2', ELEVEN, {}], ['r1', NOON, {}]);
    expect(rows(office)).toEqual(['01 Ba: Chờ xem xét (r3#1)', '02 Một: Đã rút (r1#1; r2#1)']);
  });

  it('does not wait for an answer again because another response says the very same', () => {
    const office = having(['r1', NINE, titled('Một', 'Bưu điện')]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, status: 'Yêu cầu bổ sung' }));
    office.take('r2', TEN, titled('Một', 'Bưu điện'));
    expect(rows(office)).toEqual(['01 Một: Yêu cầu bổ sung (r1#1; r2#1)']);
  });

  it('keeps the moment and the verdict on time that it has when another comes at that very moment', () => {
    const office = having(['r1', NINE, titled('Một')]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, timeliness: 'Trễ hạn' }));
    office.take('r2', NINE, titled('Một'));
    expect(office.registers.initiatives).toMatchObject([{ registeredAt: NINE, timeliness: 'Trễ hạn' }]);
  });

  it('keeps what the latest wrote when an earlier one is emptied', () => {
    const office = having(...shared, ['r1', ELEVEN, {}]);
    expect(office.registers.initiatives[0]).toMatchObject({ status: 'Chờ xem xét', method: 'của r2' });
  });

  it('is withdrawn when the last of them is emptied', () => {
    expect(rows(having(...shared, ['r2', ELEVEN, {}], ['r1', NOON, {}]))).toEqual(['01 Một: Đã rút (r1#1; r2#1)']);
  });

  it('stands while staff recorded it too', () => {
    const office = having(['r1', NINE, titled('Một')]);
    office.registers.initiatives = office.registers.initiatives.map((row) => ({ ...row, sources: 'r1#1; tay#5' }));
    office.take('r1', TEN, {});
    expect(office.registers.initiatives[0]?.status).toBe('Chờ xem xét');
  });

  it('does not become a second row of a title its other source has moved on to', () => {
    const office = having(
      ...shared,
      ['r3', TEN, titled('Hai')],
      ['r2', ELEVEN, titled('Hai', 'nay của r2')],
      ['r1', NOON, {}],
    );
    expect(office.registers.initiatives.map(({ title, status }) => [title, status])).toEqual([
      ['Một', 'Đã rút'],
      ['Hai', 'Chờ xem xét'],
    ]);
  });

  it('stands while another of its responses, gone from the Form, was never emptied', () => {
    const office = having(...shared);
    const { otherResponse } = office.context;
    const response = office.send('r2', ELEVEN, {});
    const context = { ...office.context, otherResponse: (id: string) => (id === 'r1' ? undefined : otherResponse(id)) };
    office.write(decideIntake(response, office.registers, context));
    expect(office.registers.initiatives[0]?.status).toBe('Chờ xem xét');
  });

  it('is spoken for by the newest of those that still claim it', () => {
    const office = having(...shared, ['r3', ELEVEN, titled('Một', 'của r3')], ['r3', NOON, {}]);
    expect(office.registers.initiatives).toMatchObject([{ method: 'của r2', status: 'Chờ xem xét' }]);
  });

  it('is left by an edit that takes up another initiative’s title', () => {
    const office = having(
      ['r1', NINE, titled('Một')],
      ['r2', TEN, titled('Hai')],
      ['r2', ELEVEN, titled('Một', 'mới')],
    );
    expect(rows(office)).toEqual(['01 Một: Chờ xem xét (r1#1; r2#1)', '02 Hai: Đã rút (r2#1)']);
    expect(office.registers.initiatives[0]?.method).toBe('mới');
  });
});

describe('a version that was set aside', () => {
  const forged: Said = {
    ...titled('Một', 'của người khác'),
    code: 'sai',
    plan: { number: '99', link: 'https://example.org/gia.docx' },
  };
  const emptied: Said = { code: 'sai' };

  it('never speaks for a plan', () => {
    const office = having(
      ['r1', NINE, { plan: { number: '12', link: LINK } }],
      ['r1', TEN, forged],
      ['r2', ELEVEN, { plan: { issuedOn: '2023-02-15' } }],
    );
    expect(office.registers.plans).toMatchObject([{ number: '12', issuedOn: '2023-02-15', link: LINK }]);
  });

  it('never speaks for an initiative', () => {
    const office = having(
      ['r1', NINE, titled('Một', 'của r1')],
      ['r2', TEN, titled('Một', 'của r2')],
      ['r1', ELEVEN, forged],
      ['r2', NOON, {}],
    );
    expect(office.registers.initiatives).toMatchObject([{ status: 'Chờ xem xét' }]);
    expect(office.registers.initiatives[0]?.method).not.toBe('của người khác');
  });

  it('empties nothing', () => {
    const office = having(
      ['r1', NINE, { ...titled('Một'), plan: { number: '12', link: LINK } }],
      ['r2', TEN, { ...titled('Một'), plan: { number: '12', link: LINK } }],
      ['r1', ELEVEN, emptied],
      ['r2', NOON, {}],
    );
    expect(office.registers.initiatives).toMatchObject([{ status: 'Chờ xem xét' }]);
    expect(office.registers.plans).toMatchObject([{ number: '12', link: LINK }]);
  });
});

describe('a response that shares a row and can no longer speak for it', () => {
  const office = () => having(['r1', NINE, titled('Một', 'của r1')], ['r2', TEN, titled('Một', 'của r2')]);
  const discard = ({ registers }: ReturnType<typeof office>) => {
    registers.setAside = registers.setAside.map((line) => ({ ...line, decision: 'Đã bỏ' }));
  };
  const afterLosing = (one: ReturnType<typeof office>) => {
    one.take('r1', NOON, {});
    return one.registers.initiatives.map(({ status, method }) => [status, method]);
  };

  it.each<[string, Said]>([
    ['a wrong code', { ...titled('Một', 'giả'), code: 'sai' }],
    ['no title', { initiatives: { 1: { method: 'dở dang' } } }],
  ])('since its newest version, which staff discarded, came with %s', (_what, said) => {
    const one = office();
    one.take('r2', ELEVEN, said);
    discard(one);
    expect(afterLosing(one)).toEqual([['Chờ xem xét', 'của r2']]);
  });

  it('since its newest version waits, though nothing in it is wrong', () => {
    const one = office();
    one.take('r2', ELEVEN, { ...titled('Một', 'mới'), code: 'sai' });
    one.send('r2', ELEVEN, titled('Một', 'mới'));
    expect(afterLosing(one)).toEqual([['Chờ xem xét', 'của r2']]);
  });

  it('since its unit is no longer in the list', () => {
    const one = office();
    const context = { ...one.context, units: [aUnit({ code: 'P.KHAC', name: 'Phường khác' }), aUnit()] };
    one.send('r2', ELEVEN, { ...titled('Một', 'lạ'), unitName: 'Tên cũ' });
    const gone = one.send('r1', NOON, {});
    one.write(decideIntake(gone, one.registers, context));
    expect(one.registers.initiatives).toMatchObject([{ status: 'Chờ xem xét', method: 'của r2' }]);
  });
});
