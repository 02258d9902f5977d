import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import { createLog } from '#platform/log.ts';
import { otherProvince, otherWard, province, useDossiers, ward } from '../../../tests/support/dossiers.ts';
import { pdfPages } from '../../../tests/support/pdf-file.ts';
import { assignExpert } from './commands/assign-expert.ts';
import { attachEvidence } from './commands/attach-evidence.ts';
import { startOriginal } from './commands/start-original.ts';
import { originalTasks } from './original-jobs.ts';
import { originalFile, originalsOf } from './queries/originals.ts';
import type { OriginalKind } from './rules/original.ts';
import { verifyArchive } from './verify-archive-command.ts';

const here = useDossiers();
const folder = mkdtempSync(join(tmpdir(), 'saolang-originals-'));
const store = createDiskStore(join(folder, 'store'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Does what the worker would do with the jobs of that name. */
async function work(name: string, payload: unknown): Promise<void> {
  const task = originalTasks({ files: store }).find((one) => one.name === name);
  const performer = {
    db: here.db,
    actor: here.system,
    clock: () => here.now(),
    newId: randomUUID,
    log: createLog('silent'),
  };
  await task?.run(performer, payload);
}

/** A dossier with a proof of three pages whose content is in the store. */
async function dossierWithProof(state: 'draft' | 'forwarded' = 'draft') {
  const made = await PDFDocument.create();
  for (let page = 0; page < 3; page++) made.addPage();
  const path = join(folder, randomUUID());
  writeFileSync(path, await made.save());
  const file = await keepFile(store, path, { name: 'phiếu kiểm nghiệm.pdf', mediaType: 'application/pdf' });
  const dossier = await here.dossier('draft');
  await here.run(here.system, attachEvidence, {
    dossierId: dossier.id,
    file,
    title: 'Phiếu kiểm nghiệm',
    kind: 'test-report',
    criterionCode: '1.1',
    page: 2,
  });
  if (state === 'forwarded')
    await here.db.updateTable('dossiers.dossier').set({ forwardedTo: province }).where('id', '=', dossier.id).execute();
  return { ...dossier, file };
}

async function made(actor: Actor, dossierId: string, kind: OriginalKind) {
  const { id } = await here.run(actor, startOriginal, { dossierId, kind });
  await work('dossiers.make-original', { originalId: id });
  const { originals } = await originalsOf(here.db, actor, { dossierId, now: here.now() });
  const original = originals.find((one) => one.id === id);
  if (!original) throw new Error('not among the originals');
  return original;
}

async function contentOf(actor: Actor, originalId: string): Promise<Buffer> {
  const stored = await originalFile(here.db, actor, { originalId, now: here.now() });
  return buffer((await store.open(stored.sha256))?.stream ?? Readable.from([]));
}

test('the whole dossier is one PDF: both forms, the proofs, contents and page numbers; it counts as a version', async () => {
  const { id, number, producerId, file } = await dossierWithProof();
  const producer = await here.person('producer', ward, producerId);
  const original = await made(producer, id, 'whole');
  expect(original).toMatchObject({ state: 'done', version: 1, madeFor: 'request', askedBy: producer.name });
  const pages = await pdfPages(await contentOf(producer, original.id));
  expect(pages).toHaveLength(original.pages ?? 0);
  expect(pages[0]?.text).toContain('MỤC LỤC');
  expect(pages[0]?.text).toContain('1. Phiếu kiểm nghiệm (tiêu chí 1.1)');
  expect(pages[1]?.text).toContain('PHIẾU ĐĂNG KÝ');
  expect(original.files).toEqual([
    {
      path: 'phiếu kiểm nghiệm.pdf',
      title: '1. Phiếu kiểm nghiệm (tiêu chí 1.1)',
      size: file.size,
      sha256: file.sha256,
      page: pages.length - 2,
    },
  ]);
  const set = await here.db.selectFrom('dossiers.electronicSet').selectAll().where('dossierId', '=', id).execute();
  expect(set).toMatchObject([{ version: 1, pages: pages.length, sha256: original.sha256 }]);
  const events = await here.db
    .selectFrom('platform.event')
    .select(['name', 'details'])
    .where('subjectId', '=', id)
    .where('name', 'like', 'original.%')
    .orderBy('id')
    .execute();
  expect(events.map(({ name }) => name)).toEqual(['original.start', 'original.finish']);
  expect(events[1]?.details).toMatchObject({ version: 1, kind: 'whole', sha256: original.sha256 });
  expect((await made(producer, id, 'whole')).version).toBe(2);
  expect(number).toMatch(/^HS-/);
});

test('the archive holds everything, and its manifest is found true; one changed byte is found', async () => {
  const { id, number, file } = await dossierWithProof();
  const office = await here.person('economic-office', ward);
  const original = await made(office, id, 'archive');
  const zip = await contentOf(office, original.id);
  const path = join(folder, 'archive.zip');
  writeFileSync(path, zip);
  const opened = await JSZip.loadAsync(zip);
  expect(Object.keys(opened.files)).toEqual([
    'ho-so.pdf',
    'mau-01.docx',
    'mau-02.docx',
    'minh-chung/01-phieu-kiem-nghiem.pdf',
    'MANIFEST.json',
    'MANIFEST.txt',
  ]);
  const manifest = JSON.parse((await opened.file('MANIFEST.json')?.async('string')) ?? '');
  expect(manifest).toMatchObject({ dossier: { id, number }, madeBy: office.name, unit: { id: ward } });
  expect(manifest.files).toContainEqual(expect.objectContaining({ sha256: file.sha256, size: file.size }));
  expect(await opened.file('MANIFEST.txt')?.async('string')).toContain(file.sha256);
  expect(await verifyArchive(path)).toMatchObject({ valid: true, reason: null, files: 4 });

  opened.file('minh-chung/01-phieu-kiem-nghiem.pdf', Buffer.from('khác'));
  await pipeline(opened.generateNodeStream(), createWriteStream(path));
  expect(await verifyArchive(path)).toEqual({
    valid: false,
    reason: 'file-changed',
    path: 'minh-chung/01-phieu-kiem-nghiem.pdf',
  });
  opened.remove('minh-chung/01-phieu-kiem-nghiem.pdf');
  await pipeline(opened.generateNodeStream(), createWriteStream(path));
  expect(await verifyArchive(path)).toMatchObject({ valid: false, reason: 'file-missing' });
  writeFileSync(path, zip.subarray(0, zip.length - 30));
  expect(await verifyArchive(path)).toMatchObject({ valid: false, reason: 'archive-unreadable' });
  writeFileSync(path, 'không phải ZIP');
  expect(await verifyArchive(path)).toMatchObject({ valid: false, reason: 'archive-unreadable' });
  expect(readFileSync(path).length).toBeGreaterThan(0);
});

test('the archive, in which letters about other producers lie, is neither made for a producer nor read by one', async () => {
  const { id, producerId } = await dossierWithProof();
  const producer = await here.person('producer', ward, producerId);
  await expect(here.run(producer, startOriginal, { dossierId: id, kind: 'archive' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const { id: originalId } = await made(here.system, id, 'archive');
  const now = here.now();
  await expect(originalFile(here.db, producer, { originalId, now })).rejects.toMatchObject({ code: 'not-found' });
  const { kinds, originals } = await originalsOf(here.db, producer, { dossierId: id, now });
  expect(kinds).toEqual(['whole', 'reading', 'word-set']);
  expect(originals).toEqual([]);
});

test('the set of .docx holds both forms and the proofs as they are', async () => {
  const { id, producerId, file } = await dossierWithProof();
  const producer = await here.person('producer', ward, producerId);
  const original = await made(producer, id, 'word-set');
  expect(original.pages).toBeNull();
  expect(original.files.map(({ path }) => path)).toEqual([
    'mau-01.docx',
    'mau-02.docx',
    'minh-chung/01-phieu-kiem-nghiem.pdf',
  ]);
  expect(original.files[2]?.sha256).toBe(file.sha256);
});

test('asked twice while one is made, the same is meant; a job that comes twice changes nothing', async () => {
  const { id } = await dossierWithProof();
  const first = await here.run(here.system, startOriginal, { dossierId: id, kind: 'reading' });
  const second = await here.run(here.system, startOriginal, { dossierId: id, kind: 'reading' });
  expect(second).toEqual(first);
  await work('dossiers.make-original', { originalId: first.id });
  await work('dossiers.make-original', { originalId: first.id });
  const { originals } = await originalsOf(here.db, here.system, { dossierId: id, now: here.now() });
  expect(originals).toHaveLength(1);
});

test('a proof whose content is gone has a page that says so; an archive is not made without it', async () => {
  const { id, file } = await dossierWithProof();
  await store.remove(file.sha256);
  const whole = await made(here.system, id, 'whole');
  expect(whole.files[0]).toMatchObject({ standIn: 'missing' });
  expect((await made(here.system, id, 'archive')).state).toBe('failed');
});

test('filing and forwarding ask for their originals', async () => {
  const { id } = await dossierWithProof();
  await work('dossiers.follow-with-originals', { dossierId: id, madeFor: 'forwarding', kinds: ['whole', 'archive'] });
  const { originals } = await originalsOf(here.db, here.system, { dossierId: id, now: here.now() });
  expect(originals.map(({ kind, madeFor, askedBy }) => [kind, madeFor, askedBy]).sort()).toEqual([
    ['archive', 'forwarding', null],
    ['whole', 'forwarding', null],
  ]);
});

test('outsiders, other wards and provinces, and experts past their term find nothing', async () => {
  const { id, producerId } = await dossierWithProof('forwarded');
  const { id: originalId } = await made(here.system, id, 'reading');
  const strangers = [
    await here.person('economic-office', otherWard),
    await here.person('provincial-office', otherProvince),
    await here.person('producer', ward, randomUUID()),
    await here.person('expert', ward),
  ];
  for (const stranger of strangers) {
    const now = here.now();
    await expect(originalsOf(here.db, stranger, { dossierId: id, now })).rejects.toMatchObject({ code: 'not-found' });
    await expect(originalFile(here.db, stranger, { originalId, now })).rejects.toMatchObject({ code: 'not-found' });
    await expect(here.run(stranger, startOriginal, { dossierId: id, kind: 'reading' })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  for (const reader of [
    await here.person('producer', ward, producerId),
    await here.person('economic-office', ward),
    await here.person('provincial-office', province),
  ])
    expect(await originalFile(here.db, reader, { originalId, now: here.now() })).toMatchObject({
      mediaType: 'application/pdf',
    });
});

test('an expert has the reading copy within the term, and nothing that shows the private answers', async () => {
  const dossier = await here.dossier('received');
  const { id } = dossier;
  const expert = await here.person('expert', ward);
  await here.run(here.system, assignExpert, { dossierId: id, personId: expert.personId, until: '2026-09-20' });
  const reading = await made(here.system, id, 'reading');
  const whole = await made(here.system, id, 'whole');
  const at = (now: string) => ({ now: new Date(now) });
  const within = at('2026-09-19T02:00:00Z');
  expect((await originalsOf(here.db, expert, { dossierId: id, ...within })).originals.map(({ kind }) => kind)).toEqual([
    'reading',
  ]);
  await expect(originalFile(here.db, expert, { originalId: reading.id, ...within })).resolves.toBeTruthy();
  await expect(originalFile(here.db, expert, { originalId: whole.id, ...within })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(here.run(expert, startOriginal, { dossierId: id, kind: 'whole' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(
    originalFile(here.db, expert, { originalId: reading.id, ...at('2026-09-25T02:00:00Z') }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
