import type { Content } from 'pdfmake';
import type { AdministrativePaper } from '../administrative-paper.ts';
import { titleRule, unmarked } from '../head-words.ts';
import { size, textWidth } from '../measures.ts';
import { rule, text } from './text.ts';

/** Ô 5a and 9a: kind and abstract with their rule, markings, who decides, addressees. */
export function title(paper: AdministrativePaper): Content[] {
  const { kind, form, abstract, authority, addressees = [], markings = [] } = paper;
  // A công văn has no title; its abstract stands under the number.
  if (form === 'letter') return [...marked(markings), ...sentTo(addressees)];
  const centred = { bold: true, align: 'center', keepNext: true, size: size.title } as const;
  return [
    text(kind.toLocaleUpperCase('vi'), { ...centred, before: 280 }),
    ...(abstract === undefined ? [] : [text(abstract, centred)]),
    rule(titleRule(paper), textWidth),
    ...marked(markings),
    text(' ', { ...centred, size: size.footer / 2 }),
    // Mẫu 1.2: who decides, capitals and bold, above the legal basis.
    ...(authority === undefined
      ? []
      : [text(authority.toLocaleUpperCase('vi'), { ...centred, before: 60, after: 180 })]),
    ...sentTo(addressees),
  ];
}

const marked = (markings: string[]): Content[] =>
  markings.map((marking) =>
    text(marking, { align: 'center', bold: true, keepNext: true, size: size.title, before: 60 }),
  );

/** Ô 9a, Mục II.9.a: one addressee on the line of the words, several each with a dash and a semicolon. */
function sentTo(addressees: string[]): Content[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  const words = { size: size.body, keepNext: true };
  if (others.length === 0)
    return [text(`Kính gửi: ${unmarked(first)}.`, { ...words, align: 'center', before: 240, after: 240 })];
  return [
    text('Kính gửi:', { ...words, left: 2268, before: 240 }),
    ...addressees.map((addressee, index) => {
      const isLast = index === addressees.length - 1;
      return text(`- ${unmarked(addressee)}${isLast ? '.' : ';'}`, { ...words, left: 2835, after: isLast ? 240 : 0 });
    }),
  ];
}
