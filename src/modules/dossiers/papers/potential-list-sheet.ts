import { spreadsheet } from '#platform/spreadsheet.ts';
import { gradeLabels } from '../idea-messages.vi.ts';
import type { PotentialList } from '../queries/potential-lists.ts';

/** What the annex of the công văn is called on the paper's page. */
export const potentialListAnnex = (year: number): string => `Danh mục sản phẩm OCOP tiềm năng năm ${year} (.xlsx)`;

/** One list of potential products as .xlsx: the annex of its công văn. */
export const potentialListSheet = (list: PotentialList): Promise<Uint8Array<ArrayBuffer>> =>
  spreadsheet(
    `Danh mục ${list.sequence}-${list.year}`,
    [
      { heading: 'TT', width: 6, value: (row) => row.rank },
      { heading: 'Sản phẩm', width: 32, value: (row) => row.name },
      { heading: 'Chủ thể', width: 32, value: (row) => row.producerName },
      {
        heading: 'Bộ tiêu chí dự kiến',
        width: 36,
        value: (row) => (row.setNumber === null ? 'Chưa xác định' : `${row.setNumber}. ${row.setName}`),
      },
      { heading: 'Tiềm năng', width: 12, value: (row) => gradeLabels[row.appraisal.potential] },
      { heading: 'Lý do', width: 40, value: (row) => row.appraisal.potentialReason },
      { heading: 'Khả thi', width: 12, value: (row) => gradeLabels[row.appraisal.feasibility] },
      { heading: 'Lý do khả thi', width: 40, value: (row) => row.appraisal.feasibilityReason },
    ],
    list.rows,
  );
