import * as esbuild from 'esbuild';
import { forGoogle, textOf } from './for-google.mjs';

/** What is longer than this takes several lines. */
const lineLength = 110;

/**
 * The text of Preset.html: its values as JSON, in lines for whoever opens the script editor.
 * HtmlService would take a `<` for the beginning of an element.
 * @param {string} entry
 */
export async function presetFile(entry) {
  const built = await esbuild.build({ ...forGoogle, entryPoints: [entry], format: 'esm' });
  const { SHIPPED } = await import(`data:text/javascript,${encodeURIComponent(textOf(built))}`);
  return `${printed(SHIPPED).replaceAll('<', '\\u003c')}\n`;
}

/**
 * @param {unknown} value
 * @param {string} margin
 * @returns {string}
 */
function printed(value, margin = '') {
  const whole = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || margin.length + whole.length <= lineLength) return whole;
  const deeper = `${margin} `;
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, part]) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `;
    return `\n${deeper}${name}${printed(part, deeper)}`;
  });
  return isList ? `[${parts}\n${margin}]` : `{${parts}\n${margin}}`;
}
