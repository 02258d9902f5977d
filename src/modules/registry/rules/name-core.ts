import type { LegalKind } from './legal-kind.ts';

/**
 * What is left of a folded name when the words that say what kind of producer it is are gone: `htx nong nghiep sach sen` and
 * `hop tac xa sen` are compared by `nong nghiep sach sen` and `sen`. The table keeps the same in `name_core` (migration 0033).
 */
const kindWords =
  '(hop tac xa|htx|to hop tac|tht|cong ty|co phan|cp|trach nhiem huu han|tnhh|mot thanh vien|mtv|doanh nghiep tu nhan|dntn|ho kinh doanh|hkd|co so san xuat|co so|san xuat|trang trai)';

export const nameCore = (searchKey: string): string =>
  searchKey
    .replace(new RegExp(`\\b${kindWords}\\b`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The legal kind that a folded name says by its own words, where it says one. */
export function kindOfName(searchKey: string): LegalKind | undefined {
  if (/^(?:to hop tac|tht)\b/.test(searchKey)) return 'cooperative-group';
  if (/^(?:hop tac xa|htx)\b/.test(searchKey)) return 'cooperative';
  if (/^(?:cong ty|doanh nghiep|dntn)\b/.test(searchKey)) return 'small-medium-enterprise';
  return /^trang trai\b/.test(searchKey) ? 'farm' : undefined;
}
