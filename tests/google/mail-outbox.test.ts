import type { OutgoingMail } from '../../src/app/ports';
import { refusal } from '../../src/google/mail-outbox';
import { scriptWorld } from './script-world';

const MAIL: OutgoingMail = {
  to: 'bennghe@example.gov.vn',
  cc: ['vt@example.gov.vn'],
  subject: 'Nhắc hạn “Dân vận khéo”',
  text: 'Kính gửi: Phường Bến Nghé',
  html: '<p>Kính gửi: Phường Bến Nghé</p>',
  senderName: 'Phòng Nội vụ Quận 1',
  replyTo: 'noivu@example.gov.vn',
};

describe('mailOutbox', () => {
  it('sends text and HTML under the sender’s name, answers going to the office', () => {
    const { runtime, run } = scriptWorld();
    run(({ desk }, mail) => desk.mailer.send(mail), MAIL);
    expect(runtime.mail.outbox).toMatchObject([
      {
        to: ['bennghe@example.gov.vn'],
        cc: ['vt@example.gov.vn'],
        bcc: [],
        subject: 'Nhắc hạn “Dân vận khéo”',
        body: 'Kính gửi: Phường Bến Nghé',
        htmlBody: '<p>Kính gửi: Phường Bến Nghé</p>',
        senderName: 'Phòng Nội vụ Quận 1',
        replyTo: 'noivu@example.gov.vn',
      },
    ]);
  });

  it('sends without copies', () => {
    const { runtime, run } = scriptWorld();
    expect(run(({ desk }, mail) => desk.mailer.send(mail), { ...MAIL, cc: [] })).toEqual({ result: 'sent' });
    expect(runtime.mail.outbox[0]?.cc).toEqual([]);
  });

  it('knows nothing of a letter that the service had taken before it failed', () => {
    const { runtime, run } = scriptWorld();
    runtime.onCall = ({ name, phase }) =>
      name === 'MailApp.sendEmail' && phase === 'after' ? new Error('Service unavailable: Mail') : undefined;
    expect(run(({ desk }, mail) => desk.mailer.send(mail), MAIL)).toMatchObject({ result: 'unknown' });
    expect(runtime.mail.outbox).toHaveLength(1);
  });
});

describe('refusal', () => {
  it.each([
    ['Service invoked too many times for one day: email.', 'quota'],
    ['Invalid email: a b', 'address'],
    ['Failed to send email: no recipient', 'address'],
    ['Service unavailable: Mail', 'unknown'],
    ['Limit Exceeded: Email Body Size.', 'address'],
    ['Service invoked too many times in a short time: email. Try Utilities.sleep(1000) between calls.', 'unknown'],
    ['', 'unknown'],
  ] as const)('takes “%s” for %s', (message, result) => {
    expect(refusal(message).result).toBe(result);
  });
});
