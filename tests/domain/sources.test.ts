import fc from 'fast-check';
import { parsedSource, responseSource, sourcesOf, sourcesText, staffSource } from '../../src/domain/sources';

const anId = fc.string({ unit: fc.constantFrom(...'aZ09_-#'), minLength: 1, maxLength: 20 });

describe('sourcesText', () => {
  it('separates sources by a semicolon and a space', () => {
    expect(sourcesText([responseSource('2_ABaOn', 0), responseSource('2_ABaOn', 3), staffSource('20230222-1')])).toBe(
      '2_ABaOn#0; 2_ABaOn#3; tay#20230222-1',
    );
  });

  it('is read back by sourcesOf', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anId.map(staffSource),
            anId.map((id) => responseSource(id, 1)),
          ),
        ),
        (sources) => {
          expect(sourcesOf(sourcesText(sources))).toEqual(sources);
        },
      ),
    );
  });
});

describe('sourcesOf', () => {
  it.each([
    ['', []],
    [' a#1;b#2 ;', ['a#1', 'b#2']],
    [' ; ', []],
  ])('reads %j', (cell, sources) => {
    expect(sourcesOf(cell)).toEqual(sources);
  });
});

describe('parsedSource', () => {
  it('gives back the response and its slot', () => {
    fc.assert(
      fc.property(
        anId.filter((id) => id !== 'tay'),
        fc.integer({ min: 0, max: 3 }),
        (response, slot) => {
          expect(parsedSource(responseSource(response, slot))).toEqual({ response, slot });
        },
      ),
    );
  });

  it.each(['', '#1', 'tay#1', 'tay#3', 'a', 'a#', 'a#4', 'a#12', '#REF!'])('gives nothing for %j', (source) => {
    expect(parsedSource(source)).toBeUndefined();
  });
});
