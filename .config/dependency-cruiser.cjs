// The arrows between the folders of src/, checked by `npm run arrows`. What is not allowed here is forbidden.
const worlds = {
  main: '^src/main\\.ts$',
  presetTypes: '^src/preset/preset\\.ts$',
  zod: 'node_modules/zod/mini/',
  preact: 'node_modules/preact/',
  messages: '^src/local/server/messages\\.ts$',
};
const folder = (/** @type {string} */ name) => `^src/${name}/`;

/** Forbids a world every import outside itself except these. */
const only = (name, comment, from, ...allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    only(
      'domain-knows-nothing',
      'What is true must be testable without Google, Node or a clock; the validator is the one package it may use.',
      folder('domain'),
      worlds.zod,
    ),
    only(
      'app-knows-the-domain',
      'A use case reaches the outside through ports.ts, never through an adapter, so that it runs unchanged on memory.',
      folder('app'),
      folder('domain'),
      worlds.zod,
    ),
    only(
      'google-implements-the-ports',
      'An adapter fulfils a port and knows the names things are remembered by; one that calls a use case would decide.',
      folder('google'),
      folder('domain'),
      '^src/app/(ports|memory-keys)\\.ts$',
      worlds.presetTypes,
    ),
    only(
      'preset-is-data',
      'A campaign is values; another campaign must be another file of values and no code.',
      folder('preset'),
      folder('domain'),
    ),
    {
      name: 'preset-borrows-types-only',
      comment: 'A preset that calls the domain is no longer data that someone can read and copy.',
      severity: 'error',
      from: { path: folder('preset') },
      to: { path: folder('domain'), dependencyTypesNot: ['type-only'] },
    },
    only(
      'main-wires-the-product',
      'The public surface joins adapters to use cases; what runs at Google includes nothing made for this machine.',
      worlds.main,
      folder('(app|google|domain)'),
    ),
    only(
      'sidebar-lives-in-the-browser',
      'The page runs in another world than the server and reaches it only through google.script.run.',
      folder('sidebar'),
      folder('app'),
      worlds.main,
      worlds.preact,
    ),
    {
      name: 'sidebar-borrows-types-only',
      comment: 'The types of the answers are shared; server code inside the page would be shipped twice and drift.',
      severity: 'error',
      from: { path: folder('sidebar') },
      to: { path: [folder('app'), worlds.main], dependencyTypesNot: ['type-only'] },
    },
    only(
      'workspace-lives-in-the-browser',
      'The pages of the workspace know its server by what the two say to each other and by nothing else.',
      folder('workspace'),
      worlds.messages,
      worlds.preact,
    ),
    {
      name: 'workspace-borrows-types-only',
      comment: 'A page that runs code of the server would carry the emulation into the browser.',
      severity: 'error',
      from: { path: folder('workspace') },
      to: { path: folder('local'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'local-is-generic',
      comment:
        'Apps Script on Node loads dist/ as Google would; knowing the product it could hide what Google would not.',
      severity: 'error',
      from: { path: folder('local') },
      to: { path: '^src/', pathNot: folder('local') },
    },
    {
      name: 'product-never-sees-local',
      comment: 'What is pushed to Google must not depend on its own emulation.',
      severity: 'error',
      from: { path: ['^src/(domain|app|google|preset|sidebar)/', worlds.main] },
      to: { path: ['^src/local/', '^src/demo/', '^src/workspace/'] },
    },
    {
      name: 'demo-plays-from-outside',
      comment:
        'The demo uses the product as an office does, by its public names in dist/, so what it shows is what is shipped.',
      severity: 'error',
      from: { path: folder('demo') },
      to: { path: '^src/', pathNot: ['^src/demo/', '^src/local/'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one idea cut in the wrong place.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module nobody imports is dead, or its import was forgotten; either should be noticed.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^src/main\\.ts$', '^src/(demo/(demo|start)|sidebar/sidebar|workspace/(workspace|form))\\.tsx?$'],
      },
      to: {},
    },
    {
      name: 'zod-mini-only',
      comment: 'The main entry of zod adds some 360 KB to a file Google reads again at every execution.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/zod/', pathNot: worlds.zod },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count as arrows too: they are what ties the layers together.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
