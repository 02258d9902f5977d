import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { ofOwnUnit, visiblePapers } from './visible-papers.ts';

const columns = ['file.sha256', 'file.mediaType', 'file.name', 'file.size'] as const;

/** The signed file of a paper that the viewer may read; throws not-found for everything else. */
export async function paperFile(db: Reader, viewer: Actor, heldId: string) {
  const file = await db
    .selectFrom('documents.paperFile as held')
    .innerJoin('documents.paper as paper', 'paper.id', 'held.paperId')
    .innerJoin('platform.file as file', 'file.id', 'held.fileId')
    .select(columns)
    .where('held.id', '=', heldId)
    .where(visiblePapers(viewer))
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}

/** The file of an incoming paper of the viewer's unit; throws not-found for everything else. */
export async function incomingFile(db: Reader, viewer: Actor, incomingId: string) {
  const file = await db
    .selectFrom('documents.incoming as incoming')
    .innerJoin('platform.file as file', 'file.id', 'incoming.fileId')
    .select(columns)
    .where('incoming.id', '=', incomingId)
    .where(ofOwnUnit(viewer, 'incoming.unitId'))
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}
