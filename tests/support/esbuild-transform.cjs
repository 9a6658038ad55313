const { createHash } = require('node:crypto');
const { extname } = require('node:path');
const { transformSync, version } = require('esbuild');

/** Turns TypeScript into CommonJS for jest; checks no types, which `npm run types` does. */
module.exports = {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: { '.ts': 'ts', '.tsx': 'tsx' }[extname(file)] ?? 'js',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'both',
      sourcefile: file,
      charset: 'utf8',
    });
    return { code, map };
  },
  getCacheKey: (source, file, { configString }) =>
    createHash('sha256').update([version, configString, file, source].join('\0')).digest('hex'),
};
