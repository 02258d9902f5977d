import { kindAbbreviations, type PaperKind } from './paper-kinds.ts';

/**
 * Số, ký hiệu: `12/QĐ-UBND`, `07/BC-HĐ`; a công văn names who drafted it instead of its kind, `12/UBND-KTHTĐT`
 * (Phụ lục I, Phần I, Mục II.3: a 0 before numbers under 10, no spaces round slash and hyphen).
 */
export function paperNumber(sequence: number, symbol: string): string {
  return `${String(sequence).padStart(2, '0')}/${symbol}`;
}

/** Ký hiệu: `QĐ-UBND`, of a công văn `UBND-KTHTĐT`. `issuer` is the issuer's short sign, `office` the drafting office's. */
export function paperSymbol(kind: PaperKind, { issuer, office }: { issuer: string; office: string }): string {
  if (kind === 'letter') return office === '' ? issuer : `${issuer}-${office}`;
  return `${kindAbbreviations[kind]}-${issuer}`;
}
