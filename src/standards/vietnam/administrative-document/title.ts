import { AlignmentType, type Paragraph } from 'docx';
import type { AdministrativePaper } from './administrative-paper.ts';
import { titleRule, unmarked } from './head-words.ts';
import { line, rule } from './line.ts';
import { size, textWidth } from './measures.ts';

/** Ô 5a: kind in capitals, abstract in small letters, both bold and centred, with a rule of a third to a half below. */
export function title(paper: AdministrativePaper): Paragraph[] {
  const { kind, form, abstract, authority, addressees = [], markings = [] } = paper;
  // A công văn has no title; its abstract stands under the number.
  if (form === 'letter') return [...marked(markings), ...sentTo(addressees)];
  const centred = { align: AlignmentType.CENTER, bold: true, keepNext: true };
  return [
    line(kind.toLocaleUpperCase('vi'), { ...centred, size: size.title, spacing: { before: 280 } }),
    ...(abstract === undefined ? [] : [line(abstract, { ...centred, size: size.title })]),
    rule(titleRule(paper), textWidth),
    ...marked(markings),
    line('', { ...centred, size: size.footer / 2 }),
    // Mẫu 1.2: who decides, capitals and bold, above the legal basis.
    ...(authority === undefined
      ? []
      : [
          line(authority.toLocaleUpperCase('vi'), {
            ...centred,
            size: size.title,
            spacing: { before: 60, after: 180 },
          }),
        ]),
    ...sentTo(addressees),
  ];
}

const marked = (markings: string[]): Paragraph[] =>
  markings.map((marking) =>
    line(marking, {
      align: AlignmentType.CENTER,
      bold: true,
      keepNext: true,
      size: size.title,
      spacing: { before: 60 },
    }),
  );

/** Ô 9a, Mục II.9.a: 13–14 upright; one addressee on the line of the words, several each with a dash and a semicolon. */
function sentTo(addressees: string[]): Paragraph[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  const words = { size: size.body, keepNext: true };
  if (others.length === 0)
    return [
      line(`Kính gửi: ${unmarked(first)}.`, {
        ...words,
        align: AlignmentType.CENTER,
        spacing: { before: 240, after: 240 },
      }),
    ];
  return [
    line('Kính gửi:', { ...words, align: AlignmentType.LEFT, indent: { left: 2268 }, spacing: { before: 240 } }),
    ...addressees.map((addressee, index) =>
      line(`- ${unmarked(addressee)}${index === addressees.length - 1 ? '.' : ';'}`, {
        ...words,
        align: AlignmentType.LEFT,
        indent: { left: 2835 },
        spacing: { after: index === addressees.length - 1 ? 240 : 0 },
      }),
    ),
  ];
}
