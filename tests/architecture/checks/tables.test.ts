import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../support/database.ts';
import { checkConstraintNames, checkForeignKeysIndexed, checkTablesOwned } from './tables.ts';

const database = useDatabase();

/** Runs the statements, then the check, and undoes everything. */
async function planted<T>(statements: string, check: (db: typeof database.owner) => Promise<T>): Promise<T> {
  const undo = new Error('undo');
  let found: T | undefined;
  await database.owner
    .transaction()
    .execute(async (db) => {
      await sql.raw(statements).execute(db);
      found = await check(db);
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return found as T;
}

const noteTable = `create table registry.note (id uuid primary key, product_id uuid references registry.product (id), part integer);`;

test('a foreign key without an index is found, with the statement that adds it', async () => {
  const found = await planted(noteTable, checkForeignKeysIndexed);
  expect(found.map(({ says }) => says)).toContain('create index note_product_id on registry.note (product_id);');
});

test.each([
  ['create index on registry.note (product_id, part)', true],
  ['create index on registry.note (product_id) where product_id is not null', true],
  ['create index on registry.note (part, product_id)', false],
  ['create index on registry.note (product_id) where part > 1', false],
])('%s serves the foreign key: %s', async (index, serves) => {
  const found = await planted(`${noteTable} ${index};`, checkForeignKeysIndexed);
  expect(found.filter(({ where }) => where.startsWith('registry.note'))).toHaveLength(serves ? 0 : 1);
});

test('a table that no module owns is found', async () => {
  const check = (db: typeof database.owner) => checkTablesOwned(db, ['registry']);
  const found = await planted('create table public.note (id int); create table registry.note (id int);', check);
  const tables = found.map(({ where }) => where);
  expect(tables).toContain('public.note');
  expect(tables).not.toContain('registry.note');
  expect(tables).not.toContain('public.saolang_migration');
});

test('a constraint that no problem is named after is found, unless it is a check listed as internal', async () => {
  const statements = `create table registry.note (id int, part int, constraint note__part_positive check (part > 0));
    create unique index note__part_taken on registry.note (part);`;
  const found = async (problems: string[], internal: string[]) =>
    (await planted(statements, (db) => checkConstraintNames(db, problems, internal)))
      .map(({ where }) => where)
      .filter((where) => where.includes('note'));
  expect(await found([], [])).toEqual(['registry.note (note__part_positive)', 'registry.note (note__part_taken)']);
  expect(await found(['note.part-taken'], ['note__part_positive'])).toEqual([]);
  expect(await found([], ['note__part_positive', 'note__part_taken'])).toEqual(['registry.note (note__part_taken)']);
  expect(await found(['note.part-taken', 'note.part-positive'], ['note__gone'])).toEqual(['note__gone']);
});
