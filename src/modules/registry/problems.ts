import { defineProblems, type ProblemCode } from '#platform/problem.ts';

export const registryProblem = defineProblems({
  'producer.tax-code-taken': 409,
  'producer.tax-code-wrong': 422,
  'producer.phone-wrong': 422,
  'producer.neighbourhood-elsewhere': 422,
  'producer.tourism-only': 422,
  'product.name-taken': 409,
  'product.set-in-use': 409,
});
export type RegistryProblemCode = ProblemCode<typeof registryProblem>;
