import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CriteriaSet } from './rules/criteria-set.ts';
import { parseCriteriaSets } from './rules/parse-criteria-set.ts';

/**
 * The 26 criteria sets in force (Phụ lục II QĐ 26/2026/QĐ-TTg) from `seeds/criteria/qd26-2026.json`, checked.
 * Reads the file at each call. Throws `CriteriaSetError` where the data does not add up.
 */
export function seedCriteriaSets(): CriteriaSet[] {
  const file = join(projectRoot(), 'seeds', 'criteria', 'qd26-2026.json');
  return parseCriteriaSets(JSON.parse(readFileSync(file, 'utf8')));
}

/** The nearest folder above with a package.json: the same from `src/modules/regulation` and from `build/server`. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('seeds/criteria: no package.json above this program');
    folder = above;
  }
  return folder;
}
