import { guidanceFor } from '../../src/workspace/shell/guidance';
import { aRun, someLetters } from './a-run';

const mailbox = (letters: number) => ({ address: 'a@b.vn', name: 'Phòng', letters, latest: null });
const sidebar = { title: 'Sổ', shown: 1 };
const invited = {
  sidebar,
  mailboxes: [mailbox(1), mailbox(1)],
  runs: [aRun({ cause: 'sidebar', letters: someLetters(35) })],
};
const answered = { ...invited, runs: [aRun({ cause: 'form' }), ...invited.runs] };
const reminded = { ...answered, runs: [aRun({ letters: someLetters(30) }), ...answered.runs] };

describe('guidanceFor', () => {
  it('begins with the sidebar, or with opening it', () => {
    const begun = { sidebar, mailboxes: [mailbox(0)], runs: [aRun()] };
    expect(guidanceFor(begun).text).toContain('Xem trước … thông báo');
    expect(guidanceFor({ ...begun, sidebar: null }).text).toContain('Mở thanh bên');
  });

  it('goes on with every thing that was tried', () => {
    expect([invited, answered, reminded].map((seen) => guidanceFor(seen).step)).toEqual([2, 3, 4]);
    expect(guidanceFor({ ...reminded, runs: [aRun({ ok: false }), ...reminded.runs] }).step).toBe(5);
  });

  it('does not take a trial letter to the office for invitations', () => {
    const tried = { ...invited, mailboxes: [mailbox(1), mailbox(0)] };
    expect(guidanceFor(tried).step).toBe(1);
  });

  it('does not take the daily report of the office for reminders', () => {
    expect(guidanceFor({ ...answered, runs: [aRun({ letters: someLetters(1) }), ...answered.runs] }).step).toBe(3);
  });

  it('keeps a step whose runs are told no more', () => {
    expect(guidanceFor({ ...reminded, runs: [aRun()] }, 4).step).toBe(4);
  });

  it('begins anew when there is no letter any more', () => {
    expect(guidanceFor({ sidebar, mailboxes: [mailbox(0)], runs: [] }, 4).step).toBe(1);
  });
});
