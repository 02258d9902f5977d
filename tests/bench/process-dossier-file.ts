import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { form01Paper } from '#modules/dossiers/papers/form-01.ts';
import { form02Paper } from '#modules/dossiers/papers/form-02.ts';
import { parseCriteriaSet } from '#modules/regulation/rules/parse-criteria-set.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import type { StoredFile } from '#platform/files/serve-file.ts';
import { mergePdf, type PdfPart } from '#platform/pdf/merge-pdf.ts';
import { projectRoot } from '#platform/project-root.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';
import { answerParent } from './child-process.ts';

export interface DossierFileAnswer {
  files: number;
  bytes: number;
  runs: { seconds: number; pages: number; bytes: number; residentBefore: number; residentMost: number }[];
  /** Seconds to read the same files, hash them and write them again, best of three. */
  copied: number;
}

answerParent(async (_question: object): Promise<DossierFileAnswer> => {
  const folder = mkdtempSync(join(tmpdir(), 'saolang-bench-'));
  try {
    const store = createDiskStore(join(folder, 'store'));
    const evidence = await fortyFiles(folder, async (path, name, mediaType) =>
      keepFile(store, path, { name, mediaType }),
    );
    const parts: PdfPart[] = [
      ...(await printedForms()),
      ...evidence.map(
        (file, index): PdfPart => ({
          title: `${index + 1}. ${file.name}`,
          level: 1,
          content: { kind: 'stored', file },
        }),
      ),
    ];
    const runs = [];
    // The first pays for loading the libraries; the others show what a worker that has them holds.
    for (let run = 0; run < 3; run++) {
      const path = join(folder, `${run}.pdf`);
      const stamp = (page: number, count: number) => `HS-2026-001  Trang ${page}/${count}`;
      const watch = watchMemory();
      const started = performance.now();
      const { pageCount } = await mergePdf(parts, { path, store, title: 'Hồ sơ đo', stamp, now: new Date() });
      const seconds = (performance.now() - started) / 1000;
      runs.push({ seconds, pages: pageCount, bytes: statSync(path).size, ...watch() });
    }
    const times = [];
    for (let round = 0; round < 3; round++) times.push(await copyAll(evidence, store, join(folder, 'copy')));
    const bytes = evidence.reduce((sum, { size }) => sum + size, 0);
    return { files: evidence.length, bytes, runs, copied: Math.min(...times) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Sixteen scans of eight pages, eight PDFs of thirty pages with words, twelve photographs, four office files. */
async function fortyFiles(
  folder: string,
  keep: (path: string, name: string, mediaType: string) => Promise<StoredFile>,
): Promise<StoredFile[]> {
  const scan = await picture(1240, 1754, 60);
  const photo = await picture(3000, 2000, 85);
  const kept: StoredFile[] = [];
  const add = async (content: Uint8Array, name: string, mediaType: string) => {
    const path = join(folder, randomUUID());
    writeFileSync(path, content);
    kept.push(await keep(path, name, mediaType));
  };
  for (let index = 0; index < 16; index++)
    await add(await scans(scan, 8, index), `quet-${index}.pdf`, 'application/pdf');
  for (let index = 0; index < 8; index++) await add(await texts(30, index), `chu-${index}.pdf`, 'application/pdf');
  for (let index = 0; index < 12; index++)
    // A comment after the end makes each a file of its own.
    await add(Buffer.concat([photo, Buffer.from(String(index))]), `anh-${index}.jpg`, 'image/jpeg');
  for (let index = 0; index < 4; index++)
    await add(Buffer.alloc(200_000, index + 1), `bang-${index}.xlsx`, 'application/vnd.ms-excel');
  return kept;
}

async function picture(width: number, height: number, quality: number): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#fff', noise } })
    .jpeg({ quality })
    .toBuffer();
}

async function scans(scan: Buffer, pages: number, mark: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let page = 0; page < pages; page++) {
    const image = await made.embedJpg(Buffer.concat([scan, Buffer.from(`${mark}-${page}`)]));
    made.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return made.save();
}

async function texts(pages: number, mark: number): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let page = 0; page < pages; page++) {
    const sheet = made.addPage([595, 842]);
    for (let line = 0; line < 50; line++)
      sheet.drawText(`Dong ${line} trang ${page} tep ${mark}`, { x: 60, y: 780 - line * 14, size: 11 });
  }
  return made.save();
}

async function printedForms(): Promise<PdfPart[]> {
  const seed = JSON.parse(await readFile(join(projectRoot, 'seeds/criteria/qd26-2026.json'), 'utf8'));
  const set = parseCriteriaSet((seed.sets ?? seed)[0]);
  const blanks = new Proxy({}, { get: () => 'Nội dung mẫu để đo' }) as never;
  const first = form01Paper({
    values: blanks,
    kind: 'first',
    place: { province: '01', commune: '00175' },
    commune: null,
    province: null,
    markings: ['DỮ LIỆU MẪU'],
  });
  const second = form02Paper({
    form: { values: blanks, descriptions: blanks, detail: null },
    kind: 'first',
    set,
    selfMarks: {},
    evidence: [],
    changes: null,
    place: 'Yên Hòa',
    markings: ['DỮ LIỆU MẪU'],
  });
  return [
    { title: 'Mẫu số 01', level: 0, content: { kind: 'printed', print: () => administrativePdf(first) } },
    { title: 'Mẫu số 02', level: 0, content: { kind: 'printed', print: () => administrativePdf(second) } },
  ];
}

async function copyAll(files: StoredFile[], store: ReturnType<typeof createDiskStore>, path: string): Promise<number> {
  const started = performance.now();
  for (const [index, { sha256 }] of files.entries()) {
    const found = await store.open(sha256);
    if (!found) throw new Error('a file is gone');
    const hash = createHash('sha256');
    found.stream.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(found.stream, createWriteStream(`${path}-${index}`));
    if (hash.digest('hex') !== sha256) throw new Error('a file has changed');
  }
  // What is only in memory yet would be no copy.
  await pipeline(createReadStream(`${path}-0`), createWriteStream(`${path}-end`));
  return (performance.now() - started) / 1000;
}

const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1024 / 1024);

function watchMemory(): () => { residentBefore: number; residentMost: number } {
  global.gc?.();
  const residentBefore = megabytes();
  let residentMost = residentBefore;
  const sampling = setInterval(() => {
    residentMost = Math.max(residentMost, megabytes());
  }, 20);
  return () => {
    clearInterval(sampling);
    return { residentBefore, residentMost };
  };
}
