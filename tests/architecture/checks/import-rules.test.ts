import { describe, expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { brokenRules } from '../violation.ts';
import { checkImports } from './import-rules.ts';

const scoring = 'src/modules/scoring';
const dossiers = 'src/modules/dossiers';
const database = {
  'src/platform/db.server.ts': "import 'pg';\nexport type Database = object;\nexport const db = {};\n",
};

/** Name of the rule, the file that breaks it, its text, and the other files it needs. */
const planted: [rule: string, file: string, text: string, others?: Record<string, string>][] = [
  ['no-cycles', 'src/standards/a.ts', "import './b.ts';", { 'src/standards/b.ts': "import type { A } from './a.ts';" }],
  ['nothing-unresolved', 'src/standards/a.ts', "import '#platform/gone.ts';"],
  [
    'ground-knows-no-module',
    'src/platform/a.ts',
    "import '#modules/scoring/index.ts';",
    { [`${scoring}/index.ts`]: '' },
  ],
  [
    'ground-knows-no-module',
    'src/ui/office/a.tsx',
    "import type { A } from '#modules/scoring/rules/a.ts';",
    { [`${scoring}/rules/a.ts`]: '' },
  ],
  ['platform-knows-no-screen', 'src/platform/a.ts', "import 'react';"],
  ['standards-are-pure', 'src/standards/a.ts', "import '#platform/b.ts';", { 'src/platform/b.ts': '' }],
  ['standards-are-pure', 'src/standards/a.ts', "import 'kysely';"],
  ['module-listed', 'src/modules/warehouse/index.ts', "import 'zod';"],
  ['module-order', `${dossiers}/commands/a.ts`, "import '#modules/scoring/index.ts';", { [`${scoring}/index.ts`]: '' }],
  [
    'module-order',
    `${dossiers}/rules/a.ts`,
    "import type { A } from '#modules/scoring/rules/a.ts';",
    { [`${scoring}/rules/a.ts`]: '' },
  ],
  [
    'front-door-only',
    `${scoring}/commands/a.ts`,
    "import '#modules/dossiers/commands/b.ts';",
    { [`${dossiers}/commands/b.ts`]: '' },
  ],
  [
    'front-door-only',
    `${scoring}/ui/a.tsx`,
    "import type { B } from '#modules/dossiers/queries/b.ts';",
    { [`${dossiers}/queries/b.ts`]: '' },
  ],
  [
    'roots-use-front-doors',
    'src/server.ts',
    "import '#modules/dossiers/queries/b.ts';",
    { [`${dossiers}/queries/b.ts`]: '' },
  ],
  ['nothing-imports-roots', `${scoring}/jobs.ts`, "import '../../tasks.ts';", { 'src/tasks.ts': '' }],
  ['nothing-imports-roots', 'src/platform/a.ts', "import '../docs/page.ts';", { 'src/docs/page.ts': '' }],
  ['rules-are-pure', `${scoring}/rules/a.ts`, "import type { A } from '#platform/b.ts';", { 'src/platform/b.ts': '' }],
  ['rules-are-pure', `${scoring}/rules/a.ts`, "import 'node:fs';"],
  ['queries-only-read', `${scoring}/queries/a.ts`, "import '../commands/b.ts';", { [`${scoring}/commands/b.ts`]: '' }],
  [
    'queries-only-read',
    `${scoring}/queries/a.ts`,
    "import type { B } from '../ui/b.ts';",
    { [`${scoring}/ui/b.ts`]: '' },
  ],
  ['queries-only-read', `${scoring}/queries/a.ts`, "import '#ui/office/b.ts';", { 'src/ui/office/b.ts': '' }],
  ['commands-know-no-screen', `${scoring}/commands/a.ts`, "import 'hono';"],
  [
    'commands-know-no-screen',
    `${scoring}/commands/a.ts`,
    "import '../routes/b.tsx';",
    { [`${scoring}/routes/b.tsx`]: '' },
  ],
  ['screens-hold-no-sql', `${scoring}/routes/a.tsx`, "import type { Kysely } from 'kysely';"],
  ['screens-hold-no-sql', `${scoring}/routes/a.tsx`, "import { db } from '#platform/db.server.ts';", database],
  ['sql-has-its-place', `${scoring}/papers/a.ts`, "import { sql } from 'kysely';"],
  ['sql-has-its-place', 'src/seed.ts', "import { sql } from 'kysely';"],
  [
    'components-are-browser-safe',
    `${scoring}/ui/a.tsx`,
    "import { b } from '../queries/b.ts';",
    { [`${scoring}/queries/b.ts`]: 'export const b = 1;' },
  ],
  [
    'components-are-browser-safe',
    `${scoring}/ui/a.tsx`,
    "import { b } from '../index.ts';",
    { [`${scoring}/index.ts`]: 'export const b = 1;' },
  ],
  ['components-are-browser-safe', 'src/ui/office/a.tsx', "import { join } from 'node:path';"],
  [
    'public-pages-read-public-queries',
    `${scoring}/public/a.tsx`,
    "import '../queries/b.ts';",
    { [`${scoring}/queries/b.ts`]: '' },
  ],
  [
    'public-pages-read-public-queries',
    `${scoring}/public/a.tsx`,
    "import '#ui/office/b.tsx';",
    { 'src/ui/office/b.tsx': '' },
  ],
  ['product-needs-no-test', `${scoring}/jobs.ts`, "import 'vitest';"],
];

describe('an import that leads where it may not is found', () => {
  test.each(planted)('%s: %s %s', async (rule, file, text, others = {}) => {
    const project = plantProject({ [file]: `${text}\n`, ...others });
    expect(brokenRules(await checkImports(project))).toContain(`${rule} ${file}`);
  });
});

test('what the rules allow is let through', async () => {
  const project = plantProject({
    ...database,
    'src/server.ts': "import '#modules/scoring/index.ts';\nimport './sentences.ts';\n",
    'src/sentences.ts': "import '#modules/scoring/messages.vi.ts';\n",
    [`${scoring}/index.ts`]: "export { a } from './commands/a.ts';\n",
    [`${scoring}/messages.vi.ts`]: 'export const a = 1;\n',
    [`${scoring}/commands/a.ts`]:
      "import { sql } from 'kysely';\nimport '../rules/a.ts';\nimport '#modules/dossiers/index.ts';\nexport const a = sql;\n",
    [`${scoring}/rules/a.ts`]: "import 'zod';\nimport '#standards/b.ts';\nimport '#modules/dossiers/rules/a.ts';\n",
    [`${scoring}/rules/a.test.ts`]: "import 'node:fs';\nimport 'vitest';\n",
    [`${scoring}/queries/sheet.ts`]:
      "import 'kysely';\nimport type { View } from '#ui/office/view.ts';\nexport type Sheet = View;\n",
    [`${scoring}/queries/public-rating.ts`]: "import 'kysely';\n",
    [`${scoring}/ui/a.tsx`]:
      "import type { Sheet } from '../queries/sheet.ts';\nimport 'react';\nexport type A = Sheet;\n",
    [`${scoring}/public/a.tsx`]: "import '../queries/public-rating.ts';\n",
    [`${scoring}/routes/a.tsx`]:
      "import type { Database } from '#platform/db.server.ts';\nimport '../queries/sheet.ts';\nimport '../ui/a.tsx';\nexport type A = Database;\n",
    'src/ui/office/view.ts': 'export type View = object;\n',
    'src/standards/b.ts': "import 'zod';\n",
    [`${dossiers}/index.ts`]: '',
    [`${dossiers}/rules/a.ts`]: '',
  });
  expect(await checkImports(project)).toEqual([]);
});
