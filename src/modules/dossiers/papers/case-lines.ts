import type { Block } from '#standards/vietnam/administrative-document/administrative-paper.ts';

/** Which dossier a paper to its producer is about. */
export interface CaseFacts {
  producerName: string;
  address: string;
  productName: string;
  /** `9. Tương, nước mắm, gia vị dạng lỏng khác` */
  set: string;
  dossierNumber: string;
  /** Of Mẫu số 01; none before receipt. */
  slipNumber: string | null;
}

/** The lines with which such a paper begins. */
export const caseLines = (facts: CaseFacts): Block => ({
  type: 'list',
  marker: 'numbers',
  items: [
    `Chủ thể: ${facts.producerName}.`,
    `Địa chỉ: ${facts.address}.`,
    `Sản phẩm: ${facts.productName}; bộ sản phẩm: ${facts.set}.`,
    `Hồ sơ số: ${facts.dossierNumber}${facts.slipNumber ? `; phiếu số: ${facts.slipNumber}` : ''}.`,
  ],
});

/** What an official typed, a dash for each line, each ended by a full stop. */
export const typedList = (text: string): Block => ({
  type: 'list',
  marker: 'dash',
  items: text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–•]\s*/, ''))
    .filter((line) => line !== '')
    .map((line) => (/[.;!?…]$/u.test(line) ? line.replace(/;$/, '.') : `${line}.`)),
});
