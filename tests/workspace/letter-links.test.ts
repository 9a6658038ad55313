import { hashOfLink, textParts } from '../../src/workspace/mail/letter-links';
import { outsideUrl, routeOf } from '../../src/workspace/route';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQL/viewform';
const place = { forms: [FORM], mailbox: 'p.bn@quan1.example.vn' };

describe('hashOfLink', () => {
  it('opens a form as whoever the letter is for', () => {
    const link = `${FORM}?usp=pp_url&entry.1=A%20B`;
    expect(routeOf(hashOfLink(link, place) ?? '')).toEqual({ view: 'form', url: link, from: place.mailbox });
  });

  it.each([
    'https://drive.google.com/file/d/1/view',
    'http://docs.google.com.example.vn/forms/d/e/1FAIpQL/viewform',
    'https://docs.google.com/forms/d/e/another/viewform',
    'mailto:noivu.q1@tphcm.gov.vn',
  ])('only names %s', (link) => {
    expect(outsideUrl(hashOfLink(link, place) ?? '')).toBe(link);
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    '#anchor',
    '/api/picture',
    '',
  ])('leads nowhere by %j', (link) => {
    expect(hashOfLink(link, place)).toBeNull();
  });
});

describe('textParts', () => {
  it('divides words from links and leaves the full stop outside', () => {
    const parts = textParts(`Mở ${FORM}. Hỏi tại https://example.vn/a_(b), xin cảm ơn`, place);
    expect(parts.map(({ words }) => words)).toEqual([
      'Mở ',
      FORM,
      '. Hỏi tại ',
      'https://example.vn/a_(b',
      '), xin cảm ơn',
    ]);
    expect(parts.map((part) => 'hash' in part)).toEqual([false, true, false, true, false]);
  });

  it('gives back every letter of a text', () => {
    const text = `javascript:alert(1) ${'x'.repeat(50_000)}\nhttps:// http://a`;
    expect(
      textParts(text, place)
        .map(({ words }) => words)
        .join(''),
    ).toBe(text);
  });
});
