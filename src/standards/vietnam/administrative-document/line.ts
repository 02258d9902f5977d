import { AlignmentType, BorderStyle, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Span } from './administrative-paper.ts';
import { size } from './measures.ts';
import { printableText } from './printable-text.ts';

export interface LineStyle {
  /** Half points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
}

/** Runs of a text; a line feed in it becomes a line break. */
export function runs(text: string | Span[], style: LineStyle): TextRun[] {
  const spans = typeof text === 'string' ? [{ text }] : text;
  return spans.flatMap(({ text: words, bold = style.bold, italic = style.italic }: Span) =>
    printableText(words)
      .split('\n')
      .map(
        (part, index) =>
          new TextRun({
            text: part,
            break: index === 0 ? 0 : 1,
            size: style.size,
            sizeComplexScript: style.size,
            bold,
            italics: italic,
          }),
      ),
  );
}

/** One paragraph in one style. */
export function line(
  text: string | Span[],
  style: LineStyle & { align: (typeof AlignmentType)[keyof typeof AlignmentType] } & Pick<
      IParagraphOptions,
      'spacing' | 'indent' | 'keepNext'
    >,
): Paragraph {
  const { align: alignment, spacing, indent, keepNext } = style;
  return new Paragraph({ children: runs(text, style), alignment, spacing, indent, keepNext });
}

/**
 * A solid rule of that length in the middle of a column, as the upper border of an empty paragraph: no drawing that
 * another program might lose, no underlined characters. All lengths in twips.
 */
export function rule(length: number, columnWidth: number): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - length) / 2));
  return new Paragraph({
    children: [new TextRun({ text: '', size: 8 })],
    border: { top: { style: BorderStyle.SINGLE, size: RULE, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 50, after: 0, line: 120, lineRule: 'exact' },
    keepNext: true,
    run: { size: size.footer / 2 },
  });
}

/** A bold word in a solid frame, `side` twips in from both edges of its column. */
export function framed(text: string, { size: halfPoints, side }: { size: number; side: number }): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: RULE, space: 2, color: '000000' };
  return new Paragraph({
    children: runs(text, { size: halfPoints, bold: true }),
    alignment: AlignmentType.CENTER,
    border: { top: edge, bottom: edge, left: edge, right: edge },
    indent: { left: side, right: side },
    spacing: { before: 120 },
  });
}

/** Eighths of a point. */
const RULE = 6;
