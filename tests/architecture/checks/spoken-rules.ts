import ts from 'typescript';
import { isTest, type Project } from '../project-files.ts';
import { lineOf, literalText, syntaxTree, visitAll } from '../syntax-tree.ts';
import type { Violation } from '../violation.ts';

/** Labels that live beside their rule because they are the names of what it is about. */
const namesOfThings = /^src\/modules\/(identity\/rules\/roles|regulation\/rules\/level-rows)\.ts$/;

/** Rules and predicates decide; what is said about it stands in messages.vi.ts. */
export function checkSpokenRules(project: Project): Violation[] {
  return project.paths
    .filter((path) => /^src\/modules\/[^/]+\/(rules\/|access\.ts$)/.test(path) && /\.tsx?$/.test(path))
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

/** Four words with diacritics are a sentence; fewer may be a word of the law that a rule compares with. */
const isVietnameseSentence = (text: string): boolean =>
  /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i.test(text) &&
  text.trim().split(/\s+/).length >= 4;
