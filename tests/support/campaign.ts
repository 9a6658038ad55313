import { join } from 'node:path';
import type { Execution } from '../../src/local/execution';
import type { Answers, Submission, SubmitOptions } from '../../src/local/people/form-hands';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../src/local/runtime';
import type { MailState, Store } from '../../src/local/store';

/** Account that sets the campaign up. */
export const OWNER = 'chu.so.huu@example.com';
/** Another editor of the Sheet, not the owner. */
export const COLLEAGUE = 'dong.nghiep@example.com';
/** The office's own mailbox, as the preset has it. */
export const OFFICE = 'noivu.q1@tphcm.gov.vn';

// A script bent on purpose is tried from another folder.
const dist = () => process.env.TEST_DIST ?? join(__dirname, '../../dist');

/** Gives the instant of a wall clock in Vietnam: `at('2023-02-15 08:30')`. */
export function at(wallClock: string): number {
  const [day, time = '00:00'] = wallClock.split(' ');
  return Date.parse(`${day}T${time}:00+07:00`);
}

/** Opens an empty Sheet with the built script in it. */
export function emptySheet(options: Partial<RuntimeOptions> = {}): Runtime {
  return createRuntime({ dist: dist(), now: at('2023-02-08 09:00'), owner: OWNER, name: 'Sổ sáng kiến', ...options });
}

const snapshots = new Map<string, Store>();

/** Makes a world once in a file of tests and gives every caller a copy of its own. */
export function from(name: string, make: () => Runtime): Runtime {
  const ofScript = `${dist()} ${name}`;
  const known = snapshots.get(ofScript);
  if (known) return emptySheet({ snapshot: known });
  const runtime = make();
  snapshots.set(ofScript, runtime.snapshot());
  return runtime;
}

/** The campaign of plan 43, set up on 08/02/2023 and not touched since. */
export function setUpCampaign(): Runtime {
  return from('set up', () => {
    const runtime = emptySheet();
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    return runtime;
  });
}

/** The campaign with an address for each unit, `p.bn@example.gov.vn` for P.BN. */
export function addressedCampaign(): Runtime {
  return from('addressed', () => {
    const runtime = setUpCampaign();
    const units = table(runtime, 'Đơn vị');
    units.rows.forEach((unit, index) => {
      runtime.sheet('Đơn vị').type(index + 2, units.column('Email'), addressOf(unit['Mã đơn vị'] ?? ''));
    });
    return runtime;
  });
}

/** The campaign with every unit invited on 08/02/2023, so that each has its link; the mail quota is fresh again. */
export function invitedCampaign(): Runtime {
  return from('invited', () => invited(addressedCampaign()));
}

/** The same with only the ten wards in the list, for stories of many days. */
export function wardsCampaign(): Runtime {
  return from('wards', () => {
    const runtime = addressedCampaign();
    runtime.sheet('Đơn vị').deleteRows(2, rowNumber(runtime, 'Đơn vị', 'Mã đơn vị', 'P.BN') - 2);
    return invited(runtime);
  });
}

function invited(runtime: Runtime): Runtime {
  data(call(runtime, 'sendInvitations'));
  sweep(runtime);
  runtime.clock.advanceTo(at('2023-02-09 09:30'), { skip: () => true });
  sweep(runtime);
  return runtime;
}

/** The campaign with only so many units in the list, each with an address and not yet invited. */
export function campaignOf(units: number): Runtime {
  return from(`of ${units}`, () => {
    const runtime = setUpCampaign();
    const { rows, column } = table(runtime, 'Đơn vị');
    runtime.sheet('Đơn vị').deleteRows(2, rows.length);
    const lines = Array.from({ length: units }, (_, index) => {
      const code = `U${String(index + 1).padStart(3, '0')}`;
      const cells = Array.from({ length: 12 }, () => '');
      cells[column('Mã đơn vị') - 1] = code;
      cells[column('Tên đơn vị') - 1] = `Đơn vị số ${index + 1}`;
      cells[column('Nhóm') - 1] = `Nhóm ${index % 3}`;
      cells[column('Email') - 1] = addressOf(code);
      return cells;
    });
    runtime.sheet('Đơn vị').setCells(2, 1, lines);
    passed(runtime.run('setUpCampaign', [], { context: 'menu' }));
    return runtime;
  });
}

/** The address that {@link addressedCampaign} gives a unit. */
export function addressOf(unit: string): string {
  return `${unit.toLowerCase()}@example.gov.vn`;
}

