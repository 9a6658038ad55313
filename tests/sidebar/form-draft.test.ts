import { forgetDraft, keepDraft, overtakenFields, resumed } from '../../src/sidebar/form-draft';

const BEGUN = { receivedAt: '08/02/2023', note: '' };

afterEach(() => forgetDraft('plan'));

describe('resumed', () => {
  it('gives a form that nobody touched as it begins today', () => {
    keepDraft('plan', BEGUN, BEGUN);
    const today = { ...BEGUN, receivedAt: '11/02/2023' };
    expect(resumed('plan', today)).toEqual({ begun: today, values: today });
  });

  it('gives back what was typed, and what nobody touched as it begins today', () => {
    keepDraft('plan', BEGUN, { ...BEGUN, note: 'Bản giấy' });
    expect(resumed('plan', { ...BEGUN, receivedAt: '11/02/2023' }).values).toEqual({
      receivedAt: '11/02/2023',
      note: 'Bản giấy',
    });
  });

  it('remembers from what a typed field began, so that a change since is seen', () => {
    keepDraft('plan', BEGUN, { ...BEGUN, note: 'Ý của tôi' });
    const now = { ...BEGUN, note: 'Ý của đồng nghiệp' };
    const { begun, values } = resumed('plan', now);
    expect(values.note).toBe('Ý của tôi');
    expect(overtakenFields(begun, values, now)).toEqual(['note']);
  });

  it('gives nothing of a draft whose text was put back to what it began with', () => {
    keepDraft('plan', BEGUN, { ...BEGUN, note: 'x' });
    keepDraft('plan', BEGUN, BEGUN);
    expect(resumed('plan', { ...BEGUN, note: 'mới' }).values.note).toBe('mới');
  });

  it('gives nothing of a draft that was sent', () => {
    keepDraft('plan', BEGUN, { ...BEGUN, note: 'x' });
    forgetDraft('plan');
    expect(resumed('plan', BEGUN).values).toEqual(BEGUN);
  });
});

describe('overtakenFields', () => {
  it.each([
    ['nothing has changed', BEGUN, { ...BEGUN, note: 'x' }, BEGUN, []],
    ['another one wrote meanwhile', BEGUN, { ...BEGUN, note: 'x' }, { ...BEGUN, note: 'y' }, ['note']],
    ['another one wrote over a field left alone', BEGUN, BEGUN, { ...BEGUN, note: 'y' }, ['note']],
    ['another one wrote the same', BEGUN, { ...BEGUN, note: 'y' }, { ...BEGUN, note: 'y' }, []],
  ])('when %s', (_, begun, values, now, fields) => {
    expect(overtakenFields(begun, values, now)).toEqual(fields);
  });
});
