import type { Content } from 'pdfmake';
import type { AdministrativePaper } from '../administrative-paper.ts';
import { dateLine } from '../date-line.ts';
import { issuerRule, issuerWords, MOTTO, NATIONAL_NAME } from '../head-words.ts';
import { head, size } from '../measures.ts';
import { boldTextWidth } from '../text-width.ts';
import { columns } from './columns.ts';
import { LINE, points, rule, text } from './text.ts';

/** Ô 1 to 4 of the scheme in Phụ lục I, as in the .docx. */
export function letterhead(paper: AdministrativePaper): Content {
  const { issuer, number, place, date } = paper;
  const issuerLine = (name: string, bold: boolean) =>
    text(name.toLocaleUpperCase('vi'), { size: size.issuer, bold, align: 'center' });
  return columns(
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
          text(NATIONAL_NAME, { size: size.nationalName, bold: true, align: 'center' }),
          text(MOTTO, { size: size.motto, bold: true, align: 'center' }),
          rule(boldTextWidth(MOTTO, size.motto), head.right),
        ],
      ],
      [
        [
          text(number === '' ? ' ' : `Số: ${number ?? '………………'}`, { size: size.number, align: 'center' }),
          ...underNumber(paper),
        ],
        // Mục II.4: italic, centred under the motto.
        [text(dateLine(place, date), { size: size.placeAndDate, italic: true, align: 'center' })],
      ],
    ],
  );
}

/** The abstract of a công văn (Mục II.5.b) and framed marks (Mục II.10, II.11). */
function underNumber({ form, abstract, stamps = [] }: AdministrativePaper): Content[] {
  return [
    ...(form === 'letter' && abstract !== undefined
      ? [text(abstract, { size: size.letterAbstract, align: 'center', before: 120 })]
      : []),
    ...stamps.map(stamp),
  ];
}

function stamp(words: string): Content {
  const capitals = words.toLocaleUpperCase('vi');
  const width = Math.min(head.left, boldTextWidth(capitals, size.stamp) + 300);
  return {
    table: {
      widths: [points(width) - 2 * LINE],
      body: [[text(capitals, { size: size.stamp, bold: true, align: 'center' })]],
    },
    layout: {
      hLineWidth: () => LINE,
      vLineWidth: () => LINE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 2,
      paddingBottom: () => 0,
    },
    margin: [points(head.left - width) / 2, 6, 0, 0],
  };
}
