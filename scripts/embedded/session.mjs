import { statSync } from 'node:fs';

/** One connection as the superuser (or the given user) to the server at `{ port, sockets }`. */
export async function connect({
  port,
  sockets,
  password,
  user = 'postgres',
  database = 'postgres',
  name = 'saolang-start',
}) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: sockets?.startsWith('/') ? sockets : '127.0.0.1',
    port,
    user,
    password,
    database,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A server that is killed must not take us with it; whoever cares listens for the end.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Whether the server that answers works on this very folder (compared by identity: a path may have two names). */
export async function isServerOf(session, folder) {
  const { rows } = await session.query('show data_directory');
  try {
    const [theirs, ours] = [statSync(rows[0].data_directory), statSync(folder)];
    return theirs.ino === ours.ino && theirs.dev === ours.dev;
  } catch {
    return false;
  }
}

/**
 * Makes the software's own role and database unless they are there. The role is no superuser: what leaks out of the
 * software's connection cannot reach the machine's files.
 */
export async function ensureOwnerAndDatabase(session, { password, database }) {
  const { rows } = await session.query(
    "select (select count(*) from pg_roles where rolname = 'saolang_owner')::int role, (select count(*) from pg_database where datname = $1)::int base",
    [database],
  );
  const quoted = session.escapeLiteral(password);
  if (!rows[0].role) await session.query(`create role saolang_owner login createdb createrole password ${quoted}`);
  if (!rows[0].base) await session.query(`create database ${session.escapeIdentifier(database)} owner saolang_owner`);
}

/** The address for DATABASE_URL. The host in it is for readers; the driver prefers the socket. */
export function databaseUrl({ port, sockets, password, database }) {
  const socket = sockets?.startsWith('/') ? `?host=${encodeURIComponent(sockets)}` : '';
  return `postgres://saolang_owner:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}${socket}`;
}
