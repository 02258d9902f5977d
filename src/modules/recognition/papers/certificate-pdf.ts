import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { printableText } from '#standards/vietnam/administrative-document/printable-text.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { Level, RecognisedStars } from '../rules/competence.ts';
import { colours, decoration, starRow } from './certificate-decoration.ts';

export interface PrintedCertificate {
  number: string;
  productCode: string;
  productName: string;
  /** Packaging and criteria set, in words. */
  kind: string;
  producerName: string;
  producerAddress: string;
  stars: RecognisedStars;
  level: Level;
  issuer: string;
  /** Địa danh: `Hà Nội`. */
  place: string;
  decision: { number: string; dated: LocalDate };
  issuedOn: LocalDate;
  expiresOn: LocalDate;
  extendedUntil: LocalDate | null;
  /** Where anybody sees whether it holds. */
  address: string;
  sample: boolean;
  /** It no longer stands: printed across the sheet. */
  ended: 'revoked' | 'superseded' | null;
}

/**
 * Giấy chứng nhận as PDF, A4 across, fonts embedded. No statute fixes its layout: number, product, code, producer, stars,
 * decision, last day, QR code, place for the signature. Sample data is marked on the sheet.
 */
export async function certificatePdf(certificate: PrintedCertificate): Promise<Buffer> {
  // Loaded when used: the libraries would stay in the memory of processes that never print.
  const { printed } = await import('#standards/vietnam/administrative-document/pdf/printer.ts');
  const { renderSVG } = await import('uqr');
  const say = printableText;
  const { decision } = certificate;
  const across = acrossOf(certificate);
  return printed({
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [90, 58, 90, 36],
    info: { title: `Giấy chứng nhận ${certificate.number}`, author: certificate.issuer },
    background: () => ({ svg: decoration() }),
    ...(across && {
      watermark: {
        text: across,
        color: '#A33B2A',
        opacity: certificate.ended ? 0.16 : 0.07,
        bold: true,
        angle: -24,
        fontSize: 76,
      },
    }),
    defaultStyle: { fontSize: 12, color: colours.ink, alignment: 'center' },
    content: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 12 },
      { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: 12.5, margin: [0, 1, 0, 1] },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: 152, y2: 0, lineWidth: 0.7, lineColor: colours.ink }],
        margin: [0, 0, 0, 14],
      },
      { text: say(certificate.issuer).toLocaleUpperCase('vi'), bold: true, fontSize: 12.5 },
      {
        text: 'GIẤY CHỨNG NHẬN',
        bold: true,
        fontSize: 36,
        color: colours.green,
        characterSpacing: 1.5,
        margin: [0, 2, 0, 0],
      },
      { text: 'Sản phẩm thuộc Chương trình Mỗi xã một sản phẩm (OCOP)', color: colours.muted, fontSize: 12.5 },
      {
        text: say(certificate.productName),
        bold: true,
        fontSize: nameSize(certificate.productName),
        margin: [0, 14, 0, 2],
      },
      { text: say(certificate.kind), color: colours.muted, fontSize: 12 },
      { svg: starRow(certificate.stars), margin: [0, 8, 0, 2] },
      { text: `Đạt hạng ${certificate.stars} sao`, bold: true, fontSize: 15, margin: [0, 0, 0, 12] },
      {
        table: {
          widths: [118, 380],
          body: [
            ['Chủ thể', say(certificate.producerName)],
            ['Địa chỉ', say(certificate.producerAddress)],
            ['Mã số sản phẩm', say(certificate.productCode)],
            ['Quyết định công nhận', say(`Số ${decision.number} ${longDate(decision.dated)}`)],
            ['Có giá trị', `36 tháng, đến hết ${longDate(certificate.expiresOn)}`],
            ...(certificate.extendedUntil
              ? [['Được kéo dài', `đến hết ${longDate(certificate.extendedUntil)} (khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg)`]]
              : []),
          ].map(([term = '', words = '']) => [
            { text: term, alignment: 'left' as const, color: colours.muted },
            { text: words, alignment: 'left' as const, bold: true },
          ]),
        },
        layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingTop: () => 1.6, paddingBottom: () => 1.6 },
        margin: [82, 0, 0, 0],
      },
      {
        svg: renderSVG(certificate.address, { ecc: 'M', border: 1 }),
        width: 74,
        alignment: 'left',
        absolutePosition: { x: 62, y: 462 },
      },
      {
        absolutePosition: { x: 142, y: 474 },
        stack: [
          { text: 'Quét để xem giấy còn hiệu lực hay không', bold: true, fontSize: 10.5, alignment: 'left' },
          { text: `Số chứng nhận: ${certificate.number}`, fontSize: 10.5, alignment: 'left', margin: [0, 3, 0, 0] },
          { text: certificate.address, fontSize: 8.5, color: colours.muted, alignment: 'left', margin: [0, 3, 0, 0] },
          ...(certificate.sample
            ? [
                {
                  text: 'Dữ liệu mẫu, không có giá trị pháp lý',
                  fontSize: 9,
                  bold: true,
                  alignment: 'left' as const,
                  margin: [0, 3, 0, 0] as [number, number, number, number],
                },
              ]
            : []),
        ],
      },
      {
        absolutePosition: { x: 520, y: 456 },
        columns: [
          {
            width: 260,
            stack: [
              { text: `${say(certificate.place)}, ${longDate(certificate.issuedOn)}`, italics: true },
              { text: certificate.level === 'centre' ? 'BỘ TRƯỞNG' : 'CHỦ TỊCH', bold: true, margin: [0, 3, 0, 0] },
            ],
          },
        ],
      },
    ],
  });
}

function acrossOf({ ended, sample }: PrintedCertificate): string | undefined {
  if (ended === 'revoked') return 'ĐÃ BỊ THU HỒI';
  if (ended === 'superseded') return 'ĐÃ CÓ GIẤY MỚI THAY';
  return sample ? 'DỮ LIỆU MẪU' : undefined;
}

// A long name takes two lines, never a third.
const nameSize = (name: string): number => (name.length > 70 ? 18 : name.length > 40 ? 22 : 28);
