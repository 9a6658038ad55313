import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { forGoogle, textOf } from './for-google.mjs';

const parts = /<link rel="stylesheet" href="([^":]+)"\s*\/?>|<script src="([^":]+)"><\/script>/g;
/** Scripts of so many bytes and more are packed; below, what unpacks them would eat up the gain. */
const packFrom = 40_000;

/**
 * Puts a page's own style sheets and scripts inside it, because HtmlService serves a single file.
 * @param {string} file
 */
export async function pageFile(file) {
  const html = readFileSync(file, 'utf8');
  const elements = await Promise.all(
    [...html.matchAll(parts)].map(([, style, script]) => element(file, style, script)),
  );
  return html.replace(parts, () => elements.shift() ?? '');
}

/**
 * @param {string} page
 * @param {string | undefined} style
 * @param {string | undefined} script
 */
async function element(page, style, script) {
  // For a browser esbuild itself writes `<\/script` and `<\/style`, so neither text can end its element early.
  const built = await esbuild.build({
    ...forGoogle,
    platform: 'browser',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: [join(dirname(page), style ?? script ?? '')],
  });
  const text = textOf(built);
  if (style !== undefined) return `<style>\n${text}</style>`;
  return `<script>\n${Buffer.byteLength(text) < packFrom ? text : packed(text)}</script>`;
}

/**
 * A script that unpacks a long one and runs it: half the size in the file that Google keeps and serves.
 * @param {string} script
 */
function packed(script) {
  const bytes = deflateRawSync(script, { level: 9 }).toString('base64');
  return `(async () => {
  const bytes = Uint8Array.from(atob('${bytes}'), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(unpacked).text();
  document.body.append(script);
})();
`;
}
