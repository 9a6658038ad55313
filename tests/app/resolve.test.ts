import { sweep, takeInRegistration } from '../../src/app/daily-run';
import { AUDIT_LOG, INITIATIVES, LETTER_LOG, PLANS, SET_ASIDE, UNITS } from '../../src/domain/tabs';
import { aLetterLine, anInitiative, aPlan, aSetAside, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryOffice, memoryDesk } from '../support/memory-desk';
import { ask, told } from '../support/memory-sidebar';

const AT_7 = '2023-02-20T07:00:00+07:00';
const KEY = 'DVK2023|P.BN|MOI|1';
const invitation = (state: string) => aLetterLine({ key: KEY, kind: 'Thông báo đăng ký', state });

/** A response with a wrong code that waits for staff. */
function withOneWaiting(): MemoryOffice {
  const office = memoryDesk({ units: [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang' })] });
  office.respond('r1', AT_7, {
    code: 'SAI',
    plan: { number: '1/KH' },
    initiatives: { 1: { title: 'Tiếp dân lưu động' } },
  });
  takeInRegistration(office.desk(), 'r1');
  office.clock.set('2023-02-24T09:00:00+07:00');
  return office;
}

describe('resolveSetAside', () => {
  it('is not needed when staff type “Đã nhận” in the tab: the next sweep takes the submission in', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { code: 'sai', initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    const [line] = office.workbook.rows(SET_ASIDE);
    if (line) office.workbook.fill(SET_ASIDE, [{ ...line, decision: 'Đã nhận' }]);
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: 'Tiếp dân lưu động', registeredAt: AT_7 }]);
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([{ decision: 'Đã nhận', decidedBy: 'Ghi tay trong tab' }]);
  });

  it('accepts a submission at the moment it first came', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept', note: 'Đã gọi xác minh' }, COLLEAGUE);
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([
      { code: 'DVK2023-P.BN-01', registeredAt: AT_7, sources: 'r1#1', timeliness: 'Đúng hạn' },
    ]);
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([
      { decision: 'Đã nhận', decidedBy: COLLEAGUE, note: 'Đã gọi xác minh' },
    ]);
    expect(office.workbook.rows(AUDIT_LOG)).toContainEqual(expect.objectContaining({ object: 'r1', actor: COLLEAGUE }));
  });

  it('accepts it for another unit that staff name', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept', unit: 'P.CG' });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ unit: 'P.CG' }]);
  });

  it('withdraws what the response brought before and the accepted edit no longer says', () => {
    const office = memoryDesk({ units: [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang' })] });
    office.respond('r1', AT_7, { initiatives: { 1: { title: 'Một cửa lưu động' }, 2: { title: 'Tổ tự quản' } } });
    sweep(office.desk());
    office.respond('r1', '2023-02-20T07:10:00+07:00', { code: 'SAI', initiatives: { 1: { title: 'Tổ tự quản' } } });
    sweep(office.desk());
    const statuses = () => office.workbook.rows(INITIATIVES).map(({ code, status }) => `${code.slice(8)} ${status}`);
    expect(statuses()).toEqual(['P.BN-01 Chờ xem xét', 'P.BN-02 Chờ xem xét']);
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept', unit: 'P.CG' });
    expect(statuses()).toEqual(['P.BN-01 Đã rút', 'P.BN-02 Đã rút', 'P.CG-01 Chờ xem xét']);
  });

  it('discards it, and nothing comes into the registers', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'discard' });
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toEqual([]);
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([{ decision: 'Đã bỏ' }]);
  });

  it.each(['accept', 'discard'])('refuses to %s what is decided already', (action) => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept' });
    expect(ask(office, 'resolveSetAside', { id: 'r1', action })).toMatchObject({ ok: false, error: { field: 'id' } });
    expect(office.workbook.rows(INITIATIVES)).toHaveLength(1);
  });

  it('asks for the unit when the Form’s answer names none', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { unitName: 'Phường không có', initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    expect(ask(office, 'resolveSetAside', { id: 'r1', action: 'accept' })).toMatchObject({
      ok: false,
      error: { field: 'unit' },
    });
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept', unit: 'P.BN' });
    expect(office.workbook.rows(INITIATIVES)).toHaveLength(1);
  });

  it('asks for the title that is missing, and takes it from the cell once it is there', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: { method: 'Bưu điện' } } });
    sweep(office.desk());
    expect(ask(office, 'resolveSetAside', { id: 'r1', action: 'accept' })).toMatchObject({
      ok: false,
      error: { code: 'id' },
    });
    office.workbook.fill(
      SET_ASIDE,
      office.workbook.rows(SET_ASIDE).map((line) => ({
        ...line,
        content: `${line.content}\nTên sáng kiến, giải pháp (1): Trả kết quả tại nhà`,
      })),
    );
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept' });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: 'Trả kết quả tại nhà', method: 'Bưu điện' }]);
  });

  it('is not undone by looking at the response again', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept' });
    sweep(office.desk());
    takeInRegistration(office.desk(), 'r1');
    expect(office.workbook.rows(SET_ASIDE)).toHaveLength(1);
    expect(office.workbook.rows(INITIATIVES)).toHaveLength(1);
  });

  it('stays resolved when staff clear the decided line away', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept' });
    office.workbook.fill(SET_ASIDE, []);
    sweep(office.desk());
    expect(office.workbook.rows(SET_ASIDE)).toEqual([]);
  });
});

