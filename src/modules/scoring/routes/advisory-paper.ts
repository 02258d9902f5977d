import { here } from '#platform/context.ts';
import { platformProblem } from '#platform/problem.ts';
import { type AdvisoryPaperName, advisoryPaper } from '../queries/advisory-paper.ts';
import type { Route } from './+types/advisory-paper';
import { administrativeResponse } from './paper-response.ts';

/** A paper of the advisory team (`bao-cao`, `nhan-xet` of a review, `khao-sat` of a survey) as .docx or .pdf. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const asked = nameOf(params.paper, params.id ?? '');
  const paper = await advisoryPaper(db, actor, { dossierId: params.dossierId, now: clock(), paper: asked });
  return administrativeResponse(request, paper, `${paper.kind} ${paper.abstract ?? ''}`);
}

function nameOf(paper: string, id: string): AdvisoryPaperName {
  if (paper === 'bao-cao') return { kind: 'report' };
  if (paper === 'nhan-xet') return { kind: 'review', reviewId: id };
  if (paper === 'khao-sat') return { kind: 'survey', surveyId: id };
  throw platformProblem('not-found');
}
