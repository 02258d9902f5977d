import { z } from 'zod';
import { parseInput, requiredText } from '#platform/input.ts';
import { Problem } from '#platform/problem.ts';
import { packMessages } from './pack-messages.vi.ts';
import type { CriteriaSet } from './rules/criteria-set.ts';
import { findWordingFaults, type SetWording } from './rules/official-wording.ts';

const wordingFile = z.strictObject({
  /** Where the words come from: the number of the Công báo, the signed copy. */
  source: requiredText(300),
  sets: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        text: requiredText(2000).optional(),
        levels: z.record(z.string(), requiredText(4000)).default({}),
      }),
    ),
  ),
});

export type WordingFile =
  | { ok: true; source: string; sets: Record<string, SetWording> }
  | { ok: false; faults: { at: string; says: string }[] };

/** Reads `{"source": …, "sets": {"QD26-06": {"1.1": {"text": …, "levels": {"2": …}}}}}`; every fault is named. */
export function readWordingFile(text: string, known: readonly CriteriaSet[]): WordingFile {
  let file: z.output<typeof wordingFile>;
  try {
    file = parseInput(wordingFile, JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (error instanceof Problem)
      return {
        ok: false,
        faults: Object.entries(error.fields).map(([at, sentences]) => ({ at, says: sentences.join(' ') })),
      };
    if (error instanceof SyntaxError)
      return { ok: false, faults: [{ at: 'tệp', says: packMessages.notJson(error.message) }] };
    throw error;
  }
  const faults = Object.entries(file.sets).flatMap(([code, wording]) => {
    const set = known.find((one) => one.code === code);
    if (!set) return [{ at: code, says: packMessages.unknownSet(code) }];
    return findWordingFaults(set, wording).map(({ criterion, level }) => ({
      at: `${code}.${criterion}`,
      says:
        level === undefined ? packMessages.unknownCriterion(criterion) : packMessages.unknownLevel(criterion, level),
    }));
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ...file };
}
