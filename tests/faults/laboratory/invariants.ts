import type { Runtime } from '../../../src/local/runtime';
import type { MailState } from '../../../src/local/store';
import { call } from '../../support/campaign';
import { forgottenLetters } from './due-letters';
import { recount, summaryDifferences } from './recount';
import { isWaiting, type ShownRow, shownRows } from './tabs-read';

/** Lời hứa bị vi phạm: what a world breaks of the promises, by kind, in words that name where. */
export interface Breach {
  readonly kind: 'lost' | 'twice' | 'wrong' | 'undetermined' | 'summary' | 'unseen' | 'state';
  readonly what: string;
}

/** What is known of a world from outside, which its tabs can't tell. */
export interface Known {
  /** Stops of the platform, each of which may leave one letter undetermined. */
  readonly stops: number;
  /** Errors of the mail service after which nobody can know whether the letter went, each good for one more. */
  readonly mailFailures?: number;
  /** Keys that staff had sent again, each with how often. */
  readonly resent?: ReadonlyMap<string, number>;
  /** Addresses that were on file at any time, beside those that are now. */
  readonly onFile?: ReadonlySet<string>;
  /** Letters whose lines a person has removed from the log. */
  readonly unlisted?: readonly Pick<MailState, 'to' | 'subject'>[];
  /** Responses whose rows or lines a person may have removed for good. */
  readonly forgotten?: ReadonlySet<string>;
  /** Lines of the letter log as they stood before someone removed them, or had their letter sent anew. */
  readonly formerLines?: readonly ShownRow[];
}

const STATES = ['Chờ gửi', 'Đã gửi', 'Hoãn gửi', 'Gửi lỗi', 'Chưa xác định', 'Không gửi'];

/** Checks every promise of a world at rest: nothing is under way and a sweep has passed since the last change. */
export function breachesOf(runtime: Runtime, known: Known): Breach[] {
  const log = shownRows(runtime, 'Nhật ký gửi thư');
  return [
    ...lostResponses(runtime, known),
    ...doubledRows(runtime),
    ...lettersSentTwice(runtime.mail.outbox, log, known),
    ...strangersWrittenTo(runtime, known),
    ...statesOfLetters(log, known),
    ...summaryDifferences(runtime).map((what): Breach => ({ kind: 'summary', what })),
    ...unseenFailures(runtime, log),
    ...formulasInTabs(runtime),
    ...markupInLetters(runtime.mail.outbox),
  ];
}

function lostResponses(runtime: Runtime, { forgotten }: Known): Breach[] {
  const registers = [...shownRows(runtime, 'Sáng kiến'), ...shownRows(runtime, 'Kế hoạch')];
  const standing = new Set(registers.flatMap((row) => sourcesOf(row).map((source) => source.split('#')[0])));
  for (const line of shownRows(runtime, 'Chờ xử lý')) standing.add(line.Mã);
  return Object.values(runtime.store.forms).flatMap((form) =>
    form.responses
      .filter(({ id }) => !standing.has(id) && !forgotten?.has(id))
      .map(({ id }): Breach => ({ kind: 'lost', what: `response ${id} stands nowhere` })),
  );
}

function doubledRows(runtime: Runtime): Breach[] {
  const initiatives = shownRows(runtime, 'Sáng kiến');
  const plans = shownRows(runtime, 'Kế hoạch');
  const active = initiatives.filter((row) => row['Trạng thái'] !== 'Đã rút');
  const keys = [
    ...repeated(initiatives.map((row) => row['Mã sáng kiến'] ?? '')).map((code) => `initiative code ${code}`),
    ...repeated(plans.map((row) => row['Mã đơn vị'] ?? '')).map((unit) => `plan of ${unit}`),
    // A source that moved on to another row stays written in the one it left, which others hold or which is withdrawn.
    ...repeated(active.map((row) => row.Nguồn ?? '').filter((sources) => !sources.includes('; '))).map(
      (source) => `initiative of ${source}`,
    ),
    ...repeated(active.map((row) => `${row['Mã đơn vị']}: ${titleOf(row)}`)).map((title) => `initiative ${title}`),
  ];
  return keys.map((what) => ({ kind: 'twice', what: `${what} stands twice` }));
}

