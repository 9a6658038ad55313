import { SCRIPT_CLIENT } from './script-client';

/** A page of the script as its frame gets it: with `google.script` defined before anything of its own runs. */
export function sidebarDocument(html: string, functions: readonly string[]): string {
  const callable = functions.filter((name) => !name.endsWith('_'));
  const element = `<script>(${SCRIPT_CLIENT})(${JSON.stringify(callable)});</script>`;
  const head = /<head(?:\s[^>]*)?>|<html(?:\s[^>]*)?>|<!doctype[^>]*>/gi;
  // The latest of these that the page begins with; before the doctype an element would change how all is laid out.
  const places = [...html.slice(0, 2000).matchAll(head)];
  const place = places.find(([tag]) => /^<head/i.test(tag)) ?? places.at(-1);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + element + html.slice(at);
}
