import type { Reader } from '#platform/db.server.ts';
import type { Letterhead } from '../rules/paper-content.ts';

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
    .select(['name', 'fullName'])
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  return {
    parent: '',
    name: `Ủy ban nhân dân\n${withinSentence(unit.fullName)}`,
    symbol: 'UBND',
    place: unit.name,
    contact: '',
    version: 0,
  };
}

/** How a council of the unit begins its papers: the committee over the council's own name. */
export function councilLetterhead(unit: Letterhead, councilName: string): Letterhead {
  const parent = unit.name.replace(/^Ủy ban nhân dân\s*/iu, 'UBND ').replace(/\s+/gu, ' ');
  return { ...unit, parent, name: councilName, symbol: 'HĐ' };
}

/** `Phường Yên Hòa` in the middle of a sentence: `phường Yên Hòa`. */
export const withinSentence = (fullName: string): string =>
  fullName.replace(/^(Phường|Xã|Đặc khu|Thành phố|Tỉnh)(?=\s)/u, (kind) => kind.toLocaleLowerCase('vi'));
