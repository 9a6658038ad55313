import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readState, writeState } from '../../../src/local/server/state-file';
import { opened, ownFolder } from './served';

describe('writeState', () => {
  it('leaves a whole file where the disk takes it in parts', () => {
    // A disk that is nearly full takes less than it is given, and says so only in what the call returns.
    const fs = jest.requireActual<typeof import('node:fs')>('node:fs');
    const { writeSync } = fs;
    const half = (handle: number, text: string) => writeSync(handle, text.slice(0, text.length / 2));
    const short = jest.spyOn(fs, 'writeSync').mockImplementation(half as typeof writeSync);
    const file = join(ownFolder(), 'workspace.json');
    writeState(file, opened().workspace.save());
    short.mockRestore();
    expect(readState(file).found).toBe('workspace');
  });
});

describe('readState', () => {
  const parts = Object.keys(opened().workspace.runtime.store);

  it.each(parts)('sets aside a file whose store has no %s', (part) => {
    const file = join(ownFolder(), 'workspace.json');
    writeState(file, opened().workspace.save());
    const state = JSON.parse(readFileSync(file, 'utf8'));
    delete state.store[part];
    writeFileSync(file, JSON.stringify(state));
    expect(readState(file).found).toBe('damaged');
  });
});
