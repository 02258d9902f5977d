import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { type LocalDate, today } from '#standards/vietnam/local-date.ts';
import type { PackSurroundings } from '../read-pack-file.ts';
import { criteriaPackOf, type DossierKind, type RegulationPack } from '../rules/pack.ts';
import { type PackChoice, packForFiling } from '../rules/pack-for-filing.ts';
import { parseCriteriaSet } from '../rules/parse-criteria-set.ts';

/** Every loaded pack, the newest first. Law is public: no viewer. */
export async function regulationPacks(db: Reader): Promise<RegulationPack[]> {
  const rows = await db
    .selectFrom('regulation.pack')
    .select('document')
    .where('loadedAt', 'is not', null)
    .orderBy('validFrom', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ document }) => document as unknown as RegulationPack);
}

/** One pack, whole. Throws not-found. */
export async function getPack(db: Reader, id: string): Promise<RegulationPack> {
  const row = await db
    .selectFrom('regulation.pack')
    .select('document')
    .where('id', '=', id)
    .where('loadedAt', 'is not', null)
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  return row.document as unknown as RegulationPack;
}

export interface FilingPack extends PackChoice<RegulationPack> {
  /** The pack whose criteria sets count; null where their text is not at hand. */
  criteriaPackId: string | null;
}

/** The pack that decides a dossier of that kind filed on that day, with its last day (Điều 12); see `packForFiling`. */
export async function packForFilingOn(
  db: Reader,
  filedOn: LocalDate,
  kind: DossierKind,
): Promise<FilingPack | undefined> {
  const choice = packForFiling(await regulationPacks(db), filedOn, kind);
  return choice && { ...choice, criteriaPackId: criteriaPackOf(choice.pack) };
}

/** The pack as a file that `law-pack.import` reads: the document and the sets of its own, whole. */
export async function packFile(db: Reader, id: string): Promise<{ pack: RegulationPack; sets: unknown[] }> {
  const pack = await getPack(db, id);
  const sets = await db
    .selectFrom('regulation.criteriaSet')
    .select('content')
    .where('packId', '=', id)
    .orderBy('number')
    .execute();
  return { pack, sets: sets.map(({ content }) => content) };
}

/** What a pack file is checked against: what is loaded, and the day. */
export async function packSurroundings(db: Reader, now: Date): Promise<PackSurroundings> {
  const [packs, sets] = await Promise.all([
    db.selectFrom('regulation.pack').select(['id', 'kind', 'validFrom']).execute(),
    db.selectFrom('regulation.criteriaSet').select(['code', 'packId', 'content']).execute(),
  ]);
  return {
    packs: packs.map(({ kind, ...pack }) => ({ ...pack, kind: kind as RegulationPack['kind'] })),
    sets: new Map(sets.map(({ code, packId, content }) => [code, { packId, set: parseCriteriaSet(content) }])),
    today: today(now),
  };
}
