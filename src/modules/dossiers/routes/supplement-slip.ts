import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { supplementSlip } from '../papers/supplement-slip.ts';
import { caseFactsOf } from '../queries/case-facts.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { lastRequest } from '../queries/last-request.ts';
import { paperHeadOf } from '../queries/paper-head-of.ts';
import type { Route } from './+types/supplement-slip';
import { paperDownload } from './paper-download.ts';

/** Phiếu yêu cầu bổ sung of the last request, as .docx or .pdf. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const asked = await lastRequest(db, dossier.id);
  if (!asked) throw platformProblem('not-found');
  const [head, facts] = await Promise.all([paperHeadOf(db, asked.unitId), caseFactsOf(db, dossier)]);
  const { missing, dueOn, askedAt, askedBy } = asked;
  const about = { missing, dueOn, date: localDateOf(askedAt), askedBy: askedBy ?? '', sample: dossier.sample };
  return paperDownload(request, supplementSlip({ ...head, ...facts, ...about }), `Yêu cầu bổ sung ${dossier.number}`);
}
