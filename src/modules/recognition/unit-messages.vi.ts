import { withinSentence } from '#standards/vietnam/unit-name.ts';
import type { Level } from './rules/competence.ts';

/** Điều 4 QĐ 26/2026/QĐ-TTg: who signs a decision at that level. */
export const issuerOf = (level: Level, unitName: string): string =>
  level === 'centre'
    ? 'Bộ trưởng Bộ Nông nghiệp và Môi trường'
    : `Chủ tịch Ủy ban nhân dân ${withinSentence(unitName)}`;

/** Who vouches for an entry: `UBND phường Yên Hòa`. */
export const officeOf = (level: Level, unitName: string): string =>
  level === 'centre' ? 'Bộ Nông nghiệp và Môi trường' : `UBND ${withinSentence(unitName)}`;
