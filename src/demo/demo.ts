import { demoCommand } from './command';

// npm runs the command in the folder of the project and tells where the person was.
process.exitCode = await demoCommand(process.argv.slice(2), {
  project: process.cwd(),
  here: process.env.INIT_CWD ?? process.cwd(),
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
