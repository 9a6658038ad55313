/** What a cell holds. */
export type Cell = string | number | boolean | Date;

/** A row as it was last seen: its number, and its cells in the order of the table's columns, the first of which names it. */
export interface SeenRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Tells whether a cell holds what it held. */
export function isSameCell(now: Cell | undefined, before: Cell | undefined): boolean {
  // A date that went through a cell comes back a fraction off.
  return now instanceof Date && before instanceof Date ? Math.abs(+now - +before) < 1000 : now === before;
}

/**
 * Gives the number that each row has now, wherever people have moved it meanwhile; none for one that is gone.
 *
 * A row is known by its name; of several that have it by now the most alike is it. A name that was several rows' when
 * they were seen (`names`) tells nothing by itself: but for one cell the rest must be alike too, or what was meant for
 * a row that is gone would go to its twin. A row whose name was changed is known by everything else, and only in its
 * old place: a name typed over moves no row.
 */
export function standingRows(
  seen: readonly SeenRow[],
  names: readonly (Cell | undefined)[],
  now: readonly (readonly Cell[])[],
): (number | undefined)[] {
  const named = new Map<string, number[]>();
  now.forEach(([name], index) => {
    const twins = named.get(String(name));
    if (twins) twins.push(index + 1);
    else named.set(String(name), [index + 1]);
  });
  const taken = new Set<number>();
  return seen.map(({ number, cells }) => {
    const twins = cells[0] === '' ? undefined : named.get(String(cells[0]));
    const isOnlyOne = names.indexOf(cells[0]) === names.lastIndexOf(cells[0]);
    let most = twins && isOnlyOne ? -1 : cells.length - 2;
    let found: number | undefined;
    for (const row of twins ?? [number]) {
      const alike = cells.filter((cell, index) => isSameCell(now[row - 1]?.[index], cell)).length;
      if (taken.has(row) || alike <= most) continue;
      found = row;
      most = alike;
    }
    if (found !== undefined) taken.add(found);
    return found;
  });
}
