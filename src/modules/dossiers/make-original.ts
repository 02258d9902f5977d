import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveFile, writeArchive } from '#platform/archive/write-archive.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import type { ReceivedFile } from '#platform/files/receive-upload.ts';
import type { PdfPart } from '#platform/pdf/merge-pdf.ts';
import type { MergedEntry } from '#platform/pdf/merged-entry.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { administrativePdf } from '#standards/vietnam/administrative-document/pdf/administrative-pdf.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { dossierPapers } from './papers/dossier-papers.ts';
import { manifestText } from './papers/manifest-text.ts';
import type { OriginalContent } from './queries/original-content.ts';
import { type Manifest, manifestName, manifestTextName } from './rules/manifest.ts';
import type { OriginalFile, OriginalKind } from './rules/original.ts';

export interface OriginalToMake {
  kind: OriginalKind;
  version: number;
  madeFor: string;
  /** Who asked, in words. */
  askedBy: string;
  content: OriginalContent;
  /** Papers of the commune that go along in an archive. */
  officePapers: OfficePaper[];
}

export interface OfficePaper {
  /** Of its files, without ending. */
  name: string;
  title: string;
  paper: AdministrativePaper;
}

export interface MadeOriginal {
  file: ReceivedFile;
  pages: number | null;
  files: OriginalFile[];
}

// As the file is called where somebody saves it.
const nameWords: Record<OriginalKind, string> = {
  whole: 'tron-bo',
  reading: 'ban-doc',
  'word-set': 'bo-docx',
  archive: 'goi-gui-di',
};

/** Makes an original in `folder` and puts it into the store. `tell` hears how far it is, in files. */
export async function makeOriginal(
  original: OriginalToMake,
  {
    store,
    folder,
    now,
    tell,
  }: { store: FileStore; folder: string; now: Date; tell: (done: number, of: number) => Promise<void> },
): Promise<MadeOriginal> {
  const { kind, content } = original;
  const name = `${content.dossier.number}-${nameWords[kind]}-${original.version}`;
  const path = join(folder, name);
  if (kind === 'whole' || kind === 'reading') {
    const { pageCount, entries } = await wholePdf(content, { path, store, now, tell });
    const file = await keepFile(store, path, { name: `${name}.pdf`, mediaType: 'application/pdf' });
    return { file, pages: pageCount, files: filesOfPdf(content, entries) };
  }
  const files: ArchiveFile[] = await wordFiles(content);
  if (kind === 'archive') {
    const pdf = join(folder, 'whole.pdf');
    await wholePdf(content, { path: pdf, store, now, tell });
    files.unshift({ path: 'ho-so.pdf', content: async () => createReadStream(pdf) });
  }
  files.push(...(await filesOfOffice(original.officePapers)));
  files.push(...evidenceInArchive(content, store));
  const titles = new Map<string, { title: string; mediaType: string }>([
    ...namesInArchive(content),
    ...original.officePapers.flatMap(namesOfOffice),
  ]);
  let listed: Manifest['files'] = [];
  const written = await writeArchive(path, files, {
    at: now,
    last: (done) => {
      listed = [...done].map(([where, { size, sha256 }]) => ({
        path: where,
        title: titles.get(where)?.title ?? where,
        mediaType: titles.get(where)?.mediaType ?? 'application/octet-stream',
        size,
        sha256,
      }));
      return manifestFiles(original, listed, now);
    },
  });
  await tell(written.size, written.size);
  const file = await keepFile(store, path, { name: `${name}.zip`, mediaType: 'application/zip' });
  return { file, pages: null, files: listed.map(({ mediaType, ...one }) => one) };
}

type Surroundings = { path: string; store: FileStore; now: Date; tell: (done: number, of: number) => Promise<void> };

async function wholePdf(content: OriginalContent, { path, store, now, tell }: Surroundings) {
  // Loaded when used: the library is large, and most jobs never print.
  const { mergePdf } = await import('#platform/pdf/merge-pdf.ts');
  const { number } = content.dossier;
  return mergePdf(partsOf(content), {
    path,
    store,
    title: `Hồ sơ ${number}: ${content.dossier.productName}`,
    stamp: (page, count) => `${number}  Trang ${page}/${count}`,
    now,
    progress: tell,
  });
}

function partsOf(content: OriginalContent): PdfPart[] {
  const { form01, form02 } = dossierPapers(content);
  return [
    {
      title: 'Mẫu số 01. Phiếu đăng ký',
      level: 0,
      content: { kind: 'printed', print: () => administrativePdf(form01) },
    },
    {
      title: 'Mẫu số 02. Báo cáo tự đánh giá',
      level: 0,
      content: { kind: 'printed', print: () => administrativePdf(form02) },
    },
    ...content.evidence.map(
      (paper, index): PdfPart => ({
        title: titleOf(paper, index),
        level: 1,
        content: { kind: 'stored', file: paper.file },
      }),
    ),
  ];
}

