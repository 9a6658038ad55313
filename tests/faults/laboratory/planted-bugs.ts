import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTS } from './acts';
import type { Breach } from './invariants';
import { triedAct } from './laboratory';

/** Lỗi cài sẵn: one line of the source made wrong on purpose, to see that the laboratory notices. */
export interface PlantedBug {
  readonly name: string;
  readonly part: 'intake' | 'ledger' | 'letter log' | 'stages' | 'escaping' | 'lock' | 'summary' | 'audit log';
  /** The line as it stands in src/, without its indentation; it must be there exactly once. */
  readonly line: string;
  readonly instead: string;
  /** What it breaks, by the kind of the breach. */
  readonly noticedAs: readonly Breach['kind'][];
  /** Acts in which it shows. */
  readonly acts: readonly string[];
}

/** What the laboratory found of a bug. */
export interface Caught {
  readonly bug: PlantedBug;
  readonly tried: number;
  readonly broken: number;
  /** The checks that noticed, by the kind of what is broken, with the first words of each. */
  readonly checks: readonly Breach[];
}

/** Every bug that is planted. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'an edit is taken for what was taken in before',
    part: 'intake',
    line: '.filter((response) => !stands(response))',
    instead: '.filter((response) => !EVERY_PLACE.some(standsAt(response)))',
    noticedAs: ['lost', 'state'],
    acts: ['edited registration'],
  },
  {
    name: 'a letter is not written down before it goes',
    part: 'ledger',
    line: "letters.beginSending(lineOf(subject, office, session, 'Chờ gửi', '', letter));",
    instead: '',
    noticedAs: ['twice'],
    acts: ['reminders to 50 units'],
  },
  {
    name: 'a letter whose fate is unknown is sent again',
    part: 'letter log',
    line: "const state = known.state === 'Đang gửi' ? 'Chưa xác định' : known.state;",
    instead: "const state = known.state === 'Đang gửi' ? 'Chờ gửi' : known.state;",
    noticedAs: ['twice'],
    acts: ['reminders to 50 units'],
  },
  {
    name: 'a stage is due the day after its day',
    part: 'stages',
    line: 'const due = stages.filter((stage) => stage.on <= today);',
    instead: 'const due = stages.filter((stage) => stage.on < today);',
    noticedAs: ['lost'],
    acts: ['reminders to 50 units'],
  },
  {
    name: 'text is written into cells that take formulas',
    part: 'escaping',
    line: 'const range = across(from, left, right).setNumberFormats(values.map(() => formats));',
    instead: "const range = across(from, left, right).setNumberFormat(formats.length > 0 ? 'General' : '');",
    noticedAs: ['state'],
    acts: ['registration full of formulas and markup'],
  },
  {
    name: 'markup in a value stays markup in a letter',
    part: 'escaping',
    line: ".replace(/</g, '&lt;')",
    instead: '',
    noticedAs: ['state'],
    acts: ['registration full of formulas and markup'],
  },
  {
    name: 'work goes on without the lock',
    part: 'lock',
    line: 'if (!desk.lock.hold(waitMs)) return undefined;',
    instead: 'desk.lock.hold(waitMs);',
    noticedAs: ['twice'],
    acts: ['overdue letters with deferred ones', 'sweep after events that never came'],
  },
  {
    name: 'the summary is left as it is although figures have changed',
    part: 'summary',
    line: "const written = when === 'always' || session.memory.get(MEMORY.summary) !== digest;",
    instead: "const written = when === 'always' || !session.memory.has(MEMORY.summary);",
    noticedAs: ['summary'],
    acts: ['first registration'],
  },
  {
    name: 'a row is changed and no line says by whom',
    part: 'audit log',
    line: 'session.audit(act, object, before, after);',
    instead: '',
    noticedAs: ['unseen'],
    acts: ['exemptUnit', 'restoreUnit extension'],
  },
];

/** Builds the script with a bug in it and tries the acts in which it shows, in the short form. */
export function caught(bug: PlantedBug): Caught {
  const project = projectWith(bug);
  const honest = process.env.TEST_DIST;
  try {
    process.env.TEST_DIST = join(project, 'dist');
    const figures = ACTS.filter(({ name }) => bug.acts.includes(name)).flatMap((act) =>
      triedAct(act, { form: 'short' }),
    );
    const breaches = figures.flatMap(({ broken }) => broken.flatMap((one) => one.breaches));
    const kinds = new Map(breaches.map((breach) => [breach.kind, breach]));
    return {
      bug,
      tried: figures.reduce((sum, { tried }) => sum + tried, 0),
      broken: figures.reduce((sum, { tried, held }) => sum + tried - held, 0),
      checks: [...kinds.values()],
    };
  } finally {
    if (honest === undefined) delete process.env.TEST_DIST;
    else process.env.TEST_DIST = honest;
    rmSync(project, { recursive: true });
  }
}

function projectWith({ name, line, instead }: PlantedBug): string {
  const project = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const part of [
    'package.json',
    'appsscript.json',
    'src/main.ts',
    'src/app',
    'src/domain',
    'src/google',
    'src/preset',
  ])
    cpSync(part, join(project, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  const places = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(project, 'src', file))
    .flatMap((file) => (linesOf(file).some((text) => text.trim() === line) ? [file] : []));
  const [file] = places;
  const lines = file === undefined ? [] : linesOf(file);
  if (file === undefined || places.length > 1 || lines.filter((text) => text.trim() === line).length > 1) {
    throw new Error(
      `“${name}” can't be planted: “${line}” stands ${places.length === 0 ? 'nowhere' : 'twice'} in src/`,
    );
  }
  writeFileSync(file, lines.map((text) => (text.trim() === line ? instead : text)).join('\n'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', project], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`“${name}” can't be planted: ${stderr}`);
  return project;
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n');
}
