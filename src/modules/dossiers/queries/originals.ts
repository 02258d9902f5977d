import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { mayReadOriginal } from '../original-access.ts';
import type { OriginalFile, OriginalKind, OriginalReason } from '../rules/original.ts';
import { originalKinds } from '../rules/original.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/**
 * The electronic originals of a dossier, newest first, each with its hash and the files in it, and which kinds the viewer
 * may have made. Only those that the viewer may read. Throws not-found.
 */
export async function originalsOf(db: Reader, viewer: Actor, { dossierId, now }: { dossierId: string; now: Date }) {
  const dossier = await db
    .selectFrom('dossiers.dossier as dossier')
    .select('dossier.id')
    .where('dossier.id', '=', dossierId)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!dossier) throw platformProblem('not-found');
  const kinds = originalKinds.filter((kind) => mayReadOriginal(viewer, kind));
  const rows = await db
    .selectFrom('dossiers.original as original')
    .leftJoin('identity.person as person', 'person.id', 'original.askedBy')
    .leftJoin('platform.file as file', 'file.id', 'original.fileId')
    .leftJoin('dossiers.originalProgress as progress', 'progress.originalId', 'original.id')
    .select(['original.id', 'original.version', 'original.kind', 'original.madeFor', 'original.state'])
    .select(['original.askedAt', 'original.madeAt', 'original.sha256', 'original.pages', 'original.files'])
    .select(['person.name as askedBy', 'file.size', 'progress.done', 'progress.total'])
    .where('original.dossierId', '=', dossierId)
    .where('original.kind', 'in', kinds)
    .orderBy('original.askedAt', 'desc')
    .orderBy('original.id')
    .limit(50)
    .execute();
  return {
    kinds,
    originals: rows.map((row) => ({
      ...row,
      kind: row.kind as OriginalKind,
      madeFor: row.madeFor as OriginalReason,
      files: row.files as unknown as OriginalFile[],
    })),
  };
}

export type OriginalRow = Awaited<ReturnType<typeof originalsOf>>['originals'][number];

/** The file of an original that the viewer may read; throws not-found for everything else. */
export async function originalFile(db: Reader, viewer: Actor, { originalId, now }: { originalId: string; now: Date }) {
  const file = await db
    .selectFrom('dossiers.original as original')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'original.dossierId')
    .innerJoin('platform.file as file', 'file.id', 'original.fileId')
    .select(['original.kind', 'file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('original.id', '=', originalId)
    .where(visibleDossiers(viewer, now))
    .executeTakeFirst();
  if (!file || !mayReadOriginal(viewer, file.kind as OriginalKind)) throw platformProblem('not-found');
  const { kind, ...stored } = file;
  return stored;
}
