import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/support/database.ts';
import { createDiskStore } from './disk-store.ts';
import { contentKey } from './file-store.ts';
import { sweepOrphans } from './sweep-orphans.ts';

const held = useDatabase();
const folder = mkdtempSync(join(tmpdir(), 'saolang-test-'));
const store = createDiskStore(folder);
const now = new Date('2026-09-17T20:00:00Z');
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000);

test('content older than a day without a row goes; younger content and content with a row stays', async () => {
  const orphan = await keep('mồ côi', hours(25));
  const young = await keep('vừa gửi', hours(23));
  const pointedTo = await keep('có dòng', hours(999));
  await held.db
    .insertInto('platform.file')
    .values({
      id: randomUUID(),
      sha256: pointedTo,
      mediaType: 'application/pdf',
      size: 1,
      name: 'a.pdf',
      storedAt: now,
    })
    .execute();
  expect(await sweepOrphans(held.db, store, now)).toBe(1);
  expect(await store.open(orphan)).toBeUndefined();
  expect(await there(young)).toBe(true);
  expect(await there(pointedTo)).toBe(true);
  expect(await sweepOrphans(held.db, store, now)).toBe(0);
});

test('many orphans go in batches', async () => {
  for (let index = 0; index < 520; index++) await keep(`tệp ${index}`, hours(48));
  expect(await sweepOrphans(held.db, store, now)).toBe(520);
});

async function keep(text: string, at: Date): Promise<string> {
  const path = join(folder, 'sent');
  writeFileSync(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await store.keep(path, sha256);
  utimesSync(join(folder, contentKey(sha256)), at, at);
  return sha256;
}

async function there(sha256: string): Promise<boolean> {
  const found = await store.open(sha256);
  found?.stream.destroy();
  return found !== undefined;
}
