import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyDemonstrationFiles, openDemonstration } from '../support/demonstration.ts';
import { paperTable, type TableRow } from '../support/procedure-papers/paper-table.ts';
import { printedPaperFunctions } from '../support/procedure-papers/printed-paper-functions.ts';
import { printedParts, signaturesIn } from '../support/procedure-papers/printed-parts.ts';
import { checkLayout } from './administrative-document/check-layout.ts';
import { type LaidOut, laidOut } from './administrative-document/laid-out.ts';

const made = new Map<string, Buffer>();
const table = paperTable();
let said = '';

// `npm run demo` as it is run by hand: every paper is made by the steps of the people whose paper it is. KEEP_PAPERS=folder
// keeps the files, to be looked at.
beforeAll(async () => {
  const { url, drop } = await openDemonstration();
  const storage = await mkdtemp(join(tmpdir(), 'saolang-demo-'));
  await copyDemonstrationFiles(storage);
  const folder = process.env.KEEP_PAPERS ?? join(storage, 'papers');
  const { stdout } = await promisify(execFile)(process.execPath, ['build/server/cli.js', 'demo', folder], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      STORAGE_DIR: storage,
      LOG_LEVEL: 'error',
    },
  });
  said = stdout;
  for (const name of readdirSync(folder)) made.set(parse(name).name, readFileSync(join(folder, name)));
  return drop;
}, 300_000);

test('three products go the whole way: four stars, three stars, and one that fails and is told how to mend; then mode B', () => {
  for (const told of [
    /Cốm sấy .*trung bình 76\.50, 4 sao/,
    /Tương nếp .*trung bình 58\.50, 3 sao/,
    /Trà gừng .*trung bình 41\.50, 2 sao/,
    /công nhận 2 sản phẩm/,
    /Giấy chứng nhận \S+: 4 sao, .*\n.*xác minh: đúng; đổi một ký tự: bad-signature\n.*10\.000\.000/,
    /Giấy chứng nhận \S+: 3 sao, .*\n.*xác minh: đúng; đổi một ký tự: bad-signature\n.*8\.000\.000/,
    /Trà gừng .* chưa đạt: kế hoạch hoàn thiện, nâng \d+ mức để lên 3 sao/,
    /Cách A, .* bị từ chối: .*Điều 4 Quyết định số 26\/2026\/QĐ-TTg/,
    /Có văn bản ủy quyền \(cách B\): dự thảo được, căn cứ in: Căn cứ Văn bản ủy quyền số 01\/UQ-UBND/,
  ])
    expect(said).toMatch(told);
  expect(said).not.toContain('(sai)');
});

test('the table lists every template and every function that gives a paper, and nothing twice', () => {
  const listed = table.map(({ code }) => code);
  expect(new Set(listed).size).toBe(listed.length);
  const templates = readdirSync('seeds/documents').map((name) => codeOf(join('seeds/documents', name)));
  const there = [...templates, ...printedPaperFunctions(), 'certificatePdf'];
  // The one that prints whatever the register of documents holds.
  expect(there.filter((code) => code !== 'administrativePaperOf').sort()).toEqual([...listed].sort());
  for (const { source } of table) expect(existsSync(source), source).toBe(true);
  // Beside the papers lie the signed statements of the two certificates.
  const papers = [...made.keys()].filter((name) => !name.startsWith('chung-thu-'));
  expect(papers.sort()).toEqual([...listed].sort());
});

const administrative = table.filter(({ code }) => code !== 'certificatePdf');

