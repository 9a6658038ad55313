import { isAmong, mailboxOf } from '../../src/workspace/mail/addresses';

describe('mailboxOf', () => {
  it.each([
    ['P.BN@Quan1.example.vn', 'p.bn@quan1.example.vn'],
    [' p.bn@quan1.example.vn ', 'p.bn@quan1.example.vn'],
    ['Phường Bến Nghé <P.BN@quan1.example.vn>', 'p.bn@quan1.example.vn'],
  ])('of %j is %s', (recipient, mailbox) => {
    expect(mailboxOf(recipient)).toBe(mailbox);
  });
});

describe('isAmong', () => {
  it('knows an address in capitals again, and no other', () => {
    expect(isAmong('p.bn@quan1.example.vn', ['a@b.vn', 'P.BN@quan1.example.vn'])).toBe(true);
    expect(isAmong('bn@quan1.example.vn', ['P.BN@quan1.example.vn'])).toBe(false);
  });
});
