import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows, valueOfMark } from '#modules/regulation/rules/level-rows.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import type {
  AdministrativePaper,
  Block,
  Issuer,
  Row,
  Table,
} from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { markingsOf, rehearsalNotice } from './session-minutes.ts';

/** One member's sheet as it was handed in. */
export interface PrintedScoreSheet {
  issuer: Issuer;
  place: string;
  /** The local day on which it was handed in. */
  date: string;
  rehearsal: boolean;
  sample: boolean;
  grounds: string[];
  round: number;
  product: { name: string; code: string; producer: string; phone: string; address: string };
  set: CriteriaSet;
  marks: Marks;
  notes: Record<string, string>;
  parts: Record<'A' | 'B' | 'C', number>;
  total: number;
  /** Knock-outs this member proposed, with their reasons. */
  knockOuts: { text: string; reason: string }[];
  opinion: string;
  member: { name: string; office: string };
}

/** What the file is called: a member may have one sheet for each round. */
export const scoreSheetFileName = ({ product, member, round }: PrintedScoreSheet): string =>
  `Phiếu đánh giá ${product.name} ${member.name} vòng ${round}`;

/**
 * Phiếu đánh giá in the form of Phụ lục II QĐ 26/2026/QĐ-TTg: each criteria set is the sheet. Product, code, producer,
 * telephone, address, knock-out conditions, the table of criteria with the level chosen, sum, opinion, day, signature.
 */
export function scoreSheetPaper(sheet: PrintedScoreSheet): AdministrativePaper {
  const { product, set, opinion, knockOuts, total, member } = sheet;
  return {
    issuer: sheet.issuer,
    // A sheet of Phụ lục II has no number.
    number: '',
    place: sheet.place,
    date: sheet.date,
    kind: 'Phiếu đánh giá',
    abstract: `Sản phẩm OCOP, bộ ${set.number}: ${set.name}`,
    markings: markingsOf(sheet),
    grounds: sheet.grounds,
    blocks: [
      ...(sheet.rehearsal ? [rehearsalNotice()] : []),
      line('Tên sản phẩm', product.name),
      line('Mã số sản phẩm', product.code),
      line('Tên chủ thể sản xuất', product.producer),
      line('Số điện thoại', product.phone),
      line('Địa chỉ', product.address),
      line('Người đánh giá', `${member.name}, ${member.office} Hội đồng`),
      ...(sheet.round > 1 ? [line('Lần chấm', `${sheet.round}, sau thảo luận`)] : []),
      ...conditions(set),
      ...(knockOuts.length === 0
        ? []
        : [
            line('Đề nghị loại', ''),
            {
              type: 'list' as const,
              marker: 'dash' as const,
              items: knockOuts.map(({ text, reason }) => `${text} Lý do: ${reason}`),
            },
          ]),
      ...set.parts.flatMap((part): Block[] => [
        {
          type: 'heading',
          level: 1,
          text: `PHẦN ${part.code}: ${part.name.toLocaleUpperCase('vi')} (${part.max} ĐIỂM)`,
        },
        partTable(sheet, part.code),
      ]),
      { type: 'paragraph', text: [{ text: `Tổng cộng: ${total}/100 điểm.`, bold: true }] },
      {
        type: 'paragraph',
        text: [
          { text: 'Ý kiến của người đánh giá: ', bold: true },
          { text: `${(opinion || 'không').replace(/[.\s]+$/, '')}./.` },
        ],
      },
    ],
    recipients: ['Thư ký Hội đồng', 'Lưu: VT, HĐ'],
    signatures: [{ position: 'Người đánh giá', name: member.name }],
  };
}

const line = (label: string, value: string): Block => ({
  type: 'paragraph',
  text: [{ text: `${label}: `, bold: true }, { text: value }],
});

/** What the set prints above its table: conditions that knock out, and requirements that do not. */
function conditions(set: CriteriaSet): Block[] {
  const printed = set.mandatory.filter(({ criterion }) => criterion === undefined);
  if (printed.length === 0) return [];
  return [
    { type: 'paragraph', keepWithNext: true, text: [{ text: 'Điều kiện: ', bold: true }] },
    { type: 'list', marker: 'dash', items: printed.map(({ text }) => text) },
  ];
}

function partTable({ set, marks, notes, parts }: PrintedScoreSheet, code: 'A' | 'B' | 'C'): Table {
  const criteria = criteriaOf({ ...set, parts: set.parts.filter((part) => part.code === code) });
  return {
    type: 'table',
    columns: [
      { heading: 'TT', width: 9, align: 'centred' },
      { heading: 'Tiêu chí và mức được chọn', width: 66 },
      { heading: 'Điểm tối đa', width: 12, align: 'centred' },
      { heading: 'Điểm chấm', width: 12, align: 'centred' },
    ],
    rows: [
      ...criteria.map((criterion): Row => {
        const mark = markAt(marks, criterion.code);
        const row = mark && levelRows(criterion).find(({ value }) => value === valueOfMark(criterion, mark));
        const note = notes[criterion.code] ?? '';
        const chosen = row ? `${criterion.name}: ${row.description}` : criterion.name;
        return {
          cells: [
            criterion.code,
            note === '' ? chosen : `${chosen}\nGhi chú: ${note}`,
            String(criterion.max),
            mark ? String(mark.points) : '–',
          ],
        };
      }),
      { bold: true, cells: [{ text: `Cộng phần ${code}`, span: 3 }, String(parts[code])] },
    ],
  };
}
