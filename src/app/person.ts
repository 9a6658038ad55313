import type { Moment } from '../domain/days';
import { besideTexts, erasedCell, isPersonText, PERSONAL_COLUMNS, personPattern } from '../domain/person-traces';
import { parsedSource, sourcesOf } from '../domain/sources';
import {
  AUDIT_LOG,
  type AuditEntry,
  INITIATIVES,
  type Initiative,
  PLANS,
  type Plan,
  SET_ASIDE,
  type SetAside,
  TABLES,
  type Tab,
  UNITS,
} from '../domain/tabs';
import { type Answer, done, type Refusal, unchanged } from './answer';
import { ErasedResponses } from './erased-responses';
import type { Desk } from './ports';
import { act } from './send-from-sidebar';
import { Session } from './session';

/** Dấu vết của một người: a cell in which a person is found. */
export interface PersonTrace {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** Whether erasing changes it; otherwise it is for staff to look at. */
  readonly erasable: boolean;
}

/** Câu trả lời của Biểu mẫu that brought a row in which the person is found, and still holds what it said. */
export interface PersonResponse {
  readonly id: string;
  readonly unit: string;
  readonly at: Moment;
}

/** Everything held on a person. */
export interface FoundPerson {
  readonly traces: readonly PersonTrace[];
  /** Phones that stand beside the name and were not asked for yet. */
  readonly beside: readonly string[];
  readonly responses: readonly PersonResponse[];
}

/** Finds a person by name, phone or address in every tab. */
export function findPerson(desk: Desk, { texts }: { readonly texts: readonly string[] }): Answer<FoundPerson> {
  const session = new Session(desk);
  return vague(session, texts) ?? done(searched(session, texts));
}

/** Erases a person from every tab, if it is found in exactly so many cells as were shown; no count changes by it. */
export function erasePerson(
  desk: Desk,
  { texts, cells }: { readonly texts: readonly string[]; readonly cells: number },
): Answer<{ readonly erased: number; readonly responses: readonly PersonResponse[] }> {
  return act(desk, [...PERSONAL_COLUMNS.keys()], ({ session }) => {
    const refusal = vague(session, texts);
    if (refusal) return refusal;
    // Lines of letters that only the ledger holds yet come into their tab, where they are found.
    session.settleLetters();
    const { traces, responses } = searched(session, texts);
    if (traces.filter(({ erasable }) => erasable).length !== cells) {
      return unchanged('cells', 'Dữ liệu đã thay đổi sau khi tìm. Tìm lại rồi xem trước.');
    }
    session.audit('Xóa dữ liệu cá nhân', '', '', `${cells} ô`);
    // Before the cells what keeps the Form's answers from bringing back what is erased, whatever stops this run.
    session.remember(new ErasedResponses(session).withAdded(responses));
    const pattern = personPattern(texts);
    for (const [tab, keys] of PERSONAL_COLUMNS) {
      const table = session.table(tab);
      for (const row of [...table.rows] as Record<string, string>[]) {
        const held = keys.filter((key) => String(row[key]).search(pattern) >= 0);
        const patch = Object.fromEntries(held.map((key) => [key, erasedCell(key, row[key] ?? '', pattern)]));
        if (held.length > 0) table.update(row as never, patch as never);
      }
      table.save();
    }
    return done({ erased: cells, responses });
  });
}

function vague(session: Session, texts: readonly string[]): Refusal | undefined {
  if (!texts.every(isPersonText)) {
    return unchanged('texts', 'Ghi đủ họ tên, số điện thoại hoặc địa chỉ thư của một người.');
  }
  const units = session.table(UNITS).rows;
  const ofUnit = texts.find((text) => units.some(({ name }) => name.search(personPattern([text])) >= 0));
  return ofUnit === undefined
    ? undefined
    : unchanged('texts', `“${ofUnit}” thuộc tên đơn vị. Tìm bằng điện thoại hoặc thư điện tử.`);
}

function searched(session: Session, texts: readonly string[]): FoundPerson {
  const pattern = personPattern(texts);
  const traces: PersonTrace[] = [];
  const beside = new Set<string>();
  const responses = new Map<string, PersonResponse>();
  for (const tab of TABLES as readonly Tab[]) {
    const table = session.table(tab);
    for (const row of table.rows as readonly Record<string, unknown>[]) {
      const found = Object.entries(tab.columns).filter(
        ([key, { kind }]) => (kind === 'text' || kind === 'setting') && String(row[key]).search(pattern) >= 0,
      );
      if (found.length === 0) continue;
      for (const [key, { header }] of found) {
        traces.push({
          tab: tab.name,
          row: table.rowNumber(row as never) ?? 0,
          column: header,
          value: String(row[key]),
          erasable: PERSONAL_COLUMNS.get(tab)?.includes(key) ?? false,
        });
      }
      for (const text of besideTexts(row, pattern)) if (text !== '' && text.search(pattern) < 0) beside.add(text);
      // Whoever acted on a row has said nothing in it.
      if (found.every(([key]) => key === 'actor')) continue;
      for (const response of broughtBy(session, tab, row)) {
        // Of the rows that it brought, the one edited last tells its version best.
        if ((responses.get(response.id)?.at ?? '') <= response.at) responses.set(response.id, response);
      }
    }
  }
  return { traces, beside: [...beside], responses: [...responses.values()] };
}

function broughtBy(session: Session, tab: Tab, row: unknown): PersonResponse[] {
  if (tab === AUDIT_LOG) {
    // What a later response or a hand replaced, an earlier response may still say.
    const { act, object } = row as AuditEntry;
    const names = object.split(', ');
    const rows = (of: Tab, key: string) =>
      session
        .table(of)
        .rows.filter((other) => names.includes(String(other[key])))
        .flatMap((other) => broughtBy(session, of, other));
    return [
      ...rows(INITIATIVES, 'code'),
      ...rows(SET_ASIDE, 'response'),
      // Most acts on a unit concern its contact, which no response brought.
      ...(act.includes('kế hoạch') ? rows(PLANS, 'unit') : []),
    ];
  }
  if (tab === SET_ASIDE) {
    const { response, unitName, at } = row as SetAside;
    return [{ id: response, unit: unitName, at }];
  }
  if (tab !== INITIATIVES && tab !== PLANS) return [];
  const { sources, unitName, editedAt, ...rest } = row as Initiative | Plan;
  const at = editedAt || ('registeredAt' in rest ? rest.registeredAt : rest.receivedAt);
  return sourcesOf(sources).flatMap((source) => {
    const id = parsedSource(source)?.response;
    return id === undefined ? [] : [{ id, unit: unitName, at }];
  });
}
