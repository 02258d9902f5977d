import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { oneAtATime } from '../one-at-a-time.mjs';
import { Refusal } from '../refusal.mjs';
import { sleep } from '../wait.mjs';
import { findBinaries } from './binaries.mjs';
import { createCluster } from './cluster.mjs';
import { newConnection, readConnectionFile, writeConnectionFile } from './connection-file.mjs';
import { chooseOperatingUser } from './operating-user.mjs';
import { isLivePostgres, readPostmasterFile } from './postmaster-file.mjs';
import { adoptServer, launchServer } from './server.mjs';
import { connect, databaseUrl, ensureOwnerAndDatabase } from './session.mjs';

const patience = 10_000;
const database = 'saolang';

/**
 * Gives the running server of a data folder: adopts the one that lives, else starts one (making the cluster the first
 * time). Over the remains of a killed server it tries again for ten seconds. Gives
 * `{ url, address, folder, startedHere, connect(name) }`; `connect` opens a superuser's session on `postgres`.
 * `fresh` throws away the data of a server that is not running; `durable: false` does not wait for the disk.
 */
export async function openDatabase({ dataFolder, durable = true, fresh = false, substituteHome }) {
  const wanted = resolve(dataFolder);
  return oneAtATime(`${wanted}.opening`, async () => {
    if (fresh) removeUnlessRunning(wanted);
    const place = preparePlace({ dataFolder: wanted, durable, substituteHome });
    const { startedHere, address } = await adoptOrLaunch(place);
    const { owner, superuser } = place.connection;
    const open = { ...address, password: superuser };
    const session = await connect(open);
    try {
      await ensureOwnerAndDatabase(session, { password: owner, database });
    } finally {
      await session.end();
    }
    return {
      url: databaseUrl({ ...address, password: owner, database }),
      address,
      folder: place.folder,
      startedHere,
      connect: (name) => connect({ ...open, name }),
    };
  });
}

function removeUnlessRunning(dataFolder) {
  const folder = readConnectionFile(dataFolder)?.folder ?? dataFolder;
  if (isLivePostgres(readPostmasterFile(folder)?.pid)) return;
  for (const path of [folder, dataFolder, `${dataFolder}.connection.json`, `${dataFolder}.log`])
    rmSync(path, { recursive: true, force: true });
}

function preparePlace({ dataFolder, durable, substituteHome }) {
  mkdirSync(dirname(dataFolder), { recursive: true });
  const binaries = findBinaries();
  const known = readConnectionFile(dataFolder);
  const user = chooseOperatingUser({ binaries, dataFolder, relocated: known?.folder, substituteHome });
  if (user.kind === 'owner') user.own(dirname(dataFolder));
  const folder = known?.folder ?? user.relocated ?? dataFolder;
  if (!known && existsSync(`${folder}/PG_VERSION`))
    throw new Refusal(
      `Có dữ liệu trong ${folder} nhưng mất tệp mật khẩu ${dataFolder}.connection.json: hãy chép lại tệp đó.`,
    );
  const connection = known ?? { ...newConnection(), ...(user.relocated ? { folder } : {}) };
  const ownSecrets = user.kind === 'owner' ? user.own : undefined;
  if (!known) writeConnectionFile(dataFolder, connection, ownSecrets);
  createCluster({ folder, user, version: binaries.version, password: connection.superuser, durable });
  return {
    folder,
    user,
    connection,
    durable,
    log: `${dataFolder}.log`,
    rememberPort: (port) => writeConnectionFile(dataFolder, { ...connection, port }, ownSecrets),
  };
}

async function adoptOrLaunch(place) {
  const { folder, user, connection, durable, log, rememberPort } = place;
  const deadline = Date.now() + patience;
  for (;;) {
    const adopted = await adoptServer({ folder, password: connection.superuser });
    if (adopted) return { address: adopted, startedHere: false };
    const launched = await launchServer({
      folder,
      user,
      password: connection.superuser,
      port: connection.port,
      log,
      durable,
    });
    if (!launched.complaint) {
      if (launched.port !== connection.port) rememberPort(launched.port);
      return { address: launched, startedHere: true };
    }
    if (Date.now() > deadline)
      throw new Refusal(`PostgreSQL không khởi động được trên ${folder} (nhật ký: ${log}):\n${launched.complaint}`);
    await sleep(500);
  }
}
