import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { USAGE, type Wish, WORTH_TELLING, wishOf } from './command-line';
import { type Figures, together } from './figures';
import { pageAfter, promisesPage } from './promises-page';
import { actLine, isSound, joined, reportText } from './report';
import { type Findings, isWhole, type Listener, type Parts, worked } from './share';

/** What a process of the command tells the one that began it. */
type Message = { readonly tries: string } | { readonly act: readonly Figures[] } | { readonly findings: Findings };

/** Names, in the environment of a process of the command, which part of how many it does. */
const PART = 'FAULTS_PART';
const PAGE = 'docs/promises.md';
const TOLD_EVERY_MS = 15_000;
/** Worlds are garbage as soon as they are played; left alone, the heap grows to gigabytes and each campaign takes twice as long. */
const HEAP = '--max-old-space-size=700';

/** Tries what the arguments ask for, in as many processes as the machine has cores, and tells what came of it; gives the exit code. */
export async function faultsCommand(args: readonly string[], parts: Parts): Promise<number> {
  const wish = wishOf(args);
  if ('problem' in wish) {
    console.error(`${wish.problem}\n${USAGE}`);
    return 1;
  }
  const part = process.env[PART];
  if (part !== undefined) return tellFindings(wish, parts, part);
  const begunMs = Date.now();
  const findings = await everyProcess(args, begunMs);
  const minutes = Math.max(1, Math.round((Date.now() - begunMs) / 60_000));
  console.log(`\n${reportText(findings)}\n${minutes} min.`);
  writePage(wish, parts, findings, minutes);
  const tried = findings.figures.reduce((sum, one) => sum + one.tried, 0);
  const hasTried = tried + findings.cases.length + findings.campaigns.length > 0;
  if (!hasTried) console.error('There is nothing of that name to try.');
  return hasTried && isSound(findings) ? 0 : 1;
}

function tellFindings(wish: Wish, parts: Parts, part: string): number {
  const [index = 0, of = 1] = part.split('/').map(Number);
  const tell = (message: Message) => process.send?.(message);
  const findings = worked(
    wish,
    parts,
    { index, of },
    { onTrial: (tries) => tell({ tries }), onAct: (act) => tell({ act }) },
  );
  // What is still under way when the channel closes is lost.
  process.send?.({ findings } satisfies Message, () => process.disconnect());
  return 0;
}

async function everyProcess(args: readonly string[], begunMs: number): Promise<Findings> {
  const of = availableParallelism();
  const listener = progressTold(of, begunMs);
  const parts = Array.from({ length: of }, (_, index) => oneProcess(args, `${index}/${of}`, listener));
  return joined(await Promise.all(parts));
}

/** Tells every now and then how far the work is, and of each act what came of it once every process is through with it. */
function progressTold(processes: number, begunMs: number): Listener {
  let count = 0;
  let toldMs = begunMs;
  const shares = new Map<string, (readonly Figures[])[]>();
  const tell = (what: string) => console.log(`${Math.round((Date.now() - begunMs) / 1000)} s: ${what}`);
  return {
    onTrial(what) {
      count += 1;
      if (Date.now() - toldMs < TOLD_EVERY_MS) return;
      toldMs = Date.now();
      tell(`${count} tried, now ${what}`);
    },
    onAct(figures) {
      const name = figures[0]?.act ?? '';
      const own = [...(shares.get(name) ?? []), figures];
      shares.set(name, own);
      if (own.length === processes) tell(actLine(together(own.flat())));
    },
  };
}

function oneProcess(args: readonly string[], part: string, listener: Listener): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1] ?? '', args, {
      env: { ...process.env, [PART]: part },
      execArgv: [...process.execArgv, HEAP],
    });
    let findings: Findings | undefined;
    child.on('message', (message: Message) => {
      if ('tries' in message) listener.onTrial(message.tries);
      else if ('act' in message) listener.onAct(message.act);
      else findings = message.findings;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (findings) resolve(findings);
      else reject(new Error(`Part ${part} ended with ${code} before it was done`));
    });
  });
}

function writePage(wish: Wish, { cases }: Parts, findings: Findings, minutes: number): void {
  const { form, what, seeds } = wish;
  const isSample = form === 'short';
  if (isSample && what === 'all') return;
  const asks = (part: Wish['what']) => what === 'all' || what === part;
  const ran = {
    acts: asks('acts') && isWhole(wish),
    cases: asks('cases'),
    campaigns: asks('campaigns') && seeds >= WORTH_TELLING,
  };
  if (!Object.values(ran).includes(true)) return;
  const run = { on: new Date().toISOString().slice(0, 10), minutes, isSample, findings };
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : promisesPage(cases);
  writeFileSync(PAGE, pageAfter(page, cases, run, ran));
  console.log(`${PAGE} has been rewritten.`);
}
