import fc from 'fast-check';
import { IntakeMarks, SET_ASIDE_PLACE } from '../../src/app/intake-marks';
import { MARKS_PREFIX } from '../../src/app/memory-keys';
import type { FormResponse } from '../../src/app/ports';
import type { Moment } from '../../src/domain/days';

const short = (id: string) => id.padStart(10, '0').slice(-10);

const response = (id: string, at: Moment): FormResponse => ({
  id,
  at,
  atMs: Date.parse(at),
  answers: () => ({}),
  editLink: () => '',
});

/** Memory as it would be after the marks were remembered. */
function remembered(marks: IntakeMarks, today = '2023-02-20', before: ReadonlyMap<string, string> = new Map()) {
  const values = new Map(before);
  for (const [name, value] of Object.entries(marks.toRemember(today))) {
    if (value === null) values.delete(name);
    else values.set(name, value);
  }
  return values;
}

describe('IntakeMarks', () => {
  it('knows the version that was marked and where it stands', () => {
    const marks = new IntakeMarks(new Map(), short);
    marks.add(response('r1', '2023-02-20T07:00:00+07:00'), [0, 2]);
    marks.add(response('r2', '2023-02-20T07:05:00+07:00'), [SET_ASIDE_PLACE]);
    const again = new IntakeMarks(remembered(marks), short);
    expect(again.placesOf(response('r1', '2023-02-20T07:00:00+07:00'))).toEqual([0, 2]);
    expect(again.placesOf(response('r2', '2023-02-20T07:05:00+07:00'))).toEqual([SET_ASIDE_PLACE]);
  });

  it('does not know an edited version, on the same day or on another', () => {
    const marks = new IntakeMarks(new Map(), short);
    marks.add(response('r1', '2023-02-20T07:00:00+07:00'), [1]);
    expect(marks.placesOf(response('r1', '2023-02-20T07:00:01+07:00'))).toBeUndefined();
    expect(marks.placesOf(response('r1', '2023-02-21T07:00:00+07:00'))).toBeUndefined();
  });

  it('keeps a day’s marks in one value and forgets those of more than 30 days ago', () => {
    const before = new Map([
      [`${MARKS_PREFIX}2023-01-20`, '{}'],
      [`${MARKS_PREFIX}2023-01-21`, '{}'],
      [`${MARKS_PREFIX}2023-02-19`, '{}'],
    ]);
    const marks = new IntakeMarks(before, short);
    marks.add(response('r1', '2023-02-20T07:00:00+07:00'), [1]);
    expect([...remembered(marks, '2023-02-20', before).keys()]).toEqual([
      `${MARKS_PREFIX}2023-01-21`,
      `${MARKS_PREFIX}2023-02-19`,
      `${MARKS_PREFIX}2023-02-20`,
    ]);
  });

  it('remembers nothing when nothing was added', () => {
    const before = new Map([[`${MARKS_PREFIX}2023-02-19`, '{}']]);
    expect(new IntakeMarks(before, short).toRemember('2023-02-20')).toEqual({});
  });

  it.each([false, true])('says whether there are any marks: %s', (any) => {
    expect(new IntakeMarks(any ? new Map([[`${MARKS_PREFIX}2023-02-19`, '{}']]) : new Map(), short).isEmpty).toBe(!any);
  });

  it('never grows beyond what one value may hold, whatever a day brings', () => {
    const marks = new IntakeMarks(new Map(), short);
    for (let count = 0; count < 1000; count += 1)
      marks.add(response(`r${count}`, '2023-02-20T07:00:00+07:00'), [0, 1, 2, 3]);
    const [value = ''] = remembered(marks).values();
    expect(Buffer.byteLength(value)).toBeLessThanOrEqual(9 * 1024);
    expect(Object.keys(JSON.parse(value) as object).length).toBeGreaterThan(100);
  });

  describe('on a day that brings more than one value may hold', () => {
    const at = (minute: number): Moment => `2023-02-20T07:${String(minute).padStart(2, '0')}:00+07:00`;
    const flooded = (inOrder = true) => {
      const marks = new IntakeMarks(new Map(), short);
      for (let count = 0; count < 300; count += 1) marks.add(response(`r${count}`, at(10)), [1]);
      marks.add(response('last', at(20)), [1], inOrder);
      return new IntakeMarks(remembered(marks), short);
    };

    it('one mark stands for the many that came after, up to the last that was looked at', () => {
      expect(flooded().isOneOfMany(response('r299', at(10)))).toBe(true);
      expect(flooded().isOneOfMany(response('last', at(20)))).toBe(true);
      expect(flooded().manyUntilMs).toBe(Date.parse(at(20)));
    });

    it('knows no version that came later, an edit among them', () => {
      expect(flooded().isOneOfMany(response('r299', at(21)))).toBe(false);
    });

    it('lets one that was taken in out of its turn stand for none before it', () => {
      expect(flooded(false).isOneOfMany(response('r299', at(15)))).toBe(false);
    });

    it('leaves other days alone', () => {
      const marks = new IntakeMarks(new Map(), short);
      marks.add(response('r1', at(1)), [1]);
      expect(marks.isOneOfMany(response('r1', at(1)))).toBe(false);
      expect(marks.manyUntilMs).toBeUndefined();
    });
  });

  const AT_7 = '2023-02-20T07:00:00+07:00';
  const MS = Date.parse(AT_7);

  it.each([
    '',
    '{"00000000r1":[1676',
    'null',
    '7',
    '[]',
    '"chữ"',
    `{"00000000r1":7}`,
    `{"00000000r1":null}`,
    `{"00000000r1":[${MS}]}`,
    `{"00000000r1":[${MS},"1"]}`,
    `{"00000000r1":{"0":${MS},"1":[1]}}`,
  ])('takes no mark from %s, and marks that day anew', (value) => {
    const marks = new IntakeMarks(new Map([[`${MARKS_PREFIX}2023-02-20`, value]]), short);
    expect(marks.placesOf(response('r1', AT_7))).toBeUndefined();
    marks.add(response('r1', AT_7), [1]);
    expect(new IntakeMarks(remembered(marks), short).placesOf(response('r1', AT_7))).toEqual([1]);
  });

  it('keeps the good marks of a day beside a broken one', () => {
    const stored = new Map([[`${MARKS_PREFIX}2023-02-20`, `{"00000000r1":[${MS},[1]],"00000000r2":"x"}`]]);
    const marks = new IntakeMarks(stored, short);
    expect(marks.placesOf(response('r1', AT_7))).toEqual([1]);
    expect(marks.placesOf(response('r2', AT_7))).toBeUndefined();
  });

  it('never throws, whatever is stored', () => {
    const mark = fc.oneof(fc.jsonValue(), fc.tuple(fc.constant(MS), fc.jsonValue()));
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.dictionary(fc.constant('00000000r1'), mark).map((day) => JSON.stringify(day)),
    );
    fc.assert(
      fc.property(value, (stored) => {
        const marks = new IntakeMarks(new Map([[`${MARKS_PREFIX}2023-02-20`, stored]]), short);
        const places = marks.placesOf(response('r1', AT_7));
        expect(places === undefined || Array.isArray(places)).toBe(true);
        marks.add(response('r1', AT_7), [1]);
        expect(Object.keys(marks.toRemember('2023-02-20'))).toEqual([`${MARKS_PREFIX}2023-02-20`]);
      }),
    );
  });
});
