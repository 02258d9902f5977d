import type { AdministrativePaper } from '../administrative-paper.ts';

/**
 * The paper as PDF in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I: the same parts and measures as the .docx, its fonts
 * embedded (metric twins of Times New Roman). What a font does not hold is printed as an empty box. Throws RangeError
 * where `date` is no day.
 */
export async function administrativePdf(paper: AdministrativePaper): Promise<Buffer> {
  // Loaded when used: the library and its fonts would stay in the memory of processes that never print.
  const { printedFile } = await import('./document.ts');
  return printedFile(paper);
}
