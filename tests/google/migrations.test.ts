import { type Migration, pendingMigrations } from '../../src/google/migrations';

const migration = (version: number): Migration => ({ version, apply: () => undefined });
const ALL = [migration(2), migration(3), migration(4)];
const versions = (schema: string | undefined) => pendingMigrations(schema, ALL).map(({ version }) => version);

describe('pendingMigrations', () => {
  it.each([
    ['1', [2, 3, 4]],
    ['3', [4]],
    ['4', []],
    ['9', []],
  ])('gives a Sheet of version %s the versions %j, in their order', (schema, expected) => {
    expect(versions(schema)).toEqual(expected);
  });

  it('gives a Sheet that was never set up none, since it starts with the newest layout', () => {
    expect(versions(undefined)).toEqual([]);
  });
});
