import { ACTS } from './acts';
import type { Breach } from './invariants';
import type { NamedCase } from './named-case';
import { familyFigures } from './report';
import type { Findings } from './share';

/** One run of the whole laboratory. */
export interface WholeRun {
  /** `yyyy-MM-dd`. */
  readonly on: string;
  readonly minutes: number;
  /** Whether only a sample of the faults was tried. */
  readonly isSample?: boolean;
  readonly findings: Findings;
}

/** What a run asked for: acts bring the planted bugs with them. */
export interface Ran {
  readonly acts: boolean;
  readonly campaigns: boolean;
  readonly cases: boolean;
}

/** Places of the parts of the page; each but the first begins with a heading. */
const PARTS = { acts: 1, together: 2, cases: 3 } as const;
const CASES_HEADING = '## Named cases';
const FAMILIES = {
  intake: 'every response stands in a register or in `Chờ xử lý`, as it was sent last, and nothing stands twice',
  reminders: 'each letter leaves at most once, none to a unit that owes nothing, and none that is due is forgotten',
  compile: '`Tổng hợp` equals a fresh recount',
  'set-up': 'tabs, Form and triggers come out as they should, and what people wrote stays',
  sidebar: 'what staff ask for is done once and stands in the audit log',
  recovery: 'what goes on after a stop may be stopped itself, at any moment',
} as const;
const KINDS = {
  stop: 'a stop before the first and after every service call, unflushed cells kept and lost',
  error: 'Google’s own errors at every service call, before it took effect and after',
  overlap:
    'a sweep, a daily run, a registration, a colleague’s reminder or a set-up that begins at every call outside the lock and at some within',
} as const;
const CAMPAIGNS = [
  'every promise holds through a whole campaign',
  'random campaigns: units, staff, accidents in the sheet and a failing platform, drawn from a seed',
] as const;
const BUGS = ['the checks notice what they are there for', 'bugs planted in the source, one at a time'] as const;
const SECTIONS = {
  platform: 'The platform',
  people: 'People in the sheet',
  input: 'Input',
  attacks: 'Attacks',
} as const;

/** Writes the page of promises: each with how it is tested and, of what has been run, what came of it. */
export function promisesPage(cases: readonly NamedCase[], run?: WholeRun): string {
  return `${figuresPart(run)}${casesPart(cases, run?.findings.cases)}`;
}

/** Writes anew what a run asked for and leaves the rest of the page as it is. */
export function pageAfter(page: string, cases: readonly NamedCase[], run: WholeRun, ran: Ran): string {
  const fresh = partsOf(promisesPage(cases, run));
  return partsOf(page)
    .map((part, place) => {
      if (place === PARTS.acts && ran.acts) return fresh[place];
      if (place === PARTS.cases && ran.cases) return fresh[place];
      return place === PARTS.together ? together(part, fresh[place] ?? '', ran) : part;
    })
    .join('');
}

/** Gives what a page says whatever came of the last run. */
export function wordingOf(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => /^[|#-]/.test(line))
    .map((line) => (line.startsWith('|') ? line.slice(0, line.lastIndexOf(' | ')) : line));
}

function figuresPart(run: WholeRun | undefined): string {
  const figures = run === undefined ? [] : familyFigures(run.findings.figures);
  const rows = Object.entries(FAMILIES).map(([family, promise]) => {
    const own = figures.filter((one) => one.family === family);
    const held = own.map(({ kind, held, tried }) => `${kind}: ${held} of ${tried} held`);
    const most = Math.max(0, ...own.map(({ undetermined }) => undetermined));
    return [promise, actsText(family), own.length === 0 ? '' : `${held.join(', ')}; undetermined at most ${most}`];
  });
  const { bugs = [], campaigns = [] } = run?.findings ?? {};
  const noticed = bugs.filter(({ broken }) => broken > 0).length;
  const tried = figures.reduce((sum, one) => sum + one.tried, 0);
  return `# Promises under fault

Written by \`npm run faults\`, which tries them all and rewrites this page; the tests keep its wording true and try a sample.

## Every moment of every act

After each fault things go on as they do by themselves: triggers fire, and whoever saw an error looks and asks again. Then every promise is checked by a second opinion that shares no code with the product: nothing lost, nothing twice, no letter in vain or to a stranger, the summary right, nothing failed unseen, and at most one letter undetermined for each stop.
${run ? `Last tried on ${run.on}: ${run.isSample ? 'a sample of ' : ''}${tried} faults in ${run.minutes} min.` : ''}

${Object.entries(KINDS)
  .map(([kind, how]) => `- ${kind}: ${how}`)
  .join('\n')}

${table(rows)}

## All of it at once

${table([campaignsRow(campaigns), [...BUGS, bugs.length === 0 ? '' : `${noticed} of ${bugs.length} noticed`]])}

`;
}

function partsOf(page: string): string[] {
  return page.split(/^(?=## )/m);
}

function together(before: string, fresh: string, ran: Ran): string {
  const isAnew = (line: string) =>
    (ran.campaigns && line.startsWith(`| ${CAMPAIGNS[0]} |`)) || (ran.acts && line.startsWith(`| ${BUGS[0]} |`));
  const lines = fresh.split('\n');
  return before
    .split('\n')
    .map((line, place) => (isAnew(line) ? lines[place] : line))
    .join('\n');
}

function campaignsRow(campaigns: Findings['campaigns']): readonly string[] {
  const seeds = campaigns.map(({ seed }) => seed);
  const sound = campaigns.filter(({ breaches }) => breaches.length === 0).length;
  const result = `${sound} of ${campaigns.length} held, seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}`;
  return [...CAMPAIGNS, campaigns.length === 0 ? '' : result];
}

function actsText(family: string): string {
  const acts = ACTS.filter((act) => act.family === family).map(({ name }) => name);
  return family === 'recovery'
    ? 'recovery of each act, from half-done states of it: two faults in a row'
    : acts.join(', ');
}

function casesPart(
  cases: readonly NamedCase[],
  results: readonly { readonly name: string; readonly breaches: readonly Breach[] }[] = [],
): string {
  const resultOf = (name: string) => {
    const result = results.find((one) => one.name === name);
    if (result === undefined) return '';
    return result.breaches.length === 0 ? 'holds' : `BROKEN: ${result.breaches[0]?.what}`;
  };
  const sections = Object.entries(SECTIONS).map(([section, title]) => {
    const own = cases.filter((one) => one.section === section);
    const rows = own.map(({ name, promise, how }) => [`**${name}.** ${promise}`, how, resultOf(name)]);
    return `### ${title}\n\n${own.length === 0 ? 'No case yet.' : table(rows)}\n`;
  });
  return `${CASES_HEADING}\n\n${sections.join('\n')}`;
}

function table(rows: readonly (readonly string[])[]): string {
  return [tableLine(['promise', 'how tested', 'result']), '| --- | --- | --- |', ...rows.map(tableLine)].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
}
