import { describe, expect, test } from 'vitest';
import { hostileStrings } from '../../../../../tests/support/hostile-strings.ts';
import { pdfFonts, pdfPages } from '../../../../../tests/support/pdf-file.ts';
import type { AdministrativePaper, Row } from '../administrative-paper.ts';
import { margins, pageHeight, pageWidth } from '../measures.ts';
import { administrativePdf } from './administrative-pdf.ts';

const paper: AdministrativePaper = {
  issuer: { parent: 'UBND phường Yên Hòa', name: 'Phòng Kinh tế' },
  number: '07/BC-KT',
  place: 'Yên Hòa',
  date: '2026-02-05',
  kind: 'Báo cáo',
  abstract: 'Kết quả rà soát sản phẩm',
  markings: ['DỮ LIỆU MẪU'],
  grounds: ['Căn cứ Luật A', 'Căn cứ Nghị định B.'],
  blocks: [
    { type: 'heading', level: 1, text: 'I. TÌNH HÌNH' },
    { type: 'paragraph', text: [{ text: 'Đậm', bold: true }, { text: ' rồi thường' }] },
    { type: 'list', marker: 'letters', items: ['một', 'hai', 'ba', 'bốn', 'năm'] },
    { type: 'paragraph', text: 'Trân trọng báo cáo./.' },
  ],
  recipients: ['UBND phường;', 'Lưu: VT'],
  signatures: [
    { onBehalf: [{ mark: 'KT.', of: 'Trưởng phòng' }], position: 'Phó Trưởng phòng', name: 'Nguyễn Mẫu An' },
  ],
};

const pages = async (changes: Partial<AdministrativePaper> = {}) =>
  pdfPages(await administrativePdf({ ...paper, ...changes }));

const table = (count: number): AdministrativePaper['blocks'][0] => ({
  type: 'table',
  columns: [
    { heading: 'TT', width: 1, align: 'centred' },
    { heading: 'Sản phẩm', width: 4 },
  ],
  rows: Array.from({ length: count }, (_, index): Row => ({ cells: [String(index + 1), `Cốm số ${index + 1}`] })),
});

const filler = (count: number) =>
  Array.from({ length: count }, () => ({ type: 'paragraph' as const, text: 'Một đoạn văn. '.repeat(30) }));

describe('the page (Phụ lục I, Phần I, Mục I)', () => {
  test('is A4, and every word stands between the margins', async () => {
    for (const page of await pages({ blocks: [...paper.blocks, table(120)] })) {
      expect(Math.abs(page.width - pageWidth / 20)).toBeLessThan(0.1);
      expect(Math.abs(page.height - pageHeight / 20)).toBeLessThan(0.1);
      for (const { x } of page.runs) {
        expect(x).toBeGreaterThanOrEqual(margins.left / 20 - 0.1);
        expect(x).toBeLessThan((pageWidth - margins.right) / 20);
      }
    }
  });

  test('is set in embedded fonts with the widths of Times New Roman', async () => {
    expect(await pdfFonts(await administrativePdf(paper))).toEqual([
      { name: 'Tinos-Bold', embedded: true },
      { name: 'Tinos-BoldItalic', embedded: true },
      { name: 'Tinos-Italic', embedded: true },
      { name: 'Tinos-Regular', embedded: true },
    ]);
  });

  test('has its number from the second page on; an appendix counts its own', async () => {
    const read = await pages({
      blocks: filler(20),
      appendices: [
        { title: 'Danh sách', landscape: true, blocks: [table(60)] },
        { title: 'Bản đồ', blocks: [] },
      ],
    });
    const number = ({ runs }: (typeof read)[0]) => runs.find(({ text }) => /^[1-9]$/.test(text))?.text;
    const across = read.filter(({ width, height }) => width > height);
    expect(read.slice(0, 3).map(number)).toEqual([undefined, '2', '3']);
    expect(across.length).toBeGreaterThan(1);
    expect(across[0]?.text).toMatch(/^Phụ lục I DANH SÁCH/);
    expect(across[1]?.text).toContain('DỮ LIỆU MẪU');
    expect(read.at(-1)?.text).toMatch(/^Phụ lục II BẢN ĐỒ/);
  });
});

