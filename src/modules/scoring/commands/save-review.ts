import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { adviceRoles, mayAdvise } from '../advice-access.ts';
import { scoringProblem } from '../problems.ts';
import { lockReview, reviewInput, writeReview } from './write-review.ts';

/** An adviser keeps what they have of their review (phiếu nhận xét). */
export const saveReview = defineCommand({
  name: 'review.save',
  roles: adviceRoles['review.save'],
  input: reviewInput,
  subject: (context, { dossierId }) => lockReview(context, dossierId),
  may: (actor, dossier) =>
    allOf(
      mayAdvise(actor, 'review.save', dossier),
      dossier.review?.state === 'submitted' ? noBecause(scoringProblem('review.submitted')) : yes,
    ),
  run: (context, dossier, input) => writeReview(context, dossier, input, 'draft'),
});
