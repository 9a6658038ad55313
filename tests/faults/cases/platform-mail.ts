import type { Runtime } from '../../../src/local/runtime';
import { call, data, fillForm, letterLog, OFFICE, setUnit, skipTo, wardsCampaign } from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, casesOf, column, differs, failing, toFirstMorning, toUnits, unless } from './findings';
import { daily, FIRST } from './moves';

const states = (runtime: Runtime, stage = '|T-7') =>
  column(runtime, 'Nhật ký gửi thư', 'Khóa').flatMap((key) =>
    key.endsWith(stage) ? [letterLog(runtime).get(key)?.['Trạng thái'] ?? ''] : [],
  );

const counts = (words: readonly string[]) =>
  Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]));

/** A morning on which the mail service throws once, and the sweep after it. */
function morningWithMailError(phase: 'before' | 'after', error: string, undetermined: 0 | 1) {
  const runtime = toFirstMorning(wardsCampaign());
  const before = runtime.mail.outbox.length;
  failing(runtime, { call: /^MailApp\.sendEmail$/, at: 3, phase, error }, () => daily(runtime));
  trigger(runtime, 'sweep');
  const left = toUnits(runtime, before);
  return [
    ...differs('addresses written to twice', left.length - new Set(left).size, 0),
    ...differs('states', counts(states(runtime)), {
      ...(undetermined && { 'Chưa xác định': 1 }),
      'Đã gửi': 10 - undetermined,
    }),
    ...differs('told in attention', data(call(runtime, 'dashboard')).attention.unknownLetters, undetermined),
    ...atRest(runtime, { mailFailures: undetermined }),
  ];
}

