import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSeedPlan, writePlanNumber } from '#modules/programme/index.ts';
import { paperTable, type TableRow } from '../support/procedure-papers/paper-table.ts';
import { papersOfCouncil } from '../support/procedure-papers/papers-of-council.ts';
import { papersOfDossiers } from '../support/procedure-papers/papers-of-dossiers.ts';
import { papersOfRecognition } from '../support/procedure-papers/papers-of-recognition.ts';
import { paperOfTemplate, templates } from '../support/procedure-papers/papers-of-register.ts';
import { printedPaperFunctions } from '../support/procedure-papers/printed-paper-functions.ts';
import { printedParts, signaturesIn } from '../support/procedure-papers/printed-parts.ts';
import { useRecognition } from '../support/recognition.ts';
import { checkLayout } from './administrative-document/check-layout.ts';
import { type LaidOut, laidOut } from './administrative-document/laid-out.ts';

const here = useRecognition();
const made = new Map<string, Buffer>();
const table = paperTable();

// Every paper is made by the steps of the people whose paper it is. KEEP_PAPERS=folder keeps the files, to be looked at.
beforeAll(async () => {
  here.at('2026-11-24T05:00:00Z');
  for (const [id, name] of Object.entries({ '00175': 'Yên Hòa', '01': 'Hà Nội' }))
    await here.owner.updateTable('identity.unit').set({ name }).where('id', '=', id).execute();
  const planId = await loadSeedPlan(here.as(here.system));
  await here.run(here.system, writePlanNumber, { planId, version: 1, number: '103/KH-UBND', dated: '2026-03-13' });
  for (const make of [papersOfDossiers, papersOfRecognition, papersOfCouncil])
    for (const [code, file] of await make(here)) made.set(code, file);
  const councilId = randomUUID();
  for (const template of templates)
    if (!made.has(template.code)) made.set(template.code, await paperOfTemplate(here, template, councilId));
  if (process.env.KEEP_PAPERS) await keep(process.env.KEEP_PAPERS);
}, 300_000);

test('the table lists every template and every function that gives a paper, and nothing twice', () => {
  const listed = table.map(({ code }) => code);
  expect(new Set(listed).size).toBe(listed.length);
  const there = [...templates.map(({ code }) => code), ...printedPaperFunctions(), 'certificatePdf'];
  // The one that prints whatever the register of documents holds.
  expect(there.filter((code) => code !== 'administrativePaperOf').sort()).toEqual([...listed].sort());
  for (const { source } of table) expect(existsSync(source), source).toBe(true);
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
    expect(printedParts(await readBack(row))).toEqual({ signers, grounds, recipients });
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

async function keep(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const parts: Record<string, unknown> = {};
  for (const [code, file] of made) {
    const isPdf = file.subarray(0, 4).toString() === '%PDF';
    writeFileSync(`${folder}/${code}.${isPdf ? 'pdf' : 'docx'}`, file);
    if (!isPdf) parts[code] = printedParts(await laidOut(file));
  }
  writeFileSync(`${folder}/parts.json`, JSON.stringify(parts, null, 1));
}
