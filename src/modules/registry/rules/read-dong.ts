/**
 * Whole đồng as people type them: `1.250.000`, `1 250 000 đ`, `-3000000`. Undefined where the text is none, or has a part
 * of a đồng, or does not fit an exact integer.
 */
export function readDong(text: string): number | undefined {
  const compact = text.normalize('NFKC').replace(/\s|đ$|₫$|vnđ$/giu, '');
  const match = /^([-−]?)(\d{1,15}|\d{1,3}(?:[.,]\d{3}){1,4})$/.exec(compact);
  if (!match) return undefined;
  const amount = Number((match[2] ?? '').replace(/[.,]/g, ''));
  return match[1] ? -amount : amount;
}
