import { previewGaps, sharedWords } from '../../src/sidebar/preview-gaps';
import type { Preview } from '../../src/sidebar/sending-words';
import { aUnit } from './a-unit';

const asked = [
  aUnit({ code: 'P.BN', name: 'Bến Nghé' }),
  aUnit({ code: 'P.DK', name: 'Đa Kao' }),
  aUnit({ code: 'P.TD', name: 'Tân Định' }),
];

function aPreview(written: readonly string[], unreachable: readonly string[]): Preview {
  const letters = written.map((unit) => ({ unit, stage: 'TAY-2023-02-17', to: '', cc: [], subject: '', why: '' }));
  return { letters, unreachable, account: '', quotaLeft: null };
}

describe('previewGaps', () => {
  it('tells units without an address from units that need no letter', () => {
    expect(previewGaps(asked, aPreview(['P.BN'], ['P.DK']))).toEqual({
      unreachable: ['Đa Kao'],
      notNeeded: ['Tân Định'],
    });
  });

  it('names no unit that gets a letter or was not asked about', () => {
    expect(previewGaps(asked, aPreview(['P.BN', 'P.DK', 'P.TD'], ['P.DK', 'NV']))).toEqual({
      unreachable: [],
      notNeeded: [],
    });
  });
});

describe('sharedWords', () => {
  const letter = { unit: 'P.BN', stage: 'MOI-1', to: '', cc: [], subject: 'Thông báo', why: 'chưa được gửi' };

  it('gives what many letters have in common', () => {
    expect(sharedWords([letter, letter, letter, { ...letter, why: 'gửi lại, lần 2' }])).toEqual({
      subject: 'Thông báo',
      why: '',
    });
  });

  it.each([[[]], [[letter, letter, letter]]])('gives nothing where there are few', (letters) => {
    expect(sharedWords(letters)).toEqual({ subject: '', why: '' });
  });
});
