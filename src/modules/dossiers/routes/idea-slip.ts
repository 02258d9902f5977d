import { here } from '#platform/context.ts';
import { identifier } from '#platform/identifier.ts';
import { ideaSlip } from '../papers/idea-slip.ts';
import { ideaSlipForViewer } from '../queries/idea-slip-for-viewer.ts';
import type { Route } from './+types/idea-slip';
import { paperDownload } from './paper-download.ts';

/** Phiếu đăng ký đề xuất ý tưởng with its plan and, once it is there, the appraisal, as .docx or .pdf. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const slip = await ideaSlipForViewer(db, actor, identifier(params.ideaId));
  return paperDownload(request, ideaSlip(slip), `Phiếu đăng ký ý tưởng ${slip.name}`);
}
