import ts from 'typescript';
import type { Project } from './project-files.ts';

/** The syntax tree of one file, read without types: quick, and enough to see names and texts. */
export const syntaxTree = (project: Project, path: string): ts.SourceFile =>
  ts.createSourceFile(path, project.text(path), ts.ScriptTarget.ES2022, true);

/** Visits every node below `node`, itself included. */
export function visitAll(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visitAll(child, see));
}

export const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** The text of a string or template literal, `${…}` in it shown as `$`; undefined for anything else. */
export function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => `$${span.literal.text}`).join('');
}
