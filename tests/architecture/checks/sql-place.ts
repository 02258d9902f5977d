import ts from 'typescript';
import { isTest, type Project } from '../project-files.ts';
import { lineOf, syntaxTree, visitAll } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

/** Where a module, or what loads it with data, may ask the database. Imports of Kysely are an import rule. */
const mayAsk = [
  /^src\/platform\//,
  /^src\/modules\/[^/]+\/(queries|commands)\//,
  /^src\/modules\/[^/]+\/(jobs|(seed|load)-[a-z-]+)\.ts$/,
  // better-auth's side of sign-in works on the same tables.
  /^src\/modules\/identity\/authentication\//,
  /^src\/demonstration\//,
];

const asks = new Set(['selectFrom', 'selectNoFrom', 'executeQuery']);

/** Pages, components, papers and rules get rows from a query; they hold no SELECT, also not on a database they were given. */
export function checkSqlPlace(project: Project): Violation[] {
  return project.paths
    .filter((path) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && !mayAsk.some((place) => place.test(path)))
    .filter((path) => [...asks].some((name) => project.text(path).includes(name)))
    .flatMap((path) => {
      const found: Violation[] = [];
      visitAll(syntaxTree(project, path), (node) => {
        if (ts.isPropertyAccessExpression(node) && asks.has(node.name.text))
          found.push({
            rule: 'sql-has-its-place',
            where: `${path}:${lineOf(node)}`,
            says: `${node.name.text} belongs in queries/`,
          });
      });
      return found;
    });
}
