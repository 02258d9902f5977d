import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../tests/support/database.ts';

const held = useDatabase();

const keptStatements = (text: string) =>
  sql<{ kept: number }>`select count(*)::integer as kept from pg_prepared_statements where statement like ${text}`;

test('a statement that comes again is kept by the server, a statement asked once is not', async () => {
  await held.db.connection().execute(async (db) => {
    const again = () => sql`select ${'a'}::text as again`.execute(db);
    for (let index = 0; index < 4; index++) expect((await again()).rows).toEqual([{ again: 'a' }]);
    await sql`select ${'b'}::text as once`.execute(db);
    expect((await keptStatements('%as again').execute(db)).rows).toEqual([{ kept: 1 }]);
    expect((await keptStatements('%as once').execute(db)).rows).toEqual([{ kept: 0 }]);
  });
});

test('a failing statement can be mended and asked again', async () => {
  const divide = (by: number) => sql<{ share: number }>`select 6 / ${by}::integer as share`.execute(held.db);
  for (let index = 0; index < 4; index++) {
    await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
    expect((await divide(3)).rows).toEqual([{ share: 2 }]);
  }
});

test('a column added while the software runs costs one refusal at most, then the new column is read', async () => {
  await sql`create table platform.growing (id integer)`.execute(held.owner);
  await sql`insert into platform.growing values (1)`.execute(held.owner);
  await held.owner.connection().execute(async (owner) => {
    const read = () => sql`select * from platform.growing where id = ${1}`.execute(owner);
    for (let index = 0; index < 4; index++) expect((await read()).rows).toEqual([{ id: 1 }]);
    await sql`alter table platform.growing add column name text default 'x'`.execute(owner);
    await expect(read()).rejects.toThrow('cached plan must not change result type');
    expect((await read()).rows).toEqual([{ id: 1, name: 'x' }]);
  });
});