describe('“Đã nhận” typed in the tab', () => {
  it('is taken in once, and logged once', () => {
    const office = memoryDesk({
      setAside: [aSetAside({ decision: 'Đã nhận', content: 'Tên sáng kiến, giải pháp (1): Một' })],
    });
    sweep(office.desk());
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ title: 'Một', sources: 'r9#1' }]);
    expect(office.workbook.rows(AUDIT_LOG).map(({ act, object, before }) => [act, object, before])).toEqual([
      ['Nhận bài gửi', 'r9', 'Sáng kiến 1 thiếu tên.'],
    ]);
  });

  it.each([UNITS, INITIATIVES, PLANS, SET_ASIDE])('waits while a register lacks a column', (tab) => {
    const office = memoryDesk({
      setAside: [aSetAside({ decision: 'Đã nhận', content: 'Tên sáng kiến, giải pháp (1): Một' })],
    });
    office.workbook.lost.set(tab, 'note' in tab.columns ? 'note' : 'comment');
    sweep(office.desk());
    expect([office.workbook.rows(INITIATIVES), office.workbook.rows(AUDIT_LOG)]).toEqual([[], []]);
  });
});

describe('reopenSubmission', () => {
  it('goes by the submission that was named and by what stands of it, a plan too', () => {
    const discarded = aSetAside({ decision: 'Đã bỏ', decidedBy: COLLEAGUE });
    const newer = aSetAside({ response: 'r8', at: '2023-02-20T09:30:00+07:00' });
    const plan = { sources: 'r9#0', receivedAt: '2023-02-20T08:00:00+07:00' };
    const opened = (parts: Parameters<typeof memoryDesk>[0]) => {
      const office = memoryDesk({ setAside: [newer, discarded], ...parts });
      const answer = ask(office, 'reopenSubmission', { id: 'r9' });
      return [answer.ok, answer.ok ? '' : answer.error.field, office.workbook.rows(SET_ASIDE)[0]?.decision];
    };
    expect(opened({})).toEqual([true, '', '']);
    expect(opened({ plans: [aPlan(plan)] })).toEqual([true, '', '']);
    expect(opened({ plans: [aPlan({ ...plan, receivedAt: discarded.at })] })).toEqual([true, '', '']);
    expect(opened({ plans: [aPlan({ ...plan, editedAt: '2023-02-20T09:00:01+07:00' })] })).toEqual([false, 'id', '']);
    expect(opened({ plans: [aPlan({ ...plan, receivedAt: '2023-02-20T09:00:01+07:00' })] })).toEqual([false, 'id', '']);
    expect(opened({ plans: [aPlan({ sources: 'r8#0', editedAt: '2023-02-20T09:00:01+07:00' })] })).toEqual([
      true,
      '',
      '',
    ]);
    expect(opened({ initiatives: [anInitiative({ sources: 'r9#1' })] })).toEqual([false, 'id', '']);
  });

  it('lets a discarded submission wait again, so that it can be accepted', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'discard' });
    told(office, 'reopenSubmission', { id: 'r1' }, COLLEAGUE);
    sweep(office.desk());
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([{ decision: '', decidedBy: '' }]);
    expect(office.workbook.rows(AUDIT_LOG).at(-1)).toMatchObject({
      actor: COLLEAGUE,
      act: 'Mở lại bài gửi',
      object: 'r1',
      before: expect.stringContaining('Đã bỏ'),
    });
    told(office, 'resolveSetAside', { id: 'r1', action: 'accept' });
    expect(office.workbook.rows(INITIATIVES)).toMatchObject([{ registeredAt: AT_7 }]);
  });

  it.each([
    ['still waits', () => undefined],
    ['was accepted', (office: MemoryOffice) => told(office, 'resolveSetAside', { id: 'r1', action: 'accept' })],
  ])('refuses one that %s', (_, act) => {
    const office = withOneWaiting();
    act(office);
    const before = office.workbook.rows(SET_ASIDE);
    expect(ask(office, 'reopenSubmission', { id: 'r1' })).toMatchObject({ ok: false, error: { field: 'id' } });
    expect(office.workbook.rows(SET_ASIDE)).toEqual(before);
  });

  it('refuses one whose sender has mended it since', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'discard' });
    office.respond('r1', '2023-02-24T09:30:00+07:00', { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    expect(office.workbook.rows(INITIATIVES)).toHaveLength(1);
    expect(ask(office, 'reopenSubmission', { id: 'r1' })).toMatchObject({
      error: { message: expect.stringContaining('mới hơn') },
    });
  });

  it('refuses one whose sender has sent something else since that waits itself', () => {
    const office = withOneWaiting();
    told(office, 'resolveSetAside', { id: 'r1', action: 'discard' });
    office.respond('r1', '2023-02-24T09:30:00+07:00', { code: 'SAI', initiatives: { 1: { title: 'Việc khác' } } });
    sweep(office.desk());
    expect(ask(office, 'reopenSubmission', { id: 'r1' }).ok).toBe(false);
    expect(office.workbook.rows(SET_ASIDE).map(({ decision }) => decision)).toEqual(['Đã bỏ', '']);
  });

  it('opens an edit again that was discarded while what came before it stands', () => {
    const office = memoryDesk();
    office.respond('r1', AT_7, { initiatives: { 1: { title: 'Tiếp dân lưu động' } } });
    sweep(office.desk());
    office.respond('r1', '2023-02-20T07:10:00+07:00', { code: 'SAI', initiatives: { 1: { title: 'Việc khác' } } });
    sweep(office.desk());
    told(office, 'resolveSetAside', { id: 'r1', action: 'discard' });
    told(office, 'reopenSubmission', { id: 'r1' });
    expect(office.workbook.rows(SET_ASIDE)).toMatchObject([{ decision: '' }]);
  });

  it('refuses one that is not there', () => {
    expect(ask(memoryDesk(), 'reopenSubmission', { id: 'r9' })).toMatchObject({ ok: false, error: { field: 'id' } });
  });
});

