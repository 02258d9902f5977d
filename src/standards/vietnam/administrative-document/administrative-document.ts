import type { AdministrativePaper } from './administrative-paper.ts';

/**
 * The paper as an Office Open XML file (.docx) in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I. Text may hold anything:
 * what a document cannot hold is left out. Throws RangeError where `date` is no day.
 */
export async function administrativeDocument(paper: AdministrativePaper): Promise<Buffer> {
  // Loaded when used: `docx` would stay in the memory of processes that never write a paper.
  const { documentFile } = await import('./document.ts');
  return documentFile(paper);
}