/** A tab as people see it: its rows as shown texts by header, and the place of a header, counted from 1. */
export interface ShownTable {
  readonly headers: string[];
  readonly rows: Record<string, string>[];
  column(header: string): number;
}

/** Reads a tab as people see it; blank rows are left out. */
export function table(runtime: Runtime, tab: string): ShownTable {
  const [headers = [], ...lines] = runtime.sheet(tab).display();
  return {
    headers,
    rows: lines
      .filter((line) => line.some((cell) => cell !== '' && cell !== 'FALSE'))
      .map((line) => Object.fromEntries(headers.map((header, index) => [header, line[index] ?? '']))),
    column: (header) => {
      const found = headers.indexOf(header) + 1;
      if (found === 0) throw new Error(`${tab} has no column ${header}`);
      return found;
    },
  };
}

/** Gives the rows of a tab in which a column shows a text. */
export function rowsWhere(runtime: Runtime, tab: string, header: string, text: string): Record<string, string>[] {
  return table(runtime, tab).rows.filter((row) => row[header] === text);
}

/** Gives the row number of the first line in which a column shows a text. */
export function rowNumber(runtime: Runtime, tab: string, header: string, text: string): number {
  const lines = runtime.sheet(tab).display();
  const at = lines.findIndex((line, index) => index > 0 && line[(lines[0] ?? []).indexOf(header)] === text);
  if (at < 0) throw new Error(`${tab} has no row with ${header} = ${text}`);
  return at + 1;
}

/** Types into a cell as a person does: in the row where `header` shows `text`, in the column `of`. */
export function typeWhere(
  runtime: Runtime,
  tab: string,
  [header, text]: readonly [string, string],
  of: string,
  typed: string,
): void {
  runtime.sheet(tab).type(rowNumber(runtime, tab, header, text), table(runtime, tab).column(of), typed);
}

/** Types a value into `Cấu hình`. */
export function setSetting(runtime: Runtime, item: string, value: string): void {
  typeWhere(runtime, 'Cấu hình', ['Mục', item], 'Giá trị', value);
}

/** Types into the line of a unit. */
export function setUnit(runtime: Runtime, unit: string, header: string, value: string): void {
  typeWhere(runtime, 'Đơn vị', ['Mã đơn vị', unit], header, value);
}

/** What a call of the sidebar answers. */
export type SidebarAnswer =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly message: string; readonly field?: string };
    };

/** Calls a method as the sidebar does. */
export function call(runtime: Runtime, method: unknown, params: unknown = {}, as = OWNER): SidebarAnswer {
  return passed(runtime.run('sidebarCall', [method, params], { context: 'client', as })).value as SidebarAnswer;
}

/** Gives the data of an answer that must be a good one. */
// biome-ignore lint/suspicious/noExplicitAny: stories read the answer's fields and compare them at once
export function data(answer: SidebarAnswer): any {
  if (!answer.ok) throw new Error(`Refused: ${answer.error.message}`);
  return answer.data;
}

/** Gives the refusal of an answer that must be one. */
export function refusal(answer: SidebarAnswer): { code: string; message: string; field?: string } {
  if (answer.ok) throw new Error(`Not refused: ${JSON.stringify(answer.data)}`);
  return answer.error;
}

/** Gives an execution back that must have ended well. */
export function passed(execution: Execution): Execution {
  if (!execution.ok)
    throw new Error(`${execution.functionName}: ${execution.error?.message}\n${execution.error?.stack}`);
  return execution;
}

/** Runs the sweep as its trigger does. */
export function sweep(runtime: Runtime): Execution {
  return passed(runtime.run('sweep', [], { context: 'trigger' }));
}

/** Runs the daily job as its trigger does. */
export function runDaily(runtime: Runtime): Execution {
  return passed(runtime.run('runDaily', [], { context: 'trigger' }));
}

/** Moves the clock with only the daily trigger firing; sweeps and registrations are left to the story. */
export function passTo(runtime: Runtime, wallClock: string): Execution[] {
  return runtime.clock.advanceTo(at(wallClock), { skip: ({ handler }) => handler !== 'runDaily' }).map(passed);
}

/** Moves the clock with no trigger firing at all. */
export function skipTo(runtime: Runtime, wallClock: string): void {
  runtime.clock.advanceTo(at(wallClock), { skip: () => true });
}