describe('resolveUnknownLetter', () => {
  it('sends the letter again from the owner’s account', () => {
    const office = memoryDesk({ letters: [invitation('Chưa xác định')] });
    expect(told(office, 'resolveUnknownLetter', { key: KEY, action: 'resend' })).toMatchObject({
      state: 'Đã gửi',
      sent: 1,
    });
    expect(office.mailer.outbox).toHaveLength(1);
  });

  it('leaves it waiting for the owner’s next sweep when another account asks', () => {
    const office = memoryDesk({ letters: [invitation('Chưa xác định')] });
    expect(told(office, 'resolveUnknownLetter', { key: KEY, action: 'resend' }, COLLEAGUE)).toMatchObject({
      state: 'Chờ gửi',
      queued: 1,
    });
    expect(office.mailer.outbox).toEqual([]);
    sweep(office.desk());
    sweep(office.desk());
    expect(office.mailer.outbox).toHaveLength(1);
  });

  it('never makes a real letter of a trial', () => {
    const office = memoryDesk({ letters: [{ ...invitation('Chưa xác định'), key: `THU|${KEY}` }] });
    ask(office, 'resolveUnknownLetter', { key: `THU|${KEY}`, action: 'resend' });
    sweep(office.desk());
    expect(office.mailer.outbox).toEqual([]);
  });

  it('takes a trial for sent although trials have ended, and sends one again while they go on', () => {
    const trial = { ...invitation('Chưa xác định'), key: `THU|${KEY}`, error: 'x' };
    const office = memoryDesk({ letters: [trial] });
    told(office, 'resolveUnknownLetter', { key: trial.key, action: 'markSent' });
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ state: 'Đã gửi', error: '' }]);
    const trials = memoryDesk({ letters: [trial], settings: { trial: 'Có' } });
    expect(told(trials, 'resolveUnknownLetter', { key: trial.key, action: 'resend' })).toMatchObject({ sent: 1 });
    const unread = memoryDesk({ letters: [trial], settings: { trial: '?' } });
    expect(ask(unread, 'resolveUnknownLetter', { key: trial.key, action: 'resend' }).ok).toBe(false);
  });

  it('leaves a letter without its error while it waits to be sent again', () => {
    const office = memoryDesk({ letters: [{ ...invitation('Chưa xác định'), error: 'x' }] });
    told(office, 'resolveUnknownLetter', { key: KEY, action: 'resend' }, COLLEAGUE);
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ state: 'Chờ gửi', error: '' }]);
  });

  it('finds the letter among the others, and refuses a key that is none of ours', () => {
    const typed = aLetterLine({ key: 'gõ tay', state: 'Chưa xác định' });
    const other = aLetterLine({ state: 'Chưa xác định' });
    const office = memoryDesk({ letters: [typed, other, invitation('Chưa xác định')] });
    expect(ask(office, 'resolveUnknownLetter', { key: 'gõ tay', action: 'markSent' })).toMatchObject({
      error: { field: 'key' },
    });
    told(office, 'resolveUnknownLetter', { key: KEY, action: 'markSent' });
    expect(office.workbook.rows(LETTER_LOG).map(({ state }) => state)).toEqual([
      'Chưa xác định',
      'Chưa xác định',
      'Đã gửi',
    ]);
  });

  it.each<[string, object]>([
    ['resolveUnknownLetter', { key: KEY, action: 'markSent' }],
    ['markReturned', { key: KEY }],
    ['confirmLetterLog', {}],
  ])('and every other act on the log, %s, waits while it lacks a column', (method, params) => {
    const office = memoryDesk({ letters: [invitation('Đã gửi')] });
    office.workbook.lost.set(LETTER_LOG, 'error');
    expect(ask(office, method, params)).toMatchObject({ ok: false, error: { code: 'settings' } });
    expect(office.workbook.rows(AUDIT_LOG)).toEqual([]);
  });

  it('takes it for sent', () => {
    const office = memoryDesk({ letters: [invitation('Chưa xác định')] });
    told(office, 'resolveUnknownLetter', { key: KEY, action: 'markSent' });
    sweep(office.desk());
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ state: 'Đã gửi' }]);
    expect(office.mailer.outbox).toEqual([]);
  });

  it.each(['Đã gửi', 'Chờ gửi', 'Gửi lỗi'])('refuses a letter that is %s', (state) => {
    const office = memoryDesk({ letters: [invitation(state)] });
    expect(ask(office, 'resolveUnknownLetter', { key: KEY, action: 'resend' })).toMatchObject({
      ok: false,
      error: { field: 'key' },
    });
    expect(office.mailer.outbox).toEqual([]);
  });
});

