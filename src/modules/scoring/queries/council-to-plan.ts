import { workingModeOf } from '#modules/regulation/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { isInTerm } from '../rules/council-rules.ts';
import { delegationWords } from './delegation-words.ts';
import { councilPlannedBy } from './session-overview.ts';
import { visibleCouncil } from './visible-councils.ts';

/** The council whose sessions the viewer plans; not found for whoever plans none. */
export async function councilToPlan(db: Reader, viewer: Actor, day: string) {
  const row = await db
    .selectFrom('scoring.council as council')
    .innerJoin('identity.unit as unit', 'unit.id', 'council.unitId')
    .select(['council.id as councilId', 'council.name', 'council.unitId', 'unit.kind'])
    .select(['council.validFrom', 'council.validTo'])
    .where('council.id', '=', councilPlannedBy(viewer))
    .where(visibleCouncil(viewer))
    .executeTakeFirst();
  if (!row) throw platformProblem('not-found');
  // A commune's council rehearses (Điều 4 QĐ 26/2026/QĐ-TTg), unless a delegation holds.
  const mode = await workingModeOf(db, row.unitId, day);
  return {
    councilId: row.councilId,
    name: row.name,
    validTo: row.validTo,
    inTerm: isInTerm(row, day),
    rehearsal: row.kind === 'commune' && mode.mode === 'A',
    delegation: row.kind === 'commune' && mode.mode === 'B' ? delegationWords(mode.delegation) : null,
  };
}
