import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { AdministrativePaper } from './administrative-paper.ts';
import { dateLine } from './date-line.ts';
import { issuerRule, issuerWords, MOTTO, NATIONAL_NAME } from './head-words.ts';
import { framed, line, rule } from './line.ts';
import { head, size } from './measures.ts';
import { boldTextWidth } from './text-width.ts';

/**
 * Ô 1 to 4 of the scheme in Phụ lục I: at the left the issuer with number, at the right the national name with place and
 * date. A table without borders keeps both halves level.
 */
export function letterhead(paper: AdministrativePaper): Table {
  const { issuer, number, place, date } = paper;
  const centred = { align: AlignmentType.CENTER };
  const issuerLine = (text: string, bold: boolean) =>
    line(text.toLocaleUpperCase('vi'), { ...centred, size: size.issuer, bold });
  // Mục II.3: "Số" in small letters with a colon, then number and symbol.
  const numberLine = number === '' ? '' : `Số: ${number ?? '………………'}`;
  return borderless(
    [head.left, head.right],
    [
      [
        // Mục II.2: the parent body upright, the issuer bold, a rule of a third to a half of the line below.
        [
          ...(issuer.parent === undefined ? [] : [issuerLine(issuer.parent, false)]),
          issuerLine(issuerWords(issuer.name), true),
          rule(issuerRule(issuer.name), head.left),
        ],
        // Mục II.1: national name in capitals and bold; motto bold; a rule as long as the motto.
        [
          line(NATIONAL_NAME, { ...centred, size: size.nationalName, bold: true }),
          line(MOTTO, { ...centred, size: size.motto, bold: true }),
          rule(boldTextWidth(MOTTO, size.motto), head.right),
        ],
      ],
      [
        [line(numberLine, { ...centred, size: size.number }), ...underNumber(paper)],
        // Mục II.4: italic, centred under the motto.
        [line(dateLine(place, date), { ...centred, size: size.placeAndDate, italic: true })],
      ],
    ],
  );
}

/**
 * What stands under the number: the abstract of a công văn (Mục II.5.b: 12–13, upright, centred, 6 points below the
 * number), and marks in a frame (Mục II.10 and II.11: 13–14, capitals, bold).
 */
function underNumber({ form, abstract, stamps = [] }: AdministrativePaper): (Paragraph | Table)[] {
  return [
    ...(form === 'letter' && abstract !== undefined
      ? [line(abstract, { align: AlignmentType.CENTER, size: size.letterAbstract, spacing: { before: 120 } })]
      : []),
    ...stamps.map(stamp),
  ];
}

/** A framed word in the middle of the left column, as wide as it needs. */
function stamp(text: string): Paragraph {
  const capitals = text.toLocaleUpperCase('vi');
  const side = Math.max(0, Math.round((head.left - boldTextWidth(capitals, size.stamp) - 300) / 2));
  return framed(capitals, { size: size.stamp, side });
}

/** A table without borders and paddings: columns of a head or a foot. Widths in twips. */
export function borderless(widths: number[], rows: (Paragraph | Table)[][][]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({ children, width: { size: widths[column] ?? 0, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}
