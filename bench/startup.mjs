// What Google pays before each execution, since it evaluates the whole file anew: prints, never judges.
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';

const runs = 200;

if (!existsSync('dist/Code.js')) {
  console.error('dist/Code.js is missing: run "npm run build" first.');
  process.exit(1);
}
const code = readFileSync('dist/Code.js', 'utf8');
const [validator = ''] = /^var Zod;[\s\S]*?(?=^var App;)/m.exec(code) ?? [];
const rows = [
  { name: 'an empty bundle', source: "'use strict';\nvar App = (() => {})();\n" },
  { name: 'the validator alone', source: validator },
  { name: 'dist/Code.js', source: code },
].map(({ name, source }) => ({ name, kb: Buffer.byteLength(source) / 1024, ms: medianMs(source) }));

for (const { name, kb, ms } of rows) {
  const ratios = rows.slice(0, 2).map((other) => `${(ms / other.ms).toFixed(1)} x ${other.name}`);
  console.log(`${name.padEnd(20)} ${kb.toFixed(1).padStart(6)} KB  ${ms.toFixed(3)} ms  ${ratios.join(', ')}`);
}
console.log(`Median of ${runs} fresh contexts each, Node ${process.version}.`);

/**
 * The usual time to compile and evaluate this text in a context that has seen nothing before.
 * @param {string} source
 */
function medianMs(source) {
  const times = Array.from({ length: runs }, () => {
    const context = vm.createContext(Object.create(null));
    const start = performance.now();
    vm.runInContext(source, context);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[runs / 2] ?? Number.NaN;
}
