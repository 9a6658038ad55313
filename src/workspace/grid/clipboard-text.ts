/** Writes texts as spreadsheets copy them: cells between tabs, rows between line ends, what holds either in quotes. */
export function textOfCells(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** Reads what a spreadsheet, or anything else, copied. A quote that closes nowhere before a tab or line end is just a quote. */
export function cellsOfText(copied: string): string[][] {
  const text = copied.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const cell = quotedCell(text, at) ?? bareCell(text, at);
    rows.at(-1)?.push(cell.text);
    if (text[cell.end] === '\n' && cell.end < text.length - 1) rows.push([]);
    else if (text[cell.end] !== '\t') break;
    at = cell.end + 1;
  }
  return evened(rows);
}

/** Repeats copied cells over a block when the block holds them a whole number of times; one cell fills any block. */
export function tiled(cells: readonly (readonly string[])[], rows: number, columns: number): string[][] {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const fits = height > 0 && width > 0 && rows % height === 0 && columns % width === 0;
  const [down, across] = fits ? [rows, columns] : [height, width];
  return Array.from({ length: down }, (_none, row) =>
    Array.from({ length: across }, (_cell, column) => cells[row % height]?.[column % width] ?? ''),
  );
}

/** Makes all rows equally long. */
export function evened(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_none, column) => row[column] ?? ''));
}

function quoted(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function bareCell(text: string, at: number): { text: string; end: number } {
  const found = text.slice(at).search(/[\t\n]/);
  const end = found < 0 ? text.length : at + found;
  return { text: text.slice(at, end), end };
}

function quotedCell(text: string, at: number): { text: string; end: number } | undefined {
  if (text[at] !== '"') return undefined;
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    if (text[close + 1] === '"') close += 1;
    else if (close + 1 === text.length || /[\t\n]/.test(text[close + 1] ?? ''))
      return { text: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
    else return undefined;
  }
  return undefined;
}
