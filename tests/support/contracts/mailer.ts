import type { Mailer, OutgoingMail } from '../../../src/app/ports';
import type { Clause } from './contract';

/** A mailer with three recipients left for the day; a letter of the subject `BROKEN` makes the service fail. */
export interface MailerWorld {
  readonly mailer: Mailer;
  /** What left by the end of the clause; a clause hands it on as it is, since a script cannot look into mailboxes. */
  outbox(): readonly { readonly to: string; readonly cc: readonly string[]; readonly subject: string }[];
}

/** Recipients left at the beginning. */
export const QUOTA = 3;
/** Subject of the letter at which the service fails. */
export const BROKEN = 'Dịch vụ hỏng';

const mail = (parts: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: 'bennghe@example.gov.vn',
  cc: [],
  subject: 'Nhắc hạn',
  text: 'Kính gửi',
  html: '<p>Kính gửi</p>',
  senderName: 'Phòng Nội vụ',
  replyTo: 'noivu@example.gov.vn',
  ...parts,
});

/** What a mailer promises. */
export const MAILER_CONTRACT: readonly Clause<MailerWorld>[] = [
  {
    it: 'sends a letter to its address and its copies',
    does: ({ mailer, outbox }) => [mailer.send(mail({ cc: ['a@example.gov.vn', 'b@example.gov.vn'] })), outbox()],
    gives: [
      { result: 'sent' },
      [{ to: 'bennghe@example.gov.vn', cc: ['a@example.gov.vn', 'b@example.gov.vn'], subject: 'Nhắc hạn' }],
    ],
  },
  {
    it: 'counts recipients, copies too, against the quota',
    does: ({ mailer }) => {
      const before = mailer.quotaLeft();
      mailer.send(mail({ cc: ['a@example.gov.vn'] }));
      return [before, mailer.quotaLeft()];
    },
    gives: [QUOTA, 1],
  },
  {
    it: 'says so when the quota is spent, and sends nothing',
    does: ({ mailer, outbox }) => {
      const cc = ['a@example.gov.vn', 'b@example.gov.vn', 'c@example.gov.vn'];
      return [mailer.send(mail({ cc })).result, outbox()];
    },
    gives: ['quota', []],
  },
  {
    it: 'says so when an address is refused, and sends nothing',
    does: ({ mailer, outbox }) => [mailer.send(mail({ to: 'không phải địa chỉ' })).result, outbox()],
    gives: ['address', []],
  },
  {
    it: 'knows nothing of a letter when the service fails, and goes on with the next',
    does: ({ mailer, outbox }) => [mailer.send(mail({ subject: BROKEN })).result, mailer.send(mail()).result, outbox()],
    gives: ['unknown', 'sent', [{ to: 'bennghe@example.gov.vn', cc: [], subject: 'Nhắc hạn' }]],
  },
];
