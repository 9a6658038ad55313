import type { Runtime } from '../../../src/local/runtime';
import {
  addressOf,
  call,
  data,
  emptySheet,
  fillForm,
  initiative,
  passTo,
  rowsWhere,
  setSetting,
  setUnit,
  submit,
  sweep,
  table,
  wardsCampaign,
} from '../../support/campaign';
import { trigger } from '../laboratory/act';
import { atRest, casesOf, column, differs, toFirstMorning, toUnits, unless } from './findings';
import { codeOf, FIRST } from './moves';

/** The code of a unit in another campaign: same unit, another secret and, if asked, another symbol. */
function codeElsewhere(symbol?: string): string {
  const other = emptySheet({ seed: 7 });
  other.run('setUpCampaign', [], { context: 'menu' });
  if (symbol !== undefined) setSetting(other, 'Ký hiệu', symbol);
  setUnit(other, 'P.BN', 'Email', addressOf('P.BN'));
  data(call(other, 'sendInvitations', { units: ['P.BN'] }));
  return codeOf(other, 'P.BN');
}

/** Wrong codes of every kind for P.BN. */
function wrongCodes(runtime: Runtime): string[] {
  const code = codeOf(runtime, 'P.BN');
  const altered = (code.startsWith('2') ? '3' : '2') + code.slice(1);
  return [
    '',
    altered,
    code.slice(0, -1),
    code.slice(0, 4),
    `${code}2`,
    codeOf(runtime, 'P.BT'),
    code.replace(/[A-Z]/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replace(/^(.)/, '\u0421$1'),
    'P.BN',
    '0000000000000000',
    "' OR 1=1 --",
    '__proto__',
  ];
}

/** Secret codes that are wrong, foreign or guessed, and what is sent with them. */
export const CODE_ATTACKS = casesOf('attacks', [
  {
    name: 'A unit’s code is altered, cut, or another unit’s',
    promise: 'The submission counts for nothing, changes nothing, confirms nothing, and waits for staff.',
    how: 'Eleven wrong codes with one unit’s name, over a registration of that unit.',
    play: () => {
      const runtime = wardsCampaign();
      submit(runtime, 'P.BN', FIRST);
      const codes = wrongCodes(runtime);
      const [before, letters] = [column(runtime, 'Sáng kiến', 'Cách làm'), runtime.mail.outbox.length];
      for (const code of codes)
        submit(runtime, 'P.BN', { ...initiative('Trả kết quả tại nhà', { 'Cách làm': 'giả' }), 'Mã xác nhận': code });
      return [
        ...differs('“Cách làm”', column(runtime, 'Sáng kiến', 'Cách làm'), before),
        ...differs('further letters', runtime.mail.outbox.length - letters, 0),
        ...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, codes.length),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s code of another campaign is used',
    promise: 'It is a wrong code here, with the same symbol as with another.',
    how: 'Codes of the same unit from a campaign with another secret, and with another symbol too.',
    play: () => {
      const runtime = wardsCampaign();
      const codes = [codeElsewhere(), codeElsewhere('DVK2024')];
      for (const code of codes) submit(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': code });
      return [
        ...unless(
          codes.every((code) => /^[2-9A-Z]{16}$/.test(code)),
          'two real codes',
        ),
        ...differs('rows', table(runtime, 'Sáng kiến').rows.length, 0),
        ...differs('lines set aside', table(runtime, 'Chờ xử lý').rows.length, 2),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Someone guesses codes',
    promise:
      'A guesser hears the same each time: no letter, the Form’s own thanks; and no unit is named in what is kept.',
    how: 'Wrong, cut, blank and foreign codes, and the right code of another unit, one after another.',
    play: () => {
      const runtime = wardsCampaign();
      const letters = runtime.mail.outbox.length;
      const codes = wrongCodes(runtime);
      for (const code of codes) submit(runtime, 'P.BN', { ...FIRST, 'Mã xác nhận': code });
      const reasons = new Set(column(runtime, 'Chờ xử lý', 'Lý do'));
      const contents = column(runtime, 'Chờ xử lý', 'Nội dung gửi').join();
      return [
        ...differs('reasons', [...reasons], ['Mã xác nhận không khớp với đơn vị.']),
        ...differs('letters', runtime.mail.outbox.length - letters, 0),
        ...unless(!codes.some((code) => code.length > 5 && contents.includes(code)), 'no code in what is kept'),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A response is edited with a wrong code',
    promise: 'What it brought stands as it was until staff decide.',
    how: 'Behind the edit link: code altered and everything emptied; then code altered and content changed.',
    play: () => {
      const runtime = wardsCampaign();
      const { responseId } = submit(runtime, 'P.BN', FIRST);
      const before = JSON.stringify([table(runtime, 'Sáng kiến').rows, table(runtime, 'Kế hoạch').rows]);
      fillForm(runtime, 'P.BN', { 'Mã xác nhận': 'SAI' }, { edit: responseId });
      fillForm(runtime, 'P.BN', { ...initiative('Chiếm chỗ'), 'Mã xác nhận': 'SAI' }, { edit: responseId });
      sweep(runtime);
      const after = JSON.stringify([table(runtime, 'Sáng kiến').rows, table(runtime, 'Kế hoạch').rows]);
      return [...unless(after === before, 'registers as they were'), ...atRest(runtime)];
    },
  },
  {
    name: 'The Form is flooded: thousands of submissions an hour',
    promise:
      'No run fails, each submission is somewhere, a real one among them comes in, and the letters of the day go.',
    how: '300 with wrong codes and one real one before one sweep; more than the 220 a day that are marked, the mechanism is the same.',
    play: () => {
      const runtime = wardsCampaign();
      for (let number = 1; number <= 300; number += 1)
        fillForm(runtime, 'P.BT', { ...initiative(`Việc số ${number}`), 'Mã xác nhận': 'SAI' }, { fire: false });
      fillForm(runtime, 'P.BN', FIRST, { fire: false });
      const runs = [1, 2].map(() => runtime.run('sweep', [], { context: 'trigger' }));
      const lines = table(runtime, 'Chờ xử lý').rows.length;
      toFirstMorning(runtime);
      const before = runtime.mail.outbox.length;
      runtime.run('runDaily', [], { context: 'trigger' });
      return [
        ...unless(
          runs.every(({ ok, chargedMs }) => ok && chargedMs < 120_000),
          'runs that end well within two minutes',
        ),
        ...differs('lines set aside', lines, 300),
        ...differs('rows', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BN']),
        ...differs('reminders', toUnits(runtime, before).length, 9),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'One title is sent hundreds of times through a link that leaked',
    promise:
      'Its row names as many submissions as its cell safely holds, every further one waits for staff, and a real one comes in.',
    how: '320 of one title and one of another unit, none told of by an event, before two sweeps.',
    play: () => {
      const runtime = wardsCampaign();
      for (let number = 1; number <= 320; number += 1)
        fillForm(runtime, 'P.BT', initiative('Một việc', { 'Cách làm': `Cách ${number}` }), { fire: false });
      fillForm(runtime, 'P.BN', FIRST, { fire: false });
      for (let count = 0; count < 2; count += 1) trigger(runtime, 'sweep');
      const named = column(runtime, 'Sáng kiến', 'Nguồn').flatMap((cell) => cell.split('; ')).length;
      const reasons = column(runtime, 'Chờ xử lý', 'Lý do');
      return [
        ...differs('submissions in a row or waiting', named + reasons.length, 321),
        ...differs('reasons', [...new Set(reasons)], ['Sáng kiến hoặc kế hoạch này đã có quá nhiều bài gửi.']),
        ...differs('units in the register', column(runtime, 'Sáng kiến', 'Mã đơn vị'), ['P.BT', 'P.BN']),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'A unit’s mailbox is flooded through a link that leaked',
    promise: 'At most five confirmations a day reach it; the others are kept as “Không gửi” with the reason.',
    how: 'Twelve submissions with the right code in one day, one the next day.',
    play: () => {
      const runtime = wardsCampaign();
      const before = runtime.mail.outbox.length;
      for (let number = 1; number <= 12; number += 1) submit(runtime, 'P.BN', initiative(`Việc số ${number}`));
      const first = toUnits(runtime, before).length;
      passTo(runtime, '2023-02-10 09:30');
      submit(runtime, 'P.BN', initiative('Việc hôm sau'));
      const dropped = rowsWhere(runtime, 'Nhật ký gửi thư', 'Trạng thái', 'Không gửi');
      return [
        ...differs('confirmations on the day and after', [first, toUnits(runtime, before).length], [5, 6]),
        ...differs('lines with a reason', dropped.filter((line) => line.Lỗi !== '').length, 7),
        ...differs('rows', table(runtime, 'Sáng kiến').rows.length, 13),
        ...atRest(runtime),
      ];
    },
  },
  {
    name: 'Someone uses the Form to write to a stranger',
    promise: 'Letters go to addresses on file only, whatever is typed into the Form.',
    how: 'An address as name, phone, title and link; right code, wrong code, and accepted by staff.',
    play: () => {
      const runtime = wardsCampaign();
      const before = runtime.mail.outbox.length;
      const address = 'ke.la@example.com';
      const answers = {
        'Họ tên người gửi': address,
        'Điện thoại': `<${address}>`,
        'Liên kết tệp kế hoạch (Word)': `https://example.com/?mailto=${address}`,
        ...initiative(address, { 'Người phụ trách': address, 'Cách làm': `Bcc: ${address}` }),
      };
      submit(runtime, 'P.BN', answers);
      const { responseId } = submit(runtime, 'P.BT', { ...answers, 'Mã xác nhận': address });
      data(call(runtime, 'resolveSetAside', { id: responseId, action: 'accept', unit: 'P.BT' }));
      trigger(runtime, 'sweep');
      return [...differs('recipients', toUnits(runtime, before), [addressOf('P.BN')]), ...atRest(runtime)];
    },
  },
]);
