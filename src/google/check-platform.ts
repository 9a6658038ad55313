import type { PlatformCheck, PlatformFact } from '../preset/preset';
import { PlatformScene } from './platform-scene';

/** Asks everything of the list, shows what was found in a tab of its own, and tells the count in a sentence. */
export function checkedPlatform(check: PlatformCheck): string {
  // Two checks of one account would take away each other's tab.
  if (!LockService.getUserLock().tryLock(1000)) return check.busy;
  const scene = new PlatformScene(check.formTitle);
  const lines = check.facts.map((fact) => checkedFact(scene, check, fact));
  const count = check.verdicts.map((word) => `${word}: ${lines.filter((line) => line[3] === word).length}`).join('; ');
  showResult(scene, check, count, lines);
  return `${count}. ${check.done}`;
}

function checkedFact(scene: PlatformScene, check: PlatformCheck, fact: PlatformFact): string[] {
  const { name, expected, pattern, first = [], find } = fact;
  const [passed, failed, unknown] = check.verdicts;
  const worded = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(worded).join(' | ');
    const text = value instanceof Date ? scene.calendar.wallClock(value) : String(value);
    return check.words[text] ?? text;
  };
  try {
    for (const chain of first) scene.follow(chain);
    const found = worded(find.map((chain) => scene.follow(chain)));
    const isAsExpected = pattern === undefined ? found === expected : new RegExp(pattern).test(found);
    return [name, expected, found, isAsExpected ? passed : failed];
  } catch (error) {
    return [name, expected, String(error), unknown];
  }
}

function showResult(scene: PlatformScene, check: PlatformCheck, count: string, lines: readonly string[][]): void {
  const { spreadsheet } = scene;
  const when = Utilities.formatDate(new Date(), Session.getScriptTimeZone(), check.when);
  const head = [check.title, `${when} ${count}.`, ...check.notes, scene.formAddress()];
  const rows = [...head.map((text) => [text, '', '', '']), [...check.headers], ...lines];
  const sheet = scene.freshTab();
  sheet.getRange(1, 1, rows.length, 4).setNumberFormat('@').setValues(rows);
  for (const chain of check.layout) scene.follow(chain);
  let name = check.title;
  for (let twin = 2; spreadsheet.getSheetByName(name); twin += 1) name = `${check.title} (${twin})`;
  sheet.setName(name);
}
