import { dayFromText, dayText, isMoment, type Moment } from './days';
import { normalised } from './folding';
import type { Column } from './tabs';

/** A cell as the sheet gives it; a date is its wall clock, `yyyy-MM-ddTHH:mm:ss`. */
export type RawCell = string | number | boolean | { readonly wallClock: string };

/** Value of a cell; `expected` is set when what stands there can't be read. */
export interface CellReading {
  readonly value: string | number | boolean;
  readonly found: string;
  readonly expected?: string;
}

/** Reads a cell as its column means it; what can't be read becomes empty and says what is expected instead. */
export function readCell(column: Column, raw: RawCell, offsetAt: (wallClock: string) => string): CellReading {
  const found = cellText(raw);
  const read = (value: CellReading['value'] | undefined, expected: string): CellReading =>
    value === undefined ? { value: '', found, expected } : { value, found };
  switch (column.kind) {
    case 'text':
    case 'setting':
      return { value: found, found };
    case 'words':
      return found === '' || column.words.includes(found)
        ? { value: found, found }
        : { value: found, found, expected: `một trong các từ: ${column.words.join(', ')}` };
    case 'number': {
      const number = Number(found.replace(',', '.'));
      return read(found === '' ? '' : Number.isFinite(number) ? number : undefined, 'một số');
    }
    case 'checkbox':
      return { value: found.toUpperCase() === 'TRUE', found };
    case 'day':
      return read(
        found === '' ? '' : dayFromText(found.replace(/ .*/s, '')),
        'một ngày có thật, dạng ngày/tháng/năm, ví dụ 23/02/2023',
      );
    case 'moment':
      return read(
        found === '' ? '' : momentOfRaw(raw, found, offsetAt),
        'một thời điểm có thật, dạng ngày/tháng/năm giờ:phút, ví dụ 23/02/2023 16:45',
      );
  }
}

/** Shows a cell as text: dates as an office writes them, everything else as it stands. */
export function cellText(raw: RawCell): string {
  if (typeof raw === 'string') return normalised(raw);
  if (typeof raw === 'boolean') return raw ? 'TRUE' : 'FALSE';
  if (typeof raw === 'number') return String(raw);
  const time = raw.wallClock.slice(11, 16);
  return time === '00:00' ? dayText(raw.wallClock) : `${dayText(raw.wallClock)} ${time}`;
}

function momentOfRaw(raw: RawCell, found: string, offsetAt: (wallClock: string) => string): Moment | undefined {
  const wallClock = typeof raw === 'object' ? raw.wallClock : wallClockOf(found);
  return isMoment(`${wallClock}+00:00`) ? wallClock + offsetAt(wallClock) : undefined;
}

/** Writes a typed moment as a wall clock; what is no moment comes out as something that is none either. */
function wallClockOf(text: string): string {
  const [date = '', time = '00:00'] = text.split(' ');
  return `${dayFromText(date)}T${time.replace(/^\d:/, '0$&').replace(/^\d\d:\d\d$/, '$&:00')}`;
}
