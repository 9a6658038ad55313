import { PLATFORM } from '../../src/preset/platform-check';

const said = [
  ...PLATFORM.notes,
  PLATFORM.busy,
  PLATFORM.done,
  ...PLATFORM.facts.flatMap(({ name, expected }) => [name, expected]),
];

describe('PLATFORM', () => {
  it('names each thing that is checked once', () => {
    const names = PLATFORM.facts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('speaks plainly: no exclamation marks, no forms of address', () => {
    for (const line of said) {
      expect(line).not.toMatch(/!|(?<!\p{L})(bạn|chúng tôi|hệ thống|vui lòng)(?!\p{L})/iu);
      expect(line).toBe(line.normalize('NFC'));
    }
  });

  it('has a pattern only where what is expected is said in words, and none that takes anything', () => {
    const patterns = PLATFORM.facts.flatMap(({ pattern, expected }) =>
      pattern === undefined ? [] : [{ pattern, expected }],
    );
    for (const { pattern, expected } of patterns) {
      expect(pattern).toMatch(/^\^.+\$$/);
      expect(new RegExp(pattern).test(expected)).toBe(false);
      expect(new RegExp(pattern).test('')).toBe(false);
    }
  });
});
