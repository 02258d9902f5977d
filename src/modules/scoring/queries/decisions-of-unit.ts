import { visiblePapers } from '#modules/documents/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { CouncilPage } from './councils-for-viewer.ts';

/** Issued decisions of the council's unit among which its own may be, newest first; none for whoever sets no term. */
export async function decisionsOfUnit(
  db: Reader,
  viewer: Actor,
  council: CouncilPage,
): Promise<{ paperId: string; label: string }[]> {
  if (!council.may.setRules?.allowed) return [];
  const rows = await db
    .selectFrom('documents.paper as paper')
    .select(['paper.id', 'paper.number', 'paper.dated', 'paper.abstract'])
    .where('paper.unitId', '=', council.unitId)
    .where('paper.kind', '=', 'decision')
    .where('paper.state', '=', 'issued')
    .where(visiblePapers(viewer))
    .orderBy('paper.dated', 'desc')
    .orderBy('paper.id')
    .limit(200)
    .execute();
  return rows.map(({ id, number, dated, abstract }) => ({
    paperId: id,
    label: `${number ?? ''}, ${dated ? formatDate(dated) : ''}: ${abstract}`,
  }));
}
