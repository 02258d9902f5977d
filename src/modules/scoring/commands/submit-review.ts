import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringProblem } from '../problems.ts';
import { lockReview, reviewInput, writeReview } from './write-review.ts';

/** An adviser hands in their review, with a proposed level for each criterion. It is not changed afterwards. */
export const submitReview = defineCommand({
  name: 'review.submit',
  roles: adviceRoles['review.submit'],
  input: reviewInput,
  subject: (context, { dossierId }) => lockReview(context, dossierId),
  may: (actor, dossier) =>
    allOf(
      mayAdvise(actor, 'review.submit', dossier),
      dossier.review?.state === 'submitted' ? noBecause(scoringProblem('review.submitted')) : yes,
    ),
  run: (context, dossier, input) => writeReview(context, dossier, input, 'submitted'),
});
