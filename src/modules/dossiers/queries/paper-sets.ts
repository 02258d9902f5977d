import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { setMismatch } from '../rules/paper-set.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/**
 * The sets on paper of a dossier, newest first, each with why it does not agree with the electronic set, and the
 * electronic sets that were made. The caller has checked who reads the dossier.
 */
export async function paperSetsOf(db: Reader, dossierId: string) {
  const [electronic, sets] = await Promise.all([
    db
      .selectFrom('dossiers.electronicSet')
      .select(['version', 'pages', 'sha256', 'madeAt'])
      .where('dossierId', '=', dossierId)
      .orderBy('version', 'desc')
      .execute(),
    db
      .selectFrom('dossiers.paperSet as set')
      .leftJoin('identity.person as person', 'person.id', 'set.receivedBy')
      .select([
        'set.id',
        'set.setVersion',
        'set.pages',
        'set.signed',
        'set.stamped',
        'set.broughtBy',
        'set.cameOn',
        'set.note',
        'set.fileId',
        'set.receivedAt',
        'person.name as receivedByName',
      ])
      .where('set.dossierId', '=', dossierId)
      .where('set.removedAt', 'is', null)
      .orderBy('set.cameOn', 'desc')
      .orderBy('set.receivedAt', 'desc')
      .execute(),
  ]);
  return {
    electronic,
    sets: sets.map(({ fileId, ...set }) => ({
      ...set,
      hasScan: fileId !== null,
      mismatch: setMismatch(set, electronic),
    })),
  };
}

/** The scan of a set on paper, for those who may open its dossier; throws not-found for everything else. */
export async function paperSetFile(db: Reader, viewer: Actor, { paperSetId, now }: { paperSetId: string; now: Date }) {
  const file = await db
    .selectFrom('dossiers.paperSet as set')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'set.dossierId')
    .innerJoin('platform.file as file', 'file.id', 'set.fileId')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('set.id', '=', paperSetId)
    .where('set.removedAt', 'is', null)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}
