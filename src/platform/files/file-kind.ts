/** A kind of file that people may hand in, by what its content is. */
export interface FileKind {
  mediaType: string;
  extension: string;
  /** Shown by the browser itself; everything else is offered for saving. */
  inline: boolean;
}

// SVG and HTML can carry script, macro files can carry programs: they are refused, whatever they are called.
const accepted: readonly FileKind[] = [
  { mediaType: 'application/pdf', extension: 'pdf', inline: true },
  { mediaType: 'image/jpeg', extension: 'jpg', inline: true },
  { mediaType: 'image/png', extension: 'png', inline: true },
  { mediaType: 'image/webp', extension: 'webp', inline: true },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    inline: false,
  },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx', inline: false },
];

/** What an `<input type=file>` says it takes. */
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx';

export const acceptedKind = (mediaType: string): FileKind | undefined =>
  accepted.find((kind) => kind.mediaType === mediaType);

/** Reads the kind from the content of a file on disk; undefined where it is none that is accepted. */
export async function sniffFileKind(path: string): Promise<FileKind | undefined> {
  const { fileTypeFromFile } = await import('file-type');
  // A broken archive makes the reader throw; it is then none of the accepted kinds.
  const found = await fileTypeFromFile(path).catch(() => undefined);
  return found && acceptedKind(found.mime);
}
