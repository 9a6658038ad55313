import { type Figures, figuresTable, together, total } from './figures';
import type { Breach } from './invariants';
import type { Findings } from './share';

const FAMILIES = ['intake', 'reminders', 'compile', 'set-up', 'sidebar', 'recovery'] as const;
const KINDS = ['stop', 'error', 'overlap'] as const;

/** Puts the findings of several processes together. */
export function joined(parts: readonly Findings[]): Findings {
  return {
    figures: together(parts.flatMap(({ figures }) => figures)),
    cases: parts.flatMap(({ cases }) => cases),
    bugs: parts.flatMap(({ bugs }) => bugs),
    campaigns: parts.flatMap(({ campaigns }) => campaigns).sort((a, b) => a.seed - b.seed),
  };
}

/** Sums figures up by family and kind of fault. */
export function familyFigures(figures: readonly Figures[]): Figures[] {
  return FAMILIES.flatMap((family) =>
    KINDS.flatMap(
      (kind) =>
        total(
          family,
          figures.filter((one) => one.family === family && one.kind === kind),
        ) ?? [],
    ),
  );
}

/** Tells whether anything was found that must not be: a broken promise, or a planted bug that nobody noticed. */
export function isSound({ figures, cases, bugs, campaigns }: Findings): boolean {
  return (
    figures.every(({ tried, held }) => tried === held) &&
    [...cases, ...campaigns].every(({ breaches }) => breaches.length === 0) &&
    bugs.every(({ broken }) => broken > 0)
  );
}

/** Words the findings: tables first, then the first breaches, each with the command that repeats it. */
export function reportText(findings: Findings): string {
  const { figures, cases, bugs, campaigns } = findings;
  const broken = figures.flatMap((one) => one.broken);
  const caseBreaches = cases.filter(({ breaches }) => breaches.length > 0);
  const seedBreaches = campaigns.filter(({ breaches }) => breaches.length > 0);
  const parts = [
    figures.length === 0 ? '' : figuresTable(figures),
    figures.length === 0 ? '' : `By family:\n${figuresTable(familyFigures(figures))}`,
    cases.length === 0 ? '' : `Named cases: ${cases.length}, of which ${cases.length - caseBreaches.length} hold.`,
    campaigns.length === 0
      ? ''
      : `Random campaigns: ${campaigns.length}, of which ${campaigns.length - seedBreaches.length} hold.`,
    bugs.length === 0 ? '' : `Planted bugs:\n${bugs.map(bugLine).join('\n')}`,
    ...broken.map(({ act, point, breaches }) =>
      breachText(`npm run faults -- --only "${act}" --point "${point}"`, breaches),
    ),
    ...caseBreaches.map(({ name, breaches }) => breachText(`npm run faults -- --cases (“${name}”)`, breaches)),
    ...seedBreaches.map(({ seed, breaches, account }) =>
      breachText(`npm run faults -- --seed ${seed}`, breaches, account),
    ),
    isSound(findings) ? 'Every promise held.' : 'NOT every promise held.',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function bugLine({ bug, tried, broken, checks }: Findings['bugs'][number]): string {
  const noticed = checks.map(({ kind, what }) => `${kind} (${what.slice(0, 60)})`).join(', ');
  return `- ${bug.part}: ${bug.name}: ${broken} of ${tried} ${broken > 0 ? `broken, noticed as ${noticed}` : 'broken: NOT NOTICED'}`;
}

function breachText(command: string, breaches: readonly Breach[], account: readonly string[] = []): string {
  const shown = breaches.slice(0, 8).map(({ kind, what }) => `    ${kind}: ${what.slice(0, 300)}`);
  return [command, ...shown, ...account.map((line) => `    | ${line}`)].join('\n');
}
