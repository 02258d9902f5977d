import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { papersReadableOf } from './held-papers.ts';

/** The file of a paper in a producer's box, for those who read its papers; throws not-found for everything else. */
export async function heldPaperFile(db: Reader, viewer: Actor, heldPaperId: string) {
  const file = await db
    .selectFrom('registry.heldPaper as paper')
    .innerJoin('registry.producer as producer', 'producer.id', 'paper.producerId')
    .innerJoin('platform.file as file', 'file.id', 'paper.fileId')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('paper.id', '=', heldPaperId)
    .where('paper.removedAt', 'is', null)
    .where(papersReadableOf(viewer))
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}
