import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierPapers } from '../papers/dossier-papers.ts';
import { dossierForViewer } from '../queries/dossier-for-viewer.ts';
import { originalContent } from '../queries/original-content.ts';
import type { Route } from './+types/form-print';
import { paperDownload } from './paper-download.ts';

/**
 * Mẫu số 01 or 02 as it prints now (`mau-01.pdf`, `mau-02.docx`, …), for whoever opens the dossier. The representative's
 * private answers stay empty here: the whole electronic original has them, for those who may open them.
 */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor, clock } = here(context);
  const now = clock();
  const asked = /^mau-(01|02)\.(pdf|docx)$/.exec(params.paper);
  if (!asked) throw platformProblem('not-found');
  const { id, number } = await dossierForViewer(db, actor, { dossierId: identifier(params.dossierId), now });
  const papers = dossierPapers(await originalContent(db, { dossierId: id, detail: null, now }));
  const isFirst = asked[1] === '01';
  const paper = isFirst ? papers.form01 : papers.form02;
  return paperDownload(request, paper, `Mẫu số ${asked[1]} ${number}`, 'inline');
}
