/**
 * The electronic originals of a dossier: `whole` is one PDF with everything, `reading` the same without the
 * representative's private answers, `word-set` Mẫu số 01 and 02 as .docx beside the evidence, `archive` all of it with a
 * manifest, for an office that does not use the system.
 */
export const originalKinds = ['whole', 'reading', 'word-set', 'archive'] as const;
export type OriginalKind = (typeof originalKinds)[number];

export const originalReasons = ['request', 'filing', 'supplement', 'forwarding'] as const;
export type OriginalReason = (typeof originalReasons)[number];

/** One file inside an original, or one chapter of a PDF, with what proves that it is unchanged. */
export interface OriginalFile {
  /** Path in the archive; in a PDF the name that the file was handed in under. */
  path: string;
  title: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** First page in the PDF, counted from 1. */
  page?: number;
  /** Why its pages are not in the PDF. */
  standIn?: string;
}

/** Everything but the reading copy shows what the representative's private answers say. */
export const showsPrivateAnswers = (kind: OriginalKind): boolean => kind !== 'reading';
