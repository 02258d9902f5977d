import type { Reader } from '#platform/db.server.ts';
import { withinSentence } from '#standards/vietnam/unit-name.ts';
import { houseOf } from './letterhead-of.ts';

/** What the software writes into the blanks of a template by itself. */
export interface KnownWords {
  /** Who issues the unit's papers: `Ủy ban nhân dân phường Yên Hòa`, `Bộ Nông nghiệp và Môi trường`. */
  house: string;
  unit: string;
  province: string;
  'province-kind': string;
  year: string;
  /** The unit's plan of the year as its papers cite it. */
  plan: string;
}

/**
 * The names that a paper of the unit writes within its sentences: `unit` its own (`phường Yên Hòa`), `province` that of the
 * province it belongs to or is (`thành phố Hà Nội`, `tỉnh Ninh Bình`), `province-kind` the short word that a paper calls it
 * by (`Thành phố`, `Tỉnh`). Above the provinces `province` is the unit itself.
 */
export async function namesForPaper(db: Reader, unitId: string): Promise<Omit<KnownWords, 'year' | 'plan'>> {
  const unit = await db
    .selectFrom('identity.unit')
    .select(['fullName', 'path', 'kind'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  const province = await db
    .selectFrom('identity.unit')
    .select('fullName')
    .where('kind', '=', 'province')
    .where('id', 'in', unit.path.split('/').filter(Boolean))
    .executeTakeFirst();
  return {
    house: houseOf(unit),
    unit: withinSentence(unit.fullName),
    province: withinSentence(province?.fullName ?? unit.fullName),
    'province-kind': /^(Thành phố|Tỉnh)(?=\s)/u.exec(province?.fullName ?? '')?.[0] ?? 'cấp tỉnh',
  };
}
