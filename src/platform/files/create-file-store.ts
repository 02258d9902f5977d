import type { Config } from '../config.ts';
import { createDiskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';
import { createS3Store } from './s3-store.ts';

/** The store that the configuration names: an S3-compatible bucket, else a folder of this machine. */
export function createFileStore(config: Config): FileStore {
  if (!config.STORAGE_S3_URL) return createDiskStore(config.STORAGE_DIR);
  return createS3Store({
    url: config.STORAGE_S3_URL,
    accessKeyId: config.STORAGE_S3_KEY ?? '',
    secretAccessKey: config.STORAGE_S3_SECRET ?? '',
    region: config.STORAGE_S3_REGION,
  });
}
