import { sql } from 'kysely';
import { applicationRole, type Database } from './db.server.ts';

const modules = [
  'platform',
  'identity',
  'documents',
  'programme',
  'regulation',
  'registry',
  'dossiers',
  'scoring',
  'recognition',
] as const;

/**
 * Creates the role that the running software uses, before the first migration (a migration may not create roles).
 * The owner is made a member, so that a pool can `set role`.
 */
export async function bootstrapRole(db: Database): Promise<void> {
  // Roles belong to the whole server while locks belong to one database: two bootstraps at once may meet here.
  await sql
    .raw(`do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then create role ${applicationRole} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`)
    .execute(db);
  await sql.raw(`grant ${applicationRole} to current_user`).execute(db);
}

/**
 * Grants the application's rights after the migrations: everything on the modules' tables, save that events and
 * their seals can be inserted and read but never changed or deleted.
 */
export async function grantRights(db: Database): Promise<void> {
  for (const schema of modules) {
    await sql.raw(`grant usage on schema ${schema} to ${applicationRole}`).execute(db);
    await sql
      .raw(`grant select, insert, update, delete on all tables in schema ${schema} to ${applicationRole}`)
      .execute(db);
    await sql.raw(`grant usage, select on all sequences in schema ${schema} to ${applicationRole}`).execute(db);
  }
  await sql
    .raw(`revoke update, delete, truncate on platform.event, platform.event_seal from ${applicationRole}`)
    .execute(db);
}

/** The schemas that hold our tables, one for each module. */
export const schemas: readonly string[] = modules;
