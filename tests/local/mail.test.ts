import { NOW, runtimeFor } from './fixture';

const code = `
  function send(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }
  function plain() { MailApp.sendEmail('a@example.com', 'Tiêu đề', 'Nội dung'); }
  function options() { MailApp.sendEmail('a@example.com', 'Tiêu đề', 'Nội dung', { cc: 'b@example.com', name: 'Phòng Nội vụ' }); }
  function reply() { MailApp.sendEmail('a@example.com', 'tra-loi@example.com', 'Tiêu đề', 'Nội dung'); }
  function attach() { MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b', attachments: [Utilities.newBlob('một', 'text/plain', 'kế hoạch.txt')] }); }
  function quota() { return MailApp.getRemainingDailyQuota(); }`;
const message = (changes = {}) => ({ to: 'a@example.com', subject: 'Nhắc hạn', body: 'Kính gửi', ...changes });
const people = (count: number) => Array.from({ length: count }, (_none, index) => `a${index}@example.com`).join(',');

describe('MailApp.sendEmail', () => {
  it('leaves from the account that runs it, and lands in the outbox', () => {
    const runtime = runtimeFor({ code });
    const given = message({
      cc: 'b@example.com, c@example.com',
      name: 'Phòng Nội vụ',
      replyTo: 'noivu@example.com',
      htmlBody: '<p>Kính gửi</p>',
    });
    runtime.run('send', [given], { as: 'staff@example.com' });
    expect(runtime.mail.outbox).toMatchObject([
      {
        from: 'staff@example.com',
        senderName: 'Phòng Nội vụ',
        to: ['a@example.com'],
        cc: ['b@example.com', 'c@example.com'],
        bcc: [],
        replyTo: 'noivu@example.com',
        subject: 'Nhắc hạn',
        body: 'Kính gửi',
        htmlBody: '<p>Kính gửi</p>',
        attachments: [],
      },
    ]);
    expect(runtime.mail.outbox[0]?.at).toBeGreaterThanOrEqual(NOW);
  });

  it('takes every form the reference lists', () => {
    const runtime = runtimeFor({ code });
    for (const name of ['plain', 'options', 'reply', 'attach']) expect(runtime.run(name).error).toBeUndefined();
    expect(runtime.mail.outbox.map(({ cc, replyTo }) => [cc, replyTo])).toEqual([
      [[], ''],
      [['b@example.com'], ''],
      [[], 'tra-loi@example.com'],
      [[], ''],
    ]);
    const [file] = runtime.mail.outbox[3]?.attachments ?? [];
    expect([file?.name, Buffer.from(file?.base64 ?? '', 'base64').toString()]).toEqual(['kế hoạch.txt', 'một']);
  });

  it.each([
    [{ to: 'không phải thư' }, 'Invalid email: không phải thư'],
    [{ to: 'a@example' }, 'Invalid email: a@example'],
    [{ cc: 'a@example.com;b@example.com' }, 'Invalid email: a@example.com;b@example.com'],
    [{ to: '' }, 'Failed to send email: no recipient'],
    [{ to: people(51) }, 'Limit Exceeded: Email Recipients Per Message.'],
    [{ to: people(50), cc: 'b@example.com' }, 'Limit Exceeded: Email Recipients Per Message.'],
    [{ body: 'x'.repeat(200 * 1024 + 1) }, 'Limit Exceeded: Email Body Size.'],
    [{ subject: 'a\nBcc: b@example.com' }, 'Invalid argument'],
    [{ noReply: true }, 'noReply is not available'],
    [{ from: 'x@example.com' }, 'MailApp.sendEmail option from is not emulated'],
  ])('of %j throws, and nothing leaves', (changes, text) => {
    const runtime = runtimeFor({ code });
    expect(runtime.run('send', [message(changes)]).error?.message).toContain(text);
    expect(runtime.mail.outbox).toEqual([]);
    expect(runtime.mail.remaining()).toBe(100);
  });
});

describe('the quota (quotas: 100 recipients a day, by account)', () => {
  it('counts recipients, and a letter that does not fit does not leave', () => {
    const runtime = runtimeFor({ code });
    expect(runtime.run('send', [message({ to: people(40), cc: people(10) })]).value).toBe(50);
    runtime.run('send', [message({ to: people(49) })]);
    expect(runtime.run('send', [message({ cc: 'b@example.com' })]).error?.message).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(runtime.run('send', [message()]).value).toBe(0);
    expect(runtime.run('quota', [], { as: 'staff@example.com' }).value).toBe(100);
  });

  it('comes back 24 hours after the first letter', () => {
    const runtime = runtimeFor({ code });
    runtime.run('send', [message()]);
    runtime.clock.advanceTo(NOW + 23 * 3_600_000);
    expect(runtime.run('quota').value).toBe(99);
    runtime.clock.advanceTo(NOW + 24 * 3_600_000 + 60_000);
    expect(runtime.run('quota').value).toBe(100);
  });

  it('can be set, and can lie', () => {
    const runtime = runtimeFor({ code });
    runtime.mail.quota = 0;
    runtime.mail.reportedQuota = 50;
    expect(runtime.run('quota').value).toBe(50);
    expect(runtime.run('send', [message()]).error?.message).toBe('Service invoked too many times for one day: email.');
  });
});
