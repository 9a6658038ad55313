import { caught, PLANTED_BUGS } from './laboratory/planted-bugs';

describe('caught', () => {
  it.each(PLANTED_BUGS.map((bug) => [bug.part, bug.name, bug] as const))(
    'notices, in the %s, that %s',
    (_part, _name, bug) => {
      const { broken, checks } = caught(bug);
      expect(broken).toBeGreaterThan(0);
      expect(checks.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...bug.noticedAs]));
    },
  );

  it('fails loudly when the line of a bug is no longer there', () => {
    const [bug] = PLANTED_BUGS;
    expect(() => bug && caught({ ...bug, line: 'return nothingOfThatKind();' })).toThrow('stands nowhere in src/');
  });
});
