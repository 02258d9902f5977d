import { writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { certificatePdf, type PrintedCertificate } from './certificate-pdf.ts';
import { decisionDraft } from './decision-draft.ts';
import { registerExtract } from './register-extract.ts';

const certificate: PrintedCertificate = {
  number: 'GCN-01-2026-0001',
  productCode: '01-00175-001-2026',
  productName: 'Trà sen Bến Chiều (mẫu)',
  kind: 'Hộp 100 g. Bộ 11: Chè tươi, chè chế biến',
  producerName: 'Hợp tác xã Trà sen Bến Chiều (mẫu)',
  producerAddress: 'Tổ dân phố số 7, phường Yên Hòa, thành phố Hà Nội',
  stars: 4,
  level: 'province',
  issuer: 'Chủ tịch Ủy ban nhân dân thành phố Hà Nội',
  place: 'Hà Nội',
  decision: { number: '1234/QĐ-UBND', dated: '2026-06-12' },
  issuedOn: '2026-06-12',
  expiresOn: '2029-06-12',
  extendedUntil: null,
  address: 'https://ocop-yenhoa.example/xac-minh/GCN-01-2026-0001',
  sample: true,
  ended: null,
};

test.each([
  ['a usual one', {}],
  [
    'a revoked one with a long name',
    {
      ended: 'revoked' as const,
      productName: 'Bánh chưng gấc lá dong Tràng Cát gói tay theo lối cổ truyền làng Cót và phường Yên Hòa '.repeat(1),
      stars: 5 as const,
      level: 'centre' as const,
    },
  ],
  ['an extended one', { extendedUntil: '2029-12-09', sample: false }],
])('%s is one sheet of A4 across with embedded fonts', async (_what, more) => {
  const pdf = await certificatePdf({ ...certificate, ...more });
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const read = await PDFDocument.load(pdf);
  expect(read.getPageCount()).toBe(1);
  const { width, height } = read.getPage(0).getSize();
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  expect(read.getTitle()).toBe('Giấy chứng nhận GCN-01-2026-0001');
  if (process.env.KEEP_PAPERS) await writeFile(`${process.env.KEEP_PAPERS}/${_what.replaceAll(' ', '-')}.pdf`, pdf);
});

test('an extract of the register says whose decision it is and that it is an entry only', async () => {
  const paper = registerExtract({
    letterhead: { parent: '', name: 'Ủy ban nhân dân\nphường Yên Hòa', place: 'Yên Hòa', signer: 'Đỗ Mẫu Hà' },
    number: 'TD-00175-2026-0001',
    outsideNumber: '88/GCN-OCOP',
    productName: 'Cốm khô (mẫu)',
    productCode: '01-00175-002-2026',
    producerName: 'Hộ Mẫu',
    producerAddress: 'Ngõ 1',
    setName: 'Chế biến từ gạo, ngũ cốc',
    stars: 3,
    points: '61.50',
    decision: { number: '12/QĐ-UBND', dated: '2026-02-03', issuer: 'Chủ tịch UBND thành phố Hà Nội' },
    expiresOn: '2029-02-03',
    status: 'Còn hiệu lực',
    printedOn: '2026-11-24',
    sample: true,
  });
  const zip = await JSZip.loadAsync(await administrativeDocument(paper));
  const text = ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]+>/g, '');
  for (const words of [
    'TRÍCH SỔ',
    'DỮ LIỆU MẪU',
    '88/GCN-OCOP',
    '61,50',
    'của Chủ tịch UBND thành phố Hà Nội',
    'chỉ xác nhận nội dung ghi trong sổ',
  ])
    expect(text).toContain(words);
});

test('the decision lists its products in a table that no name can break', () => {
  const draft = decisionDraft({
    unit: { id: '01' },
    level: 'province',
    items: [
      {
        productName: 'Miến | dong',
        productCode: '01-00175-001-2026',
        producerName: 'HTX Mẫu',
        producerAddress: 'Ngõ 1',
        stars: 4,
        points: '74.00',
      },
    ],
  });
  expect(draft.paper.body.split('\n')[2]).toBe(
    '| 1 | Miến / dong | 01-00175-001-2026 | HTX Mẫu, Ngõ 1 | 74,00 | 4 sao |',
  );
});
