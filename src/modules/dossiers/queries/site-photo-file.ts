import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { opensAssessment } from '../access.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/** A photo of a visit, for whoever may open its dossier and its assessment; throws not-found for everything else. */
export async function sitePhotoFile(db: Reader, viewer: Actor, { photoId, now }: { photoId: string; now: Date }) {
  const file = await db
    .selectFrom('dossiers.sitePhoto as photo')
    .innerJoin('dossiers.siteVisit as visit', 'visit.id', 'photo.visitId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'visit.dossierId')
    .innerJoin('platform.file as file', 'file.id', 'photo.fileId')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size', 'dossier.state', 'dossier.assessedAt'])
    .where('photo.id', '=', photoId)
    .where('photo.removedAt', 'is', null)
    .where('visit.removedAt', 'is', null)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!file || !opensAssessment(viewer, file)) throw platformProblem('not-found');
  const { state, assessedAt, ...stored } = file;
  return stored;
}