describe('the parts (Phụ lục I, Phần I, Mục II)', () => {
  test('stand in the order of the scheme', async () => {
    const [first] = await pages();
    expect(first?.text).toBe(
      'UBND PHƯỜNG YÊN HÒA PHÒNG KINH TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ' +
        'Số: 07/ BC- KT Yên Hòa, ngày 05 tháng 02 năm 2026 BÁO CÁO Kết quả rà soát sản phẩm DỮ LIỆU MẪU ' +
        'Căn cứ Luật A; Căn cứ Nghị định B. I. TÌNH HÌNH Đậm rồi thường a) một b) hai c) ba d) bốn đ) năm ' +
        'Trân trọng báo cáo./. Nơi nhận: - UBND phường; - Lưu: VT. KT. TRƯỞNG PHÒNG PHÓ TRƯỞNG PHÒNG ' +
        'Nguyễn Mẫu An DỮ LIỆU MẪU',
    );
    const run = (part: string) => first?.runs.find(({ text }) => text.startsWith(part));
    expect(run('CỘNG')).toMatchObject({ size: 12, font: 'Tinos-Bold' });
    expect(run('Căn')).toMatchObject({ size: 13, font: 'Tinos-Italic' });
    expect(run('rồi')).toMatchObject({ size: 13, font: 'Tinos-Regular' });
    expect(run('Nơi')).toMatchObject({ size: 12, font: 'Tinos-BoldItalic' });
  });

  test('repeat the heading of a table on every page, each row once', async () => {
    const read = await pages({ blocks: [table(120), { type: 'paragraph', text: 'Hết./.' }] });
    expect(read.length).toBeGreaterThan(2);
    for (const page of read) expect(page.text).toContain('TT Sản phẩm');
    const rows = read.flatMap(({ text }) => [...text.matchAll(/Cốm số (\d+)/g)].map(([, row]) => Number(row)));
    expect(rows).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
  });

  test('tick a box where the font has only the empty one', async () => {
    const [first] = await pages({ blocks: [{ type: 'paragraph', text: '☒ Lần đầu □ Nâng hạng' }] });
    expect(first?.text).toContain('□ × Lần đầu □ Nâng hạng');
  });

  test('never leave a heading or a signature alone on its page', async () => {
    for (const count of [8, 9, 10, 11, 12]) {
      const read = await pages({
        blocks: [...filler(count), { type: 'heading', level: 1, text: 'II. KẾT LUẬN' }, ...filler(1)],
      });
      const heading = read.find(({ text }) => text.includes('II. KẾT LUẬN'))?.text;
      expect(heading?.slice(heading.indexOf('II. KẾT LUẬN'))).toContain('Một đoạn văn');
      expect(read.at(-1)?.text).toMatch(/Một đoạn văn.*Nguyễn Mẫu An/);
    }
  });

  test('lose no line of a cell that is longer than a page', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => `dòng ${index + 1};`);
    const read = await pages({
      blocks: [{ type: 'table', columns: [{ heading: 'x', width: 1 }], rows: [{ cells: [lines.join('\n')] }] }],
    });
    expect(read.map(({ text }) => text).join(' ')).toMatch(new RegExp(`${lines.at(0)}.*${lines.at(-1)}`));
  });
});

test('text from people never breaks the file', async () => {
  const hostile = hostileStrings();
  const read = await pages({
    blocks: [
      ...hostile.map((text) => ({ type: 'paragraph' as const, text })),
      { type: 'table', columns: [{ heading: 'x', width: 1 }], rows: hostile.map((text) => ({ cells: [text] })) },
      { type: 'paragraph', text: 'Hết./.' },
    ],
  });
  expect(read.at(-1)?.text).toMatch(/Hết\.\/\..*Nguyễn Mẫu An/);
});

test('a paper without number, date, recipients or blocks is whole', async () => {
  const [only, ...more] = await pages({ number: undefined, date: undefined, blocks: [], recipients: [] });
  expect(only?.text).toContain('Số: ……………… Yên Hòa, ngày …… tháng …… năm ………');
  expect(more).toEqual([]);
});
