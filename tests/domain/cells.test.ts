import fc from 'fast-check';
import { cellText, type RawCell, readCell } from '../../src/domain/cells';
import { isDay, isMoment } from '../../src/domain/days';
import { normalised } from '../../src/domain/folding';
import type { Column } from '../../src/domain/tabs';

const saigon = () => '+07:00';
const read = (kind: Exclude<Column['kind'], 'words'>, raw: RawCell) => readCell({ header: 'Cột', kind }, raw, saigon);

describe('readCell', () => {
  it.each([
    ['001', '001'],
    ['1E5', '1E5'],
    ['1/2', '1/2'],
    ['03/04/2023', '03/04/2023'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    [' Bến\u00a0Nghé ', 'Bến Nghé'],
    [1, '1'],
    ['', ''],
  ])('keeps the text %j as %j', (raw, value) => {
    expect(read('text', raw)).toEqual({ value, found: value });
  });

  it.each<[string, RawCell, string]>([
    ['a date', { wallClock: '2023-02-22T00:00:00' }, '2023-02-22'],
    ['a date with a time', { wallClock: '2023-02-22T23:59:59' }, '2023-02-22'],
    ['text', '22/02/2023', '2023-02-22'],
    ['text of one digit', '7/2/2023', '2023-02-07'],
    ['text with a time', '22/02/2023 16:45', '2023-02-22'],
    ['text with a remark', '22/02/2023 (thứ\nTư)', '2023-02-22'],
    ['nothing', '', ''],
  ])('reads a day from %s', (_what, raw, value) => {
    const reading = read('day', raw);
    expect(reading.value).toBe(value);
    expect(reading.expected).toBeUndefined();
  });

  it.each<RawCell>(['31/02/2023', '29/02/2023', 'cuối tháng', '#REF!', 44979, true])(
    'names what is no day: %j',
    (raw) => {
      const reading = read('day', raw);
      expect(reading.value).toBe('');
      expect(reading.expected).toBe('một ngày có thật, dạng ngày/tháng/năm, ví dụ 23/02/2023');
    },
  );

  it.each<[RawCell, string]>([
    [{ wallClock: '2023-02-22T23:59:59' }, '2023-02-22T23:59:59+07:00'],
    [{ wallClock: '2023-02-23T00:00:00' }, '2023-02-23T00:00:00+07:00'],
    ['22/02/2023 16:45', '2023-02-22T16:45:00+07:00'],
    ['22/02/2023 8:05:09', '2023-02-22T08:05:09+07:00'],
    ['22/02/2023', '2023-02-22T00:00:00+07:00'],
    ['', ''],
  ])('reads a moment from %j', (raw, value) => {
    expect(read('moment', raw)).toMatchObject({ value });
  });

  it.each<RawCell>([
    '22/02/2023 24:00',
    '22/02/2023 08:60',
    '22/02/2023 08:00:60',
    '22/02/2023 8:5',
    '22/02/2023 08:00h',
    '22/02/2023 lúc 08:00',
    '31/02/2023 08:00',
    '08:00',
    '#REF!',
    'sáng nay',
  ])('names what is no moment: %j', (raw) => {
    expect(read('moment', raw)).toMatchObject({
      value: '',
      expected: 'một thời điểm có thật, dạng ngày/tháng/năm giờ:phút, ví dụ 23/02/2023 16:45',
    });
  });

  it.each<[RawCell, boolean]>([
    [true, true],
    [false, false],
    ['', false],
    ['TRUE', true],
    ['true', true],
    ['FALSE', false],
    ['x', false],
  ])('reads the tick %j as %s', (raw, value) => {
    expect(read('checkbox', raw).value).toBe(value);
  });

  it.each<[RawCell, number | '']>([
    [12, 12],
    ['12', 12],
    ['1,5', 1.5],
    ['', ''],
    [0, 0],
    [-1.5, -1.5],
    ['-1,5', -1.5],
  ])('reads the number %j as %j', (raw, value) => {
    expect(read('number', raw)).toMatchObject({ value });
  });

  it.each(['mười', 'Infinity', '1.5.2', '1,5,2', '12 km'])('names what is no number: %s', (raw) => {
    expect(read('number', raw)).toEqual({ value: '', found: raw, expected: 'một số' });
  });

  it('keeps a word that is not of the list, and names the list', () => {
    const column = { header: 'Trạng thái', kind: 'words', words: ['Đã gửi', 'Gửi lỗi'] } as const;
    expect(readCell(column, 'gửi rồi', saigon)).toEqual({
      value: 'gửi rồi',
      found: 'gửi rồi',
      expected: 'một trong các từ: Đã gửi, Gửi lỗi',
    });
    expect(readCell(column, 'Đã gửi'.normalize('NFD'), saigon)).toEqual({ value: 'Đã gửi', found: 'Đã gửi' });
    expect(readCell(column, '', saigon)).toEqual({ value: '', found: '' });
  });
});

/** Any cell of a sheet: what people type, what formulas leave, and what Google gives for a date of any year. */
const aWallClock = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => ({ wallClock: date.toISOString().slice(0, 19) }));
const aTypedDay = fc
  .tuple(
    fc.nat(40),
    fc.constantFrom('/', '-', '.'),
    fc.nat(14),
    fc.nat(3000),
    fc.constantFrom('', ' 7:05', ' 23:59:59', ' 24:00', ' x'),
  )
  .map(([day, by, month, year, time]) => `${day}${by}${month}${by}${year}${time}`);
