import { dayOrNothing, type FieldSpec, fieldErrors } from '../../src/sidebar/form-spec';

const fields: readonly FieldSpec<'who' | 'when' | 'note'>[] = [
  { name: 'who', label: 'Ai', kind: 'line', need: 'Ghi tên.' },
  { name: 'when', label: 'Ngày', kind: 'day', after: { day: '2023-02-22', why: 'ngày cuối' }, upTo: '2023-03-01' },
  { name: 'note', label: 'Ghi chú', kind: 'text' },
];
const texts = (values: { who: string; when: string; note: string }) =>
  fieldErrors(fields, values).map(({ field, text }) => `${field}: ${text}`);

describe('fieldErrors', () => {
  it('finds nothing wrong with a form that is filled, or empty where it may be', () => {
    expect(texts({ who: 'Lan', when: '23/02/2023', note: '' })).toEqual([]);
    expect(texts({ who: 'Lan', when: '', note: '' })).toEqual([]);
  });

  it('asks for what must be given, spaces being nothing', () => {
    expect(texts({ who: '  ', when: '', note: '' })).toEqual(['who: Ghi tên.']);
  });

  it.each([
    ['31/02/2023', '“31/02/2023” không phải một ngày có thật. Ghi dạng 03/03/2023.'],
    ['22/02/2023', 'Ghi một ngày sau 22/02/2023, ngày cuối.'],
    ['02/03/2023', 'Ghi một ngày không sau hôm nay, 01/03/2023.'],
  ])('says of the day %s what is wrong with it', (when, text) => {
    expect(texts({ who: 'Lan', when, note: '' })).toEqual([`when: ${text}`]);
  });

  it.each(['23/02/2023', '01/03/2023'])('takes the bounds themselves: %s', (when) => {
    expect(texts({ who: 'Lan', when, note: '' })).toEqual([]);
  });

  it('names everything that is wrong, in the order of the fields', () => {
    expect(fieldErrors(fields, { who: '', when: 'x', note: '' }).map(({ field }) => field)).toEqual(['who', 'when']);
  });

  it('repeats only the beginning of a very long slip', () => {
    expect(texts({ who: 'Lan', when: 'x'.repeat(5000), note: '' }).join().length).toBeLessThan(100);
  });
});

describe('dayOrNothing', () => {
  it('gives the day as the server takes it', () => {
    expect([dayOrNothing('5/3/2023'), dayOrNothing('')]).toEqual(['2023-03-05', '']);
  });
});
