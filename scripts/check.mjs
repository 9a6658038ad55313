// The one gate, the same here and in CI: stops at the first check that fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const steps = ['types', 'lint', 'arrows', 'knip', 'build', 'test'];
const cwd = fileURLToPath(new URL('..', import.meta.url));

for (const step of steps) {
  console.log(`== ${step}`);
  // A shell, because npm is a .cmd file on Windows; nothing from outside is in the command.
  const { status } = spawnSync(`npm run --silent ${step}`, { cwd, stdio: 'inherit', shell: true });
  if (status === 0) continue;
  if (step !== 'test') console.error(`"npm run ${step}" failed.`);
  process.exit(1);
}
