/** Gives the address of a recipient as mailboxes are named by it: without a name before it, in small letters. */
export function mailboxOf(recipient: string): string {
  return (/<([^<>]*)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
}

/** Tells whether a mailbox is among recipients. */
export function isAmong(mailbox: string, recipients: readonly string[]): boolean {
  return recipients.some((recipient) => mailboxOf(recipient) === mailboxOf(mailbox));
}