/** Letters that left more often than there are keys for them: each key is good for one, or one more where staff asked. */
function lettersSentTwice(
  outbox: readonly MailState[],
  log: readonly ShownRow[],
  { resent, unlisted = [], formerLines = [] }: Known,
): Breach[] {
  const gone = new Map<string, number>();
  for (const { to, subject } of outbox) add(gone, `${to.join(',')} “${subject}”`, 1);
  const due = new Map<string, number>();
  const listed = new Set(log.map((line) => `${line['Người nhận']} “${line['Tiêu đề']}”`));
  for (const { to, subject } of unlisted) {
    const letter = `${to.join(',')} “${subject}”`;
    if (!listed.has(letter)) add(due, letter, 1);
  }
  for (const line of [...log, ...formerLines]) {
    // Without these the letter never reached the mail service, or the service refused it.
    const mayHaveGone = line['Tiêu đề'] !== '' && line['Người nhận'] !== '';
    if (mayHaveGone) add(due, `${line['Người nhận']} “${line['Tiêu đề']}”`, 1 + (resent?.get(line.Khóa ?? '') ?? 0));
  }
  const twice = [...gone].filter(([letter, count]) => count > (due.get(letter) ?? 0));
  const sent = new Map<string, number>();
  for (const line of log) {
    if (line['Trạng thái'] === 'Đã gửi') add(sent, `${line['Người nhận']} “${line['Tiêu đề']}”`, 1);
  }
  const never = [...sent].filter(([letter, count]) => letter !== ' “”' && count > (gone.get(letter) ?? 0));
  return [
    ...twice.map(([letter, count]): Breach => ({ kind: 'twice', what: `${count} letters to ${letter}` })),
    ...never.map(([letter]): Breach => ({ kind: 'lost', what: `said to be sent and never left: ${letter}` })),
    ...repeated(log.map((line) => line.Khóa ?? '')).map(
      (key): Breach => ({ kind: 'twice', what: `letter ${key} has two lines` }),
    ),
  ];
}

function strangersWrittenTo(runtime: Runtime, { onFile }: Known): Breach[] {
  const addresses = addressesOnFile(runtime);
  for (const address of onFile ?? []) addresses.add(address);
  return runtime.mail.outbox.flatMap(({ to, cc, bcc, subject }) =>
    [...to, ...cc, ...bcc]
      .filter((address) => !addresses.has(address))
      .map((address): Breach => ({ kind: 'wrong', what: `“${subject}” went to ${address}, which is not on file` })),
  );
}

/** Gives every address that letters may go to now. */
export function addressesOnFile(runtime: Runtime): Set<string> {
  const units = shownRows(runtime, 'Đơn vị').flatMap((unit) => [
    unit.Email,
    unit['Email đồng gửi'],
    unit['Email lãnh đạo'],
  ]);
  const office = shownRows(runtime, 'Cấu hình')
    .filter(({ Mục }) => Mục === 'Email đơn vị tổng hợp' || Mục === 'Email lãnh đạo nhận báo cáo')
    .map((row) => row['Giá trị']);
  return new Set([...units, ...office].filter((address) => address !== undefined && address !== '') as string[]);
}

function statesOfLetters(log: readonly ShownRow[], { stops, mailFailures = 0 }: Known): Breach[] {
  const undetermined = log.filter((line) => line['Trạng thái'] === 'Chưa xác định').map((line) => line.Khóa);
  const unreasoned = log.filter(
    (line) => (line['Trạng thái'] === 'Gửi lỗi' || line['Trạng thái'] === 'Không gửi') && line.Lỗi === '',
  );
  return [
    ...(undetermined.length > stops + mailFailures
      ? [
          {
            kind: 'undetermined',
            what: `${undetermined.length} after ${stops} stops: ${undetermined.join(', ')}`,
          } as const,
        ]
      : []),
    ...log
      .filter((line) => !STATES.includes(line['Trạng thái'] ?? ''))
      .map((line): Breach => ({ kind: 'state', what: `${line.Khóa} is “${line['Trạng thái']}”` })),
    ...unreasoned.map((line): Breach => ({ kind: 'state', what: `${line.Khóa} does not say why` })),
  ];
}

