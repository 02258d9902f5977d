import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/** What a paper was drafted from, as its page links to it. */
export interface PaperOrigin {
  label: string;
  to: string;
}

/** What is known of a paper that says where it came from. */
export interface PaperBefore {
  id: string;
  originKind: string | null;
  originId: string | null;
  now: Date;
}

/** A later module's answer to where a paper came from: only what the viewer may open. */
export type PaperOrigins = (db: Reader, viewer: Actor, paper: PaperBefore) => Promise<PaperOrigin[]>;

const finders: PaperOrigins[] = [];

/** Called once by each composition root, in the order of the modules. Installing one twice keeps one. */
export function installPaperOrigins(...more: PaperOrigins[]): void {
  for (const finder of more) if (!finders.includes(finder)) finders.push(finder);
}

/** Everything that the paper was drafted from and that the viewer may open. */
export const originsOfPaper: PaperOrigins = async (db, viewer, paper) =>
  (await Promise.all(finders.map((find) => find(db, viewer, paper)))).flat();
