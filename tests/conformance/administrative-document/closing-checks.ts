import { type Check, isCapitals, styled, unless } from './finding.ts';
import type { LaidOut, Line } from './laid-out.ts';

/** The last table of the paper itself: signatures, and at the left the recipients or the secretary. */
function closingTable({ lines }: LaidOut): Line[] {
  const tables = lines.filter(({ section, cell }) => section === 0 && cell !== undefined);
  const last = Math.max(...tables.map(({ cell }) => cell?.table ?? 0));
  return tables.filter(({ cell, text }) => cell?.table === last && text.trim() !== '');
}

const column = (lines: Line[], wanted: number): Line[] => lines.filter(({ cell }) => cell?.column === wanted);

/** Phần I, Mục II.7, II.9.b, II.12 and II.13, Mục III.1: what stands below the text. */
export const closingChecks: Check[] = [
  (paper, { signers }) => {
    const table = closingTable(paper);
    const blocks = signers === 2 ? [column(table, 0), column(table, 1)] : [column(table, 1)];
    return [
      ...unless(
        'II.7',
        table.every(({ cell }) => cell?.columns === 2),
        'signatures do not stand in the halves of the page',
      ),
      ...blocks.flatMap((block) => {
        const titles = block.slice(0, -1);
        const name = block.at(-1);
        return [
          ...unless('II.7.a', titles.length > 0, 'nobody says in which office the signer signs'),
          ...titles.flatMap((title) =>
            styled('II.7.a', `“${title.text}”`, title, {
              size: [13, 14],
              bold: true,
              italic: false,
              align: 'center',
              capitals: true,
            }),
          ),
          ...unless(
            'II.7.a',
            titles.every(({ text }) => /^(TM\.|KT\.|TL\.|TUQ\.|Q\.) \S|^[^.]+$/.test(text)),
            'a mark of authority is not followed by an office',
          ),
          ...styled('II.7.b', 'name of the signer', name, {
            size: [13, 14],
            bold: true,
            italic: false,
            align: 'center',
          }),
          ...unless('II.7.b', name !== undefined && !isCapitals(name.text), 'the name is in capitals'),
        ];
      }),
    ];
  },
  (paper, { signers }) => {
    const lines = paper.lines.filter(({ section }) => section === 0);
    const place = lines.findIndex(({ text }) => text === 'Nơi nhận:');
    const list = lines
      .slice(place + 1)
      .filter((line) => line.text.startsWith('- ') && line.cell?.column === lines[place]?.cell?.column);
    return [
      ...styled('II.9.b', 'Nơi nhận:', lines[place], { size: [12, 12], bold: true, italic: true, align: 'left' }),
      ...unless('II.9.b', signers === 2 || lines[place]?.cell?.column === 0, 'recipients do not stand at the left'),
      ...unless('II.9.b', list.length > 0, 'there is no recipient'),
      ...list.flatMap((line) =>
        styled('II.9.b', line.text, line, { size: [11, 11], bold: false, italic: false, align: 'left' }),
      ),
      ...list
        .slice(0, -1)
        .flatMap((line) => unless('II.9.b', line.text.endsWith(';'), `“${line.text}” does not end with ;`)),
      ...unless(
        'II.9.b',
        /^- Lưu: VT.*\.( \S+)?$/.test(list.at(-1)?.text ?? ''),
        `the last line is “${list.at(-1)?.text}”, not Lưu: VT`,
      ),
    ];
  },
  ({ sections: [first] }, { form }) => {
    const contact = first?.firstFooter.find(({ text }) => text.trim() !== '' && !isCapitals(text));
    const rule = first?.firstFooter.find(({ text, borders }) => text === '' && borders.includes('top'));
    if (form !== 'letter' || contact === undefined)
      return unless('II.13', form === 'letter' || rule === undefined, 'an address at the foot of a paper with a title');
    return [
      ...styled('II.13', 'address at the foot', contact, {
        size: [11, 12],
        bold: false,
        italic: false,
        align: 'center',
      }),
      ...unless('II.13', rule !== undefined, 'no line above the address at the foot'),
    ];
  },
  ({ sections, lines }) =>
    sections.slice(1).flatMap((section, index) => {
      const own = lines.filter((line) => line.section === index + 1 && line.text.trim() !== '');
      const [word, title, attached] = own;
      const many = sections.length > 2;
      const centred = { align: 'center', italic: false, bold: true } as const;
      return [
        ...unless('III.1', section.startsPage, 'the appendix does not begin on its own page'),
        ...unless('III.1', section.numbersFrom === 1, 'pages of the appendix are not numbered of their own'),
        ...unless(
          'III.1',
          many ? /^Phụ lục [IVX]+$/.test(word?.text ?? '') : word?.text === 'Phụ lục',
          `“${word?.text}” above the appendix`,
        ),
        ...styled('III.1', 'Phụ lục', word, { size: [14, 14], ...centred }),
        ...styled('III.1', 'title of the appendix', title, { size: [13, 14], ...centred, capitals: true }),
        ...styled('III.1', '(Kèm theo …)', attached, { size: [13, 14], italic: true, bold: false, align: 'center' }),
        ...unless(
          'III.1',
          /^\(Kèm theo .*\)$/s.test(attached?.text ?? ''),
          'the appendix does not say what it belongs to',
        ),
      ];
    }),
];