describe('markReturned', () => {
  it('makes the letter fail; it goes again once the address has changed, and not before', () => {
    const office = memoryDesk({ letters: [invitation('Đã gửi')] });
    told(office, 'markReturned', { key: KEY });
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ state: 'Gửi lỗi', error: 'Thư bị trả lại.' }]);
    sweep(office.desk());
    expect(office.mailer.outbox).toEqual([]);
    office.workbook.fill(UNITS, [aUnit({ email: 'moi@example.gov.vn' })]);
    sweep(office.desk());
    expect(office.mailer.outbox).toMatchObject([{ to: 'moi@example.gov.vn' }]);
  });

  it.each(['Gửi lỗi', 'Chưa xác định', 'Chờ gửi'])('refuses a letter that is %s', (state) => {
    const office = memoryDesk({ letters: [invitation(state)] });
    expect(ask(office, 'markReturned', { key: KEY })).toMatchObject({ ok: false, error: { field: 'key' } });
  });
});

describe('confirmLetterLog', () => {
  it('writes vanished rows back with their last state, after which letters leave again', () => {
    const office = memoryDesk({ initiatives: [anInitiative()] });
    told(office, 'sendInvitations');
    office.workbook.fill(LETTER_LOG, []);
    expect(ask(office, 'sendReminders')).toMatchObject({ ok: false, error: { code: 'settings' } });
    expect(told(office, 'confirmLetterLog')).toEqual({ restored: 1 });
    expect(office.workbook.rows(AUDIT_LOG).at(-1)).toMatchObject({
      act: 'Ghi lại nhật ký gửi thư',
      object: 'Nhật ký gửi thư',
      before: '',
      after: '1 dòng',
    });
    expect(office.workbook.rows(LETTER_LOG)).toMatchObject([{ key: KEY, unit: 'P.BN', state: 'Đã gửi' }]);
    expect(told(office, 'sendInvitations')).toMatchObject({ sent: 0, queued: 0 });
    expect(told(office, 'sendReminders')).toMatchObject({ sent: 1 });
  });

  it('does not make a returned letter go again to the address it came back from', () => {
    const office = memoryDesk({ letters: [invitation('Đã gửi')] });
    told(office, 'markReturned', { key: KEY });
    office.workbook.fill(LETTER_LOG, []);
    told(office, 'confirmLetterLog');
    sweep(office.desk());
    expect(office.mailer.outbox).toEqual([]);
  });

  it('changes nothing when no row has vanished', () => {
    const office = memoryDesk();
    expect([told(office, 'confirmLetterLog'), office.workbook.rows(AUDIT_LOG)]).toEqual([{ restored: 0 }, []]);
  });
});
