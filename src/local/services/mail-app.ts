import { drawId } from '../chance';
import { COST } from '../costs';
import { NotEmulated, ServiceFailure, TEXT } from '../failures';
import type { Run } from '../run';
import { serviceClass } from '../service-class';
import type { AttachmentState, MailState, Store, UserState } from '../store';
import { userState } from '../world';
import { Blob } from './blob';

const DAY_MS = 86_400_000;
/** What consumer accounts may send. */
const RECIPIENTS_PER_MESSAGE = 50;
const BODY_LIMIT = 200 * 1024;
const ATTACHMENTS_PER_MESSAGE = 250;
const ATTACHMENTS_LIMIT = 25 * 1024 * 1024;

interface Message {
  to?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  cc?: string;
  bcc?: string;
  name?: string;
  replyTo?: string;
  noReply?: boolean;
  attachments?: unknown[];
  inlineImages?: unknown;
}

const KNOWN: readonly string[] = [
  'to',
  'subject',
  'body',
  'htmlBody',
  'cc',
  'bcc',
  'name',
  'replyTo',
  'noReply',
  'attachments',
];

/** Letters leave from whoever the script runs as and land in the outbox. */
export class MailApp {
  constructor(private readonly run: Run) {}

  getRemainingDailyQuota(): number {
    const { mailQuota, reportedQuota } = this.run.world.shared;
    return reportedQuota ?? Math.max(0, mailQuota - this.quota().used);
  }

  sendEmail(first: string | Message, second?: string, third?: string, fourth?: string | Message): void {
    this.send(messageOf(first, second, third, fourth));
  }

  private send(message: Message): void {
    for (const key of Object.keys(message))
      if (!KNOWN.includes(key)) throw new NotEmulated(`MailApp.sendEmail option ${key}`);
    if (message.noReply) throw new ServiceFailure('noReply is not available for this account');
    const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
    const recipients = to.length + cc.length + bcc.length;
    if (to.length === 0) throw new ServiceFailure('Failed to send email: no recipient');
    if (recipients > RECIPIENTS_PER_MESSAGE) throw new ServiceFailure('Limit Exceeded: Email Recipients Per Message.');
    const { body = '', htmlBody = '' } = message;
    if (Buffer.byteLength(body) + Buffer.byteLength(htmlBody) > BODY_LIMIT) {
      throw new ServiceFailure('Limit Exceeded: Email Body Size.');
    }
    const attachments = attachmentsOf(message.attachments ?? []);
    const bytes = attachments.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0);
    if (attachments.length > ATTACHMENTS_PER_MESSAGE || bytes > ATTACHMENTS_LIMIT) {
      throw new ServiceFailure('Limit exceeded: Email Attachments Per Message.');
    }
    const { store, mailQuota } = this.run.world.shared;
    const mail: Omit<MailState, 'at' | 'id'> = {
      from: this.run.as,
      senderName: oneLine(message.name),
      to,
      cc,
      bcc,
      replyTo: addresses(message.replyTo).join(', '),
      subject: oneLine(message.subject),
      body,
      htmlBody,
      attachments,
    };
    const quota = this.quota();
    if (quota.used + recipients > mailQuota) throw new ServiceFailure(TEXT.mailQuota);
    quota.since ??= this.run.now;
    quota.used += recipients;
    this.run.charge((bytes / 102_400) * COST.attachmentPer100Kilobytes);
    store.outbox.push({ id: drawId(store.random, 16), at: this.run.now, ...mail });
  }

  private quota() {
    return mailWindow(this.run.world.store, this.run.as);
  }
}

/** How much of an account's 24 hours from its first letter is used; a window that is over begins anew. */
export function mailWindow(store: Store, email: string): UserState['mail'] {
  const { mail } = userState(store, email);
  if (mail.since !== null && store.clock.now - mail.since >= DAY_MS) Object.assign(mail, { since: null, used: 0 });
  return mail;
}

serviceClass<GoogleAppsScript.Mail.MailApp>()(MailApp, 'MailApp', {
  getRemainingDailyQuota: '',
  sendEmail: 'Object|String,String,String|String,String,String,Object|String,String,String,String',
});

function messageOf(first: string | Message, second?: string, third?: string, fourth?: string | Message): Message {
  if (typeof first !== 'string') return first;
  if (typeof fourth === 'string') return { to: first, replyTo: second ?? '', subject: third ?? '', body: fourth };
  return { ...fourth, to: first, subject: second ?? '', body: third ?? '' };
}

function addresses(list: string | undefined | null): string[] {
  if (list === undefined || list === null) return [];
  if (typeof list !== 'string') throw new ServiceFailure(`Invalid argument: ${String(list)}`);
  const found = list.split(',').map((address) => address.trim());
  if (found.length === 1 && found[0] === '') return [];
  for (const address of found) {
    const bare = /<([^<>]*)>$/.exec(address)?.[1] ?? address;
    if (!/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(bare)) {
      throw new ServiceFailure(`Invalid email: ${address}`);
    }
  }
  return found;
}

function oneLine(text: string | undefined): string {
  if (text === undefined) return '';
  if (typeof text !== 'string') throw new ServiceFailure(`Invalid argument: ${String(text)}`);
  if (/[\r\n]/.test(text)) throw new ServiceFailure(`Invalid argument: ${text}`);
  return text;
}

function attachmentsOf(files: unknown[]): AttachmentState[] {
  return files.map((file) => {
    if (!(file instanceof Blob)) throw new ServiceFailure('Invalid argument: attachments');
    return {
      name: file.getName() ?? 'Untitled',
      contentType: file.getContentType() ?? 'application/octet-stream',
      base64: file.bytes.toString('base64'),
    };
  });
}
