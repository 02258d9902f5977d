import { PageOrientation } from 'docx';
import { headerDistance, margins, pageHeight, pageWidth } from './measures.ts';

const margin = { ...margins, header: headerDistance, footer: headerDistance };

/** A4 upright (Phần I, Mục I.1 to I.3). */
export const upright = { size: { width: pageWidth, height: pageHeight }, margin };

/** A4 across, for a wide table (Mục I.2). The library turns width and height itself. */
export const across = {
  size: { width: pageWidth, height: pageHeight, orientation: PageOrientation.LANDSCAPE },
  margin,
};
