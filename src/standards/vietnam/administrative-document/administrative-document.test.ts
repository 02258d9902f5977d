import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../tests/support/hostile-strings.ts';
import { officeFile, paragraphTexts } from '../../../../tests/support/office-file.ts';
import { administrativeDocument } from './administrative-document.ts';
import type { AdministrativePaper } from './administrative-paper.ts';
import { printableText } from './printable-text.ts';

const paper: AdministrativePaper = {
  issuer: { parent: 'UBND phường Yên Hòa', name: 'Phòng Kinh tế' },
  number: '07/BC-KT',
  place: 'Yên Hòa',
  date: '2026-02-05',
  kind: 'Báo cáo',
  abstract: 'Kết quả rà soát sản phẩm',
  grounds: ['Căn cứ Luật A', 'Căn cứ Nghị định B.'],
  blocks: [
    { type: 'heading', level: 1, text: 'I. TÌNH HÌNH' },
    { type: 'paragraph', text: [{ text: 'Đậm', bold: true }, { text: ' rồi thường' }] },
    { type: 'list', marker: 'letters', items: ['một', 'hai', 'ba', 'bốn', 'năm'] },
    {
      type: 'table',
      columns: [
        { heading: 'TT', width: 1 },
        { heading: 'Sản phẩm', width: 3 },
      ],
      rows: [{ cells: ['1', 'Cốm'] }, { cells: [{ text: 'Cộng', span: 2 }], bold: true }],
    },
    { type: 'paragraph', text: 'Trân trọng báo cáo./.' },
  ],
  recipients: ['UBND phường;', 'Lưu: VT'],
  signatures: [
    { onBehalf: [{ mark: 'KT.', of: 'Trưởng phòng' }], position: 'Phó Trưởng phòng', name: 'Nguyễn Mẫu An' },
  ],
};

async function written(changes: Partial<AdministrativePaper> = {}) {
  const parts = await officeFile(await administrativeDocument({ ...paper, ...changes }));
  const xml = parts['word/document.xml'] ?? '';
  return { parts, xml, texts: paragraphTexts(xml) };
}

/** The paragraph that holds the text, as XML. */
function paragraphOf(xml: string, text: string): string {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([one]) => one).find((one) => one.includes(text)) ?? '';
}

/** Half points of the first run. */
const sizeOf = (paragraph: string) => Number(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1]);

describe('the page (Phụ lục I, Phần I, Mục I)', () => {
  it('is A4 upright with margins inside the ranges', async () => {
    const { xml } = await written();
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const margin = (side: string) => Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(xml)?.[1]) / 56.6929;
    for (const side of ['top', 'bottom']) {
      expect(margin(side)).toBeGreaterThanOrEqual(20);
      expect(margin(side)).toBeLessThanOrEqual(25);
    }
    expect(margin('left')).toBeGreaterThanOrEqual(30);
    expect(margin('left')).toBeLessThanOrEqual(35);
    expect(margin('right')).toBeGreaterThanOrEqual(15);
    expect(margin('right')).toBeLessThanOrEqual(20);
  });

  it('is set in Times New Roman for every script, black', async () => {
    const { parts } = await written();
    const styles = parts['word/styles.xml'] ?? '';
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) {
      expect(styles).toMatch(new RegExp(`<w:rFonts[^>]* w:${script}="Times New Roman"`));
    }
    expect(styles).toContain('<w:color w:val="000000"/>');
  });

  it('has its number in the middle of the head from page 2 on, none on page 1', async () => {
    const { parts, xml } = await written();
    expect(xml).toContain('<w:titlePg/>');
    const headers = Object.entries(parts).filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    const numbered = headers.filter(([, header]) => />\s*PAGE\s*</.test(header));
    expect([headers.length, numbered.length]).toEqual([2, 1]);
    expect(numbered[0]?.[1]).toContain('<w:jc w:val="center"/>');
    expect([26, 28]).toContain(sizeOf(numbered[0]?.[1] ?? ''));
    const defaultHeader = /<w:headerReference w:type="default" r:id="(rId\d+)"/.exec(xml)?.[1];
    const relation = new RegExp(
      `Id="${defaultHeader}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${defaultHeader}"`,
    );
    const target = relation.exec(parts['word/_rels/document.xml.rels'] ?? '');
    expect(`word/${target?.[1] ?? target?.[2]}`).toBe(numbered[0]?.[0]);
  });
});

