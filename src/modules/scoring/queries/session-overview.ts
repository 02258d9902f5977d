import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { MySheetRow } from './my-sheets.ts';
import { ownOpenSheets } from './own-open-sheets.ts';
import { type SessionRow, sessionsForViewer } from './sessions-for-viewer.ts';

export interface SessionOverview {
  /** The viewer's own sheets that wait for them, in all sessions, in the order of the agendas. */
  waiting: MySheetRow[];
  sessions: SessionRow[];
  /** The council whose sessions the viewer plans; null for whoever plans none. */
  plansFor: string | null;
}

/** Where the viewer's councils stand: own open sheets first, then the sessions. */
export async function sessionOverview(db: Reader, viewer: Actor): Promise<SessionOverview> {
  const [waiting, sessions] = await Promise.all([ownOpenSheets(db, viewer), sessionsForViewer(db, viewer)]);
  return { waiting, sessions, plansFor: councilPlannedBy(viewer) };
}

/** The secretary and the chair plan the sessions of the one council that their grant is for (`session.plan`). */
export function councilPlannedBy(viewer: Actor): string | null {
  if (viewer.kind !== 'person') return null;
  const { role, scopeId } = viewer.grant;
  return role === 'council-secretary' || role === 'council-chair' ? scopeId : null;
}
