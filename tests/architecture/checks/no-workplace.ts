import type { Project } from '../project-files.ts';
import type { Violation } from '../violation.ts';

/**
 * Nothing names the machine on which it happened to be written: no folder of one computer, no private mirror of a
 * package registry. The patterns are put together from pieces, so that this file does not find itself.
 */
const patterns: [says: string, pattern: RegExp][] = [
  [
    'a folder of one machine',
    new RegExp(`(^|[\\s"'\`(=:,])/(${['wo', 'rk'].join('')}|${['ro', 'ot'].join('')})/[\\w.-]`, 'm'),
  ],
  [
    'a folder of one machine',
    new RegExp(`(^|[\\s"'\`(=:,])/(${['ho', 'me'].join('')}|${['Us', 'ers'].join('')})/[a-z]`, 'm'),
  ],
  ['a private package registry', new RegExp(`https?://${['regis', 'try'].join('')}\\.(?!npmjs\\.org)`)],
];

const isText = (path: string) => !/\.(png|jpe?g|webp|gif|ico|woff2?|ttf|otf|pdf|docx|xlsx|zip|gz)$/i.test(path);

export function checkNoWorkplace(project: Project): Violation[] {
  return project.paths.filter(isText).flatMap((path) =>
    patterns.flatMap(([says, pattern]) => {
      const found = pattern.exec(project.text(path));
      return found ? [{ rule: 'no-workplace', where: path, says: `${says}: ${found[0].trim()}` }] : [];
    }),
  );
}
