import { evened } from './clipboard-text';

/** Writes texts as an HTML table, which word processors and mail take over as one; Excel keeps each cell as the text it is. */
export function tableOfCells(cells: readonly (readonly string[])[]): string {
  const table = document.createElement('table');
  for (const row of cells) {
    const line = table.insertRow();
    for (const text of row) {
      const cell = line.insertCell();
      cell.setAttribute('style', "mso-number-format:'\\@';white-space:pre-wrap");
      cell.textContent = text;
    }
  }
  return table.outerHTML;
}

/**
 * Reads the one table of a copied page when its cells hold paragraphs, as those of a word processor do: their plain text
 * cannot tell the end of a paragraph from the end of a row. Anything else is better read from the plain text.
 */
export function cellsOfTable(html: string): string[][] | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [table, ...others] = page.querySelectorAll('table');
  if (table === undefined || others.length > 0) return undefined;
  const outside = (page.body.textContent ?? '').trim().length - (table.textContent ?? '').trim().length;
  const hasParagraphs = table.querySelector(':is(td, th) > :is(p, li, div) + *') !== null;
  if (outside > 0 || !hasParagraphs) return undefined;
  return evened([...table.rows].map((row) => [...row.cells].flatMap(textsOf)));
}

function textsOf(cell: HTMLTableCellElement): string[] {
  return [textIn(cell).trim(), ...new Array<string>(Math.min(cell.colSpan, 100) - 1).fill('')];
}

function textIn(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  const inner = [...node.childNodes].map(textIn).join('');
  return /^(P|DIV|LI|UL|OL|H[1-6])$/.test(node.nodeName) ? `${inner.trim()}\n` : inner;
}
