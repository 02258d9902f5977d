import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import type { LabelLaw } from '../rules/label-check.ts';

let law: Promise<LabelLaw> | undefined;

/** The mandatory contents of labels (NĐ 37/2026/NĐ-CP), read once from seeds/regulation/labels.json. */
export function labelLaw(): Promise<LabelLaw> {
  law ??= readFile(join(projectRoot, 'seeds/regulation/labels.json'), 'utf8').then(
    (text) => JSON.parse(text) as LabelLaw,
  );
  return law;
}
