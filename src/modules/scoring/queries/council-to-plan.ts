import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilPlannedBy } from './session-overview.ts';
import { visibleCouncil } from './visible-councils.ts';

/** The council whose sessions the viewer plans; not found for whoever plans none. */
export async function councilToPlan(db: Reader, viewer: Actor) {
  const row = await db
    .selectFrom('scoring.council as council')
    .innerJoin('identity.unit as unit', 'unit.id', 'council.unitId')
    .select(['council.id as councilId', 'council.name', 'unit.kind'])
    .where('council.id', '=', councilPlannedBy(viewer))
    .where(visibleCouncil(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  // A commune's council rehearses (Điều 4 QĐ 26/2026/QĐ-TTg).
  return { councilId: row.councilId, name: row.name, rehearsal: row.kind === 'commune' };
}
