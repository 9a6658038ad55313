import type { Runtime } from '../../../src/local/runtime';
import type { Breach } from './invariants';
import { shownRows } from './tabs-read';

const SLOTS = [1, 2, 3];
const TITLE = 'Tên sáng kiến, giải pháp';
const SAID = [TITLE, 'Cách làm'];

/**
 * Tells which responses say something else now than the registers, where nobody has typed over a row: an edit that was
 * not taken in, a slot that stands nowhere, a withdrawn initiative that still counts.
 *
 * What stands in `Chờ xử lý` is for staff to judge and left out.
 */
export function unreadVersions(runtime: Runtime): Breach[] {
  const initiatives = shownRows(runtime, 'Sáng kiến').map((row) => ({ row, sources: (row.Nguồn ?? '').split('; ') }));
  const setAside = new Set(shownRows(runtime, 'Chờ xử lý').map((line) => line.Mã));
  return Object.values(runtime.store.forms).flatMap(({ items, responses }) => {
    const titles = new Map(items.map(({ id, title }) => [id, title]));
    return responses.flatMap((response): Breach[] => {
      if (setAside.has(response.id)) return [];
      const answers = new Map(response.answers.map(({ itemId, value }) => [titles.get(itemId), value]));
      return SLOTS.flatMap((slot): Breach[] => {
        const source = `${response.id}#${slot}`;
        const standing = initiatives.find(({ sources }) => sources.includes(source));
        const said = (question: string) => folded(answers.get(`${question} (${slot})`));
        if (said(TITLE) === '') {
          const counts = standing?.sources.at(-1) === source && standing.row['Trạng thái'] !== 'Đã rút';
          return counts ? [{ kind: 'state', what: `${source} was withdrawn and still counts` }] : [];
        }
        if (standing === undefined) return [{ kind: 'lost', what: `${source} stands in no row` }];
        if (standing.sources.at(-1) !== source) return [];
        return SAID.filter((question) => said(question) !== folded(standing.row[question])).map((question) => ({
          kind: 'lost',
          what: `${source}: “${question}” is not what was sent last`,
        }));
      });
    });
  });
}

function folded(answer: unknown): string {
  return String(answer ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
