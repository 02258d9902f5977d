import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { contentKey, type FileStore, isSha256 } from './file-store.ts';

/** Files in a folder of this machine. A file appears under its hash only when it is whole and on the disk. */
export function createDiskStore(folder: string): FileStore {
  const root = resolve(folder);
  const incoming = join(root, 'incoming');
  const pathOf = (sha256: string) => join(root, contentKey(sha256));
  return {
    keep: async (temporaryPath, sha256) => {
      const target = pathOf(sha256);
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // The temporary file may lie on another file system, where a rename would not be possible or not be atomic.
      const arriving = join(incoming, randomUUID());
      try {
        await copyFile(temporaryPath, arriving, constants.COPYFILE_FICLONE);
        await syncToDisk(arriving, 'r+');
        await rename(arriving, target);
        await syncToDisk(dirname(target), 'r');
      } finally {
        await rm(arriving, { force: true });
      }
      await rm(temporaryPath, { force: true });
    },
    open: async (sha256, range) => {
      const found = await sizeAndTime(pathOf(sha256));
      if (!found) return undefined;
      return { size: found.size, stream: createReadStream(pathOf(sha256), range) };
    },
    remove: async (sha256, unlessStoredSince) => {
      const found = await sizeAndTime(pathOf(sha256));
      if (!found || (unlessStoredSince && found.storedAt >= unlessStoredSince)) return;
      await rm(pathOf(sha256), { force: true });
    },
    list: () => listFolder(root),
    check: async () => {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const probe = join(incoming, `probe-${randomUUID()}`);
      await (await open(probe, 'wx', 0o600)).close();
      await rm(probe);
    },
  };
}

async function syncToDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } catch (error) {
    // Some file systems cannot flush a folder; the file itself was flushed before.
    if (flags === 'r+') throw error;
  } finally {
    await handle.close();
  }
}

async function sizeAndTime(path: string): Promise<{ size: number; storedAt: Date } | undefined> {
  try {
    const { size, mtime } = await stat(path);
    return { size, storedAt: mtime };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function* listFolder(root: string): AsyncIterable<{ sha256: string; storedAt: Date }> {
  for (const first of await foldersIn(root)) {
    for (const second of await foldersIn(join(root, first))) {
      for (const sha256 of await readdir(join(root, first, second))) {
        if (!isSha256(sha256)) continue;
        const found = await sizeAndTime(join(root, first, second, sha256));
        if (found) yield { sha256, storedAt: found.storedAt };
      }
    }
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
