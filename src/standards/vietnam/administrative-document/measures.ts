/** Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I, in twips (1 mm = 56.69) and half points. */

// Phần I, Mục I.1, I.2: A4, upright.
export const pageWidth = 11906;
export const pageHeight = 16838;

// Phần I, Mục I.3: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm.
export const margins = { top: 1134, bottom: 1134, left: 1701, right: 851 };

/** Of the page number from the upper edge, and of the foot from the lower. */
export const headerDistance = 567;

export const textWidth = pageWidth - margins.left - margins.right;

/** Of a page that lies across (Phần I, Mục I.2), with the same margins. */
export const landscapeTextWidth = pageHeight - margins.left - margins.right;

// Phần I, Mục I.4: Times New Roman, Unicode TCVN 6909:2001, black.
export const font = 'Times New Roman';

/** Half points. One step of the ranges that Mục IV allows is used throughout, so that the parts go together. */
export const size = {
  // Phần I, Mục II.1.a: cỡ 12–13. At 13 the line needs 96 mm, which leaves too little for a long issuer.
  nationalName: 24,
  // Phần I, Mục II.1.b: cỡ 13–14.
  motto: 26,
  // Phần I, Mục II.2: cỡ 12–13.
  issuer: 24,
  // Phần I, Mục II.3: cỡ 13.
  number: 26,
  // Phần I, Mục II.4: cỡ 13–14.
  placeAndDate: 26,
  // Phần I, Mục II.5.a: cỡ 13–14.
  title: 28,
  // Phần I, Mục II.5.b: trích yếu công văn 12–13.
  letterAbstract: 24,
  // Phần I, Mục II.10, II.11: cỡ 13–14.
  stamp: 26,
  // Phần I, Mục III.1: the words "Phụ lục" 14, its title 13–14.
  appendix: 28,
  // Phần I, Mục II.13: cỡ 11–12.
  contact: 22,
  // Phần I, Mục II.6: cỡ 13–14.
  body: 26,
  // Not ruled; one point under the text, as offices print tables.
  table: 24,
  // Phần I, Mục II.7: cỡ 13–14.
  signature: 26,
  // Phần I, Mục II.9.b: the words "Nơi nhận" 12, the list 11.
  recipientsHeading: 24,
  recipients: 22,
  // Phần I, Mục I.7: cỡ 13–14.
  pageNumber: 26,
  footer: 20,
};

/** Phần I, Mục II.6: first line 1 cm or 1.27 cm; at least 6 pt between paragraphs; lines from single to 1.5. */
export const body = { firstLine: 567, between: 120, line: 264 };

/** Left and right half of the head: the right must hold the national name at 12 points (88 mm) on one line. */
export const head = { left: 4134, right: textWidth - 4134 };
