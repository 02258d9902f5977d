import type { Reader } from '#platform/db.server.ts';
import { withinSentence } from '#standards/vietnam/unit-name.ts';
import type { Letterhead } from '../rules/paper-content.ts';

const ministryName = 'Bộ Nông nghiệp và Môi trường';

/**
 * How the unit's papers begin: what the clerk set, else what follows from its name: `Ủy ban nhân dân` over
 * `phường Yên Hòa`, sign UBND, place `Yên Hòa` (Phụ lục I, Phần I, Mục II.2 and II.4).
 */
export async function letterheadOf(db: Reader, unitId: string): Promise<Letterhead & { version: number }> {
  const set = await db.selectFrom('documents.letterhead').selectAll().where('unitId', '=', unitId).executeTakeFirst();
  if (set) {
    const { unitId: _, ...rest } = set;
    return rest;
  }
  const unit = await db
    .selectFrom('identity.unit')
    .select(['name', 'fullName', 'kind'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  if (unit.kind === 'central') return ministry;
  return {
    parent: '',
    name: `Ủy ban nhân dân\n${withinSentence(unit.fullName)}`,
    symbol: 'UBND',
    place: unit.name,
    contact: '',
    version: 0,
  };
}

/** Điều 4 QĐ 26/2026/QĐ-TTg: what the centre decides, the Bộ Nông nghiệp và Môi trường decides. */
const ministry = {
  parent: '',
  name: ministryName.replace(' và ', '\nvà '),
  symbol: 'BNNMT',
  place: 'Hà Nội',
  contact: '',
  version: 0,
};

/** How a council of the unit begins its papers: the committee over the council's own name. */
export function councilLetterhead(unit: Letterhead, councilName: string): Letterhead {
  const parent = unit.name.replace(/^Ủy ban nhân dân\s*/iu, 'UBND ').replace(/\s+/gu, ' ');
  return { ...unit, parent, name: councilName, symbol: 'HĐ' };
}

/** Who issues a unit's papers, within a sentence. */
export const houseOf = ({ kind, fullName }: { kind: string; fullName: string }): string =>
  kind === 'central' ? ministryName : `Ủy ban nhân dân ${withinSentence(fullName)}`;
