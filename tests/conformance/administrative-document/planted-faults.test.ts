import { describe, expect, it } from 'vitest';
import { officeFile } from '../../support/office-file.ts';
import { checkLayout } from './check-layout.ts';
import { byCode, expectedOf, fileOf, issued } from './issued-template.ts';
import { laidOut, readParts } from './laid-out.ts';

describe('the checker bites', () => {
  const document = 'word/document.xml';

  /** A paper with one part of its file changed by hand; what the checker then says, by item. */
  async function planted(code: string, part: string, change: (xml: string) => string): Promise<string[]> {
    const paper = issued(byCode(code));
    const parts = await officeFile(await fileOf(paper));
    const before = parts[part] ?? '';
    parts[part] = change(before);
    expect(parts[part], 'the fault was planted').not.toBe(before);
    return [...new Set(checkLayout(readParts(parts), expectedOf(paper)).map(({ item }) => item))];
  }

  /** Changes the paragraph that holds a text. */
  const inParagraph = (text: string, change: (paragraph: string) => string) => (xml: string) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, (paragraph) =>
      paragraph.includes(text) ? change(paragraph) : paragraph,
    );
  const resize = (halfPoints: number) => (paragraph: string) =>
    paragraph.replace(/<w:sz w:val="\d+"\/>/g, `<w:sz w:val="${halfPoints}"/>`);
  const thin = (paragraph: string) => paragraph.replace(/<w:b\/>/g, '<w:b w:val="false"/>');
  const upright = (paragraph: string) => paragraph.replace(/<w:i\/>/g, '<w:i w:val="false"/>');

  it.each<[string, string, string, string, (xml: string) => string]>([
    [
      'a left margin of 25 mm',
      'I.3',
      'thong-bao',
      document,
      (xml) => xml.replace(/w:left="1701"(?=[^>]*w:header)/, 'w:left="1417"'),
    ],
    [
      'a bottom margin of 30 mm',
      'I.3',
      'thong-bao',
      document,
      (xml) => xml.replace(/w:bottom="1134"/, 'w:bottom="1701"'),
    ],
    [
      'Letter paper',
      'I.1',
      'thong-bao',
      document,
      (xml) => xml.replace(/w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"'),
    ],
    [
      'a page that lies across',
      'I.2',
      'thong-bao',
      document,
      (xml) =>
        xml.replace(/w:w="11906" w:h="16838" w:orient="portrait"/, 'w:w="16838" w:h="11906" w:orient="landscape"'),
    ],
    [
      'Arial',
      'I.4',
      'thong-bao',
      'word/styles.xml',
      (xml) => xml.replace(/w:ascii="Times New Roman"/, 'w:ascii="Arial"'),
    ],
    [
      'blue text',
      'I.4',
      'thong-bao',
      'word/styles.xml',
      (xml) => xml.replace(/w:color w:val="000000"/, 'w:color w:val="0000FF"'),
    ],
    ['a number on page 1', 'I.7', 'thong-bao', document, (xml) => xml.replace(/<w:titlePg\/>/, '')],
    [
      'a page number at the right',
      'I.7',
      'thong-bao',
      'word/header1.xml',
      (xml) => xml.replace(/w:jc w:val="center"/, 'w:jc w:val="right"'),
    ],
    ['a thin national name', 'II.1.a', 'thong-bao', document, inParagraph('CỘNG HÒA', thin)],
    ['a motto of 12 points', 'II.1.b', 'thong-bao', document, inParagraph('Độc lập', resize(24))],
    ['an issuer of 14 points', 'II.2', 'thong-bao', document, inParagraph('PHƯỜNG YÊN HÒA', resize(28))],
    [
      'a bold number',
      'II.3',
      'thong-bao',
      document,
      inParagraph('Số: 07', (one) => one.replace('<w:rPr>', '<w:rPr><w:b/>')),
    ],
    ['a number 7 without its 0', 'II.3', 'thong-bao', document, (xml) => xml.replace('Số: 07/', 'Số: 7/')],
    ['an upright date', 'II.4', 'thong-bao', document, inParagraph('ngày 05 tháng 02', upright)],
    ['a day without its 0', 'II.4', 'thong-bao', document, (xml) => xml.replace('ngày 05 tháng 02', 'ngày 5 tháng 02')],
    ['a kind in small letters', 'II.5.a', 'thong-bao', document, (xml) => xml.replace('>THÔNG BÁO<', '>Thông báo<')],
    ['a rule as long as the abstract', 'II.5.a', 'thong-bao', document, longRule],
    [
      'a công văn with a title',
      'II.5.b',
      'cong-van',
      document,
      (xml) => xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>CÔNG VĂN</w:t></w:r></w:p>'),
    ],
    ['V/v of 14 points', 'II.5.b', 'cong-van', document, inParagraph('V/v gửi', resize(28))],
    ['an upright ground', 'II.6', 'quyet-dinh-thanh-lap-hoi-dong', document, inParagraph('Căn cứ Luật', upright)],
    ['a text of 12 points', 'II.6', 'thong-bao', document, inParagraph('thông báo tiếp nhận', resize(24))],
    [
      'a text that is not justified',
      'II.6',
      'thong-bao',
      document,
      inParagraph('thông báo tiếp nhận', (one) => one.replace('w:val="both"', 'w:val="left"')),
    ],
    [
      'a first line 2 cm in',
      'II.6',
      'thong-bao',
      document,
      inParagraph('thông báo tiếp nhận', (one) => one.replace('w:firstLine="567"', 'w:firstLine="1134"')),
    ],
    [
      'paragraphs that touch',
      'II.6',
      'thong-bao',
      document,
      inParagraph('thông báo tiếp nhận', (one) => one.replace('w:after="120"', 'w:after="60"')),
    ],
    [
      'lines two apart',
      'II.6',
      'thong-bao',
      document,
      inParagraph('thông báo tiếp nhận', (one) => one.replace('w:line="264"', 'w:line="480"')),
    ],
    ['an article that is not bold', 'II.6', 'quyet-dinh-thanh-lap-hoi-dong', document, inParagraph('Điều 1. ', thin)],
    ['a text without its end', 'II.6', 'thong-bao', document, (xml) => xml.replace('./.', '.')],
    ['a thin signature', 'II.7.a', 'thong-bao', document, inParagraph('KT. CHỦ TỊCH', thin)],
    ['a name in capitals', 'II.7.b', 'thong-bao', document, (xml) => xml.replace('Trịnh Mẫu Lãnh', 'TRỊNH MẪU LÃNH')],
    [
      'Kính gửi on a notice',
      'II.9.a',
      'thong-bao',
      document,
      (xml) => xml.replace('<w:sectPr', '<w:p><w:r><w:t>Kính gửi: Ai</w:t></w:r></w:p><w:sectPr'),
    ],
    ['upright Nơi nhận', 'II.9.b', 'thong-bao', document, inParagraph('Nơi nhận:', upright)],
    ['recipients of 13 points', 'II.9.b', 'thong-bao', document, inParagraph('- Các Tổ dân phố', resize(26))],
    ['recipients without Lưu', 'II.9.b', 'thong-bao', document, (xml) => xml.replace('- Lưu: VT', '- Gửi: VT')],
    [
      'an urgency without frame',
      'II.10',
      'thong-bao',
      document,
      inParagraph('>KHẨN<', (one) => one.replace(/<w:pBdr>.*?<\/w:pBdr>/s, '')),
    ],
    [
      'an appendix on the same page',
      'III.1',
      'quyet-dinh-thanh-lap-hoi-dong',
      document,
      (xml) => xml.replaceAll('<w:type w:val="nextPage"/>', '<w:type w:val="continuous"/>'),
    ],
    [
      'an appendix title in small letters',
      'III.1',
      'quyet-dinh-thanh-lap-hoi-dong',
      document,
      (xml) => xml.replace('DANH SÁCH THÀNH VIÊN', 'Danh sách thành viên'),
    ],
  ])('finds %s and names item %s', async (_, item, code, part, change) => {
    expect(await planted(code, part, change)).toContain(item);
  });

  it('finds an address of 9 points at the foot of a công văn', async () => {
    const paper = issued(byCode('cong-van'));
    const read = await laidOut(await fileOf(paper));
    for (const line of read.sections[0]?.firstFooter ?? []) for (const run of line.runs) run.size = 18;
    expect(checkLayout(read, expectedOf(paper)).map(({ item }) => item)).toContain('II.13');
  });
});

/** The rule under the abstract: the third of the paper, from edge to edge. */
function longRule(xml: string): string {
  let rules = 0;
  return xml.replace(
    /<w:pPr>(?:(?!<\/w:pPr>).)*<w:pBdr><w:top [^>]*\/><\/w:pBdr>(?:(?!<\/w:pPr>).)*<\/w:pPr>/gs,
    (one) => {
      rules += 1;
      return rules === 3 ? one.replace(/w:left="\d+" w:right="\d+"/, 'w:left="0" w:right="0"') : one;
    },
  );
}
