import ts from 'typescript';
import { isTest, type Project } from '../project-files.ts';
import { lineOf, literalText, syntaxTree, visitAll } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

/** A `defineCommand` as it stands in a file. */
export interface WrittenCommand {
  name: string | undefined;
  path: string;
  line: number;
  exported: boolean;
}

/**
 * A command has a file of its own in commands/, exported, named by the words of its dotted name with the verb first:
 * `score-sheet.submit` is commands/submit-score-sheet.ts. The last word of the noun is enough (open-item.ts), and a
 * verb that is a phrase may stand alone (`dossier.take-to-council`, take-to-council.ts). Files there without a command are parts that commands share.
 */
export function checkCommandFiles(project: Project): Violation[] {
  const written = writtenCommands(project);
  const paths = new Map<string, string>();
  const holders = new Map<string, string>();
  return written.flatMap(({ name, path, line, exported }) => {
    const violation = (says: string) => [{ rule: 'command-files', where: `${path}:${line}`, says }];
    if (name === undefined) return violation('name is not a literal: nobody can search for it');
    if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name)) return violation(`${name} is not noun.verb`);
    const other = paths.get(name);
    if (other !== undefined) return violation(`${name} is the name of ${other} too`);
    paths.set(name, path);
    const neighbour = holders.get(path);
    if (neighbour !== undefined) return violation(`${name} shares its file with ${neighbour}`);
    holders.set(path, name);
    if (!/^src\/modules\/[^/]+\/commands\//.test(path)) return violation(`${name} is outside commands/`);
    if (!exported) return violation(`${name} is not exported, so nothing can list it`);
    return fitsFile(name, path) ? [] : violation(`${name} is not named by its file: ${expectedFile(name)}`);
  });
}

/** Every command that is written is collected, and stands in the printed matrix. */
export function checkCommandsListed(project: Project, collected: readonly string[], matrix: string): Violation[] {
  const written = writtenCommands(project).flatMap(({ name, path }) => (name === undefined ? [] : [{ name, path }]));
  return written.flatMap(({ name, path }) => [
    ...(collected.includes(name) ? [] : [{ rule: 'commands-listed', where: path, says: `${name} is not collected` }]),
    ...(matrix.includes(`\`${name}\``)
      ? []
      : [{ rule: 'commands-listed', where: path, says: `${name} is not in the matrix` }]),
  ]);
}

export function writtenCommands(project: Project): WrittenCommand[] {
  return project.paths
    .filter((path) => /^src\/.*\.tsx?$/.test(path) && !isTest(path))
    .filter((path) => path !== 'src/platform/command.ts' && project.text(path).includes('defineCommand('))
    .flatMap((path) => {
      const found: WrittenCommand[] = [];
      visitAll(syntaxTree(project, path), (node) => {
        if (ts.isCallExpression(node) && node.expression.getText() === 'defineCommand')
          found.push({ name: nameIn(node), path, line: lineOf(node), exported: isExported(node) });
      });
      return found;
    });
}

function nameIn(call: ts.CallExpression): string | undefined {
  const [parts] = call.arguments;
  if (!parts || !ts.isObjectLiteralExpression(parts)) return undefined;
  const name = parts.properties.find((part) => part.name?.getText() === 'name');
  return name && ts.isPropertyAssignment(name) ? literalText(name.initializer) : undefined;
}

function isExported(call: ts.CallExpression): boolean {
  const statement = call.parent.parent?.parent;
  return (
    statement !== undefined &&
    ts.isVariableStatement(statement) &&
    (statement.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function fitsFile(name: string, path: string): boolean {
  const wordsOf = (text: string) => text.split('-').map((word) => word.replace(/s$/, ''));
  const [noun = [], verb = []] = name.split('.').map(wordsOf);
  const words = wordsOf((path.split('/').at(-1) ?? '').replace(/\.ts$/, ''));
  const needed = verb.length > 1 ? verb : [...verb, ...noun.slice(-1)];
  const known = [...verb, ...noun, ...prepositions];
  return (
    words[0] === verb[0] && needed.every((word) => words.includes(word)) && words.every((word) => known.includes(word))
  );
}

const prepositions = ['to', 'on', 'from', 'of', 'in', 'for', 'with'];

function expectedFile(name: string): string {
  const [noun, verb] = name.split('.');
  return `${verb}-${noun}.ts`;
}