const aCell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('#REF!', '=1+1', 'TRUE', 'true', 'Có', '1e400', '0x1F', '1,5', '\u202e1', '𝟙', '١٢'),
  aTypedDay,
  fc.double(),
  fc.boolean(),
  aWallClock,
);
const WORDS = { header: 'Cột', kind: 'words', words: ['Có', 'Không'] } as const;

describe('any cell', () => {
  it.each(['text', 'setting', 'number', 'day', 'moment', 'checkbox', 'words'] as const)(
    'is read by a column of the kind “%s” as a value that may be written back, or named with what is expected',
    (kind) => {
      const column = kind === 'words' ? WORDS : { header: 'Cột', kind };
      const isGood: Record<typeof kind, (value: unknown) => boolean> = {
        text: (value) => typeof value === 'string' && value === normalised(value),
        setting: (value) => typeof value === 'string' && value === normalised(value),
        number: (value) => value === '' || Number.isFinite(value),
        day: (value) => value === '' || isDay(String(value)),
        moment: (value) => value === '' || isMoment(String(value)),
        checkbox: (value) => typeof value === 'boolean',
        words: (value) => ['', 'Có', 'Không'].includes(String(value)),
      };
      fc.assert(
        fc.property(aCell, (raw) => {
          const { value, found, expected } = readCell(column, raw, saigon);
          expect(found).toBe(cellText(raw));
          if (expected !== undefined) expect([found === '', value]).toEqual([false, kind === 'words' ? found : '']);
          else {
            expect([value, isGood[kind](value)]).toEqual([value, true]);
            const isDate = value !== '' && (kind === 'day' || kind === 'moment');
            const written = isDate
              ? { wallClock: `${String(value).slice(0, 10)}${String(value).slice(10, 19) || 'T00:00:00'}` }
              : value;
            expect(readCell(column, written, saigon)).toMatchObject({ value });
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});

describe('cellText', () => {
  it.each<[RawCell, string]>([
    [{ wallClock: '2023-02-22T00:00:00' }, '22/02/2023'],
    [{ wallClock: '2023-02-22T16:45:00' }, '22/02/2023 16:45'],
    [7, '7'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [' bảy ', 'bảy'],
  ])('shows %j as %j', (raw, text) => {
    expect(cellText(raw)).toBe(text);
  });
});
