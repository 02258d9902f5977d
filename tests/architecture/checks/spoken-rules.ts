import ts from 'typescript';
import { isTest, type Project } from '../project-files.ts';
import { lineOf, literalText, syntaxTree, visitAll } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

/** Pages of words that live beside rules or machinery because they are names, not sentences. */
const namesOfThings = /^src\/platform\/(messages\.vi|config)\.ts$/;

/** Rules and machinery decide; what is said about it stands in messages.vi.ts. Four Vietnamese words are a sentence. */
export function checkSpokenRules(project: Project): Violation[] {
  return project.paths
    .filter((path) => /^src\/(platform|modules\/[^/]+\/(rules|access))/.test(path) && /\.tsx?$/.test(path))
    .filter((path) => !isTest(path) && !namesOfThings.test(path))
    .flatMap((path) => {
      const found: Violation[] = [];
      visitAll(syntaxTree(project, path), (node) => {
        const text = literalText(node);
        if (text === undefined || !isVietnameseSentence(text) || ts.isImportDeclaration(node.parent)) return;
        found.push({ rule: 'spoken-rules', where: `${path}:${lineOf(node)}`, says: `"${text.slice(0, 60)}"` });
      });
      return found;
    });
}

const isVietnameseSentence = (text: string): boolean =>
  /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i.test(text) &&
  text.trim().split(/\s+/).length >= 4;
