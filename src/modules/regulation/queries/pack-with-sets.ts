import type { Reader } from '#platform/db.server.ts';
import { describePack, describeSets } from '../describe-pack.ts';
import { type ComparedSection, compareSections, type PackSection } from '../rules/compare-rows.ts';
import type { CriteriaSet } from '../rules/criteria-set.ts';
import { criteriaPackOf, type RegulationPack } from '../rules/pack.ts';
import { parseCriteriaSet } from '../rules/parse-criteria-set.ts';
import { type SourceAnomaly, sourceAnomalies } from '../rules/source-anomalies.ts';
import { allCriteriaSets } from './official-wording-of.ts';
import { getPack } from './regulation-packs.ts';

/** A pack in words, with the sets it scores by. Throws not-found. */
export async function packPage(
  db: Reader,
  id: string,
): Promise<{ pack: RegulationPack; sections: PackSection[]; sets: { code: string; number: number; name: string }[] }> {
  const pack = await getPack(db, id);
  const sets = await setsOf(db, pack);
  return {
    pack,
    // The page says the note above everything.
    sections: describePack(pack)
      .map(({ title, rows }) => ({ title, rows: rows.filter(({ says }) => says !== pack.note) }))
      .filter(({ rows }) => rows.length > 0),
    sets: sets.map(({ code, number, name }) => ({ code, number, name })),
  };
}

/** Two packs side by side. Throws not-found. */
export async function packComparison(db: Reader, leftId: string, rightId: string): Promise<ComparedSection[]> {
  const [left, right] = await Promise.all([whole(db, leftId), whole(db, rightId)]);
  return compareSections(left, right);
}

/** The flagged places of every loaded set, with both readings. */
export const anomalyList = async (db: Reader): Promise<SourceAnomaly[]> => sourceAnomalies(await allCriteriaSets(db));

async function whole(db: Reader, id: string): Promise<PackSection[]> {
  const pack = await getPack(db, id);
  return [...describePack(pack), ...describeSets(await setsOf(db, pack))];
}

async function setsOf(db: Reader, pack: RegulationPack): Promise<CriteriaSet[]> {
  const packId = criteriaPackOf(pack);
  if (packId === null) return [];
  const rows = await db
    .selectFrom('regulation.criteriaSet')
    .select('content')
    .where('packId', '=', packId)
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => parseCriteriaSet(content));
}
