import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import { type RegulationPack, regulationPack } from './rules/pack.ts';

/** In the order in which they refer to each other: the old rules, the rules in force, the ward mode that stands on them. */
const packFiles = ['qd148-2023', 'qd26-2026', 'kh103-ward'] as const;

/** The packs the software ships with, from `seeds/regulation/packs`, of the right shape. Throws where one is not. */
export const seedPacks = (): RegulationPack[] =>
  packFiles.map((name) =>
    regulationPack.parse(JSON.parse(readFileSync(join(projectRoot, 'seeds/regulation/packs', `${name}.json`), 'utf8'))),
  );
