import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import type { Project } from '../project-files.ts';
import type { Violation } from '../violation.ts';

const { forbidden, options } = createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs'));
const { enhancedResolveOptions, ...cruiseOptions } = options;

/** Who may import whom: the rules of .dependency-cruiser.cjs on everything in `src` and `tests` of a project. */
export async function checkImports(project: Project): Promise<Violation[]> {
  const folders = ['src', 'tests'].filter((name) => project.paths.some((path) => path.startsWith(`${name}/`)));
  const { output } = await cruise(
    folders,
    { ...cruiseOptions, baseDir: project.folder, validate: true, ruleSet: { forbidden } },
    // The resolver keeps what it has read; another project must not see it.
    { ...enhancedResolveOptions, bustTheCache: true },
  );
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    where: from,
    says: cycle ? `goes round: ${cycle.map(({ name }) => name).join(' → ')}` : `imports ${to}`,
  }));
}
