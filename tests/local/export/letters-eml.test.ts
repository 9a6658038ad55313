import { fileNameText, letterFiles } from '../../../src/local/export/letters-eml';
import type { MailState } from '../../../src/local/store';

const ZONE = 'Asia/Ho_Chi_Minh';

function aLetter(parts: Partial<MailState> = {}): MailState {
  return {
    id: 'letter1',
    at: Date.parse('2023-02-08T09:15:00+07:00'),
    from: 'owner@example.com',
    senderName: 'Phòng Nội vụ Quận 1',
    to: ['p.bn@example.com'],
    cc: [],
    bcc: [],
    replyTo: '',
    subject: 'Thông báo đăng ký',
    body: 'Kính gửi: Ủy ban nhân dân phường Bến Nghé',
    htmlBody: '',
    attachments: [],
    ...parts,
  };
}

async function written(letter: MailState): Promise<string> {
  const [file] = await letterFiles([letter], { timeZone: ZONE });
  return file?.bytes.toString('latin1') ?? '';
}

/** The headers by name, folded lines joined, encoded words read. */
function headersOf(eml: string): Record<string, string> {
  const [head = ''] = eml.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([^:]+): ?(.*)$/s.exec(line) ?? [];
      return [name.toLowerCase(), readable(value)];
    }),
  );
}

function readable(value: string): string {
  return value
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(text.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe('letterFiles', () => {
  it('keeps sender, recipients, subject and moment', async () => {
    const eml = await written(aLetter({ cc: ['chutich@example.com'], replyTo: 'noivu@example.com' }));
    expect(headersOf(eml)).toMatchObject({
      from: 'Phòng Nội vụ Quận 1 <owner@example.com>',
      to: 'p.bn@example.com',
      cc: 'chutich@example.com',
      'reply-to': 'noivu@example.com',
      subject: 'Thông báo đăng ký',
      date: 'Wed, 08 Feb 2023 02:15:00 +0000',
      'message-id': '<letter1@example.com>',
    });
  });

  it('writes the text in UTF-8, beside the page and the attachments', async () => {
    const attachments = [
      { name: 'Phụ lục.txt', contentType: 'text/plain', base64: Buffer.from('một').toString('base64') },
    ];
    const eml = await written(aLetter({ htmlBody: '<p>Kính gửi</p>', attachments }));
    const [, text = ''] = /text\/plain; charset=utf-8[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(eml) ?? [];
    expect(quotedPrintable(text)).toContain('Kính gửi: Ủy ban nhân dân phường Bến Nghé');
    expect(eml).toContain('Content-Type: text/html; charset=utf-8');
    expect(eml).toContain(Buffer.from('một').toString('base64'));
  });

  it('never tells of hidden copies', async () => {
    expect(await written(aLetter({ bcc: ['an@example.com'] }))).not.toMatch(/bcc|an@example/i);
  });

  it('folds a subject with line breaks instead of making a header of it', async () => {
    const eml = await written(aLetter({ subject: 'Một\r\nBcc: an@example.com' }));
    expect(headersOf(eml)).not.toHaveProperty('bcc');
  });

  it('names files by number, local time, recipient and subject', async () => {
    const files = await letterFiles([aLetter(), aLetter({ at: Date.parse('2023-02-22T20:00:00Z') })], {
      timeZone: ZONE,
    });
    expect(files.map(({ name }) => name)).toEqual([
      '001 2023-02-08 0915 p.bn Thong bao dang ky.eml',
      '002 2023-02-23 0300 p.bn Thong bao dang ky.eml',
    ]);
  });

  it('gives the same bytes for the same letters', async () => {
    const letter = aLetter({ htmlBody: '<p>Kính gửi</p>' });
    expect(await written(letter)).toBe(await written(letter));
  });
});

describe('fileNameText', () => {
  it.each([
    ['Đôn đốc lần thứ 02: “5 không”', 'Don doc lan thu 02 5 khong'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['dấu chấm cuối...', 'dau cham cuoi'],
    ['dòng\r\nmới', 'dong moi'],
  ])('makes %j %j', (text, name) => {
    expect(fileNameText(text)).toBe(name);
  });
});
