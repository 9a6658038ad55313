import { call, data, lettersSince, table, typeWhere, wardsCampaign } from '../../support/campaign';
import { atRest, casesOf, column, differs, toFirstMorning, unless } from './findings';
import { lettersWith } from './moves';

/** Texts that mean something to letters. */
export const MAIL_ATTACKS = casesOf('attacks', [
  {
    name: 'A line break or a second recipient is written into a mail field',
    promise: 'No letter gets a further recipient or header: such addresses are refused, subjects are one line.',
    how: 'CR LF and “Bcc:” in addresses, names, a title in a subject, and the sender’s name.',
    play: () => {
      const runtime = wardsCampaign();
      const bad = [
        'a@example.vn\r\nBcc: ke.la@example.com',
        'a@example.vn,ke.la@example.com',
        'a@example.vn;ke.la@example.com',
        'Tên <ke.la@example.com>',
        'a@example.vn%0ABcc:ke.la@example.com',
      ];
      const { column: of } = table(runtime, 'Đơn vị');
      bad.forEach((address, index) => {
        runtime.sheet('Đơn vị').setCells(index + 2, of('Email'), [[address]]);
      });
      runtime.sheet('Đơn vị').setCells(8, of('Email đồng gửi'), [['ok@example.vn\nke.la@example.com']]);
      runtime.sheet('Đơn vị').setCells(9, of('Tên đơn vị'), [['Phường\r\nBcc: ke.la@example.com']]);
      typeWhere(runtime, 'Mẫu thư', ['Loại', 'Nhắc hạn'], 'Tiêu đề', 'Nhắc {{Đơn vị}}');
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      const sent = lettersSince(runtime, before);
      const everyone = sent.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]);
      return [
        ...unless(!everyone.some((address) => address.includes('ke.la')), 'nothing to the stranger'),
        ...differs('letters', sent.length, 6),
        ...unless(
          sent.every(({ subject, senderName }) => !/[\r\n]/.test(subject + senderName)),
          'fields of one line',
        ),
        ...differs('failed letters told', data(call(runtime, 'dashboard')).attention.failedLetters, 5),
        ...atRest(runtime, { onFile: new Set(column(wardsCampaign(), 'Đơn vị', 'Email')) }),
      ];
    },
  },
  {
    name: 'The sender’s name has a line break in it',
    promise: 'It is named to staff and no letter leaves until it is one line.',
    how: '“Tên người gửi” with a line feed and “Bcc:” on a morning with reminders.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const row = table(runtime, 'Cấu hình').rows.findIndex((line) => line.Mục === 'Tên người gửi') + 2;
      runtime
        .sheet('Cấu hình')
        .setCells(row, table(runtime, 'Cấu hình').column('Giá trị'), [['Phòng\nBcc: ke.la@example.com']]);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      return [
        ...differs('letters', runtime.mail.outbox.length - before, 0),
        ...unless(JSON.stringify(call(runtime, 'dashboard')).includes('“Tên người gửi”'), 'a line that names it'),
        ...atRest(runtime),
      ];
    },
  },
  ...['{{Liên kết}}', '$& $1 $` $$', '{{{{Đơn vị}}}}', '{{__proto__}} {{constructor}}'].map((text) => ({
    name: `The text ${text} meets a template`,
    promise: 'It fills no field and pulls nothing in; the letter shows it as it was written.',
    how: 'As title, number, comment, unit’s name and grounds in every kind of letter.',
    play: () => {
      const { runtime, letters } = lettersWith(text);
      const verdict = letters.find(({ subject }) => subject.startsWith('Kết quả'));
      const strange = letters.filter(({ body }) => /undefined|\[object|function Object/.test(body));
      return [
        ...unless(verdict?.body.includes(text) === true, 'the text in the letter of a verdict'),
        ...differs(
          'letters in which it did something',
          strange.map(({ subject }) => subject),
          [],
        ),
        ...atRest(runtime),
      ];
    },
  })),
]);
