import type { Mailer, SendResult } from '../app/ports';

/** Sends from the mailbox of the account under which the script runs. */
export function mailOutbox(): Mailer {
  return {
    quotaLeft: () => MailApp.getRemainingDailyQuota(),
    send: (mail) => {
      try {
        MailApp.sendEmail({
          to: mail.to,
          ...(mail.cc.length > 0 && { cc: mail.cc.join(',') }),
          subject: mail.subject,
          body: mail.text,
          htmlBody: mail.html,
          name: mail.senderName,
          replyTo: mail.replyTo,
        });
        return { result: 'sent' };
      } catch (error) {
        return refusal(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** Tells by Google's message, in the languages an account of the office may have, what a failed sending means; only the daily quota, a refused address and a letter too large are certain not to have gone. */
export function refusal(message: string): SendResult {
  if (/too many times for one day|quá nhiều lần trong một ngày/i.test(message))
    return { result: 'quota', error: message };
  if (/invalid email|no recipient|invalid (?:to|recipient)|email không hợp lệ/i.test(message)) {
    return { result: 'address', error: `Địa chỉ bị từ chối: ${message}` };
  }
  // Told before anything leaves; the words are Google's own.
  if (/limit exceeded: email/i.test(message)) return { result: 'address', error: `Thư vượt giới hạn: ${message}` };
  return { result: 'unknown', error: `Dịch vụ thư báo lỗi, chưa rõ thư đã đi hay chưa: ${message}` };
}
