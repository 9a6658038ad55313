import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptySheet } from '../support/campaign';

describe('presetFile', () => {
  it('tells whoever sets up which file is missing, before anything is made', () => {
    const dist = mkdtempSync(join(tmpdir(), 'dist-'));
    try {
      cpSync('dist', dist, { recursive: true });
      rmSync(join(dist, 'Preset.html'));
      const runtime = emptySheet({ dist });
      const execution = runtime.run('setUpCampaign', [], { context: 'menu' });
      expect(execution).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('thiếu tệp Preset.html') },
      });
      expect(runtime.sheets()).toHaveLength(1);
    } finally {
      rmSync(dist, { recursive: true });
    }
  });
});
