import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { councilStewards } from '../access.ts';
import { type CouncilRow, councilsForViewer } from './councils-for-viewer.ts';

/** The councils that the viewer may see, and whether they write down new ones for their unit. */
export async function councilOverview(
  db: Reader,
  viewer: Actor,
  day: string,
): Promise<{ councils: CouncilRow[]; establishes: boolean }> {
  return {
    councils: await councilsForViewer(db, viewer, day),
    establishes: viewer.kind === 'person' && (councilStewards as readonly string[]).includes(roleOf(viewer)),
  };
}
