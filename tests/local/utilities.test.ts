import { createHmac } from 'node:crypto';
import { evaluate, runtimeFor } from './fixture';

describe('Utilities.formatDate (Java SimpleDateFormat)', () => {
  it.each([
    ['yyyy-MM-dd', '2023-02-05'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2023-02-05T08:07:09+07:00'],
    ['d/M/yy H:m:s', '5/2/23 8:7:9'],
    ['hh:mm a', '08:07 AM'],
    ['EEE, EEEE, MMM, MMMM', 'Sun, Sunday, Feb, February'],
    ['u', '7'],
    ["'ngày' dd ''HH''", "ngày 05 '08'"],
    ['Z X', '+0700 +07'],
  ])('%s', (pattern, text) => {
    expect(
      evaluate(
        `return Utilities.formatDate(new Date('2023-02-05T01:07:09Z'), 'Asia/Ho_Chi_Minh', ${JSON.stringify(pattern)})`,
      ),
    ).toBe(text);
  });

  it.each(['UTC', 'GMT', 'Europe/Paris'])('knows %s', (zone) => {
    expect(evaluate(`return Utilities.formatDate(new Date(0), '${zone}', 'yyyy')`)).toBe('1970');
  });

  it('refuses a zone that is none, and a date that is none', () => {
    expect(() => evaluate(`Utilities.formatDate(new Date(), 'Sài Gòn', 'yyyy')`)).toThrow('Invalid argument');
    expect(() => evaluate(`Utilities.formatDate(new Date(NaN), 'UTC', 'yyyy')`)).toThrow('Invalid argument');
  });

  it('does not guess at a letter it does not know', () => {
    expect(() => evaluate(`Utilities.formatDate(new Date(), 'UTC', 'YYYY')`)).toThrow(
      'date format letter Y is not emulated',
    );
  });
});

describe('Utilities.parseDate', () => {
  it('reads a text in a zone', () => {
    expect(evaluate(`return Utilities.parseDate('23/02/2023', 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy').toISOString()`)).toBe(
      '2023-02-22T17:00:00.000Z',
    );
  });

  it.each(['30/02/2023', '23-02-2023', '23/02/2023x', ''])('throws for %p', (text) => {
    expect(() => evaluate(`Utilities.parseDate('${text}', 'UTC', 'dd/MM/yyyy')`)).toThrow('Unparseable date');
  });
});

describe('Utilities.computeHmacSha256Signature', () => {
  const signature = (key: string, value: string) =>
    [...createHmac('sha256', key).update(value).digest()].map((byte) => (byte > 127 ? byte - 256 : byte));

  it('gives signed bytes', () => {
    expect(evaluate(`return Utilities.computeHmacSha256Signature('value', 'key')`)).toEqual(signature('key', 'value'));
  });

  it('takes US-ASCII unless told UTF-8, so that other letters are all alike', () => {
    expect(evaluate(`return Utilities.computeHmacSha256Signature('Bến', 'k', Utilities.Charset.UTF_8)`)).toEqual(
      signature('k', 'Bến'),
    );
    expect(
      evaluate(
        `return String(Utilities.computeHmacSha256Signature('Bến', 'k')) === String(Utilities.computeHmacSha256Signature('Bàn'.replace('à', 'ộ'), 'k'))`,
      ),
    ).toBe(true);
  });
});

describe('Utilities on bytes', () => {
  it('digests and encodes', () => {
    expect(
      evaluate(`return Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc'))`),
    ).toBe('ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
    expect(
      evaluate(
        `return [Utilities.base64EncodeWebSafe([-5, -1, -2]), Utilities.base64DecodeWebSafe('-__-'), Utilities.base64Decode('+//+')]`,
      ),
    ).toEqual(['-__-', [-5, -1, -2], [-5, -1, -2]]);
  });

  it('keeps Vietnamese in a blob, which is UTF-8', () => {
    expect(
      evaluate(
        `const b = Utilities.newBlob('Phường Bến Nghé', 'text/plain', 'a.txt'); return [b.getDataAsString(), b.getBytes().length, b.getName(), b.getContentType()]`,
      ),
    ).toEqual(['Phường Bến Nghé', 21, 'a.txt', 'text/plain']);
  });

  it('zips and unzips, names in UTF-8', () => {
    const body = `const zip = Utilities.zip([Utilities.newBlob('một', 'text/plain', 'thư/một.txt'), Utilities.newBlob([0, -1, 127], null, 'b.bin')], 'gói.zip');
      return [zip.getName(), zip.getContentType(), Utilities.unzip(zip).map((b) => [b.getName(), b.getBytes().length]), Utilities.unzip(zip)[0].getDataAsString()]`;
    expect(evaluate(body)).toEqual([
      'gói.zip',
      'application/zip',
      [
        ['thư/một.txt', 5],
        ['b.bin', 3],
      ],
      'một',
    ]);
  });

  it('refuses to zip blobs without names', () => {
    expect(() => evaluate(`Utilities.zip([Utilities.newBlob('a')])`)).toThrow('Blob object must have non-null name');
  });
});

describe('Utilities.sleep', () => {
  it('moves the clock and is charged', () => {
    expect(
      evaluate(`const before = Date.now(); Utilities.sleep(1500); return Date.now() - before`),
    ).toBeGreaterThanOrEqual(1500);
  });
});

describe('Utilities.getUuid', () => {
  it('is a version 4 UUID, another each time', () => {
    const [first, second] = evaluate(`return [Utilities.getUuid(), Utilities.getUuid()]`) as string[];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first).not.toBe(second);
  });
});

describe('Utilities.formatString', () => {
  it('pads and rounds as Java does', () => {
    expect(evaluate(`return Utilities.formatString('%s-%02d %5.1f %-3s|%%', 'DVK', 7, 2.25, 'a')`)).toBe(
      'DVK-07   2.3 a  |%',
    );
  });
});

describe('Session (reference of Session)', () => {
  it.each([
    ['the owner at the keyboard', 'owner@example.com', 'menu', ['owner@example.com', 'owner@example.com']],
    ['another account at the keyboard', 'staff@example.com', 'client', ['', 'staff@example.com']],
    ['a trigger', 'owner@example.com', 'trigger', ['', 'owner@example.com']],
  ] as const)('tells the active and the effective user of %s', (_case, as, context, emails) => {
    const code =
      'function main() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }';
    expect(runtimeFor({ code }).run('main', [], { as, context }).value).toEqual(emails);
  });

  it('tells the zone of the manifest, not of the file', () => {
    expect(
      evaluate('return [Session.getScriptTimeZone(), SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()]', {
        timeZone: 'Asia/Tokyo',
      }),
    ).toEqual(['Asia/Ho_Chi_Minh', 'Asia/Tokyo']);
  });
});
