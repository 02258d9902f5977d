import type { QuestionOnWard } from './question.ts';

// One file for each module, called as the module is. A query that is missing there fails the isolation test.
const files = import.meta.glob<{ questions: [string, QuestionOnWard][]; aboutNothing?: Record<string, string> }>(
  './questions/*.ts',
  { eager: true },
);

/** Every query that is asked by somebody, asked about the ward. */
export const questionsOnWard: Record<string, QuestionOnWard> = Object.fromEntries(
  Object.values(files).flatMap(({ questions }) => questions),
);

/** Queries with a viewer that hold nothing of a ward's, with the reason. */
export const questionsAboutNothing: Record<string, string> = Object.assign(
  {},
  ...Object.values(files).map(({ aboutNothing = {} }) => aboutNothing),
);

const sources = import.meta.glob<string>(['../../src/modules/*/queries/*.ts', '!../../src/modules/**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Exported functions that say who is asking. */
export const queriesWithViewer: string[] = Object.entries(sources).flatMap(([path, source]) =>
  [
    ...source.matchAll(
      /^export (?:async )?(?:function|const) (\w+)(?: = (?:async )?)?(?:<[^>]*>)?\(([\s\S]*?)\)(?::| =>| \{)/gm,
    ),
  ]
    .filter(([, , parameters]) => /\b(?:viewer|actor): (?:Person)?Actor\b/.test(parameters ?? ''))
    .map(([, name]) => `${path.split('/')[4]}/${name}`),
);
