import type { Content } from 'pdfmake';
import type { AdministrativePaper, Block, Heading, Span } from '../administrative-paper.ts';
import { markerOf } from '../list-marker.ts';
import { body, size, textWidth } from '../measures.ts';
import { grid } from './grid.ts';
import { text } from './text.ts';

/** Ô 6: the legal basis, then the blocks in order; the last paragraph stays with the signatures. */
export function bodyOf({ grounds = [], resolution, blocks }: AdministrativePaper): Content[] {
  return [
    // Mục II.6: each instrument on its own line, italic, a semicolon after it and a full stop after the last.
    ...grounds.map((ground, index) =>
      running(`${ground.replace(/[;.\s]+$/u, '')}${index === grounds.length - 1 ? '.' : ';'}`, { italic: true }),
    ),
    // Mẫu 1.2: capitals, bold, in the middle, alone on its line.
    ...(resolution === undefined ? [] : [running(resolution, { bold: true, centred: true, keepNext: true })]),
    ...blocksOf(blocks, textWidth),
  ];
}

/** The blocks in order on a text of that width in twips; a paragraph before a table stays with it. */
export function blocksOf(blocks: Block[], width: number): Content[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return drawn(block, next === undefined || next.type === 'table', width);
  });
}

function drawn(block: Block, keepNext: boolean, width: number): Content[] {
  switch (block.type) {
    case 'paragraph':
      return [running(block.text, { centred: block.align === 'centred', keepNext: block.keepWithNext ?? keepNext })];
    case 'heading':
      return [running(block.text, { ...HEADING_STYLE[block.level], keepNext: true })];
    case 'division': {
      const heading = { bold: true, centred: true, keepNext: true };
      const words = block.capitals ? block.title.toLocaleUpperCase('vi') : block.title;
      return [running(block.label, heading), running(words, heading)];
    }
    case 'list':
      return block.items.map((item, index) =>
        running([{ text: `${markerOf(block, index)} ` }, ...spans(item)], {
          keepNext: keepNext && index === block.items.length - 1,
        }),
      );
    case 'table':
      return [grid(block, width)];
  }
}

const HEADING_STYLE: Record<Heading['level'], { bold: boolean; italic?: boolean }> = {
  1: { bold: true },
  2: { bold: true },
  3: { bold: true, italic: true },
};

/** Justified, first line 1 cm in, 6 points after, the line spacing of the measures. */
function running(
  words: string | Span[],
  { bold, italic, centred, keepNext }: { bold?: boolean; italic?: boolean; centred?: boolean; keepNext?: boolean },
): Content {
  return text(words, {
    size: size.body,
    bold,
    italic,
    keepNext,
    align: centred ? 'center' : 'justify',
    firstLine: centred ? undefined : body.firstLine,
    after: body.between,
    line: body.line,
  });
}

const spans = (item: string | Span[]): Span[] => (typeof item === 'string' ? [{ text: item }] : item);
