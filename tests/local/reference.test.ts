import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import '../../src/local/runtime';
import { emulatedClasses } from '../../src/local/service-class';

const folder = dirname(createRequire(__filename).resolve('@types/google-apps-script/package.json'));

/** How many arguments each method takes in the published types, by interface and method; -1 for any number. */
function publishedArities(): Map<string, Set<number>> {
  const arities = new Map<string, Set<number>>();
  for (const part of [
    'base',
    'cache',
    'charts',
    'forms',
    'html',
    'lock',
    'mail',
    'properties',
    'script',
    'spreadsheet',
    'utilities',
  ]) {
    const file = join(folder, `google-apps-script.${part}.d.ts`);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isMethodSignature(node) && ts.isInterfaceDeclaration(node.parent)) {
        const key = `${node.parent.name.text}.${node.name.getText()}`;
        const known = arities.get(key) ?? new Set<number>();
        const required = node.parameters.filter(
          (parameter) => !parameter.questionToken && !parameter.dotDotDotToken,
        ).length;
        for (let count = required; count <= node.parameters.length; count += 1) known.add(count);
        if (node.parameters.some((parameter) => parameter.dotDotDotToken)) known.add(-1);
        arities.set(key, known);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return arities;
}

/** Later than the published types, or settled otherwise by the reference. */
const LATER = [
  'FormApp.create/2',
  'Form.isPublished/0',
  'Form.setPublished/1',
  'Form.supportsAdvancedResponderPermissions/0',
  'ScriptApp.requireAllScopes/1',
  'ScriptApp.requireScopes/2',
  'ScriptApp.getAuthorizationInfo/2',
  'AuthorizationInfo.getAuthorizedScopes/0',
];

describe('the emulated classes', () => {
  it('take as many arguments as the published types say, method by method', () => {
    const published = publishedArities();
    const unknown = emulatedClasses()
      .filter(({ label }) => label !== 'Enum')
      .flatMap(({ label, methods }) =>
        [...methods.values()].flatMap(({ name, overloads }) =>
          overloads
            .map((overload) => (overload.some(({ rest }) => rest) ? -1 : overload.length))
            .filter((count) => !published.get(`${label}.${name}`)?.has(count))
            .map((count) => `${label}.${name}/${count}`),
        ),
      );
    expect(unknown.filter((signature) => !LATER.includes(signature))).toEqual([]);
  });
});
