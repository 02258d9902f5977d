import { expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { brokenRules } from '../violation.ts';
import { checkSqlPlace } from './sql-place.ts';

test('a SELECT in a page, a component, a paper or a composition root is found, without any import of Kysely', () => {
  const select = "const rows = await db.selectFrom('scoring.council').selectAll().execute();\n";
  const project = plantProject({
    'src/modules/scoring/routes/a.tsx': select,
    'src/modules/scoring/ui/a.tsx': select,
    'src/modules/scoring/papers/a.ts': select,
    'src/app.ts': select,
    'src/modules/scoring/queries/a.ts': select,
    'src/modules/scoring/commands/a.ts': select,
    'src/modules/scoring/jobs.ts': select,
    'src/modules/scoring/routes/a.test.ts': select,
    'src/platform/a.ts': select,
  });
  expect(brokenRules(checkSqlPlace(project))).toEqual([
    'sql-has-its-place src/app.ts:1',
    'sql-has-its-place src/modules/scoring/papers/a.ts:1',
    'sql-has-its-place src/modules/scoring/routes/a.tsx:1',
    'sql-has-its-place src/modules/scoring/ui/a.tsx:1',
  ]);
});