/** What went wrong and no line of the sidebar tells, and letters that neither went nor are told of. */
function unseenFailures(runtime: Runtime, log: readonly ShownRow[]): Breach[] {
  const answer = call(runtime, 'dashboard');
  if (!answer.ok) return [{ kind: 'unseen', what: `dashboard() does not answer: ${answer.error.message}` }];
  const attention = answer.data.attention as Readonly<Record<string, number>> & {
    readonly settings: readonly string[];
  };
  const waiting = shownRows(runtime, 'Chờ xử lý').filter(isWaiting).length;
  const own = log.filter(({ Khóa: key = '' }) => !key.startsWith('THU|'));
  const inState = (state: string) => own.filter((line) => line['Trạng thái'] === state).length;
  const queued = log.filter((line) => line['Trạng thái'] === 'Chờ gửi').length;
  const counts = [
    ['submissions set aside', attention.setAside, waiting],
    ['undetermined letters', attention.unknownLetters, inState('Chưa xác định')],
    ['deferred letters', attention.deferredLetters, inState('Hoãn gửi')],
    ['letters that wait', attention.queuedLetters, queued],
  ] as const;
  const wrong = counts.flatMap(([what, told, found]): Breach[] =>
    told === found ? [] : [{ kind: 'unseen', what: `${what}: ${told} told, ${found} in the tabs` }],
  );
  // Settings that stop letters are told in so many words.
  const isStopped = attention.settings.length > 0;
  return [
    ...wrong,
    ...unseenErrors(runtime, own, attention.failedLetters ?? 0),
    ...(isStopped ? [] : forgottenLetters(runtime)),
  ];
}

// Of a letter that failed staff hear until something overtakes it; a failed invitation to a unit that owes stays open.
function unseenErrors(runtime: Runtime, log: readonly ShownRow[], told: number): Breach[] {
  const failed = log.filter((line) => line['Trạng thái'] === 'Gửi lỗi');
  const owing = new Map(recount(runtime, '').map((unit) => [unit.code, unit]));
  const open = failed.filter((line) => {
    const unit = owing.get(line['Mã đơn vị'] ?? '');
    if (unit === undefined || unit.status === 'Hoàn thành' || unit.status === 'Được miễn') return false;
    return line.Loại === 'Thông báo đăng ký';
  });
  return told >= open.length && told <= failed.length
    ? []
    : [{ kind: 'unseen', what: `failed letters: ${told} told, ${open.length} to ${failed.length} in the tabs` }];
}

function formulasInTabs(runtime: Runtime): Breach[] {
  return runtime
    .sheets()
    .flatMap((sheet) => Object.keys(sheet.formulas()).map((cell) => `${sheet.name}!${cell} is a formula`))
    .map((what) => ({ kind: 'state', what }));
}

/** Markup that no template writes: it came with what somebody sent. */
function markupInLetters(outbox: readonly MailState[]): Breach[] {
  return outbox
    .filter(({ htmlBody }) => /<(script|img|iframe|object|b\s)|<[^>]*\son\w+=|href="?\s*javascript:/i.test(htmlBody))
    .map(({ subject }) => ({ kind: 'state', what: `“${subject}” carries markup from outside` }));
}

function sourcesOf(row: ShownRow): string[] {
  return (row.Nguồn ?? '').split('; ').filter((source) => source !== '');
}

function titleOf(row: ShownRow): string {
  const title = row['Tên sáng kiến, giải pháp'] ?? '';
  const folded = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim();
  return folded || title;
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const text of texts) if (text !== '') add(seen, text, 1);
  return [...seen].filter(([, count]) => count > 1).map(([text]) => text);
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
