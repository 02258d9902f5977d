import type { Details } from './details.ts';

/** A Vietnamese sentence: text, or a function where there is a variable. */
export type Sentence = string | ((details: Details) => string);

const sentences = new Map<string, Sentence>();

/** Called once by each composition root with every module's sentences. */
export function installSentences(...tables: Record<string, Sentence>[]): void {
  for (const table of tables) for (const [code, sentence] of Object.entries(table)) sentences.set(code, sentence);
}

/** The sentence of a problem, event or label code; the code itself where none is known (a test forbids that). */
export function sentenceOf(code: string, details: Details = {}): string {
  const sentence = sentences.get(code);
  if (sentence === undefined) return code;
  return typeof sentence === 'string' ? sentence : sentence(details);
}

export const hasSentence = (code: string): boolean => sentences.has(code);
