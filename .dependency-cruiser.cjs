// Who may import whom (ARCHITECTURE.md has the table and the reasons). Each rule is proven by a planted violation in
// tests/architecture/checks/import-rules.test.ts. What an import cannot show (owned writes, sizes, names) is checked
// beside that test.

/** Each module may use only those before it. */
const modules = require('./tests/architecture/module-order.json');

const test = '[.](test|oracle)[.]tsx?$|^tests/';
const anyModule = '^src/modules/[^/]+';
/** A package, installed or (in a planted violation) only named. */
const packages = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const databasePackages = packages('kysely', 'pg');
const screenPackages = packages('react', 'react-dom', 'react-router', 'hono', '@hono', '@mantine', '@react-router');
const values = ['type-only', 'type-import'];
const error = 'error';

/** What another module, or a composition root, may take from a module. */
const frontDoors = [`${anyModule}/index[.]ts$`, `${anyModule}/rules/`];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No cycle, type imports included: a cycle is one file that has been cut in the wrong place.',
      severity: error,
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere also escapes every other rule.',
      severity: error,
      // Types that React Router writes before type checking, and what Vite itself provides.
      from: {},
      to: { couldNotResolve: true, pathNot: ['^[.]/[+]types/', '^virtual:', '[?]url$'] },
    },
    {
      name: 'ground-knows-no-module',
      comment: 'platform, standards and ui are below every module.',
      severity: error,
      from: { path: '^src/(platform|standards|ui)/' },
      to: { path: '^src/modules/' },
    },
    {
      name: 'platform-knows-no-screen',
      comment: 'The platform draws nothing: no component, no stylesheet.',
      severity: error,
      from: { path: '^src/platform/', pathNot: test },
      to: { path: ['^src/ui/', packages('react', 'react-dom', '@mantine')] },
    },
    {
      name: 'standards-are-pure',
      comment: 'standards/ could be published tomorrow: nothing of ours, no database, no screen.',
      severity: error,
      from: { path: '^src/standards/', pathNot: test },
      to: { path: ['^src/(?!standards/)', databasePackages, screenPackages] },
    },
    {
      name: 'module-listed',
      comment: 'A module has its place in the order, in this file and in ARCHITECTURE.md.',
      severity: error,
      from: { path: `^src/modules/(?!(${modules.join('|')})/)` },
      to: {},
    },
    ...modules.slice(0, -1).map((module, place) => ({
      name: 'module-order',
      comment: `${module} may use only the modules before it.`,
      severity: error,
      from: { path: `^src/modules/${module}/` },
      to: { path: `^src/modules/(${modules.slice(place + 1).join('|')})/` },
    })),
    {
      name: 'front-door-only',
      comment: 'Across modules: index.ts (what it does) and rules/ (what things mean).',
      severity: error,
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', ...frontDoors] },
    },
    {
      name: 'roots-use-front-doors',
      comment: 'A composition root takes a front door, or one of the lists that exist to be composed.',
      severity: error,
      from: { path: '^src/([^/]+[.]tsx?$|docs/|demonstration/)', pathNot: test },
      to: {
        path: '^src/modules/',
        // `cli score` loads its command alone, because it needs no database.
        pathNot: [
          ...frontDoors,
          `${anyModule}/(messages[.][a-z]+|problems|jobs|endpoints|office-routes|[a-z-]+-command)[.]ts$`,
          `${anyModule}/public/`,
        ],
      },
    },
    {
      name: 'nothing-imports-roots',
      comment: 'server, worker, cli, office, site, app, seed, demo, docs, commands, tasks, sentences only compose.',
      severity: error,
      from: { path: '^src/(platform|standards|ui|modules)/', pathNot: test },
      to: { path: '^src/([^/]+[.]tsx?$|docs/|demonstration/)' },
    },
    {
      name: 'rules-are-pure',
      comment: 'rules/ take values and return values: rules/, standards/ and zod, nothing else.',
      severity: error,
      from: { path: `${anyModule}/rules/`, pathNot: test },
      to: { pathNot: [`${anyModule}/rules/`, '^src/standards/', packages('zod')] },
    },
    {
      name: 'queries-only-read',
      comment: 'A query knows no command, no page and no component.',
      severity: error,
      from: { path: `${anyModule}/queries/`, pathNot: test },
      to: { path: [`${anyModule}/(commands|routes|ui|public)/`, screenPackages] },
    },
    {
      name: 'queries-only-read',
      comment: 'A query may give rows in a shape that ui/ names, but loads no component.',
      severity: error,
      from: { path: `${anyModule}/queries/`, pathNot: test },
      to: { path: '^src/ui/', dependencyTypesNot: values },
    },
    {
      name: 'commands-know-no-screen',
      comment:
        'A command can be performed by a page, a job, the seed or a test: no page, no component, no React, no Hono.',
      severity: error,
      from: { path: `${anyModule}/commands/`, pathNot: test },
      to: { path: [`${anyModule}/(routes|ui|public)/`, `${anyModule}/endpoints[.]ts$`, '^src/ui/', screenPackages] },
    },
    {
      name: 'screens-hold-no-sql',
      comment: 'routes/, ui/ and public/ ask queries; they never meet the database.',
      severity: error,
      from: { path: [`${anyModule}/(routes|ui|public)/`, '^src/ui/'], pathNot: test },
      to: { path: databasePackages },
    },
    {
      name: 'screens-hold-no-sql',
      comment: 'routes/, ui/ and public/ may name the type of the database, never hold it.',
      severity: error,
      from: { path: [`${anyModule}/(routes|ui|public)/`, '^src/ui/'], pathNot: test },
      to: { path: '^src/platform/db[.]server[.]ts$', dependencyTypesNot: values },
    },
    {
      name: 'sql-has-its-place',
      comment: 'SQL is written in queries/, commands/, jobs and seeds of a module; elsewhere only its types are named.',
      severity: error,
      from: {
        path: '^src/(modules/|[^/]+[.]tsx?$|docs/)',
        pathNot: [
          test,
          `${anyModule}/(queries|commands)/`,
          `${anyModule}/(jobs|(seed|load)-[a-z-]+)[.]ts$`,
          // better-auth works on the same pool.
          '^src/modules/identity/authentication/',
        ],
      },
      to: { path: databasePackages, dependencyTypesNot: values },
    },
    {
      name: 'components-are-browser-safe',
      comment: 'ui/ runs in the browser: it may name the types of commands and queries, never load them.',
      severity: error,
      from: { path: [`${anyModule}/ui/`, '^src/ui/'], pathNot: test },
      to: {
        path: [
          `${anyModule}/(commands|queries|routes|public|papers|authentication)/`,
          `${anyModule}/(index|jobs|endpoints)[.]ts$`,
        ],
        dependencyTypesNot: values,
      },
    },
    {
      name: 'components-are-browser-safe',
      comment: 'ui/ runs in the browser, where Node is not.',
      severity: error,
      from: { path: [`${anyModule}/ui/`, '^src/ui/office/'], pathNot: test },
      to: { dependencyTypes: ['core'], dependencyTypesNot: values },
    },
    {
      name: 'public-pages-read-public-queries',
      comment: 'public/ shows published columns only, in plain HTML: public-* queries, ui/public, no Mantine.',
      severity: error,
      from: { path: `${anyModule}/public/`, pathNot: test },
      to: {
        path: [
          `${anyModule}/queries/(?!public-)`,
          `${anyModule}/(routes|ui)/`,
          '^src/ui/(?!public/)',
          packages('@mantine'),
        ],
      },
    },
    {
      name: 'product-needs-no-test',
      comment: 'What runs in production stands without tests, scripts and development packages.',
      severity: error,
      from: { path: '^src/', pathNot: [test, '^src/(office|routes)[.]ts$', `${anyModule}/office-routes[.]ts$`] },
      to: { path: ['^(tests|scripts)/', packages('vitest', 'playwright-core', '@react-router/dev', 'typescript')] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]react-router/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
