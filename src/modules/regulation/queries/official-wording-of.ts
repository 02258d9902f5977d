import type { Reader } from '#platform/db.server.ts';
import type { CriteriaSet } from '../rules/criteria-set.ts';
import { type SetWording, withOfficialWording } from '../rules/official-wording.ts';
import { parseCriteriaSet } from '../rules/parse-criteria-set.ts';
import { getCriteriaSet } from './criteria-set-by-code.ts';

/** The official words loaded for a set and where they come from. Law is public: no viewer. */
export async function officialWordingOf(
  db: Reader,
  setCode: string,
): Promise<{ wording: SetWording; sources: string[] }> {
  const rows = await db
    .selectFrom('regulation.officialWording')
    .select(['criterion', 'level', 'text', 'source'])
    .where('setCode', '=', setCode)
    .orderBy('criterion')
    .orderBy('level')
    .execute();
  const wording: SetWording = {};
  for (const { criterion, level, text } of rows) {
    const words = wording[criterion] ?? { levels: {} };
    wording[criterion] = words;
    if (level === '') words.text = text;
    else words.levels[level] = text;
  }
  return { wording, sources: [...new Set(rows.map(({ source }) => source))] };
}

/** A criteria set in the words to print: official where loaded, else the short ones. Throws not-found. */
export async function criteriaSetForPrinting(db: Reader, setCode: string): Promise<CriteriaSet> {
  const [set, { wording }] = await Promise.all([getCriteriaSet(db, setCode), officialWordingOf(db, setCode)]);
  return withOfficialWording(set, wording);
}

/** How many places of each set have official words. */
export const wordingCounts = (db: Reader) =>
  db
    .selectFrom('regulation.criteriaSet as set')
    .leftJoin('regulation.officialWording as wording', 'wording.setCode', 'set.code')
    .select(['set.code', 'set.number', 'set.name'])
    .select(({ fn }) => fn.count<number>('wording.criterion').as('places'))
    .groupBy(['set.code', 'set.number', 'set.name'])
    .orderBy('set.number')
    .execute();

/** Every loaded set, parsed. */
export async function allCriteriaSets(db: Reader): Promise<CriteriaSet[]> {
  const rows = await db.selectFrom('regulation.criteriaSet').select('content').orderBy('number').execute();
  return rows.map(({ content }) => parseCriteriaSet(content));
}
