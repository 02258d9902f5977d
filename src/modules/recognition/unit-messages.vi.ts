import type { Level } from './rules/competence.ts';

/** `Phường Yên Hòa` in the middle of a sentence: `phường Yên Hòa`. */
export const withinSentence = (fullName: string): string =>
  fullName.replace(/^(Phường|Xã|Đặc khu|Thành phố|Tỉnh)(?=\s)/u, (kind) => kind.toLocaleLowerCase('vi'));

/** Điều 4 QĐ 26/2026/QĐ-TTg: who signs a decision at that level. */
export const issuerOf = (level: Level, unitName: string): string =>
  level === 'centre'
    ? 'Bộ trưởng Bộ Nông nghiệp và Môi trường'
    : `Chủ tịch Ủy ban nhân dân ${withinSentence(unitName)}`;

/** Who vouches for an entry: `UBND phường Yên Hòa`. */
export const officeOf = (level: Level, unitName: string): string =>
  level === 'centre' ? 'Bộ Nông nghiệp và Môi trường' : `UBND ${withinSentence(unitName)}`;
