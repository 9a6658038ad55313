import { runDaily, sweep, takeInRegistration } from '../../src/app/daily-run';
import { LEDGER_PREFIX, MARKS_PREFIX, MEMORY } from '../../src/app/memory-keys';
import { INITIATIVES, LETTER_LOG } from '../../src/domain/tabs';
import { memoryDesk } from '../support/memory-desk';
import { told } from '../support/memory-sidebar';

const AT_7 = '2023-02-20T07:00:00+07:00';
const atHome = { title: 'Trả kết quả tại nhà', content: '2. Không gây phiền hà' };

/** A campaign in which a response waits to be taken in. */
function officeWith(stored: Readonly<Record<string, string>>) {
  const office = memoryDesk({ now: '2023-02-20T08:00:00+07:00' });
  for (const [name, value] of Object.entries(stored)) office.memory.set(name, value);
  office.respond('r1', AT_7, { initiatives: { 1: atHome } });
  return office;
}

describe('a value between runs that someone damaged', () => {
  it.each(['{"dở dang":[16', '[[', '7', '{"0":[1,{}]}'])('stops no intake when it is a day’s marks: %s', (value) => {
    const office = officeWith({ [`${MARKS_PREFIX}2023-02-20`]: value });
    expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({ taken: 1, letters: { sent: 1 } });
    expect(sweep(office.desk())).toMatchObject({ taken: 0 });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ code: 'DVK2023-P.BN-01' }]);
  });

  it('stops letters and no intake when it is the Form’s link, and is told until set-up has mended it', () => {
    const office = officeWith({ [MEMORY.prefill]: '{"base":"https' });
    expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({ taken: 1, letters: { sent: 0 } });
    runDaily(office.desk());
    expect(office.mailer.outbox).toEqual([]);
    const fault =
      'Biểu mẫu: cần chạy lại “Thiết lập chiến dịch” để lập lại liên kết của các đơn vị; đến lúc đó chưa gửi thư nào.';
    expect(told(office, 'health')).toMatchObject({ faults: [fault], formUrl: '' });
    office.memory.set(MEMORY.prefill, '{"base":"https://example.org/f","unitField":"entry.1","codeField":"entry.2"}');
    sweep(office.desk());
    expect(told(office, 'health')).toMatchObject({ faults: [], formUrl: 'https://example.org/f' });
    expect(office.mailer.outbox.map(({ subject }) => subject)).toContain('Xác nhận đã nhận');
  });

  it.each(['', '{"P.BN":', 'mười', 'NaN', 'null'])(
    'stops no intake when it is the number given to a unit’s initiatives: %s',
    (value) => {
      const office = officeWith({ [`${MEMORY.numbers}P.BN`]: value });
      expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({ taken: 1, letters: { sent: 1 } });
      expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ code: 'DVK2023-P.BN-01' }]);
      expect(office.memory.get(`${MEMORY.numbers}P.BN`)).toBe('1');
    },
  );

  it.each(['{"ab', 'null', '7', '{"0123456789":7}'])(
    'stops no intake when it is the responses that persons were erased from: %s',
    (value) => {
      const office = officeWith({ [MEMORY.erased]: value });
      expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({ taken: 1, letters: { sent: 1 } });
      expect(sweep(office.desk())).toMatchObject({ taken: 0 });
    },
  );

  it.each(['{"state":"Đang gửi","line":{"key":"DVK', '{}', '{"state":"Đã gửi","line":7}', 'rác', ''])(
    'stops no run when it is a letter of the ledger, and that letter is never sent again by itself: %s',
    (value) => {
      const key = 'DVK2023|P.BN|2023-02-22|T-3';
      const office = officeWith({ [LEDGER_PREFIX + key]: value });
      expect(takeInRegistration(office.desk(), 'r1')).toMatchObject({ taken: 1 });
      runDaily(office.desk());
      expect(office.mailer.outbox.filter(({ subject }) => subject === 'Nhắc hạn')).toEqual([]);
      told(office, 'confirmLetterLog');
      expect(office.workbook.rows(LETTER_LOG)).toContainEqual(expect.objectContaining({ key, state: 'Chưa xác định' }));
    },
  );
});
