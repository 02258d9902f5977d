import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { PreparedClient } from './prepared-client.server.ts';
import type { DB } from './schema.generated.ts';

export type Database = Kysely<DB>;
export type DatabaseTransaction = Transaction<DB>;
/** Either of both: what a query takes. */
export type Reader = Database | DatabaseTransaction;

/** The role under which web and worker run: may insert and read events, never change them (see bootstrap.ts). */
export const applicationRole = 'saolang_app';

// The driver's defaults would turn a date into a local Date and int8 into a string.
const dateType = 1082;
const int8Type = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') => {
    if (oid === dateType) return (value: string) => value;
    if (oid === int8Type) return parseSafeInteger;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** A pool on the given server. `role` is taken on each connection; leave it out to stay the owner. */
export function createPool(url: string, options: { max: number; role?: string; applicationName?: string }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    Client: PreparedClient,
    types,
    application_name: options.applicationName ?? 'saolang',
    options: options.role ? `-c role=${options.role}` : undefined,
  });
  // An idle connection that the server closes (a restart) must not end the process; the next query reconnects.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

function parseSafeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${value} does not fit a safe integer`);
  return number;
}
