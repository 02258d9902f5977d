import type { Block, Span } from './administrative-paper.ts';

/**
 * Text written by a plain convention, as the blocks of a paper. One line is one paragraph; blank lines are dropped.
 *
 * - `Phần I`, `Chương II`, `Mục 1`, `Tiểu mục 1` alone on a line: a division, whose title is the next line;
 * - `Điều 1. …`: an article; without a mark at its end the whole line is the title and bold, else only `Điều 1.`;
 * - `I. …`: a heading;
 * - `1. …`: a clause (khoản); without a mark at its end it is a title and bold;
 * - `a) …`: a point (điểm); `- …`: a dash;
 * - `| a | b |` lines: a table, the first of them its heading;
 * - everything else: a paragraph.
 *
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6: which of these are bold, centred, numbered and how.
 */
export function bodyBlocks(text: string): Block[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const division = DIVISION.exec(line);
    if (division) {
      const title = lines[at + 1] ?? '';
      // A division without a title of its own stands before an article or a heading.
      const own = title !== '' && !DIVISION.test(title) && !ARTICLE.test(title) && !ROMAN.test(title);
      if (own) at += 1;
      blocks.push({
        type: 'division',
        label: line,
        title: own ? title : '',
        capitals: /^(phần|chương)/iu.test(line),
      });
    } else if (isTableLine(line)) {
      const rows = [line];
      while (isTableLine(lines[at + 1] ?? '')) rows.push(lines[++at] as string);
      blocks.push(tableOf(rows));
    } else blocks.push(blockOf(line));
  }
  return blocks;
}

/** The last paragraph with `./.` after its last word (mẫu of Phụ lục III); a last table gets nothing. */
export function ended(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  if (last === undefined || last.type !== 'paragraph') return blocks;
  const spans: Span[] = typeof last.text === 'string' ? [{ text: last.text }] : last.text;
  const words = spans.at(-1)?.text ?? '';
  const closed = `${words.replace(/[\s.;/]+$/u, '')}./.`;
  return [...blocks.slice(0, -1), { ...last, text: [...spans.slice(0, -1), { ...spans.at(-1), text: closed }] }];
}

const DIVISION = /^(Phần|Chương|Mục|Tiểu mục)\s+([IVXLC]+|\d+|thứ\s+\p{L}+)\.?$/u;
const ARTICLE = /^(Điều\s+\d+[a-zđ]?\.)\s*(.*)$/u;
const ROMAN = /^[IVXLC]+\.\s+\S/u;
const CLAUSE = /^\d+(\.\d+)*\.\s+\S/u;

const isTitle = (text: string): boolean => !/[.,;:!?…]$/u.test(text);

function blockOf(line: string): Block {
  const [, label, rest] = ARTICLE.exec(line) ?? [];
  if (label !== undefined && rest !== undefined) {
    const bold = isTitle(rest);
    return {
      type: 'paragraph',
      text: [
        { text: `${label} `, bold: true },
        { text: rest, bold },
      ],
    };
  }
  if (ROMAN.test(line)) return { type: 'heading', level: 1, text: line };
  if (CLAUSE.test(line) && isTitle(line)) return { type: 'heading', level: 2, text: line };
  return { type: 'paragraph', text: line };
}

const isTableLine = (line: string): boolean => /^\|.*\|$/u.test(line);

function tableOf(lines: string[]): Block {
  const [heading = [], ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const widths = columnWidths(heading, [heading, ...rows]);
  return {
    type: 'table',
    columns: heading.map((words, column) => ({ heading: words, width: widths[column] ?? 1 })),
    // Every row has as many cells as the heading, whatever was typed.
    rows: rows.map((cells) => ({ cells: heading.map((_, column) => cells[column] ?? '') })),
  };
}

/** Letters of a line of a table over the whole width of the text. */
const LETTERS = 76;

/**
 * Shares in letters: every column holds its longest word on one line (`Điểm`, `01-00175-001-2026`) where the page allows
 * it; what is left goes to the columns with long texts.
 */
function columnWidths(heading: string[], rows: string[][]): number[] {
  const cells = heading.map((_, column) => rows.map((row) => row[column] ?? ''));
  const least = cells.map((texts) => Math.min(24, 3 + longest(texts.flatMap((text) => text.split(/\s+/u)))));
  const wanted = cells.map((texts, column) => Math.max(least[column] ?? 0, Math.min(40, 3 + longest(texts))));
  const left = Math.max(0, LETTERS - sum(least));
  const asked = sum(wanted) - sum(least);
  if (asked <= 0) return wanted;
  return least.map((letters, column) => letters + (((wanted[column] ?? 0) - letters) * Math.min(left, asked)) / asked);
}

const longest = (texts: string[]): number => Math.max(0, ...texts.map(({ length }) => length));
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
