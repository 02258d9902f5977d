import { Refusal } from '../refusal.mjs';
import { sleep } from '../wait.mjs';
import { openDatabase } from './database.mjs';
import { stopServer } from './server.mjs';

// Advisory locks on the database `postgres`: the supervisor holds the first alone, every other command shares the second.
const supervisorLock = '727100, 1';
const guestLock = '727100, 2';
const patience = 4_000;

/**
 * Uses the data folder's server for one command beside whoever else uses it. Gives `{ url, supervised, leave() }`;
 * `supervised` says that a running `npm start` keeps it; `leave` stops the server when nobody is left.
 */
export async function visitDatabase(options) {
  for (;;) {
    const database = await openDatabase(options);
    const session = await database.connect('saolang-command').catch(() => undefined);
    if (session && (await ask(session, `pg_try_advisory_lock_shared(${guestLock})`)))
      return {
        url: database.url,
        supervised: await isSupervised(session),
        leave: () => leave(database, session),
      };
    // The last visitor is just stopping it: start it again.
    await session?.end().catch(() => {});
    await sleep(100);
  }
}

/**
 * Becomes the data folder's one supervisor. Gives `{ url, ended, close() }`: `ended` resolves when the server dies;
 * `close` stops it. Refuses in one sentence when another process supervises already.
 */
export async function superviseDatabase(options) {
  let deadline;
  for (;;) {
    const database = await openDatabase(options);
    const session = await database.connect(`saolang-supervisor-${process.pid}`).catch(() => undefined);
    if (session && (await ask(session, `pg_try_advisory_lock(${supervisorLock})`)))
      return {
        url: database.url,
        ended: new Promise((resolve) => session.once('end', resolve)),
        close: () => stopServer({ folder: database.folder, pid: database.address.pid }),
      };
    const other = session && (await supervisor(session));
    await session?.end().catch(() => {});
    // A command that is leaving, or a supervisor that was just killed, holds the lock for a moment only.
    deadline ??= Date.now() + patience;
    if (Date.now() > deadline) throw new AlreadySupervised(options.dataFolder, other);
    await sleep(200);
  }
}

/** Another `npm start` keeps this data folder. */
export class AlreadySupervised extends Refusal {
  constructor(dataFolder, processNumber) {
    const who = processNumber ? ` (tiến trình ${processNumber})` : '';
    super(
      `Sao Làng đang chạy sẵn trên thư mục dữ liệu ${dataFolder}${who}: mỗi thư mục dữ liệu chỉ chạy được một lần.`,
    );
  }
}

async function leave(database, session) {
  const alone =
    (await ask(session, `pg_advisory_unlock_shared(${guestLock})`)) &&
    (await ask(session, `pg_try_advisory_lock(${supervisorLock})`)) &&
    (await ask(session, `pg_try_advisory_lock(${guestLock})`));
  if (alone) await stopServer({ folder: database.folder, pid: database.address.pid });
  await session.end().catch(() => {});
}

async function isSupervised(session) {
  return (
    !(await ask(session, `pg_try_advisory_lock(${supervisorLock})`)) ||
    !(await ask(session, `pg_advisory_unlock(${supervisorLock})`))
  );
}

async function supervisor(session) {
  try {
    const { rows } = await session.query(
      `select substring(application_name from '\\d+$') as pid from pg_stat_activity where application_name like 'saolang-supervisor-%'
         and pid in (select pid from pg_locks where locktype = 'advisory' and (classid, objid) = (${supervisorLock}) and granted)`,
    );
    return rows[0]?.pid;
  } catch {
    return undefined;
  }
}

async function ask(session, question) {
  try {
    return Object.values((await session.query(`select ${question}`)).rows[0])[0];
  } catch {
    return false;
  }
}
