import ExcelJS from 'exceljs';
import { expect } from 'vitest';
import { db, items } from './council-over-http.ts';
import { officeFile, paragraphTexts } from './office-file.ts';

/** The stored rating of a product on the agenda; throws where there is none. */
export const ratingOf = (itemId: string) =>
  db().selectFrom('scoring.rating').selectAll().where('agendaItemId', '=', itemId).executeTakeFirstOrThrow();

/** The minutes say these words, and every product's average as the database has it. */
export async function minutesCarry(minutes: Response, words: string[]): Promise<void> {
  const document = await officeFile(Buffer.from(await minutes.arrayBuffer()));
  const text = paragraphTexts(document['word/document.xml'] ?? '').join('\n');
  for (const word of words) expect(text).toContain(word);
  for (const itemId of Object.values(items)) expect(text).toContain((await ratingOf(itemId)).total.replace('.', ','));
}

/** The results table has the database's figures, and one row for each sheet that was handed in. */
export async function tableCarries(table: Response): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await table.arrayBuffer()) as ArrayBuffer);
  const sheet = workbook.getWorksheet('Kết quả');
  const headings = ((sheet?.getRow(3).values ?? []) as string[]).slice(1);
  const cell = (row: number, heading: string) => sheet?.getRow(row).getCell(headings.indexOf(heading) + 1).value;
  for (const [index, itemId] of Object.values(items).entries()) {
    const rating = await ratingOf(itemId);
    expect(cell(4 + index, 'Điểm trung bình')).toBe(Number(rating.total));
    expect(cell(4 + index, 'Số sao')).toBe(rating.stars);
    expect(cell(4 + index, 'Phiếu hợp lệ')).toBe(rating.sheetCount);
  }
  const sheets = await db().selectFrom('scoring.scoreSheet').select('total').where('state', '=', 'submitted').execute();
  expect((workbook.getWorksheet('Phiếu')?.rowCount ?? 0) - 3).toBe(sheets.length);
}
