import ts from 'typescript';
import { isTest, type Project } from '../project-files.ts';
import { lineOf, literalText, syntaxTree, visitAll } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

/** A file or folder outside commands/ that may write, the schemas it writes to, and why. */
export interface WriteException {
  path: RegExp;
  schemas: readonly string[];
  because: string;
}

/**
 * Only commands/ write, and only into their own module's schema. Found are Kysely's builders and SQL texts; a table
 * that is not written as a literal cannot be checked and is refused. An exception that nothing needs is a violation.
 */
export function checkOwnedWrites(project: Project, exceptions: readonly WriteException[]): Violation[] {
  const needed = new Set<WriteException>();
  const violations = project.paths
    .filter((path) => /^src\/.*\.tsx?$/.test(path) && !isTest(path) && !path.includes('.generated.'))
    .flatMap((path) => {
      const exception = exceptions.find((each) => each.path.test(path));
      return writesIn(project, path).flatMap(({ table, line }) => {
        if (exception) needed.add(exception);
        const says = refusal(path, table, exception);
        return says === null ? [] : [{ rule: 'writes-are-owned', where: `${path}:${line}`, says }];
      });
    });
  const idle = exceptions
    .filter((each) => !needed.has(each))
    .map(({ path }) => ({ rule: 'writes-are-owned', where: String(path), says: 'no write needs this exception' }));
  return [...violations, ...idle];
}

function refusal(path: string, table: string, exception: WriteException | undefined): string | null {
  const [schema] = table.split('.');
  if (exception) {
    return schema && exception.schemas.includes(schema) ? null : `the exception for this path is not for ${table}`;
  }
  const module = /^src\/modules\/([^/]+)\/commands\//.exec(path)?.[1];
  if (module === undefined) return `writes ${table} outside commands/`;
  return schema === module ? null : `${module} writes ${table}, which is not its own`;
}

const builders = new Set(['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto']);
// `grant delete on …` and `revoke truncate on …` name rights, not tables.
const name = String.raw`(?!on\b)((?:"?\w+"?\.)?"?[\w$]+"?)`;
const sqlWrites = [
  new RegExp(String.raw`\b(?:insert\s+into|delete\s+from|merge\s+into)\s+(?:only\s+)?${name}`, 'gi'),
  new RegExp(String.raw`\btruncate\s+(?:table\s+)?${name}`, 'gi'),
  // `for update of x` and `on conflict do update set` are no writes of their own.
  new RegExp(String.raw`\bupdate\s+(?:only\s+)?${name}\s+(?:as\s+\w+\s+|(?!set\b)\w+\s+)?set\b`, 'gi'),
  new RegExp(String.raw`\bcopy\s+${name}(?:\s*\([^)]*\))?\s+from\b`, 'gi'),
];

function writesIn(project: Project, path: string): { table: string; line: number }[] {
  const found: { table: string; line: number }[] = [];
  visitAll(syntaxTree(project, path), (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (!builders.has(node.expression.name.text)) return;
      const [table] = node.arguments;
      const text = table && literalText(table);
      found.push({ table: text?.split(' ')[0] ?? 'a table that is not written out', line: lineOf(node) });
    }
    const text = literalText(node);
    if (text === undefined) return;
    for (const pattern of sqlWrites)
      for (const [, table] of text.matchAll(pattern))
        found.push({ table: (table ?? '').replaceAll('"', ''), line: lineOf(node) });
  });
  return found;
}
