import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/** The file behind a paper of a dossier that the viewer may read whole; throws not-found for everything else. */
export async function evidenceFile(db: Reader, viewer: Actor, { evidenceId, now }: { evidenceId: string; now: Date }) {
  const file = await db
    .selectFrom('dossiers.evidence as evidence')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'evidence.dossierId')
    .innerJoin('platform.file as file', 'file.id', 'evidence.fileId')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('evidence.id', '=', evidenceId)
    // One in whose place a newer stands is still read: it is what was filed or assessed before.
    .where((eb) =>
      eb.or([
        eb('evidence.removedAt', 'is', null),
        eb.exists(
          eb
            .selectFrom('dossiers.evidence as newer')
            .select('newer.id')
            .whereRef('newer.replacesId', '=', 'evidence.id'),
        ),
      ]),
    )
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}
