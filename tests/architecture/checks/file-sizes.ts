import { isScript, type Project } from '../project-files.ts';
import type { Violation } from '../violation.ts';

const usualLimit = 300;
/** Lists that are read as one page: sentences and URLs. */
const listLimit = 600;
const isList = (path: string) => /(^|\/)messages\.[a-z]+\.ts$/.test(path) || /^src\/(office|site)\.ts$/.test(path);

/** No file is longer than a reader can hold: 300 lines, 600 for lists of sentences and URLs. */
export function checkFileSizes(project: Project): Violation[] {
  return project.paths
    .filter((path) => isScript(path) && !path.includes('.generated.'))
    .flatMap((path) => {
      const lines = project.text(path).trimEnd().split('\n').length;
      const limit = isList(path) ? listLimit : usualLimit;
      if (lines <= limit) return [];
      return [{ rule: 'file-size', where: path, says: `${lines} lines, limit ${limit}: split it by noun or verb` }];
    });
}
