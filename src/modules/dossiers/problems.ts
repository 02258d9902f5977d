import { defineProblems, type ProblemCode } from '#platform/problem.ts';

export const dossiersProblem = defineProblems({
  'dossier.state-forbids': 409,
  'dossier.one-open-per-product': 409,
  'dossier.producer-unregistered': 409,
  'dossier.number-taken': 409,
  'dossier.no-pack': 409,
  'dossier.set-outdated': 409,
  'dossier.mark-refused': 422,
  'dossier.incomplete': 409,
  'dossier.other-council': 409,
  'dossier.no-province': 409,
  'dossier.not-an-expert': 422,
  'dossier.term-over': 422,
  'evidence.criterion-unknown': 422,
  'evidence.office-only': 409,
  'evidence.taken-already': 409,
  'evidence.paper-without-file': 409,
  'evidence.paper-superseded': 409,
});
export type DossiersProblemCode = ProblemCode<typeof dossiersProblem>;