describe.each(administrative.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('is made, and lies on the page as Nghị định 30/2020/NĐ-CP wants it', async () => {
    const read = await readBack(row);
    const found = checkLayout(read, expectedOf(read));
    const counts = (item: string) =>
      item === 'II.3' ? isNumbered(read) : !(isOfProducer.has(row.code) && /^II\.[679]/.test(item));
    expect(found.filter(({ item }) => counts(item))).toEqual([]);
  });

  test('prints the signer, Căn cứ and nơi nhận that the table says', async () => {
    const { signers, grounds, recipients } = row;
    const printed = printedParts(await readBack(row));
    expect({ ...printed, grounds: printed.grounds.map(ofAnyDay) }).toEqual({
      ...{ signers, recipients },
      grounds: grounds.map(ofAnyDay),
    });
  });

  test('needs no retouching: no blank left, no empty brackets, no word twice, no stray marks', async () => {
    const read = await readBack(row);
    const texts = read.lines.map(({ text }) => text);
    const faults = texts.filter(
      (text) =>
        /\(\s*\)|“\s*”|\{\{|undefined|null|NaN|\d{4}-\d{2}-\d{2}|[^.]\.\.(?!\.)|,,|;;| [,.;:](?!\/)/u.test(text) ||
        doubledWord.test(text) ||
        (/\S {2}\S/u.test(text) && !boxes.test(text)),
    );
    expect(faults).toEqual([]);
    if (!isHandWritten.has(row.code)) expect(texts.filter((text) => /…{2}/u.test(text))).toEqual([]);
  });
});

test('the certificate is one PDF', () => {
  expect(made.get('certificatePdf')?.subarray(0, 5).toString()).toBe('%PDF-');
});

/** Papers of the sample year and the ward's plan bear the day and number of the run; instruments of the state do not. */
const ofAnyDay = (ground: string): string =>
  /\(mẫu\)|Kế hoạch số/.test(ground)
    ? ground
        .replace(/ số \S+( \(mẫu\))?/, ' số …')
        .replace(/ ngày \d+ tháng \d+ năm \d{4}/g, ' ngày …')
        .replace(/ năm \d{4}/g, ' năm …')
    : ground;

/** A producer's own papers: clauses, signature and recipients are the form's or theirs, not those of an agency. */
const isOfProducer = new Set(['form01Paper', 'form02Paper', 'ideaSlip', 'improvementPlan']);

/** Forms with blanks for a hand: the offices' part of Mẫu số 01, answers that are still missing, a number by the clerk. */
const isHandWritten = new Set([
  ...['form01Paper', 'form02Paper', 'ideaSlip', 'registerExtract'],
  ...['sessionMinutesPaper', 'countingMinutesPaper', 'advisoryReportPaper', 'surveyPaper'],
]);

/** `Họp Họp triển khai`: a blank repeats the word before it. */
const doubledWord = /(?<!\p{L})(\p{L}{2,}) \1(?!\p{L})/iu;

/** Boxes in a row stand apart. */
const boxes = /[☒□]/u;

const readings = new Map<string, Promise<LaidOut>>();

async function readBack({ code }: TableRow): Promise<LaidOut> {
  const file = made.get(code);
  if (!file) throw new Error(`${code} was not made`);
  const reading = readings.get(code) ?? laidOut(file);
  readings.set(code, reading);
  return reading;
}

function expectedOf({ lines }: LaidOut) {
  const texts = lines.map(({ text }) => text);
  const title = lines.find(({ text, cell, runs }) => !cell && isCapitals(text) && runs.every(({ bold }) => bold));
  const isLetter = texts.some((text) => text.startsWith('V/v '));
  return {
    form: isLetter ? ('letter' as const) : ('titled' as const),
    kind: isLetter ? 'CÔNG VĂN' : (title?.text ?? ''),
    isAddressed: texts.some((text) => text.startsWith('Kính gửi')),
    isDecision: texts.includes('QUYẾT ĐỊNH:'),
    signers: signaturesIn(lines).length === 2 ? (2 as const) : (1 as const),
  };
}

const isNumbered = ({ lines }: LaidOut) => lines.some(({ text }) => text.startsWith('Số: '));
const isCapitals = (text: string) => /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');

const codeOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { code: string }).code;
