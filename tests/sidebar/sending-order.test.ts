import { allWaiting, roundOrder } from '../../src/sidebar/sending-order';

const CHOSEN = ['P.BN', 'P.CG'];

describe('roundOrder', () => {
  it('names the units whose reminders were shown, so that no letter leaves unseen', () => {
    expect(roundOrder('reminders', CHOSEN, undefined, 2)).toEqual({
      method: 'sendReminders',
      named: CHOSEN,
      rest: { units: CHOSEN, kind: 'stage' },
      total: 2,
    });
  });

  it('leaves it to the server whom to invite when all it picked are chosen, so that nobody is invited twice', () => {
    expect(roundOrder('invitations', CHOSEN, undefined, 2)).toEqual({
      method: 'sendInvitations',
      rest: { units: CHOSEN, kind: 'invitation' },
      total: 2,
    });
  });

  it.each([
    ['some were left out', undefined, 3],
    ['the units were named', CHOSEN, 2],
  ])('names whom to invite when %s', (_, asked, shown) => {
    expect(roundOrder('invitations', CHOSEN, asked, shown)).toMatchObject({ named: CHOSEN, total: 2 });
  });
});

describe('allWaiting', () => {
  it('goes on with every letter that waits', () => {
    expect(allWaiting(5)).toEqual({ method: 'sendWaiting', rest: {}, total: 5 });
  });
});
