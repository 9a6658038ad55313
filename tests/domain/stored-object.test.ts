import fc from 'fast-check';
import { storedObject } from '../../src/domain/stored-object';

describe('storedObject', () => {
  it('gives back the object that was kept', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        expect({ ...storedObject(JSON.stringify(object)) }).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it.each([undefined, '', '{', '{"a":1', 'null', 'true', '7', 'undefined', '{"a":1}}'])(
    'takes %j for an empty one',
    (text) => {
      expect(Object.entries(storedObject(text))).toEqual([]);
    },
  );

  it('never throws, whatever is kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof storedObject(text)).toBe('object');
      }),
    );
  });
});