/** Gives a unit's secret link, as the last letter to its address carries it. */
export function linkOf(runtime: Runtime, unit: string): string {
  const letter = runtime.mail.outbox.filter(({ to }) => to.includes(addressOf(unit))).at(-1);
  const link = /https:\/\/\S+usp=pp_url\S+/.exec(letter?.body ?? '')?.[0];
  if (link === undefined) throw new Error(`No letter with a link went to ${unit}`);
  return link;
}

/** Fills the Form behind a unit's link and sends it; an edit says everything anew, so that what is not given is blanked. */
export function fillForm(runtime: Runtime, unit: string, answers: Answers, options: SubmitOptions = {}): Submission {
  const { formId, answers: prefilled } = runtime.openPrefilled(linkOf(runtime, unit));
  const form = runtime.form(formId);
  const questions = form.pages().flatMap(({ items }) => items.map(({ title }) => [title, ''] as const));
  const blank = options.edit === undefined ? {} : Object.fromEntries(questions);
  return form.submit({ ...blank, ...prefilled, ...answers }, options);
}

/** Fills the Form as {@link fillForm} does, where everything that this sets off must end well. */
export function submit(runtime: Runtime, unit: string, answers: Answers, options: SubmitOptions = {}): Submission {
  const submission = fillForm(runtime, unit, answers, options);
  submission.executions.forEach(passed);
  return submission;
}

/** Answers for one initiative, with its slot's number in every title. */
export function initiative(
  title: string,
  more: Readonly<Record<string, string>> = {},
  slot = 1,
): Record<string, string> {
  const content = more['Nội dung'] ?? '2. Không gây phiền hà cho người dân và doanh nghiệp';
  const answers = { 'Tên sáng kiến, giải pháp': title, 'Nội dung': content, 'Lĩnh vực': 'Kinh tế', ...more };
  return {
    ...(slot > 1 && { 'Đăng ký thêm sáng kiến?': 'Có' }),
    ...Object.fromEntries(Object.entries(answers).map(([question, answer]) => [`${question} (${slot})`, answer])),
  };
}

/** Answers for a launch plan whose file can be reached. */
export const PLAN = {
  'Số, ký hiệu kế hoạch': '15/KH-UBND',
  'Ngày ban hành kế hoạch': '2023-02-10',
  'Liên kết tệp kế hoạch (Word)': 'https://drive.example.vn/ke-hoach-15.docx',
} as const;

/** Gives the letters sent after a number of them. */
export function lettersSince(runtime: Runtime, count: number): MailState[] {
  return runtime.mail.outbox.slice(count);
}

/** Gives the letter log by key. */
export function letterLog(runtime: Runtime): Map<string, Record<string, string>> {
  return new Map(table(runtime, 'Nhật ký gửi thư').rows.map((row) => [row.Khóa ?? '', row]));
}

/** A place to stop an execution: one of its service calls, before or after it takes effect. */
export interface Stop {
  readonly index: number;
  readonly phase: 'before' | 'after';
  readonly unflushed: 'keep' | 'lose';
  readonly name: string;
}

/** Calls that write cells or properties, send, flush or let go the lock. */
const EFFECTS =
  /^Range\.setValue|^Sheet\.insert|^Properties\.(set|delete)|^Lock\.release|^SpreadsheetApp\.flush|^MailApp\.send/;

/**
 * Lists where a run may be stopped so that it matters: before and after each call with an effect, with writes not yet
 * flushed kept and lost.
 */
export function stopsOf(make: () => Runtime, act: (runtime: Runtime) => void, which = EFFECTS): Stop[] {
  const runtime = make();
  const stops: Stop[] = [];
  runtime.onCall = ({ name, index, phase }) => {
    if (which.test(name))
      for (const unflushed of ['keep', 'lose'] as const) stops.push({ index, phase, unflushed, name });
  };
  act(runtime);
  return stops;
}

/** Runs something that is stopped at a place; what it starts is stopped once, and nothing after it. */
export function stopped(make: () => Runtime, act: (runtime: Runtime) => void, stop: Stop): Runtime {
  const runtime = make();
  runtime.loseUnflushed = stop.unflushed;
  let isOver = false;
  runtime.onCall = ({ index, phase }) => {
    if (isOver || index !== stop.index || phase !== stop.phase) return undefined;
    isOver = true;
    return 'kill';
  };
  act(runtime);
  runtime.onCall = null;
  if (!isOver) throw new Error(`There was no call ${stop.index} to stop at`);
  return runtime;
}
