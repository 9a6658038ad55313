import { MEMORY } from '../../src/app/memory-keys';
import { formAddress, prefilledLink, prefillTemplate } from '../../src/app/prefilled-link';

const MADE_BY_GOOGLE =
  'https://docs.google.com/forms/d/e/1FAI/viewform?usp=pp_url&entry.12=Ph%C6%B0%E1%BB%9Dng+B%E1%BA%BFn+Ngh%C3%A9&entry.34=MAXACNHAN';
const TEMPLATE = prefillTemplate(MADE_BY_GOOGLE, 'Phường Bến Nghé', 'MAXACNHAN');

describe('prefillTemplate', () => {
  it('takes a link apart that Google made with known values', () => {
    expect(TEMPLATE).toEqual({
      base: 'https://docs.google.com/forms/d/e/1FAI/viewform',
      unitField: 'entry.12',
      codeField: 'entry.34',
    });
  });

  it('refuses a link that does not carry the values, and does not repeat them', () => {
    expect(() =>
      prefillTemplate('https://docs.google.com/forms/d/e/1FAI/viewform?entry.34=BIMAT', 'Phường', 'BIMAT'),
    ).toThrow(/^(?!.*BIMAT).*does not carry/);
  });
});

describe('prefilledLink', () => {
  it('is empty while set-up has not stored how the Form’s link looks', () => {
    expect(prefilledLink(undefined, 'Phường Bến Nghé', 'ABC')).toBe('');
  });

  it.each([
    ['Phường Bến Nghé', 'ABC'],
    ['Ban A & B + C', 'X=Y'],
    ['Phường #1 “hoa” 100%', 'K?J'],
    ['a/b\\c', 'Đ'],
  ])('carries %s and its code whole', (unit, code) => {
    const link = new URL(prefilledLink(JSON.stringify(TEMPLATE), unit, code));
    expect([
      link.searchParams.get('entry.12'),
      link.searchParams.get('entry.34'),
      link.searchParams.get('usp'),
    ]).toEqual([unit, code, 'pp_url']);
  });
});

const BROKEN = [
  '',
  '{',
  'null',
  '7',
  '{}',
  '{"base":"https://x","unitField":"entry.1"}',
  '{"base":1,"unitField":"a","codeField":"b"}',
  '{"base":"","unitField":"a","codeField":"b"}',
];

describe('what set-up stored of the Form’s link', () => {
  it.each(BROKEN)('gives no address when it is %s, and then no link is made up', (stored) => {
    const memory = new Map([[MEMORY.prefill, stored]]);
    expect([prefilledLink(stored, 'Phường Bến Nghé', 'ABC'), formAddress(memory)]).toEqual(['', '']);
  });

  it('gives the Form’s address after set-up, none before it', () => {
    expect(formAddress(new Map())).toBe('');
    expect(formAddress(new Map([[MEMORY.prefill, JSON.stringify(TEMPLATE)]]))).toBe(TEMPLATE.base);
  });
});
