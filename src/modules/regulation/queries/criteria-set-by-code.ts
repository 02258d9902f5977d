import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { CriteriaSet } from '../rules/criteria-set.ts';
import { parseCriteriaSet } from '../rules/parse-criteria-set.ts';

/**
 * A criteria set of the loaded law packs. A set never changes once loaded (another instrument brings new codes), so it
 * is read and checked once per process. Throws not-found.
 */
export async function getCriteriaSet(db: Reader, code: string): Promise<CriteriaSet> {
  const known = loaded.get(code);
  if (known) return known;
  const row = await db
    .selectFrom('regulation.criteriaSet')
    .select('content')
    .where('code', '=', code)
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  const set = parseCriteriaSet(row.content);
  loaded.set(code, set);
  return set;
}

const loaded = new Map<string, CriteriaSet>();
