import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailState } from '../store';
import { wallTimeAt } from '../zoned-time';

/** A letter as a file that mail programs open. */
export interface LetterFile {
  name: string;
  bytes: Buffer;
}

/** How letters become files. */
export interface LetterFileOptions {
  /** The zone of the times in file names. */
  timeZone: string;
  /** What a file is called after its number and time; by default the first recipient and the subject. */
  label?: (mail: MailState, index: number) => string;
}

const LABEL_LIMIT = 80;

/**
 * Writes letters as .eml files, numbered in the order they left. The same letters give the same bytes; hidden copies stay
 * hidden.
 */
export async function letterFiles(
  outbox: readonly MailState[],
  { timeZone, label = defaultLabel }: LetterFileOptions,
): Promise<LetterFile[]> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const digits = Math.max(3, String(outbox.length).length);
  const files: LetterFile[] = [];
  for (const [index, mail] of outbox.entries()) {
    const { message } = await transport.sendMail(mailOptions(mail));
    const number = String(index + 1).padStart(digits, '0');
    const name = fileNameText(`${number} ${momentText(timeZone, mail.at)} ${label(mail, index)}`);
    files.push({ name: `${name}.eml`, bytes: message as Buffer });
  }
  return files;
}

/** A letter as the mail library takes it; the same letter is the same message wherever it is sent. */
export function mailOptions(mail: MailState): SendMailOptions & { baseBoundary: string } {
  return {
    messageId: `<${mail.id}@${domainOf(mail.from)}>`,
    date: new Date(mail.at),
    baseBoundary: mail.id,
    from: { name: mail.senderName, address: mail.from },
    to: mail.to,
    cc: mail.cc,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody && { html: mail.htmlBody }),
    attachments: mail.attachments.map(({ name, contentType, base64 }) => ({
      filename: name,
      contentType,
      content: Buffer.from(base64, 'base64'),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A text as every file system takes it: ASCII without marks, none of the characters Windows forbids, not too long. */
export function fileNameText(text: string): string {
  return text
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]|[<>:"/\\|?*]/g, ' ')
    .replace(/ +/g, ' ')
    .slice(0, LABEL_LIMIT)
    .replace(/[ .]+$/, '')
    .trim();
}

function defaultLabel({ to, subject }: MailState): string {
  return `${to[0]?.split('@')[0] ?? ''} ${subject}`;
}

function domainOf(address: string): string {
  return address.split('@')[1] ?? 'localhost';
}

function momentText(timeZone: string, instant: number): string {
  const { year, month, day, hour, minute } = wallTimeAt(timeZone, instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}${two(minute)}`;
}
