import { type Kysely, sql } from 'kysely';
import type { Violation } from '../violation.ts';

// biome-ignore lint/suspicious/noExplicitAny: it looks at any database, whatever its tables.
type AnyDatabase = Kysely<any>;

/** Every foreign key has an index that begins with its columns, else each delete and join reads the whole table. */
export async function checkForeignKeysIndexed(db: AnyDatabase): Promise<Violation[]> {
  const { rows } = await sql<{ table: string; constraint: string; columns: string[] }>`
    select conrelid::regclass::text as "table", conname as "constraint",
      (select array_agg(attname::text order by place) from unnest(conkey) with ordinality as key (number, place)
        join pg_attribute on attrelid = conrelid and attnum = key.number) as "columns"
    from pg_constraint
    where contype = 'f' and conparentid = 0 and connamespace::regnamespace::text not in ('graphile_worker')
      and not exists (
        select from pg_index
        where indrelid = conrelid and indisvalid
          and conkey @> (indkey::int2[])[0:cardinality(conkey) - 1] and conkey <@ (indkey::int2[])[0:cardinality(conkey) - 1]
          -- An index on part of the rows helps only if the other rows refer to nothing.
          and (indpred is null or pg_get_expr(indpred, indrelid) in (
            select format('(%I IS NOT NULL)', attname) from pg_attribute where attrelid = conrelid and attnum = any (conkey))))
    order by 1, 2`.execute(db);
  return rows.map(({ table, constraint, columns }) => ({
    rule: 'foreign-keys-indexed',
    where: `${table} (${constraint})`,
    says: `create index ${table.split('.').at(-1)}_${columns.join('_')} on ${table} (${columns.join(', ')});`,
  }));
}

/** Every table lies in the schema of the platform or of one module; only the migrator keeps its books in `public`. */
export async function checkTablesOwned(db: AnyDatabase, modules: readonly string[]): Promise<Violation[]> {
  const { rows } = await sql<{ schema: string; table: string }>`
    select table_schema as "schema", table_name as "table" from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1, 2`.execute(db);
  return rows
    .filter(({ schema, table }) => schema !== 'platform' && !modules.includes(schema) && !isMigratorBook(schema, table))
    .map(({ schema, table }) => ({ rule: 'tables-owned', where: `${schema}.${table}`, says: 'no module owns it' }));
}

const isMigratorBook = (schema: string, table: string) =>
  schema === 'public' && /^saolang_migration(_lock|_hash)?$/.test(table);

/**
 * A constraint or unique index with `__` in its name is spoken by the problem it is named after. Checks that only a
 * fault of ours can break are listed as internal; a listed name that is gone is a violation.
 */
export async function checkConstraintNames(
  db: AnyDatabase,
  problems: readonly string[],
  internal: readonly string[],
): Promise<Violation[]> {
  const { rows } = await sql<{ table: string; name: string; isCheck: boolean }>`
    select conrelid::regclass::text as "table", conname as name, contype = 'c' as "isCheck"
      from pg_constraint where conname like '%\\_\\_%'
    union
    select indrelid::regclass::text, relname, false from pg_index join pg_class on oid = indexrelid
      where indisunique and relname like '%\\_\\_%' and relnamespace::regnamespace::text !~ '^pg_'
    order by 1, 2`.execute(db);
  const silent = rows.filter(({ name }) => !problems.includes(problemOf(name)));
  return [
    ...silent
      .filter(({ name, isCheck }) => !isCheck || !internal.includes(name))
      .map(({ table, name }) => ({
        rule: 'constraints-speak',
        where: `${table} (${name})`,
        says: `no problem is called ${problemOf(name)}`,
      })),
    ...internal
      .filter((name) => !silent.some((row) => row.name === name))
      .map((name) => ({
        rule: 'constraints-speak',
        where: name,
        says: 'listed as internal, but it is not there or speaks',
      })),
  ];
}

/** The same translation as problemFromDatabase. */
const problemOf = (constraint: string) => constraint.replace('__', '.').replaceAll('_', '-');
