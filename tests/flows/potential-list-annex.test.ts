import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuePaper, numberPaper, signPaper, submitPaper } from '#modules/documents/index.ts';
import { paperFile } from '#modules/documents/queries/paper-file.ts';
import { paperForViewer } from '#modules/documents/queries/paper-for-viewer.ts';
import { loader as archive } from '#modules/documents/routes/paper-archive.ts';
import {
  appraiseIdea,
  attachPotentialLists,
  draftIdea,
  makePotentialList,
  submitIdea,
} from '#modules/dossiers/index.ts';
import { requestContext } from '#platform/context.ts';
import { createDiskStore } from '#platform/files/disk-store.ts';
import { otherWard, useDossiers, ward } from '../support/dossiers.ts';

const here = useDossiers();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saolang-annex-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the table goes with the công văn from the draft to the issue, and nobody can send the công văn without it', async () => {
  const files = createDiskStore(folder);
  const [office, leader, clerk] = [
    await here.person('economic-office', ward),
    await here.person('ward-leader', ward),
    await here.person('records-clerk', ward),
  ];
  const paperId = await drafted(office);
  const page = () => paperForViewer(here.db, clerk, { paperId, now: here.now() });
  expect((await page()).missing).toEqual(['annex:Danh mục sản phẩm OCOP tiềm năng năm 2026 (.xlsx)']);
  await expect(here.run(office, submitPaper, { paperId })).rejects.toMatchObject({ code: 'paper.incomplete' });

  await attachPotentialLists(here.as(office), files);
  // Once more, as after a double tap: it is there once.
  await attachPotentialLists(here.as(office), files);
  expect((await page()).files).toHaveLength(1);

  await here.run(office, submitPaper, { paperId });
  await here.run(leader, signPaper, { paperId });
  await here.run(clerk, numberPaper, { paperId, sequence: 12 });
  await here.run(clerk, issuePaper, { paperId });
  const issued = await page();
  expect(issued.state).toBe('issued');
  const [annex] = issued.files;
  expect(annex).toMatchObject({
    title: 'Danh mục sản phẩm OCOP tiềm năng năm 2026 (.xlsx)',
    purpose: 'attachment',
    name: 'danh-muc-san-pham-tiem-nang-2026-1.xlsx',
  });

  const { sha256 } = await paperFile(here.db, clerk, annex?.id as string);
  const stored = await files.open(sha256);
  expect(await productsIn(await buffer(stored?.stream as NodeJS.ReadableStream))).toEqual(['Bánh sen Mẫu']);

  const context = new RouterContextProvider();
  context.set(requestContext, { ...here.as(clerk), files } as never);
  const whole = await archive({ params: { paperId }, context } as never);
  const zip = await JSZip.loadAsync(await whole.arrayBuffer());
  expect(Object.keys(zip.files)).toEqual([
    expect.stringMatching(/^Công văn 12-UBND-KTHTĐT\.docx$/),
    expect.stringMatching(/\.pdf$/),
    'kem-theo/01 danh-muc-san-pham-tiem-nang-2026-1.xlsx',
  ]);
  expect(await productsIn((await zip.file(/xlsx$/)[0]?.async('nodebuffer')) as Buffer)).toEqual(['Bánh sen Mẫu']);

  const stranger = await here.person('records-clerk', otherWard);
  await expect(paperFile(here.db, stranger, annex?.id as string)).rejects.toMatchObject({ code: 'not-found' });
});

async function drafted(office: Awaited<ReturnType<typeof here.person>>): Promise<string> {
  const producerId = await here.producer();
  const { id: ideaId } = await here.run(here.system, draftIdea, {
    producerId,
    name: 'Bánh sen Mẫu',
    ...{ description: 'Bánh', materials: 'Sen', output: '50 kg', market: 'Cửa hàng' },
  });
  await here.run(here.system, submitIdea, { ideaId });
  await here.run(office, appraiseIdea, {
    ideaId,
    version: 2,
    ...{ potential: 'high', potentialReason: 'Tốt', feasibility: 'high', feasibilityReason: 'Làm được' },
    verdict: 'potential',
  });
  const { paperId } = await here.run(office, makePotentialList, { year: 2026, ideaIds: [ideaId] });
  return paperId as string;
}

async function productsIn(table: Buffer): Promise<unknown[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(table as never);
  const rows = workbook.worksheets[0]?.getColumn(2).values ?? [];
  return rows.slice(2);
}
