import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { forGoogle, textOf } from './for-google.mjs';

const parts = /<link rel="stylesheet" href="([^":]+)"\s*\/?>|<script src="([^":]+)"><\/script>/g;

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
    entryPoints: [join(dirname(page), style ?? script ?? '')],
  });
  return style === undefined ? `<script>\n${textOf(built)}</script>` : `<style>\n${textOf(built)}</style>`;
}
