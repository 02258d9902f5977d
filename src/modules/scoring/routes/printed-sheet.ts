import { here } from '#platform/context.ts';
import { scoreSheetFileName, scoreSheetPaper } from '../papers/score-sheet-paper.ts';
import { printedSheet } from '../queries/printed-sheet.ts';
import type { Route } from './+types/printed-sheet';
import { administrativeResponse } from './paper-response.ts';

/** Phiếu đánh giá of one member as .docx or .pdf, for whoever may see its points. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { db, actor } = here(context);
  const sheet = await printedSheet(db, actor, params);
  return administrativeResponse(request, scoreSheetPaper(sheet), scoreSheetFileName(sheet));
}
