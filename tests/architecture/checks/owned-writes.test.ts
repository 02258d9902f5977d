import { expect, test } from 'vitest';
import { plantProject } from '../plant-project.ts';
import { brokenRules } from '../violation.ts';
import { checkOwnedWrites, type WriteException } from './owned-writes.ts';

const command = 'src/modules/scoring/commands/a.ts';
const foundIn = (path: string, text: string, exceptions: WriteException[] = []) =>
  brokenRules(checkOwnedWrites(plantProject({ [path]: text }), exceptions));

const builderWrites = [
  "db.insertInto('scoring.scoreSheet')",
  "db.updateTable('scoring.scoreSheet as s')",
  "db.deleteFrom('scoring.scoreSheet')",
  "db.mergeInto('scoring.scoreSheet')",
];

test.each(builderWrites)('%s is a write that only a command may do', (text) => {
  expect(foundIn(command, text)).toEqual([]);
  expect(foundIn('src/modules/scoring/queries/a.ts', text)).toEqual([
    'writes-are-owned src/modules/scoring/queries/a.ts:1',
  ]);
  expect(foundIn('src/modules/scoring/routes/a.tsx', text)).toHaveLength(1);
  expect(foundIn('src/seed.ts', text)).toHaveLength(1);
});

test.each([
  `sql\`insert into scoring.score_sheet (id) values (\${id})\`.execute(db)`,
  `sql<Row>\`with a as (select 1) update scoring.score_sheet as s set state = \${state}\``,
  "sql.raw('delete from scoring.score_sheet')",
  "pool.query('UPDATE scoring.score_sheet SET version = 2')",
  'sql`truncate table scoring.score_sheet`',
])('%s is a write too', (text) => {
  expect(foundIn(command, text)).toEqual([]);
  expect(foundIn('src/modules/scoring/jobs.ts', text)).toHaveLength(1);
});

test('a command that writes the tables of another module is found, also a lower one', () => {
  expect(foundIn(command, "db.updateTable('dossiers.dossier')")).toEqual([`writes-are-owned ${command}:1`]);
  expect(foundIn(command, 'sql`delete from dossiers.dossier`')).toHaveLength(1);
});

test('a table that is not written out cannot be checked, so it is refused', () => {
  expect(foundIn(command, 'db.insertInto(table)')).toHaveLength(1);
});

test('locks, upserts and rights are no writes of their own', () => {
  const text =
    "sql`select 1 from a.b for update of b`; sql`grant update, delete on a.b to c`; sql.raw('revoke truncate on a.b from c');";
  expect(foundIn('src/modules/scoring/queries/a.ts', text)).toEqual([]);
});

test('tests may write what they like', () => {
  expect(foundIn('src/modules/scoring/queries/a.test.ts', "db.insertInto('identity.unit')")).toEqual([]);
});

test('an exception opens one path for its schemas only, and one that nothing needs is found', () => {
  const exception = { path: /^src\/modules\/scoring\/loader\.ts$/, schemas: ['scoring'], because: 'seed' };
  const loader = 'src/modules/scoring/loader.ts';
  expect(foundIn(loader, "db.insertInto('scoring.council')", [exception])).toEqual([]);
  expect(foundIn(loader, "db.insertInto('scoring.council'); db.insertInto('identity.unit')", [exception])).toHaveLength(
    1,
  );
  expect(foundIn('src/seed.ts', '', [exception])).toEqual([`writes-are-owned ${exception.path}`]);
});
