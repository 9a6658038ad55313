import { isPlanClaimed, noteOfFile, noteOfLink, planReceipt } from '../../src/domain/plan';
import type { Plan } from '../../src/domain/tabs';
import { aDeclaredPlan, aPlan } from '../support/builders';

const DECLARED = '2023-02-15T10:00:00+07:00';
const LATER = '2023-02-24T09:30:00+07:00';

describe('isPlanClaimed', () => {
  const empty = aPlan({ number: '', issuedOn: '', link: '' });

  it.each<[string, Partial<Plan>]>([
    ['a number', { number: '12/KH-UBND' }],
    ['a day', { issuedOn: '2023-02-15' }],
    ['a link', { link: 'https://example.org/a.docx' }],
    ['a received file', { fileReceived: true }],
  ])('knows a plan by %s', (_what, parts) => {
    expect(isPlanClaimed({ ...empty, ...parts })).toBe(true);
  });

  it('knows a row emptied of its claim', () => {
    expect(isPlanClaimed(empty)).toBe(false);
  });
});

describe('planReceipt', () => {
  it('is the moment of a plan given with its link', () => {
    expect(planReceipt(aPlan({ receivedAt: DECLARED }), true)).toBe(DECLARED);
  });

  it('is none while only the number came and a file is required', () => {
    expect(planReceipt(aDeclaredPlan({ receivedAt: DECLARED }), true)).toBeUndefined();
  });

  it('is the moment of the number when no file is required', () => {
    expect(planReceipt(aDeclaredPlan({ receivedAt: DECLARED }), false)).toBe(DECLARED);
  });

  it('is none for a row emptied of its claim, file required or not', () => {
    const emptied = aPlan({ number: '', issuedOn: '', link: '' });
    expect(planReceipt(emptied, true)).toBeUndefined();
    expect(planReceipt(emptied, false)).toBeUndefined();
  });

  it('counts a tick from the moment the plan was first declared', () => {
    expect(planReceipt(aDeclaredPlan({ receivedAt: DECLARED, fileReceived: true }), true)).toBe(DECLARED);
  });

  it('counts a tick from the moment staff say the mail came, earlier or later', () => {
    const plan = aDeclaredPlan({ receivedAt: DECLARED, fileReceived: true });
    expect(planReceipt({ ...plan, note: noteOfFile(plan, LATER) }, true)).toBe(LATER);
    const early = '2023-02-14T07:15:00+07:00';
    expect(planReceipt({ ...plan, note: noteOfFile(plan, early) }, true)).toBe(early);
  });

  it('counts a link that came later from its own moment', () => {
    const plan = aPlan({ receivedAt: DECLARED });
    expect(planReceipt({ ...plan, note: noteOfLink(plan, LATER) }, true)).toBe(LATER);
  });

  it('takes the earliest of link and file', () => {
    const linked = aPlan({ receivedAt: DECLARED, fileReceived: true });
    const late = { ...linked, note: noteOfLink(linked, LATER) };
    expect(planReceipt(late, true)).toBe(DECLARED);
    const mailed = { ...late, note: noteOfFile(late, '2023-02-22T23:59:00+07:00') };
    expect(planReceipt(mailed, true)).toBe('2023-02-22T23:59:00+07:00');
  });

  it('forgets when the link came once no link is left', () => {
    const linked = aPlan({ receivedAt: DECLARED });
    const late = { ...linked, note: noteOfLink(linked, LATER) };
    expect(noteOfLink(late, undefined)).toBe('');
  });

  it('keeps what people wrote in the note', () => {
    const plan = aPlan({ receivedAt: DECLARED, note: 'Bản giấy ở tủ số 3.' });
    const noted = { ...plan, note: noteOfFile({ ...plan, note: noteOfLink(plan, LATER) }, LATER) };
    expect(noted.note).toMatchInlineSnapshot(
      `"Bản giấy ở tủ số 3. Liên kết có từ 24/02/2023 09:30. Tệp đến lúc 24/02/2023 09:30."`,
    );
    expect(noteOfLink(noted, undefined)).toMatchInlineSnapshot(`"Bản giấy ở tủ số 3. Tệp đến lúc 24/02/2023 09:30."`);
    expect(planReceipt(noted, true)).toBe(LATER);
  });

  it('leaves no gap where a sentence was taken out', () => {
    const note = 'Liên kết có từ 24/02/2023 09:30. Bản giấy ở tủ số 3.';
    expect(noteOfLink(aPlan({ note }), undefined)).toBe('Bản giấy ở tủ số 3.');
    expect(noteOfLink(aPlan({ note: ` ${note} ` }), LATER)).toBe(
      'Bản giấy ở tủ số 3. Liên kết có từ 24/02/2023 09:30.',
    );
  });

  it.each(['Liên kết có từ 31/02/2023 09:30.', 'Liên kết có từ 24/02/2023 09:30', 'Liên kết có từ hôm qua.'])(
    'goes by the plan’s own moment when what stands in the note is none: %s',
    (note) => {
      expect(planReceipt(aPlan({ receivedAt: DECLARED, note }), true)).toBe(DECLARED);
    },
  );

  it('notes a moment once, however often it is set', () => {
    const plan = aPlan({ receivedAt: DECLARED });
    const once = { ...plan, note: noteOfFile(plan, LATER) };
    expect(noteOfFile(once, LATER)).toBe(once.note);
  });
});
