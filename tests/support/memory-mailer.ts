import type { Mailer, OutgoingMail, SendResult } from '../../src/app/ports';

/** A mail service that keeps what leaves; it has a quota of recipients and can be told to fail. */
export class MemoryMailer implements Mailer {
  readonly outbox: OutgoingMail[] = [];
  /** Decides the fate of a letter that does not leave; `wentAnyway` for one that left although the service said it failed. */
  fails: (mail: OutgoingMail) => (SendResult & { readonly wentAnyway?: true }) | undefined = () => undefined;

  constructor(public quota = 100) {}

  quotaLeft(): number {
    return this.quota;
  }

  send(mail: OutgoingMail): SendResult {
    const { wentAnyway, ...failure } = this.fails(mail) ?? { wentAnyway: undefined };
    if (!('result' in failure)) return this.leaves(mail);
    if (wentAnyway) this.outbox.push(mail);
    return failure;
  }

  private leaves(mail: OutgoingMail): SendResult {
    const recipients = [mail.to, ...mail.cc];
    const refused = recipients.find((address) => !/^[^@\s,]+@[^@\s,]+$/.test(address));
    if (refused !== undefined) return { result: 'address', error: `Invalid email: ${refused}` };
    if (recipients.length > this.quota)
      return { result: 'quota', error: 'Service invoked too many times for one day.' };
    this.quota -= recipients.length;
    this.outbox.push(mail);
    return { result: 'sent' };
  }
}
