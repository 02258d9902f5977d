import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { siteVisitRecord } from '../papers/site-visit-record.ts';
import { caseFactsOf } from '../queries/case-facts.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { paperHeadOf } from '../queries/paper-head-of.ts';
import { siteVisitOf } from '../queries/site-visit-of.ts';
import type { Route } from './+types/site-visit-record';
import { paperDownload } from './paper-download.ts';

/** Biên bản kiểm tra thực tế of one visit of the commune, as .docx or .pdf. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const dossier = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now: clock() });
  if (!dossier.opensAssessment) throw platformProblem('not-found');
  const visit = await siteVisitOf(db, dossier.id, identifier(params.visitId));
  if (!visit) throw platformProblem('not-found');
  const [head, facts] = await Promise.all([paperHeadOf(db, dossier.unitId), caseFactsOf(db, dossier)]);
  const recordedBy = visit.recordedBy ?? '';
  const paper = siteVisitRecord({ ...head, ...facts, visit, recordedBy, sample: dossier.sample });
  return paperDownload(request, paper, `Biên bản kiểm tra thực tế ${dossier.number}`);
}
