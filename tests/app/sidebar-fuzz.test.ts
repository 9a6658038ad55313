import fc from 'fast-check';
import { SIDEBAR_METHODS } from '../../src/app/sidebar-call';
import { AUDIT_LOG, TABLES } from '../../src/domain/tabs';
import { aDeclaredPlan, anInitiative, aSetAside, aUnit } from '../support/builders';
import { COLLEAGUE, type MemoryOffice, memoryDesk, OWNER } from '../support/memory-desk';
import { ask } from '../support/memory-sidebar';

const METHODS = Object.keys(SIDEBAR_METHODS);
/** Every name of a parameter, from the page's and from an attacker's point of view. */
const FIELDS = [
  ...['unit', 'units', 'code', 'date', 'month', 'most', 'kind', 'until', 'approvedBy', 'document', 'reason', 'notify'],
  ...['extendedTo', 'extensionBasis', 'exemptReason', 'expected', 'number', 'issuedOn', 'receivedAt', 'form', 'note'],
  ...[
    'fileReceived',
    'title',
    'content',
    'field',
    'method',
    'target',
    'scope',
    'startsOn',
    'endsOn',
    'person',
    'sender',
  ],
  ...['senderPhone', 'verdict', 'comment', 'id', 'action', 'key', '__proto__', 'constructor', 'toString'],
];
/** Values that one method or another takes, so that many calls get past the first check. */
const LIKELY = [
  ...[
    'P.BN',
    'P.KHONG',
    'DVK2023-P.BN-01',
    'r9',
    'accept',
    'discard',
    'resend',
    'markSent',
    'Đạt yêu cầu',
    'Không đạt',
  ],
  ...['2023-02-28', '2023-02-22', '2023-02', '2023-02-20T08:00:00+07:00', '1900-01-01', '9999-12-31', '2023-02-30', ''],
  ...[
    'Thư điện tử',
    'Văn bản giấy',
    'Thông báo đăng ký',
    'Nhắc hạn',
    '2',
    '=HYPERLINK("http://x")',
    '{{Đơn vị}}',
    '$&',
  ],
  ...['a\r\nBcc: x@y.vn', '<b>', '__proto__', 'x'.repeat(60_000), 'DVK2023|P.BN|MOI|1', '\0', '\ud800'],
];
const aText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LIKELY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const aValue = fc.oneof(
  { weight: 6, arbitrary: aText },
  { weight: 2, arbitrary: fc.array(aText, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(true, false, null, undefined, 0, 1, 7, -1, 1e9, Number.NaN, 1.5, {}, []),
  },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), aText, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const someParams = fc.oneof(
  { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), aValue, { maxKeys: 12 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);
/** What each method takes when all is well; one or two fields are then bent. */
const GOOD: Readonly<Record<string, object>> = {
  unit: { code: 'P.BN' },
  rehearse: { date: '2023-02-21' },
  rehearseMonth: { month: '2023-02' },
  sendReminders: { units: ['P.BN'], most: 5 },
  sendInvitations: { units: ['P.BN'], most: 5 },
  sendWaiting: { units: ['P.BN'], most: 5 },
  sendTrial: { unit: 'P.BN' },
  extendDeadline: { unit: 'P.BN', until: '2023-02-28', approvedBy: 'Chủ tịch', document: '12/UBND', reason: 'Bận' },
  exemptUnit: { unit: 'P.BN', reason: 'Giải thể' },
  restoreUnit: { unit: 'P.BN', extendedTo: '', extensionBasis: '', exemptReason: '' },
  recordPlan: {
    unit: 'P.BN',
    number: '12',
    issuedOn: '',
    receivedAt: '2023-02-20',
    form: 'Thư điện tử',
    fileReceived: true,
  },
  recordInitiative: { unit: 'P.BN', title: 'Tên', content: '2', receivedAt: '2023-02-08', form: 'Văn bản giấy' },
  markFileReceived: { units: ['P.BN'] },
  reviewInitiative: { code: 'DVK2023-P.BN-01', verdict: 'Đạt yêu cầu', comment: '', notify: true },
  resolveSetAside: { id: 'r9', action: 'discard', note: '' },
  reopenSubmission: { id: 'r9' },
  resolveUnknownLetter: { key: 'DVK2023|P.BN|MOI|1', action: 'markSent' },
  markReturned: { key: 'DVK2023|P.BN|MOI|1' },
};

const anOffice = () =>
  memoryDesk({
    units: [aUnit(), aUnit({ code: 'P.CG', name: 'Phường Cô Giang', email: '' })],
    initiatives: [anInitiative()],
    plans: [aDeclaredPlan()],
    setAside: [aSetAside()],
  });
const everything = (office: MemoryOffice) =>
  structuredClone([TABLES.map((tab) => office.workbook.rows(tab)), [...office.memory], office.mailer.outbox]);

describe('answerSidebar, whatever it is given', () => {
  const calls = fc
    .tuple(fc.constantFrom(...METHODS), someParams, fc.boolean(), fc.constantFrom(OWNER, COLLEAGUE))
    .map(([method, params, isBent, actor]) => ({
      method,
      params: isBent && typeof params === 'object' && !Array.isArray(params) ? { ...GOOD[method], ...params } : params,
      actor,
    }));

  it('answers with plain values or refuses in Vietnamese, and what it refused changed nothing', () => {
    fc.assert(
      fc.property(calls, ({ method, params, actor }) => {
        const office = anOffice();
        const before = everything(office);
        const answer = ask(office, method, params, actor);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        if (answer.ok) return;
        expect(answer.error.message).toMatch(/\p{Lu}.*\.$/su);
        expect(everything(office)).toEqual(before);
      }),
      { numRuns: 600 },
    );
  });

  it.each(Object.entries(GOOD))('takes %s %j, so that the bent calls are bent from good ones', (method, params) => {
    const refused = ['reopenSubmission', 'resolveUnknownLetter', 'markReturned'];
    expect([method, ask(anOffice(), method, params).ok]).toEqual([method, !refused.includes(method)]);
  });

  it('leaves a line in the audit log for every act that changed a register', () => {
    fc.assert(
      fc.property(calls, ({ method, params, actor }) => {
        const office = anOffice();
        const registers = () => TABLES.slice(0, 5).map((tab) => structuredClone(office.workbook.rows(tab)));
        const before = registers();
        ask(office, method, params, actor);
        if (JSON.stringify(registers()) === JSON.stringify(before)) return;
        expect(office.workbook.rows(AUDIT_LOG).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
