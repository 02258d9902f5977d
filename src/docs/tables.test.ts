import { expect, test } from 'vitest';
import { tablesPage } from './tables.ts';

const schemaTypes = `
export interface RegistryProducer {
  id: string;
  nextVersion: Generated<number | null>;
  outcome: Json | null;
}

export interface DB {
  "registry.producer": RegistryProducer;
}
`;
const migrations = `
create table registry.producer (
  id uuid primary key,
  unit_id text references identity.unit (id) -- references public.nothing
);
alter table registry.producer add column owner uuid references identity.role_grant (id);
create index producer_unit on registry.producer (unit_id);
`;

test('a table shows its columns, which may be null, and what it refers to', () => {
  const [heading, , rows] = tablesPage(schemaTypes, migrations).parts;
  expect(heading).toBe('## registry');
  expect(rows).toContain(
    '| `registry.producer` | `id` string, `nextVersion` number?, `outcome` json? | `identity.roleGrant`, `identity.unit` |',
  );
});

test('the diagram has one line for each pair of tables', () => {
  const [, diagram] = tablesPage(schemaTypes, migrations + migrations).parts;
  expect(diagram?.match(/identity_unit \|\|--o\{ registry_producer/g)).toHaveLength(1);
  expect(diagram).not.toContain('nothing');
});
