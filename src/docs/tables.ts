import { byText, code, groupBy, type Page, table } from './page.ts';

interface Column {
  name: string;
  type: string;
}
interface Table {
  schema: string;
  name: string;
  columns: Column[];
}
interface ForeignKey {
  from: string;
  to: string;
}

/**
 * Every table of every module, as the code names it, with a diagram for each PostgreSQL schema. Columns come from the
 * generated types, foreign keys from the text of the migrations (both in full), so no database is needed.
 */
export function tablesPage(schemaTypes: string, migrations: string): Page {
  const tables = tablesIn(schemaTypes);
  const foreignKeys = foreignKeysIn(migrations);
  return {
    title: 'Tables (bảng dữ liệu)',
    about: 'One PostgreSQL schema per module. Names are as the code writes them; `?` marks a column that may be null.',
    parts: groupBy(tables, ({ schema }) => schema).flatMap(([schema, members]) => [
      `## ${schema}`,
      diagram(schema, members, foreignKeys),
      table(
        ['Table', 'Columns', 'Refers to'],
        members.map(({ name, columns }) => [
          code(name),
          columns.map((column) => `${code(column.name)} ${column.type}`).join(', '),
          [...new Set(foreignKeys.filter(({ from }) => from === name).map(({ to }) => code(to)))].join(', '),
        ]),
      ),
    ]),
  };
}

/** Reads the two kinds of interfaces that kysely-codegen writes: one per table, and `DB` that names them all. */
function tablesIn(schemaTypes: string): Table[] {
  const bodies = new Map(
    [...schemaTypes.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].map(([, name, body]) => [name, body ?? '']),
  );
  return [...(bodies.get('DB') ?? '').matchAll(/^\s*"([\w.]+)": (\w+);$/gm)].map(([, name = '', type]) => ({
    schema: name.split('.')[0] ?? '',
    name,
    columns: [...(bodies.get(type) ?? '').matchAll(/^\s*(\w+): (.+);$/gm)].map(([, column = '', written = '']) => ({
      name: column,
      type: shortType(written),
    })),
  }));
}

/** `Generated<Timestamp | null>` is a timestamp that may be null; that the database fills it in is not shown. */
function shortType(written: string): string {
  const parts = written.replace(/^Generated<(.+)>$/, '$1').split(' | ');
  const type = parts.filter((part) => part !== 'null').join(' | ');
  return `${type.toLowerCase()}${parts.includes('null') ? '?' : ''}`;
}

/** `create table a.b (… references c.d` and `alter table a.b … references c.d`, each naming its tables in full. */
function foreignKeysIn(migrations: string): ForeignKey[] {
  const statements = migrations.replace(/--.*$/gm, '').split(';');
  return statements
    .flatMap((statement) => {
      const from = /\b(?:create|alter) table (?:if (?:not )?exists )?(\w+\.\w+)/i.exec(statement)?.[1];
      if (from === undefined) return [];
      return [...statement.matchAll(/\breferences (\w+\.\w+)/gi)].map(([, to = '']) => ({
        from: camelCase(from),
        to: camelCase(to),
      }));
    })
    .sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to));
}

function diagram(schema: string, members: Table[], foreignKeys: ForeignKey[]): string {
  // One line for each pair of tables, however many columns join them.
  const arrows = foreignKeys
    .filter(({ from }) => from.startsWith(`${schema}.`))
    .map(({ from, to }) => `  ${entity(to)} ||--o{ ${entity(from)} : ""`);
  const entities = members.map(({ name }) => `  ${entity(name)}`);
  return ['```mermaid', 'erDiagram', ...entities, ...new Set(arrows), '```'].join('\n');
}

/** Mermaid takes no dot in a name. */
const entity = (name: string): string => name.replace('.', '_');
const camelCase = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
