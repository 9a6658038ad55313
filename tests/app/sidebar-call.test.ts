import { answerSidebar, SIDEBAR_METHODS } from '../../src/app/sidebar-call';
import { memoryDesk } from '../support/memory-desk';
import { ask } from '../support/memory-sidebar';

/** Methods relied on from outside. */
const RELIED_ON = [
  'dashboard',
  'previewReminders',
  'sendReminders',
  'sendInvitations',
  'extendDeadline',
  'exemptUnit',
  'recordPlan',
  'recordInitiative',
  'markFileReceived',
  'reviewInitiative',
  'resolveSetAside',
  'resolveUnknownLetter',
  'markReturned',
  'rehearse',
  'confirmLetterLog',
];

describe('answerSidebar', () => {
  it.each(RELIED_ON)('knows %s', (method) => {
    expect(Object.keys(SIDEBAR_METHODS)).toContain(method);
  });

  it.each(['__proto__', 'constructor', 'toString', 'Sáng kiến', '', 7, null, undefined, {}, ['dashboard']])(
    'refuses %p as a method',
    (method) => {
      expect(ask(memoryDesk(), method)).toMatchObject({ ok: false, error: { code: 'method' } });
    },
  );

  it.each([null, undefined, {}])('answers a method without parameters that is given %p', (params) => {
    expect(answerSidebar(memoryDesk().desk(), 'dashboard', params)).toMatchObject({ ok: true });
    expect(answerSidebar(memoryDesk().desk(), 'previewReminders', params)).toMatchObject({ ok: true });
  });

  it.each([
    7,
    'P.BN',
    [],
    ['P.BN'],
    { units: { length: 1 } },
    { units: [7] },
    { units: ['x'.repeat(31)] },
    JSON.parse('{"units":["__proto__"]}'),
  ])('refuses %p as parameters and changes nothing', (params) => {
    const office = memoryDesk();
    for (const method of RELIED_ON.filter((name) => name !== 'dashboard' && name !== 'confirmLetterLog')) {
      expect([method, ask(office, method, params).ok]).toEqual([method, false]);
    }
    expect([...office.memory.keys()]).toEqual(['owner']);
  });

  it('answers in Vietnamese and with plain values only', () => {
    const answer = ask(memoryDesk(), 'extendDeadline', { unit: 'P.BN' });
    expect(answer).toEqual(JSON.parse(JSON.stringify(answer)));
    expect(answer).toMatchObject({
      error: { message: expect.stringMatching(/^Thông tin “.+” còn thiếu/), field: 'until' },
    });
  });
});
