import type { Project } from '../project-files.ts';
import type { Violation } from '../violation.ts';

const drawer = /(^|[-_])(utils?|utilit(y|ies)|helpers?|commons?|misc|services?|managers?|libs?)$/i;

/** A drawer takes anything, so nothing can be found in it: no folder and no file is called so, not as a suffix either. */
export function checkNoDrawers(project: Project): Violation[] {
  return project.paths
    .filter((path) => /^(src|tests|scripts|seeds)\//.test(path))
    .flatMap((path) => {
      const found = path.split('/').find((name) => drawer.test(name.split('.')[0] ?? name));
      return found === undefined ? [] : [{ rule: 'no-drawers', where: path, says: `"${found}": name what is in it` }];
    });
}
