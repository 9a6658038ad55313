import { CASES } from '../cases/all-cases';
import { faultsCommand } from './command';
import { toldSeed } from './shrink';

process.exitCode = await faultsCommand(process.argv.slice(2), { cases: CASES, playedSeed: toldSeed });
