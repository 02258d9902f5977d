import { parseInput } from '#platform/input.ts';
import { Problem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { importHeadings, importSentences, potentialLabel } from '../list-messages.vi.ts';
import { legalKindLabels } from '../messages.vi.ts';
import { registryProblem } from '../problems.ts';
import type { ImportSurroundings } from '../queries/import-to-work.ts';
import {
  type ImportCell,
  type ImportField,
  importRowLimit,
  matchColumns,
  repeatedIn,
  textOfCell,
} from '../rules/import-table.ts';
import { type LegalKind, legalKinds } from '../rules/legal-kind.ts';
import { type BadRow, type GoodRow, goodRow } from './import-rows.ts';
import { producerColumns } from './producer-fields.ts';

interface Row {
  number: number;
  cells: ImportCell[];
}

/**
 * Sorts the rows of a table into those that can be loaded and those that cannot, each of these with column and sentence.
 * Throws `import.columns-missing` and `import.too-many-rows`. `tell` hears how many rows were looked at.
 */
export async function checkImportRows(
  rows: AsyncIterable<Row>,
  around: ImportSurroundings,
  tell: (done: number) => Promise<void> = async () => {},
): Promise<{ goodRows: GoodRow[]; badRows: BadRow[] }> {
  const read: (GoodRow | BadRow[])[] = [];
  let columns: Map<number, ImportField> | undefined;
  for await (const { number, cells } of rows) {
    if (!columns) columns = columnsOf(cells);
    else read.push(checkRow(number, cells, columns, around));
    if (read.length > importRowLimit) throw registryProblem('import.too-many-rows', { limit: importRowLimit });
    if (read.length % tellEvery === 0) await tell(read.length);
  }
  if (!columns) throw registryProblem('import.unreadable');
  const good = read.filter((row): row is GoodRow => !Array.isArray(row));
  const repeated = repeatedIn(
    good.flatMap(({ row, fields: { taxCode } }) => (taxCode ? [{ row, value: taxCode }] : [])),
  );
  const badRows = [
    ...read.filter(Array.isArray).flat(),
    ...[...repeated].map(([row, first]) => bad(row, 'taxCode', importSentences.repeatedTaxCode(first))),
  ].sort((one, other) => one.row - other.row);
  return { goodRows: good.filter(({ row }) => !repeated.has(row)), badRows };
}

const tellEvery = 200;

function columnsOf(cells: ImportCell[]): Map<number, ImportField> {
  const { columns, missing } = matchColumns(cells, importHeadings);
  if (missing.length > 0)
    throw registryProblem('import.columns-missing', {
      columns: missing.map((field) => importHeadings[field]).join(', '),
    });
  return columns;
}

function checkRow(
  row: number,
  cells: ImportCell[],
  columns: Map<number, ImportField>,
  around: ImportSurroundings,
): GoodRow | BadRow[] {
  const texts: Partial<Record<ImportField, string>> = {};
  const wrong: BadRow[] = [];
  for (const [index, field] of columns) {
    const said = textOfCell(cells[index] ?? { kind: 'empty' }, field);
    if ('refused' in said) wrong.push(bad(row, field, importSentences[said.refused]));
    else if (said.text !== '') texts[field] = said.text;
  }
  if (wrong.length > 0) return wrong;
  const kind = kindOf(texts.legalKind);
  const neighbourhoodId = texts.neighbourhood && around.neighbourhoods.get(foldVietnamese(texts.neighbourhood));
  if (texts.legalKind !== undefined && !kind) wrong.push(bad(row, 'legalKind', importSentences.legalKind));
  if (texts.neighbourhood && !neighbourhoodId) wrong.push(bad(row, 'neighbourhood', importSentences.neighbourhood));
  try {
    const { neighbourhood: _group, legalKind: _kind, ...typed } = texts;
    const fields = parseInput(goodRow.shape.fields, {
      ...typed,
      neighbourhoodId: neighbourhoodId || undefined,
      ...(kind?.potential && { potential: true }),
      // A kind that could not be read was named above; the other fields are looked at all the same.
      legalKind: texts.legalKind === undefined ? undefined : (kind?.legalKind ?? legalKinds[0]),
    });
    const written = producerColumns(fields);
    if (written.taxCode !== null && around.taxCodes.has(written.taxCode))
      wrong.push(bad(row, 'taxCode', importSentences.takenTaxCode));
    if (wrong.length > 0) return wrong;
    const alike = (written.phone && around.byPhone.get(written.phone)) ?? around.byName.get(written.searchKey) ?? null;
    const { taxCode, phone } = written;
    return {
      row,
      alike: alike || null,
      fields: { ...fields, taxCode: taxCode ?? undefined, phone: phone ?? undefined },
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const named = Object.entries(error.fields).map(([field, sentences]) => bad(row, field, sentences.join(' ')));
    return [...wrong, ...named];
  }
}

function kindOf(text: string | undefined): { legalKind: LegalKind; potential: boolean } | undefined {
  const key = foldVietnamese(text ?? '');
  if (key === foldVietnamese(potentialLabel) || key === 'tiem nang')
    return { legalKind: 'registered-household', potential: true };
  const legalKind = legalKinds.find((kind) => foldVietnamese(legalKindLabels[kind]) === key);
  return legalKind && { legalKind, potential: false };
}

const bad = (row: number, field: string, sentence: string): BadRow => ({
  row,
  column: importHeadings[(field === 'neighbourhoodId' ? 'neighbourhood' : field) as ImportField] ?? field,
  sentence,
});
