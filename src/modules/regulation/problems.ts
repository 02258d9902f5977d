import { defineProblems, type ProblemCode } from '#platform/problem.ts';

export const regulationProblem = defineProblems({
  'working-mode.term-in-order': 422,
  'working-mode.dated-before-term': 422,
  'working-mode.term-passed': 422,
  'working-mode.term-overlaps': 409,
  'working-mode.wards-only': 409,
  'working-mode.over': 409,
  'ward-recognition.no-delegation': 403,
  'ward-recognition.three-stars-only': 403,
  'ward-recognition.goes-to-province': 403,
  'law-pack.faulty': 422,
  'law-pack.keepers-only': 403,
  'official-wording.faulty': 422,
  'holiday.days-in-order': 422,
  'holiday.too-long': 422,
  'holiday.listed-already': 409,
  'holiday.make-up-day-wrong': 422,
});
export type RegulationProblemCode = ProblemCode<typeof regulationProblem>;
