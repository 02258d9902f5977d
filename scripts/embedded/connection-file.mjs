import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * What a later start must know, beside the data folder and readable by its owner only: the two passwords (`superuser`
 * for the supervisor, `owner` for the software), the port used last, where the data really lies if not in place.
 */
export function readConnectionFile(dataFolder) {
  try {
    return JSON.parse(readFileSync(pathFor(dataFolder), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw new Refusal(`Không đọc được ${pathFor(dataFolder)}: ${error.message}`);
  }
}

/** Writes it whole or not at all, so that a kill in between leaves the old one. */
export function writeConnectionFile(dataFolder, connection, own = () => {}) {
  const path = pathFor(dataFolder);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(connection, undefined, 2)}\n`, { mode: 0o600 });
  own(`${path}.new`);
  renameSync(`${path}.new`, path);
}

/** Fresh secrets. */
export function newConnection() {
  return { superuser: newPassword(), owner: newPassword(), port: 0 };
}

const newPassword = () => randomBytes(24).toString('base64url');

const pathFor = (dataFolder) => `${dataFolder}.connection.json`;
