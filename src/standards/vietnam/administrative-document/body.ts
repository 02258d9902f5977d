import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { AdministrativePaper, Block, Heading, Span } from './administrative-paper.ts';
import { grid } from './grid.ts';
import { line } from './line.ts';
import { markerOf } from './list-marker.ts';
import { body, size, textWidth } from './measures.ts';

/**
 * Ô 6: the legal basis, then the blocks in order. A last paragraph stays with the signatures, so that nobody signs a page
 * without text.
 */
export function bodyOf({ grounds = [], resolution, blocks }: AdministrativePaper): (Paragraph | Table)[] {
  return [
    ...legalBasis(grounds),
    // Mẫu 1.2: capitals, bold, in the middle, alone on its line.
    ...(resolution === undefined ? [] : [running(resolution, { bold: true, centred: true, keepNext: true })]),
    ...blocksOf(blocks, textWidth),
  ];
}

/** The blocks in order on a text of that width in twips; a paragraph before a table stays with it. */
export function blocksOf(blocks: Block[], width: number): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    return drawn(block, next === undefined || next.type === 'table', width);
  });
}

/** Mục II.6: each instrument on its own line, italic, a semicolon after it and a full stop after the last. */
function legalBasis(grounds: string[]): Paragraph[] {
  return grounds.map((ground, index) => {
    const mark = index === grounds.length - 1 ? '.' : ';';
    return running(`${ground.replace(/[;.\s]+$/u, '')}${mark}`, { italic: true });
  });
}

function drawn(block: Block, keepNext: boolean, width: number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [running(block.text, { centred: block.align === 'centred', keepNext: block.keepWithNext ?? keepNext })];
    case 'heading':
      return [running(block.text, { ...HEADING_STYLE[block.level], keepNext: true })];
    case 'division':
      return [
        running(block.label, { bold: true, centred: true, keepNext: true }),
        running(block.capitals ? block.title.toLocaleUpperCase('vi') : block.title, {
          bold: true,
          centred: true,
          keepNext: true,
        }),
      ];
    case 'list':
      return block.items.map((item, index) =>
        running([{ text: `${markerOf(block, index)} ` }, ...spans(item)], {
          keepNext: keepNext && index === block.items.length - 1,
        }),
      );
    case 'table':
      // The empty line keeps two tables apart: word processors join tables that touch.
      return [grid(block, width), line('', { align: AlignmentType.LEFT, size: size.footer / 2 })];
  }
}

const HEADING_STYLE: Record<Heading['level'], { bold: boolean; italic?: boolean }> = {
  1: { bold: true },
  2: { bold: true },
  3: { bold: true, italic: true },
};

/** Justified, first line 1 cm in, 6 points after, the line spacing of the measures. */
function running(
  text: string | Span[],
  { bold, italic, centred, keepNext }: { bold?: boolean; italic?: boolean; centred?: boolean; keepNext?: boolean },
): Paragraph {
  return line(text, {
    size: size.body,
    bold,
    italic,
    keepNext,
    align: centred ? AlignmentType.CENTER : AlignmentType.BOTH,
    indent: centred ? undefined : { firstLine: body.firstLine },
    spacing: { after: body.between, line: body.line, lineRule: 'auto' },
  });
}

const spans = (item: string | Span[]): Span[] => (typeof item === 'string' ? [{ text: item }] : item);