/** The mail service in trouble. */
export const MAIL_CASES = casesOf('platform', [
  {
    name: 'The mail quota is 0 from the start',
    promise: 'Every letter is put down as deferred and goes once on the next morning with quota.',
    how: 'No quota on 15/02/2023, the usual one on the 16th.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      runtime.mail.quota = 0;
      daily(runtime);
      const [first, deferred] = [counts(states(runtime)), data(call(runtime, 'dashboard')).attention.deferredLetters];
      runtime.mail.quota = 100;
      skipTo(runtime, '2023-02-16 08:10');
      daily(runtime);
      return [
        ...differs('states on the first day', first, { 'Hoãn gửi': 10 }),
        ...unless(deferred >= 10, `ten deferred letters told in attention, not ${deferred}`),
        ...differs('reminders in the end', toUnits(runtime, before).length, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The mail quota ends in the middle',
    promise: 'What fits leaves, the reserve for confirmations is kept, the rest goes the next day.',
    how: 'Room for 14 recipients, of which ten are reserved, before ten reminders.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      runtime.mail.quota = 14;
      daily(runtime);
      const first = counts(states(runtime));
      fillForm(runtime, 'P.TD', FIRST);
      runtime.mail.quota = 100;
      skipTo(runtime, '2023-02-16 08:40');
      daily(runtime);
      const addresses = toUnits(runtime, before);
      return [
        ...differs('states on the first day', first, { 'Hoãn gửi': 6, 'Đã gửi': 4 }),
        ...differs('letters to P.TD', addresses.filter((address) => address.startsWith('p.td')).length, 1),
        ...differs('units written to', new Set(addresses).size, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The mail quota is misreported',
    promise: 'More than was there is deferred without doubt about any letter; less than is there only delays.',
    how: '6 left and 100 reported; then, in another world, 100 left and 0 reported.',
    play: () =>
      [
        [6, 100],
        [100, 0],
      ].flatMap(([quota = 0, reported = 0]) => {
        const runtime = toFirstMorning(wardsCampaign());
        const before = runtime.mail.outbox.length;
        Object.assign(runtime.mail, { quota, reportedQuota: reported });
        daily(runtime);
        Object.assign(runtime.mail, { quota: 100, reportedQuota: null });
        skipTo(runtime, '2023-02-16 08:40');
        daily(runtime);
        return [...differs('reminders', toUnits(runtime, before).length, 10), ...atRest(runtime)];
      }),
  },
  {
    name: 'sendEmail throws and the letter went',
    promise: 'That letter is undetermined and never sent again by itself; the others go.',
    how: '“Service unavailable: Mail” after the fourth letter left.',
    play: () => morningWithMailError('after', 'Service unavailable: Mail', 1),
  },
  {
    name: 'sendEmail throws and the letter did not go',
    promise: 'That letter is undetermined, staff are told, and it goes when they say so.',
    how: '“Service unavailable: Mail” before the fourth letter left; then staff send it again.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      const error = 'Service unavailable: Mail';
      failing(runtime, { call: /^MailApp\.sendEmail$/, at: 3, phase: 'before', error }, () => daily(runtime));
      trigger(runtime, 'sweep');
      const [key = ''] = [...letterLog(runtime)].flatMap(([known, line]) =>
        line['Trạng thái'] === 'Chưa xác định' ? [known] : [],
      );
      const sentBefore = toUnits(runtime, before).length;
      data(call(runtime, 'resolveUnknownLetter', { key, action: 'resend' }));
      trigger(runtime, 'sweep');
      return [
        ...morningWithMailError('before', error, 1),
        ...differs('reminders before and after staff’s word', [sentBefore, toUnits(runtime, before).length], [9, 10]),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'The day’s quota error comes as an exception',
    promise: 'The letter counts as not gone and leaves the next day.',
    how: '“Service invoked too many times for one day: email” at the fourth letter.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      const error = 'Service invoked too many times for one day: email.';
      failing(runtime, { call: /^MailApp\.sendEmail$/, at: 3, phase: 'before', error }, () => daily(runtime));
      const first = counts(states(runtime));
      skipTo(runtime, '2023-02-16 08:40');
      daily(runtime);
      return [
        ...differs('states', first, { 'Hoãn gửi': 7, 'Đã gửi': 3 }),
        ...differs('reminders in the end', toUnits(runtime, before).length, 10),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'One address among good ones is refused',
    promise: 'That letter has failed with the reason; every other one leaves the same morning.',
    how: 'The mail service answers “Invalid email” for one unit.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      runtime.onCall = ({ name, phase, args }) =>
        name === 'MailApp.sendEmail' && phase === 'before' && JSON.stringify(args).includes('p.cg@')
          ? new Error('Invalid email: p.cg@example.gov.vn')
          : undefined;
      daily(runtime);
      runtime.onCall = null;
      const line = letterLog(runtime).get('DVK2023|P.CG|2023-02-22|T-7');
      setUnit(runtime, 'P.CG', 'Email', 'vanthu.cg@example.gov.vn');
      trigger(runtime, 'sweep');
      return [
        ...differs('state', line?.['Trạng thái'], 'Gửi lỗi'),
        ...unless(line?.Lỗi?.includes('Địa chỉ bị từ chối') === true, 'a reason in “Lỗi”'),
        ...differs('reminders after the address was mended', toUnits(runtime, before).length, 10),
        ...atRest(runtime, { onFile: new Set(['p.cg@example.gov.vn']) }),
      ];
    },
  },
  {
    name: 'The office’s own report can’t leave',
    promise: 'It is put down as failed or deferred and keeps no unit’s letter from leaving.',
    how: 'The office’s mailbox is refused by the mail service on a morning with reminders.',
    play: () => {
      const runtime = toFirstMorning(wardsCampaign());
      const before = runtime.mail.outbox.length;
      runtime.onCall = ({ name, phase, args }) =>
        name === 'MailApp.sendEmail' && phase === 'before' && JSON.stringify(args).includes(`"to":"${OFFICE}"`)
          ? new Error(`Invalid email: ${OFFICE}`)
          : undefined;
      daily(runtime);
      runtime.onCall = null;
      const line = letterLog(runtime).get('DVK2023|BC|2023-02-15');
      return [
        ...differs('reminders', toUnits(runtime, before).length, 10),
        ...differs('state of the report', line?.['Trạng thái'], 'Gửi lỗi'),
        ...atRest(runtime),
      ];
    },
  },
]);
