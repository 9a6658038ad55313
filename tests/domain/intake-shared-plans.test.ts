import { planReceipt } from '../../src/domain/plan';
import { aUnit } from '../support/builders';
import { having, memoryIntake, type Said, type Sent, titled } from '../support/memory-intake';

const NINE = '2023-02-20T09:00:00+07:00';
const TEN = '2023-02-20T10:00:00+07:00';
const ELEVEN = '2023-02-20T11:00:00+07:00';
const NOON = '2023-02-20T12:00:00+07:00';
const TOO_LATE = '2023-02-24T08:00:00+07:00';
const LINK = 'https://example.org/12.docx';

const CO_GIANG = aUnit({ code: 'P.CG', name: 'Ủy ban nhân dân phường Cô Giang' });

describe('a plan with several sources', () => {
  const senders = (...sent: Sent[]) =>
    having(...sent).registers.plans.map(({ sender, receivedAt, editedAt }) => [sender, receivedAt, editedAt]);
  const numbered = (sender: string): Said => ({ sender, plan: { number: '12' } });

  it('names the sender of the latest, in whatever order they are taken in', () => {
    expect(senders(['r1', NINE, numbered('An')], ['r2', TEN, numbered('Bình')])).toEqual([['Bình', NINE, TEN]]);
    expect(senders(['r2', TEN, numbered('Bình')], ['r1', NINE, numbered('An')])).toEqual([['Bình', NINE, TEN]]);
    expect(senders(['r1', NINE, numbered('An')], ['r2', NINE, numbered('Bình')])).toEqual([['Bình', NINE, NINE]]);
    const late: Sent[] = [
      ['r3', ELEVEN, numbered('Chi')],
      ['r2', TEN, numbered('Bình')],
    ];
    expect(senders(['r1', NINE, numbered('An')], ...late)).toEqual([['Chi', NINE, ELEVEN]]);
  });

  it('does not let its link count from a declaration that carried none', () => {
    const link: Sent = ['r2', TEN, { plan: { link: LINK } }];
    const number: Sent = ['r1', NINE, { plan: { number: '12' } }];
    for (const office of [having(link, number), having(number, link)]) {
      expect(office.registers.plans).toMatchObject([
        { number: '12', link: LINK, receivedAt: NINE, note: 'Liên kết có từ 20/02/2023 10:00.' },
      ]);
    }
  });

  it('says since when there is a link as long as there is one', () => {
    const sent: Sent[] = [
      ['r1', NINE, { plan: { number: '12' } }],
      ['r2', TEN, { plan: { link: LINK } }],
      ['r3', ELEVEN, { plan: { link: `${LINK}?3` } }],
      ['r3', NOON, {}],
    ];
    const left = having(...sent);
    expect(left.registers.plans).toMatchObject([{ link: LINK, note: 'Liên kết có từ 20/02/2023 10:00.' }]);
    left.take('r2', '2023-02-20T13:00:00+07:00', {});
    expect(left.registers.plans).toMatchObject([{ number: '12', link: '', note: '' }]);
  });

  it('no longer says since when there is a link once an edit has taken the link away', () => {
    const office = having(
      ['r1', NINE, { plan: { number: '12' } }],
      ['r1', TEN, { plan: { number: '12', link: LINK } }],
      ['r1', ELEVEN, { plan: { number: '12' } }],
    );
    expect(office.registers.plans).toMatchObject([{ number: '12', link: '', note: '' }]);
  });

  it('is written on the row that it made, although someone has copied the row of another', () => {
    const office = having(['r1', NINE, { plan: { number: '12' } }]);
    const [row] = office.registers.plans;
    if (row) office.registers.plans = [{ ...row, sources: 'tay#1' }, row];
    office.take('r1', TEN, { plan: { number: '13' } });
    expect(office.registers.plans.map(({ number }) => number)).toEqual(['12', '13']);
  });

  it('is judged by the last day of its own unit', () => {
    const office = memoryIntake({ units: [{ ...CO_GIANG, extendedTo: '2023-02-28' }, aUnit()] });
    office.take('r1', TOO_LATE, { plan: { link: LINK } });
    office.take('r2', TOO_LATE, { unit: CO_GIANG, plan: { link: LINK } });
    expect(office.registers.plans.map(({ timeliness }) => timeliness)).toEqual(['Trễ hạn', 'Đúng hạn']);
  });

  it('is emptied of its claim only when the last is emptied', () => {
    const sent: Sent[] = [
      ['r1', NINE, { plan: { number: '12', link: LINK } }],
      ['r2', TEN, { plan: { number: '12', link: `${LINK}?2` } }],
    ];
    expect(having(...sent, ['r2', ELEVEN, {}]).registers.plans).toMatchObject([{ number: '12', link: LINK }]);
    expect(having(...sent, ['r1', ELEVEN, {}]).registers.plans).toMatchObject([{ number: '12', link: `${LINK}?2` }]);
    expect(having(...sent, ['r1', ELEVEN, {}], ['r2', NOON, {}]).registers.plans).toMatchObject([
      { number: '', issuedOn: '', link: '', timeliness: '', sources: 'r1#0; r2#0' },
    ]);
  });

  it('has one row a unit, written by the latest', () => {
    const office = having(
      ['r1', NINE, { plan: { number: '12', link: LINK } }],
      ['r2', TEN, { plan: { number: '15', link: LINK } }],
    );
    expect(office.registers.plans).toMatchObject([
      { number: '15', link: LINK, receivedAt: NINE, editedAt: TEN, note: '', sources: 'r1#0; r2#0' },
    ]);
  });

  it('has still come when a later response of the unit gives only its number', () => {
    const office = having(
      ['r1', NINE, { plan: { number: '12', link: LINK } }],
      ['r2', TOO_LATE, { ...titled('Hai'), plan: { number: '12' } }],
    );
    expect(office.registers.plans.map((row) => planReceipt(row, true))).toEqual([NINE]);
  });
});
