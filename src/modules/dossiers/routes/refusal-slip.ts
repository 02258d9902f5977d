import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { localDateOf } from '#standards/vietnam/format.ts';
import { refusalSlip } from '../papers/refusal-slip.ts';
import { caseFactsOf } from '../queries/case-facts.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { paperHeadOf } from '../queries/paper-head-of.ts';
import { refuserOf } from '../queries/refuser-of.ts';
import type { Route } from './+types/refusal-slip';
import { paperDownload } from './paper-download.ts';

/** Phiếu từ chối tiếp nhận of a dossier that was turned away, as .docx or .pdf. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  const { refusalReason: reason, refusedAt, sample } = dossier;
  if (!refusedAt) throw platformProblem('not-found');
  const [head, facts, refusedBy] = await Promise.all([
    paperHeadOf(db, dossier.unitId),
    caseFactsOf(db, dossier),
    refuserOf(db, dossier.id),
  ]);
  const paper = refusalSlip({ ...head, ...facts, reason, refusedBy, date: localDateOf(refusedAt), sample });
  return paperDownload(request, paper, `Từ chối tiếp nhận ${dossier.number}`);
}
