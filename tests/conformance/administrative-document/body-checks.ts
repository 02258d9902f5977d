import { type Check, type Finding, isUpright, mm, styled, unless } from './finding.ts';
import type { LaidOut, Line } from './laid-out.ts';

/** Phần I, Mục II.6 and II.9.a: legal basis, text, whom it is for. */
export const bodyChecks: Check[] = [
  (paper) => {
    const grounds = groundsOf(paper);
    return grounds.flatMap((line, index) => [
      ...styled('II.6', `ground ${index + 1}`, line, { size: [13, 14], bold: false, italic: true }),
      ...unless(
        'II.6',
        line.text.endsWith(index === grounds.length - 1 ? '.' : ';'),
        `ground ${index + 1} ends “${line.text.slice(-1)}”`,
      ),
    ]);
  },
  (paper) => textLines(paper).flatMap(running),
  (paper) => textLines(paper).flatMap((line) => [...articles(line), ...clauses(line)]),
  (paper, { isDecision }) => {
    if (!isDecision) return [];
    const centred = plainLines(paper).filter(({ align }) => align === 'center');
    const resolution = centred.find(({ text }) => text === 'QUYẾT ĐỊNH:');
    const authority = centred.find(({ text }) => /^((CHỦ TỊCH )?ỦY BAN NHÂN DÂN|BỘ TRƯỞNG BỘ )/.test(text));
    return [
      ...styled('II.6', 'QUYẾT ĐỊNH:', resolution, { size: [13, 14], bold: true, italic: false }),
      ...styled('II.6', 'authority', authority, { size: [13, 14], bold: true, italic: false, capitals: true }),
      ...unless('II.6', groundsOf(paper).length > 0, 'a decision without legal basis'),
    ];
  },
  (paper) => {
    const last = textLines(paper).at(-1);
    return unless('II.6', last?.text.endsWith('./.') === true, `the text ends “${last?.text.slice(-10)}”, not ./.`);
  },
  (paper, { isAddressed }) => {
    const sent = plainLines(paper).find(({ text }) => text.startsWith('Kính gửi:'));
    if (!isAddressed) return unless('II.9.a', sent === undefined, 'this kind of paper has no Kính gửi');
    return styled('II.9.a', 'Kính gửi', sent, { size: [13, 14], bold: false, italic: false });
  },
];

/** Lines of the paper itself that are in no table. */
const plainLines = ({ lines }: LaidOut): Line[] =>
  lines.filter(({ cell, section, text }) => cell === undefined && section === 0 && text.trim() !== '');

/** The lines that open the text with an instrument each: `Căn cứ …;`, last `Theo đề nghị của …`. */
function groundsOf(paper: LaidOut): Line[] {
  const lines = plainLines(paper).filter(({ align }) => align === 'both');
  const end = lines.findIndex(({ text }) => !/^(Căn cứ|Theo đề nghị) .*[;.]$/s.test(text));
  return lines.slice(0, end === -1 ? lines.length : end);
}

/** The paragraphs of the text: justified, upright. */
const textLines = (paper: LaidOut): Line[] => {
  const grounds = groundsOf(paper);
  const lines = plainLines(paper);
  const recipients = lines.findIndex(({ text }) => text === 'Nơi nhận:');
  return (recipients === -1 ? lines : lines.slice(0, recipients)).filter(
    (line) =>
      !grounds.includes(line) &&
      line.align !== 'center' &&
      !/^(Kính gửi:|- .*[;.]$)/.test(line.align === 'left' ? line.text : ''),
  );
};

function running(line: Line): Finding[] {
  const start = `“${line.text.slice(0, 30)}…”`;
  const sizes = line.runs.map(({ size }) => size / 2);
  const firstLine = mm(line.indent.firstLine) / 10;
  return [
    ...unless(
      'II.6',
      sizes.every((size) => size >= 13 && size <= 14),
      `${start} is set in ${sizes.join(', ')}`,
    ),
    ...unless('II.6', line.align === 'both', `${start} is not justified`),
    ...unless('II.6', isUpright(line), `${start} is not upright`),
    ...unless(
      'II.6',
      Math.abs(firstLine - 1) < 0.02 || Math.abs(firstLine - 1.27) < 0.02,
      `${start} begins ${firstLine} cm in`,
    ),
    ...unless('II.6', line.spacing.before + line.spacing.after >= 120, `${start}: less than 6 points to the next`),
    ...unless(
      'II.6',
      line.spacing.line >= 240 && line.spacing.line <= 360,
      `${start}: lines ${line.spacing.line / 240} apart`,
    ),
  ];
}

function articles({ text, runs }: Line): Finding[] {
  if (!/^Điều \d+/.test(text)) return [];
  return unless(
    'II.6',
    /^Điều \d+[a-zđ]?\.\s*$/.test(runs[0]?.text ?? '') && runs[0]?.bold === true,
    `“${text.slice(0, 20)}” is not “Điều n.” in bold`,
  );
}

/** A clause with a title is bold, one without is not. */
function clauses(line: Line): Finding[] {
  if (!/^\d+\. /.test(line.text)) return [];
  const isTitle = !/[.,;:!?…/]$/.test(line.text);
  return unless(
    'II.6',
    line.runs.every(({ bold }) => bold === isTitle),
    `clause “${line.text.slice(0, 30)}” is ${isTitle ? 'not ' : ''}bold`,
  );
}
