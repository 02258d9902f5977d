import { officeFile } from '../../support/office-file.ts';
import { at, below, elementsOf, type XmlElement, xmlTree } from './xml-tree.ts';

/** A paper read back from its .docx, as it lies on the pages. Lengths in twips, sizes in half points. */
export interface LaidOut {
  sections: Section[];
  lines: Line[];
}

export interface Section {
  width: number;
  height: number;
  landscape: boolean;
  margins: { top: number; bottom: number; left: number; right: number };
  /** A first page of its own, so that it carries no number. */
  titlePage: boolean;
  numbersFrom: number | null;
  startsPage: boolean;
  header: Line[];
  firstHeader: Line[];
  firstFooter: Line[];
}

/** One paragraph. */
export interface Line {
  text: string;
  runs: Run[];
  align: string;
  indent: { left: number; right: number; firstLine: number };
  spacing: { before: number; after: number; line: number };
  /** Which sides have a solid line. */
  borders: string[];
  section: number;
  /** In a table: which, its row and column, and the width of the cell. */
  cell?: { table: number; row: number; column: number; columns: number; width: number };
  isPageNumber: boolean;
}

export interface Run {
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  fonts: (string | undefined)[];
  color: string;
}

export async function laidOut(file: Buffer): Promise<LaidOut> {
  const parts = await officeFile(file);
  return readParts(parts);
}

/** The same from the parts, so that a test may plant a fault in one of them. */
export function readParts(parts: Record<string, string>): LaidOut {
  const body = at(xmlTree(parts['word/document.xml'] ?? ''), 'w:document', 'w:body');
  const defaults = at(xmlTree(parts['word/styles.xml'] ?? ''), 'w:styles', 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const reader = { defaults, tables: 0, section: 0 };
  const lines: Line[] = [];
  const sections: Section[] = [];
  for (const child of elementsOf(body)) {
    if (child.name === 'w:sectPr') sections.push(sectionOf(child, parts, defaults));
    else lines.push(...linesIn(child, reader));
    const ends = child.name === 'w:p' ? at(child, 'w:pPr', 'w:sectPr') : undefined;
    if (ends) {
      sections.push(sectionOf(ends, parts, defaults));
      reader.section += 1;
    }
  }
  return { sections, lines };
}

interface Reader {
  defaults: XmlElement | undefined;
  tables: number;
  section: number;
}

function linesIn(element: XmlElement, reader: Reader): Line[] {
  if (element.name === 'w:p') return [lineOf(element, reader)];
  if (element.name !== 'w:tbl') return [];
  const table = reader.tables++;
  return elementsOf(element)
    .filter(({ name }) => name === 'w:tr')
    .flatMap((row, rowIndex) => {
      const cells = elementsOf(row).filter(({ name }) => name === 'w:tc');
      return cells.flatMap((cell, column) =>
        elementsOf(cell)
          .flatMap((child) => linesIn(child, reader))
          .map((line) => ({
            ...line,
            cell: {
              table,
              row: rowIndex,
              column,
              columns: cells.length,
              width: numberAt(at(cell, 'w:tcPr', 'w:tcW'), 'w:w'),
            },
          })),
      );
    });
}

function lineOf(paragraph: XmlElement, { defaults, section }: Pick<Reader, 'defaults' | 'section'>): Line {
  const properties = at(paragraph, 'w:pPr');
  const runs = below(paragraph, 'w:r').map((run) => runOf(run, defaults));
  const spacing = at(properties, 'w:spacing');
  const indent = at(properties, 'w:ind');
  return {
    text: runs.map(({ text }) => text).join(''),
    runs: runs.filter(({ text }) => text.trim() !== ''),
    align: at(properties, 'w:jc')?.attributes['w:val'] ?? 'left',
    indent: {
      left: numberAt(indent, 'w:left'),
      right: numberAt(indent, 'w:right'),
      firstLine: numberAt(indent, 'w:firstLine'),
    },
    spacing: {
      before: numberAt(spacing, 'w:before'),
      after: numberAt(spacing, 'w:after'),
      line: numberAt(spacing, 'w:line') || 240,
    },
    borders: elementsOf(at(properties, 'w:pBdr'))
      .filter(({ attributes }) => attributes['w:val'] === 'single')
      .map(({ name }) => name.slice('w:'.length)),
    section,
    isPageNumber: below(paragraph, 'w:instrText').some(({ children }) => /PAGE/.test(children.join(''))),
  };
}

function runOf(run: XmlElement, defaults: XmlElement | undefined): Run {
  const own = at(run, 'w:rPr');
  const either = (name: string) => at(own, name) ?? at(defaults, name);
  const isOn = (name: string) => {
    const element = either(name);
    return element !== undefined && !['0', 'false'].includes(element.attributes['w:val'] ?? '1');
  };
  const fonts = either('w:rFonts')?.attributes ?? {};
  return {
    text: elementsOf(run)
      .map(({ name, children }) => (name === 'w:t' ? children.join('') : name === 'w:br' ? '\n' : ''))
      .join(''),
    size: numberAt(either('w:sz'), 'w:val'),
    bold: isOn('w:b'),
    italic: isOn('w:i'),
    fonts: ['ascii', 'hAnsi', 'cs', 'eastAsia'].map((script) => fonts[`w:${script}`]),
    color: either('w:color')?.attributes['w:val'] ?? 'auto',
  };
}

function sectionOf(section: XmlElement, parts: Record<string, string>, defaults: XmlElement | undefined): Section {
  const size = at(section, 'w:pgSz');
  const margin = at(section, 'w:pgMar');
  const numbering = at(section, 'w:pgNumType')?.attributes['w:start'];
  const type = at(section, 'w:type')?.attributes['w:val'];
  const part = (kind: string, which: string) => linesOfPart(section, `w:${kind}Reference`, which, parts, defaults);
  return {
    width: numberAt(size, 'w:w'),
    height: numberAt(size, 'w:h'),
    landscape: size?.attributes['w:orient'] === 'landscape',
    margins: {
      top: numberAt(margin, 'w:top'),
      bottom: numberAt(margin, 'w:bottom'),
      left: numberAt(margin, 'w:left'),
      right: numberAt(margin, 'w:right'),
    },
    titlePage: at(section, 'w:titlePg') !== undefined,
    numbersFrom: numbering === undefined ? null : Number(numbering),
    startsPage: type === undefined || type === 'nextPage',
    header: part('header', 'default'),
    firstHeader: part('header', 'first'),
    firstFooter: part('footer', 'first'),
  };
}

function linesOfPart(
  section: XmlElement,
  reference: string,
  which: string,
  parts: Record<string, string>,
  defaults: XmlElement | undefined,
): Line[] {
  const found = elementsOf(section).find(
    ({ name, attributes }) => name === reference && attributes['w:type'] === which,
  );
  const relations = elementsOf(at(xmlTree(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationships'));
  const target = relations.find(({ attributes }) => attributes.Id === found?.attributes['r:id'])?.attributes.Target;
  if (target === undefined) return [];
  return below(xmlTree(parts[`word/${target}`] ?? ''), 'w:p').map((line) => lineOf(line, { defaults, section: 0 }));
}

const numberAt = (element: XmlElement | undefined, name: string): number => Number(element?.attributes[name] ?? 0);
