import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Installation } from './context.ts';
import { applicationRole, createDatabase, createPool } from './db.server.ts';
import { createFileStore } from './files/create-file-store.ts';
import { createLog } from './log.ts';
import { createMailer } from './mail.ts';

/** Everything one process holds: pool, files, mail, log. `close` gives it all back. */
export function createInstallation(
  config: Config,
  overrides: Partial<Installation> = {},
): Installation & { pool: pg.Pool; close: () => Promise<void> } {
  const pool = createPool(config.DATABASE_URL, { max: config.DATABASE_POOL, role: applicationRole });
  const db = createDatabase(pool);
  return {
    config,
    db,
    pool,
    clock: systemClock,
    newId: randomUUID,
    log: createLog(config.LOG_LEVEL),
    files: createFileStore(config),
    mail: createMailer(config),
    close: () => db.destroy(),
    ...overrides,
  };
}
