import { declaredProblems } from '#platform/problem.ts';
import { byText, code, type Page, table } from './page.ts';
import { shownSentence } from './shown-sentence.ts';

// Loading a module's problems declares them; collected by the build, so that no module can be forgotten.
import.meta.glob('../modules/*/problems.ts', { eager: true });

/** Every refusal: its code, its HTTP status and what the person reads. */
export const problemsPage = (): Page => ({
  title: 'Problems (lời từ chối)',
  about:
    'A refusal is data: the code names it in logs and tests, the status answers HTTP, the sentence is read by a person.',
  parts: [
    table(
      ['Code', 'Status', 'Sentence'],
      [...declaredProblems()]
        .sort(([a], [b]) => byText(a, b))
        .map(([name, status]) => [code(name), String(status), shownSentence(name)]),
    ),
  ],
});
