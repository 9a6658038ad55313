import * as esbuild from 'esbuild';
import { forGoogle, textOf } from './for-google.mjs';

/**
 * The text of Preset.html: the campaign and the guide as JSON, a value a line for whoever opens the script editor.
 * HtmlService would take a `<` for the beginning of an element.
 * @param {string} entry
 */
export async function presetFile(entry) {
  const built = await esbuild.build({ ...forGoogle, entryPoints: [entry], format: 'esm' });
  const { SHIPPED } = await import(`data:text/javascript,${encodeURIComponent(textOf(built))}`);
  return `${JSON.stringify(SHIPPED, null, 1).replaceAll('<', '\\u003c')}\n`;
}
