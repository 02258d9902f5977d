import { boldTextWidth } from '#standards/vietnam/administrative-document/text-width.ts';
import { type Check, type Finding, isCapitals, styled, unless } from './finding.ts';
import type { LaidOut, Line } from './laid-out.ts';

/** The table at the top: its left and its right column, upper and lower row. */
function headOf({ lines }: LaidOut, row: number, column: number): Line[] {
  return lines.filter(({ cell }) => cell?.table === 0 && cell.row === row && cell.column === column);
}

const isRule = ({ text, borders }: Line): boolean => text === '' && borders.includes('top');

/** Phần I, Mục II.1 to II.5 and II.10: what stands above the text. */
export const headChecks: Check[] = [
  (paper) => {
    const [nation, motto, rule] = headOf(paper, 0, 1);
    return [
      ...unless('II.1.a', nation?.text === 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', `“${nation?.text}” at the top right`),
      ...styled('II.1.a', 'national name', nation, { size: [12, 13], bold: true, italic: false, align: 'center' }),
      ...unless('II.1.b', motto?.text === 'Độc lập - Tự do - Hạnh phúc', `“${motto?.text}” under the national name`),
      ...styled('II.1.b', 'motto', motto, { size: [13, 14], bold: true, italic: false, align: 'center' }),
      ...ruleUnder('II.1.b', motto, rule, 0.95, 1.06),
    ];
  },
  (paper) => {
    const left = headOf(paper, 0, 0);
    const rule = left.find(isRule);
    const names = left.filter((line) => !isRule(line));
    const issuer = names.at(-1);
    const size = { size: [12, 13] as const, italic: false, align: 'center', capitals: true };
    return [
      ...names.slice(0, -1).flatMap((parent) => styled('II.2', 'parent body', parent, { ...size, bold: false })),
      ...styled('II.2', 'issuer', issuer, { ...size, bold: true }),
      ...ruleUnder('II.2', issuer, rule, 1 / 3, 1 / 2),
    ];
  },
  (paper, { form }) => {
    const [number, abstract, ...rest] = headOf(paper, 1, 0);
    const match = /^Số: (\d+|……)\/(\S+)$/.exec(number?.text ?? '');
    const stamps = [...(form === 'letter' ? rest : [abstract, ...rest])].filter(
      (line): line is Line => line !== undefined,
    );
    return [
      ...styled('II.3', 'number', number, { size: [13, 13], bold: false, italic: false, align: 'center' }),
      ...unless('II.3', match !== null, `“${number?.text}” is not “Số: …/ký hiệu”`),
      ...unless('II.3', !/^\d$/.test(match?.[1] ?? ''), 'a number under 10 has no 0 before it'),
      ...unless(
        'II.3',
        isCapitals((match?.[2] ?? '').replace('TTr', 'TTR')),
        `sign “${match?.[2]}” is not in capitals`,
      ),
      ...(form === 'letter' ? letterAbstract(abstract) : []),
      ...stamps.flatMap((stamp) => [
        ...styled('II.10', `mark “${stamp.text}”`, stamp, {
          size: [13, 14],
          bold: true,
          italic: false,
          align: 'center',
          capitals: true,
        }),
        ...unless(
          'II.10',
          ['top', 'bottom', 'left', 'right'].every((side) => stamp.borders.includes(side)),
          `mark “${stamp.text}” has no frame`,
        ),
      ]),
    ];
  },
  (paper) => {
    const [date] = headOf(paper, 1, 1);
    const [, day, month] = /, ngày (\d+) tháng (\d+) năm \d{4}$/.exec(date?.text ?? '') ?? [];
    return [
      ...styled('II.4', 'place and date', date, { size: [13, 14], bold: false, italic: true, align: 'center' }),
      ...unless('II.4', day === undefined || day.length === 2, `day ${day} has no 0 before it`),
      ...unless('II.4', month === undefined || !/^[12]$/.test(month), `month ${month} has no 0 before it`),
    ];
  },
  (paper, { form, kind }) => {
    const free = paper.lines.filter(({ cell, section }) => cell === undefined && section === 0);
    const place = free.findIndex(({ text }) => text === kind);
    if (form === 'letter') return unless('II.5.b', place === -1, 'a công văn prints a kind');
    const rule = free.slice(place).find(isRule);
    const abstract = free.slice(place + 1, free.indexOf(rule as Line));
    const set = { size: [13, 14] as const, bold: true, italic: false, align: 'center' };
    return [
      ...styled('II.5.a', 'kind', free[place], { ...set, capitals: true }),
      ...unless('II.5.a', abstract.length > 0, 'there is no abstract'),
      ...abstract.flatMap((line) => styled('II.5.a', 'abstract', line, set)),
      ...ruleUnder('II.5.a', abstract.at(-1), rule, 1 / 3, 1 / 2, paper.sections[0]),
    ];
  },
];

function letterAbstract(line: Line | undefined): Finding[] {
  return [
    ...styled('II.5.b', 'abstract of the công văn', line, {
      size: [12, 13],
      bold: false,
      italic: false,
      align: 'center',
    }),
    ...unless('II.5.b', line?.text.startsWith('V/v ') === true, `“${line?.text}” does not begin with V/v`),
    ...unless('II.5.b', (line?.spacing.before ?? 0) >= 120, 'less than 6 points under the number'),
  ];
}

/** A solid line in the middle below a text, between the two shares of the text's width. */
function ruleUnder(
  item: string,
  text: Line | undefined,
  rule: Line | undefined,
  least: number,
  most: number,
  section?: LaidOut['sections'][number],
): Finding[] {
  if (text === undefined || rule === undefined) return [{ item, says: 'there is no rule below' }];
  const width = rule.cell?.width ?? (section ? section.width - section.margins.left - section.margins.right : 0);
  const length = width - rule.indent.left - rule.indent.right;
  const words = text.text.split('\n').at(-1) ?? '';
  const printed = Math.min(boldTextWidth(words, text.runs[0]?.size ?? 0), width);
  const share = length / printed;
  return [
    ...unless(
      item,
      share >= least - 0.01 && share <= most + 0.01,
      `the rule is ${share.toFixed(2)} of “${words}”, not ${least.toFixed(2)}–${most.toFixed(2)}`,
    ),
    ...unless(item, Math.abs(rule.indent.left - rule.indent.right) < 20, 'the rule is not in the middle'),
  ];
}
