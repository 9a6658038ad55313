import { CASES } from '../cases/all-cases';
import { faultsCommand } from './command';

process.exitCode = await faultsCommand(process.argv.slice(2), { cases: CASES, playedSeed: undefined });
