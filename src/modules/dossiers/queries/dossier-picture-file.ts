import { findMainPictureFile } from '#modules/registry/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/** The main picture of a dossier's product, for everybody who reads the dossier: councils see no register. Throws not-found. */
export async function dossierPictureFile(
  db: Reader,
  viewer: Actor,
  { dossierId, now }: { dossierId: string; now: Date },
) {
  const dossier = await db
    .selectFrom('dossiers.dossier as dossier')
    .select('dossier.productId')
    .where('dossier.id', '=', dossierId)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  const file = dossier && (await findMainPictureFile(db, dossier.productId, 'vua'));
  if (!file) throw platformProblem('not-found');
  return file;
}
