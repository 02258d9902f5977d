import { importHeadings, potentialLabel } from '../list-messages.vi.ts';
import { legalKindLabels } from '../messages.vi.ts';
import { importFields, importRowLimit, neededImportFields } from '../rules/import-table.ts';

const widths = { name: 36, legalKind: 30, taxCode: 18, representative: 26, phone: 18, address: 44, neighbourhood: 24 };

/**
 * The table to fill in: headings (a star where a cell is needed), lists to choose from on a second sheet, and text columns
 * for what begins with a zero.
 */
export async function importTemplate(neighbourhoods: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Chủ thể', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = importFields.map((field) => ({
    width: widths[field],
    style: field === 'taxCode' || field === 'phone' ? { numFmt: '@' } : {},
  }));
  sheet.addRow(
    importFields.map((field) => `${importHeadings[field]}${neededImportFields.includes(field) ? ' *' : ''}`),
  ).font = { bold: true };
  const lists = workbook.addWorksheet('Danh mục');
  const kinds = [...Object.values(legalKindLabels), potentialLabel];
  lists.columns = [{ width: 44 }, { width: 36 }];
  lists.addRow([importHeadings.legalKind, importHeadings.neighbourhood]).font = { bold: true };
  for (let index = 0; index < Math.max(kinds.length, neighbourhoods.length); index++)
    lists.addRow([kinds[index] ?? null, neighbourhoods[index] ?? null]);
  const chooseFrom = (column: 'legalKind' | 'neighbourhood', range: string) => {
    const letter = String.fromCharCode(65 + importFields.indexOf(column));
    // One validation for the column; ExcelJS's types know it cell by cell only.
    (sheet as unknown as { dataValidations: { add: (address: string, rule: object) => void } }).dataValidations.add(
      `${letter}2:${letter}${importRowLimit + 1}`,
      { type: 'list', allowBlank: true, formulae: [range] },
    );
  };
  chooseFrom('legalKind', `'Danh mục'!$A$2:$A$${kinds.length + 1}`);
  if (neighbourhoods.length > 0) chooseFrom('neighbourhood', `'Danh mục'!$B$2:$B$${neighbourhoods.length + 1}`);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
