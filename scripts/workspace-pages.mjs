// Bundles the pages of the workspace into the folder it is served from.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { asBuildError } from './build-error.mjs';
import { repository } from './for-google.mjs';

/** Where the pages are served from. */
const pagesFolder = join(repository, 'node_modules/.cache/so-sang-kien/workspace');

const parts = /(<link rel="stylesheet" href="|<script src=")([\w-]+)\.(css|tsx?)"/g;

/**
 * Writes each page of src/workspace with the scripts and style sheets it names.
 * @param {string} [folder]
 */
export async function buildPages(folder = pagesFolder) {
  const source = join(repository, 'src/workspace');
  const pages = readdirSync(source).filter((name) => name.endsWith('.html'));
  const texts = new Map(pages.map((name) => [name, readFileSync(join(source, name), 'utf8')]));
  const entries = [...texts.values()].flatMap((text) =>
    [...text.matchAll(parts)].map(([, , name, kind]) => join('src/workspace', `${name}.${kind}`)),
  );
  mkdirSync(folder, { recursive: true });
  await esbuild
    .build({
      absWorkingDir: repository,
      entryPoints: [...new Set(entries)],
      outdir: folder,
      outbase: 'src/workspace',
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'silent',
      tsconfigRaw: '{}',
    })
    .catch((error) => {
      throw asBuildError(error);
    });
  for (const [name, text] of texts) {
    writeFileSync(
      join(folder, name),
      text.replace(parts, (_all, before, file, kind) => `${before}${file}.${kind === 'css' ? 'css' : 'js'}"`),
    );
  }
}
