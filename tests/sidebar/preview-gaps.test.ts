import type { Preview } from '../../src/app/send-from-sidebar';
import { previewGaps } from '../../src/sidebar/preview-gaps';
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