/** `3. Phiếu kiểm nghiệm (tiêu chí 6.1, 6.2)`. */
function titleOf({ title, places }: OriginalContent['evidence'][number], index: number): string {
  const criteria = [...new Set(places.map(({ criterionCode }) => criterionCode))];
  return `${index + 1}. ${title}${criteria.length > 0 ? ` (tiêu chí ${criteria.join(', ')})` : ''}`;
}

function filesOfPdf({ evidence }: OriginalContent, entries: MergedEntry[]): OriginalFile[] {
  // Two forms stand before the evidence.
  return evidence.map((paper, index) => {
    const entry = entries[index + 2];
    return {
      path: paper.file.name,
      title: titleOf(paper, index),
      size: paper.file.size,
      sha256: paper.file.sha256,
      ...(entry && { page: entry.page }),
      ...(entry?.standIn && { standIn: entry.standIn }),
    };
  });
}

async function wordFiles(content: OriginalContent): Promise<ArchiveFile[]> {
  const { form01, form02 } = dossierPapers(content);
  return [
    { path: 'mau-01.docx', content: await administrativeDocument(form01) },
    { path: 'mau-02.docx', content: await administrativeDocument(form02) },
  ];
}

const filesOfOffice = async (papers: OfficePaper[]): Promise<ArchiveFile[]> =>
  (
    await Promise.all(
      papers.map(async ({ name, paper }) => [
        { path: `${name}.docx`, content: await administrativeDocument(paper) },
        { path: `${name}.pdf`, content: await administrativePdf(paper) },
      ]),
    )
  ).flat();

const namesOfOffice = ({ name, title }: OfficePaper): [string, { title: string; mediaType: string }][] => [
  [`${name}.docx`, { title, mediaType: WORD }],
  [`${name}.pdf`, { title, mediaType: 'application/pdf' }],
];

const evidenceInArchive = ({ evidence }: OriginalContent, store: FileStore): ArchiveFile[] =>
  evidence.map((paper, index) => ({
    path: pathOf(paper, index),
    content: async () => {
      const found = await store.open(paper.file.sha256);
      // An archive that leaves a proof out without a word is worse than none.
      if (!found) throw new Error(`content ${paper.file.sha256} is gone from the file store`);
      return found.stream;
    },
  }));

/** `minh-chung/03-phieu-kiem-nghiem.pdf`: plain letters, so that every program unpacks it. */
function pathOf({ title, file }: OriginalContent['evidence'][number], index: number): string {
  const words = foldVietnamese(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const ending = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0].toLowerCase() ?? '';
  return `minh-chung/${String(index + 1).padStart(2, '0')}-${words || 'tep'}${ending}`;
}

const namesInArchive = ({ evidence }: OriginalContent): [string, { title: string; mediaType: string }][] => [
  ['ho-so.pdf', { title: 'Hồ sơ trọn bộ', mediaType: 'application/pdf' }],
  ['mau-01.docx', { title: 'Mẫu số 01. Phiếu đăng ký', mediaType: WORD }],
  ['mau-02.docx', { title: 'Mẫu số 02. Báo cáo tự đánh giá', mediaType: WORD }],
  ...evidence.map((paper, index): [string, { title: string; mediaType: string }] => [
    pathOf(paper, index),
    { title: titleOf(paper, index), mediaType: paper.file.mediaType },
  ]),
];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function manifestFiles(original: OriginalToMake, files: Manifest['files'], now: Date): ArchiveFile[] {
  const { dossier, set } = original.content;
  const manifest: Manifest = {
    format: 'saolang-dossier-archive',
    formatVersion: 1,
    dossier: { id: dossier.id, number: dossier.number, kind: dossier.kind, version: dossier.version },
    product: { name: dossier.productName, code: dossier.productCode, set: set.code },
    producer: { name: dossier.producerName },
    unit: { id: dossier.unitId, name: dossier.unitFullName },
    pack: dossier.packId,
    madeAt: now.toISOString(),
    madeBy: original.askedBy,
    madeFor: original.madeFor,
    sample: dossier.sample,
    files,
  };
  const json = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const hash = createHash('sha256').update(json).digest('hex');
  // The mark tells old programs of Windows that the text is UTF-8.
  return [
    { path: manifestName, content: json },
    { path: manifestTextName, content: Buffer.from(manifestText(manifest, hash)) },
  ];
}
