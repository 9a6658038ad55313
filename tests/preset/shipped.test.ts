import { readFileSync } from 'node:fs';
import { PLAN_PAGE, QUESTIONS } from '../../src/domain/registration-form';
import { PLAN_43 } from '../../src/preset/plan-43';
import { SHIPPED } from '../../src/preset/shipped';

describe('SHIPPED', () => {
  it('is what dist/Preset.html holds, in a text that is no HTML', () => {
    const page = readFileSync('dist/Preset.html', 'utf8');
    expect(page).not.toContain('<');
    expect(JSON.parse(page)).toEqual(SHIPPED);
  });
});

describe('PLAN_43.form', () => {
  it('gives hints for titles that the Form has', () => {
    const titles: string[] = [...Object.values(QUESTIONS), PLAN_PAGE];
    expect(Object.keys(PLAN_43.form.hints).filter((title) => !titles.includes(title))).toEqual([]);
  });
});