describe('the parts (Phụ lục I, Phần I, Mục II)', () => {
  it('opens with issuer and national name, number and date', async () => {
    const { texts, xml } = await written();
    expect(texts.filter(Boolean).slice(0, 6)).toEqual([
      'UBND PHƯỜNG YÊN HÒA',
      'PHÒNG KINH TẾ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 07/BC-KT',
      'Yên Hòa, ngày 05 tháng 02 năm 2026',
    ]);
    const national = paragraphOf(xml, 'CỘNG HÒA');
    expect([24, 26]).toContain(sizeOf(national));
    expect(national).toContain('<w:b/>');
    const motto = paragraphOf(xml, 'Độc lập');
    expect([26, 28]).toContain(sizeOf(motto));
    expect(motto).toContain('<w:b/>');
    expect(paragraphOf(xml, 'UBND PHƯỜNG')).not.toContain('<w:b/>');
    expect(paragraphOf(xml, 'PHÒNG KINH TẾ')).toContain('<w:b/>');
    expect(paragraphOf(xml, 'ngày 05')).toContain('<w:i/>');
  });

  it('draws rules: as long as the motto, two fifths of the issuer and of the abstract', async () => {
    const { xml } = await written();
    const rules = [...xml.matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:pBdr><w:top (?:(?!<\/w:pPr>).)*<\/w:pPr>/gs)].map(
      ([one]) => Number(/<w:ind [^>]*w:left="(\d+)"/.exec(one)?.[1]),
    );
    const [issuer = 0, motto = 0, abstract = 0] = rules;
    expect(rules.length).toBe(3);
    // Widths measured in the metric-compatible Liberation Serif Bold: the motto at 13 points is 56.1 mm.
    expect((5220 - 2 * motto) / 56.69).toBeGreaterThan(55);
    expect((5220 - 2 * motto) / 56.69).toBeLessThan(60);
    expect(issuer).toBeGreaterThan(1000);
    expect(abstract).toBeGreaterThan(3000);
  });

  it('prints kind and abstract, the basis in italics with its marks, body justified', async () => {
    const { texts, xml } = await written();
    expect(texts).toContain('BÁO CÁO');
    expect(paragraphOf(xml, 'Kết quả rà soát')).toContain('<w:b/>');
    expect(texts).toContain('Căn cứ Luật A;');
    expect(texts).toContain('Căn cứ Nghị định B.');
    expect(paragraphOf(xml, 'Căn cứ Luật A')).toContain('<w:i/>');
    const body = paragraphOf(xml, 'rồi thường');
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(body).toContain('w:firstLine="567"');
    expect(Number(/w:after="(\d+)"/.exec(body)?.[1])).toBeGreaterThanOrEqual(120);
    expect([26, 28]).toContain(sizeOf(body));
  });

  it('letters points in the Vietnamese order', async () => {
    const { texts } = await written();
    expect(texts).toEqual(expect.arrayContaining(['a) một', 'd) bốn', 'đ) năm']));
  });

  it('repeats the heading of a table on every page and tears no row', async () => {
    const { xml } = await written();
    const table =
      [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([one]) => one).find((one) => one.includes('Cốm')) ?? '';
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(table).toContain('<w:gridSpan w:val="2"/>');
  });

  it('closes with recipients at the left and one signer at the right', async () => {
    const { texts, xml } = await written();
    const last = texts.filter(Boolean).slice(-6);
    expect(last).toEqual([
      'Nơi nhận:',
      '- UBND phường;',
      '- Lưu: VT.',
      'KT. TRƯỞNG PHÒNG',
      'PHÓ TRƯỞNG PHÒNG',
      'Nguyễn Mẫu An',
    ]);
    expect(sizeOf(paragraphOf(xml, 'Nơi nhận'))).toBe(24);
    expect(sizeOf(paragraphOf(xml, 'Lưu: VT'))).toBe(22);
    expect(paragraphOf(xml, 'Trân trọng')).toContain('<w:keepNext/>');
  });

  it('puts two signers side by side, recipients below', async () => {
    const { texts } = await written({
      signatures: [
        { position: 'Thư ký', name: 'Phạm Mẫu Dung' },
        { position: 'Chủ tọa', name: 'Nguyễn Mẫu An' },
      ],
    });
    expect(texts.filter(Boolean).slice(-7)).toEqual([
      'THƯ KÝ',
      'Phạm Mẫu Dung',
      'CHỦ TỌA',
      'Nguyễn Mẫu An',
      'Nơi nhận:',
      '- UBND phường;',
      '- Lưu: VT.',
    ]);
  });

  it('prints a marking under the title and at the foot of the first and every other page', async () => {
    const { parts, texts } = await written({ markings: ['DỮ LIỆU MẪU'] });
    expect(texts).toContain('DỮ LIỆU MẪU');
    const feet = Object.entries(parts).filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
    expect(feet).toHaveLength(2);
    for (const [, foot] of feet) expect(paragraphTexts(foot)).toContain('DỮ LIỆU MẪU');
  });
});

describe('text from people', () => {
  it('never breaks the file and comes out as it went in, less what cannot be printed', async () => {
    const hostile = hostileStrings();
    const { texts } = await written({
      blocks: [
        ...hostile.map((text) => ({ type: 'paragraph' as const, text })),
        { type: 'table', columns: [{ heading: 'x', width: 1 }], rows: hostile.map((text) => ({ cells: [text] })) },
      ],
    });
    const start = texts.indexOf('Căn cứ Nghị định B.') + 1;
    expect(texts.slice(start, start + hostile.length)).toEqual(hostile.map(printableText));
    const table = texts.indexOf('x', start + hostile.length) + 1;
    expect(texts.slice(table, table + hostile.length)).toEqual(hostile.map(printableText));
  });

  it('may stand in every other place of a paper', async () => {
    const nasty = '<&>"\u0000\ud800\u202e\r\n]]>';
    const { texts } = await written({
      issuer: { parent: nasty, name: nasty },
      number: nasty,
      place: nasty,
      kind: nasty,
      abstract: nasty,
      markings: [nasty],
      grounds: [nasty],
      recipients: [nasty],
      signatures: [{ position: nasty, name: nasty, note: nasty }],
    });
    expect(texts).toContain('Số: <&>"\n]]>');
  });

  it('leaves a paper without number, date, recipients or blocks whole', async () => {
    const { texts } = await written({
      number: undefined,
      date: undefined,
      abstract: undefined,
      blocks: [],
      recipients: [],
    });
    expect(texts).toContain('Số: ………………');
    expect(texts).toContain('Yên Hòa, ngày …… tháng …… năm ………');
  });
});
