import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { exportHours } from '../rules/export-book.ts';
import { visibleProducers, visibleProducts } from './visible-register.ts';

/** An export as its job needs it. */
export const exportToWork = (db: Reader, exportId: string) =>
  db
    .selectFrom('registry.exportRun')
    .select(['id', 'book', 'state', 'askedBy', 'grantId'])
    .where('id', '=', exportId)
    .executeTakeFirst();

/** How many rows the asker's book has, for the bar. */
export async function bookSize(db: Reader, viewer: Actor, book: string): Promise<number> {
  const { count } =
    book === 'products'
      ? await db
          .selectFrom('registry.product as product')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where(visibleProducts(viewer))
          .executeTakeFirstOrThrow()
      : await db
          .selectFrom('registry.producer as producer')
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where(visibleProducers(viewer))
          .where('producer.closedAt', 'is', null)
          .executeTakeFirstOrThrow();
  return count;
}

/** The viewer's own exports of the last day, the newest first, each with how far it is. */
export const exportRuns = (db: Reader, viewer: Actor, now: Date) =>
  own(db, viewer, now)
    .leftJoin('registry.runProgress as progress', 'progress.runId', 'run.id')
    .select(['run.id', 'run.book', 'run.state', 'run.rowsWritten', 'run.refusal', 'run.createdAt'])
    .select(['progress.done', 'progress.total'])
    .orderBy('run.createdAt', 'desc')
    .limit(20)
    .execute();

/** The file of one of the viewer's own exports. Throws not-found where it is not made, not theirs, or forgotten. */
export async function exportFile(db: Reader, viewer: Actor, exportId: string, now: Date) {
  const file = await own(db, viewer, now)
    .innerJoin('platform.file as file', 'file.id', 'run.fileId')
    .select(['file.sha256', 'file.name', 'file.mediaType', 'file.size'])
    .where('run.id', '=', exportId)
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}

// Read with the asker's eyes under one grant: under another grant, of another unit, it is not there.
const own = (db: Reader, viewer: Actor, now: Date) =>
  db
    .selectFrom('registry.exportRun as run')
    .where('run.askedBy', '=', viewer.kind === 'person' ? viewer.personId : null)
    .where('run.grantId', '=', viewer.kind === 'person' ? viewer.grant.id : null)
    .where('run.createdAt', '>', new Date(now.getTime() - exportHours * 3_600_000));
