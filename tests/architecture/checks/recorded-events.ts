import ts from 'typescript';
import { isTest, type Project } from '../project-files.ts';
import { literalText, syntaxTree, visitAll } from '../syntax-tree.ts';

/** Names of the events that are appended without a command (better-auth's hooks), read from the code. */
export function recordedEvents(project: Project): string[] {
  const names = new Set<string>();
  for (const path of project.paths) {
    if (!path.startsWith('src/modules/') || isTest(path) || !/\bappendEvent\b/.test(safeText(project, path))) continue;
    visitAll(syntaxTree(project, path), (node) => {
      // `name: 'session.start'`, or the type of a parameter that stands for it.
      const isName = ts.isPropertyAssignment(node) && node.name.getText() === 'name';
      const name = isName
        ? literalText(node.initializer)
        : ts.isLiteralTypeNode(node)
          ? literalText(node.literal)
          : undefined;
      if (name !== undefined && /^[a-z-]+\.[a-z-]+$/.test(name)) names.add(name);
    });
  }
  return [...names].sort();
}

const safeText = (project: Project, path: string): string => (/\.tsx?$/.test(path) ? project.text(path) : '');
