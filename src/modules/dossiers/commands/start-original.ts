import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayStartOriginal, originalRoles } from '../original-access.ts';
import { originalKinds, originalReasons } from '../rules/original.ts';
import { lockDossier } from './lock-dossier.ts';

/** Asks for an electronic original of a dossier; a job makes it. While one of its kind is being made, that one is meant. */
export const startOriginal = defineCommand({
  name: 'original.start',
  roles: originalRoles['original.start'],
  input: z.strictObject({
    dossierId: z.uuid(),
    kind: z.enum(originalKinds),
    madeFor: z.enum(originalReasons).default('request'),
  }),
  subject: async (context, { dossierId, kind }) => ({ ...(await lockDossier(context, dossierId)), original: kind }),
  may: (actor, { original }) => mayStartOriginal(actor, original),
  run: async ({ db, actor, now, newId, record, enqueue }, dossier, { kind, madeFor }) => {
    const before = await db
      .selectFrom('dossiers.original')
      .select(['id', 'state', 'version'])
      .where('dossierId', '=', dossier.id)
      .where('kind', '=', kind)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    const isWaiting = before?.state === 'waiting';
    const id = isWaiting ? before.id : newId();
    if (!isWaiting) {
      await db
        .insertInto('dossiers.original')
        .values({
          id,
          dossierId: dossier.id,
          version: (before?.version ?? 0) + 1,
          kind,
          // Whoever is no part of the software asks for the reason that anybody has.
          madeFor: actor.kind === 'system' ? madeFor : 'request',
          askedBy: actor.kind === 'person' ? actor.personId : null,
          askedAt: now,
        })
        .execute();
    }
    // Once more where it waits: a job that was lost is replaced by its key, one that runs ends in nothing.
    await enqueue({ task: 'dossiers.make-original', payload: { originalId: id }, key: `original:${id}` });
    record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details: { originalId: id, kind } });
    return { id };
  },
});
