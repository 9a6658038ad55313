import { hashOf, outsideHash, outsideUrl, type Route, routeOf } from '../../src/workspace/route';

describe('routeOf', () => {
  it.each<Route>([
    { view: 'sheet' },
    { view: 'mail' },
    { view: 'mail', address: 'p.bn@quan1.example.vn' },
    { view: 'mail', address: 'p.bn@quan1.example.vn', letter: 'a/b?c#d %' },
    { view: 'form' },
    { view: 'form', url: 'https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=Đơn vị&entry.2=A%20B' },
    { view: 'form', url: 'https://docs.google.com/forms/d/e/x/viewform', from: 'a&b=c@d.vn' },
  ])('reads what hashOf wrote of $view', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it.each(['', '#', '#gì-đó', '#%E0%A4%A'])('shows the spreadsheet for %j', (hash) => {
    expect(routeOf(hash)).toEqual({ view: 'sheet' });
  });
});

describe('outsideUrl', () => {
  it('reads the address outsideHash wrote', () => {
    expect(outsideUrl(outsideHash('https://example.vn/a?b=c&d=e#f'))).toBe('https://example.vn/a?b=c&d=e#f');
  });

  it('is null for a place in the workspace', () => {
    expect(outsideUrl(hashOf({ view: 'form', url: 'https://example.vn' }))).toBeNull();
  });
});
