import { join } from 'node:path';
import { startCommand } from './start-command';

// Begun in the folder of the project, where the pages were bundled beside this file.
const project = process.cwd();
process.exitCode = await startCommand(process.argv.slice(2), {
  project,
  pages: join(project, 'node_modules/.cache/so-sang-kien/workspace'),
  env: process.env,
  isAtTerminal: process.stdout.isTTY === true,
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
// A letter given to a mail server that does not answer has been waited for long enough; its connection would go on.
setTimeout(() => process.exit(), 1000).unref();
