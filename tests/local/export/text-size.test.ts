import { linesHeight, wrappedLines } from '../../../src/local/export/text-size';

const plain = { size: 10, isBold: false };

describe('wrappedLines', () => {
  it.each([
    ['', 100, 1],
    ['Phường', 100, 1],
    ['Ủy ban nhân dân phường Nguyễn Thái Bình', 300, 1],
    ['Ủy ban nhân dân phường Nguyễn Thái Bình', 170, 2],
    ['một\nhai\n\nbốn', 100, 4],
    ['DVK2023-P.BN-01|2023-02-22|T-7', 100, 3],
  ])('finds %j, %i pixels wide, %i lines', (text, width, lines) => {
    expect(wrappedLines(text, width, plain)).toBe(lines);
  });

  it('gives bold and larger letters more room', () => {
    const text = 'Trung tâm Giáo dục nghề nghiệp';
    expect(wrappedLines(text, 220, plain)).toBe(1);
    expect(wrappedLines(text, 220, { size: 15, isBold: true })).toBe(2);
  });
});

describe('linesHeight', () => {
  it('leaves room for two marks over a capital: a line of 15 points takes more than 20', () => {
    expect(linesHeight(1, { size: 15, isBold: true })).toBeGreaterThan(20);
    expect(linesHeight(3, plain)).toBeGreaterThan(3 * 12.5);
  });
});
