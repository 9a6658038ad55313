import { isFound } from '../../src/workspace/folded';

describe('isFound', () => {
  it.each(['da kao', 'ĐA KAO', 'kao phường', 'p.dk', 'uy ban p.dk', ''])('finds %j', (search) => {
    expect(isFound(search, 'Ủy ban nhân dân phường Đa Kao', 'p.dk@quan1.example.vn')).toBe(true);
  });

  it('needs every word', () => {
    expect(isFound('da nang', 'Ủy ban nhân dân phường Đa Kao')).toBe(false);
  });

  it('takes letters with their marks apart for the same', () => {
    expect(isFound('phường'.normalize('NFD'), 'phường'.normalize('NFC'))).toBe(true);
  });
});
