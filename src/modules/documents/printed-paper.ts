import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { AdministrativePaper } from '#standards/vietnam/administrative-document/administrative-paper.ts';
import { administrativePaperOf } from './papers/administrative-paper-of.ts';
import { paperForViewer } from './queries/paper-for-viewer.ts';

/** A paper of the register as it prints, for files of other modules that it goes along with. Throws not-found. */
export async function printedPaper(
  db: Reader,
  viewer: Actor,
  asked: { paperId: string; now: Date },
): Promise<AdministrativePaper> {
  return administrativePaperOf(await paperForViewer(db, viewer, asked));
}
