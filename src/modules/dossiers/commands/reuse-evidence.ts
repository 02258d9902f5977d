import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { copyPlaces } from './copy-places.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Takes the papers of an earlier dossier of the same product that has come to an end (lapsed, withdrawn, settled) into
 * this one, with what they prove: the same files, nothing sent again. Papers that are here already are passed over.
 */
export const reuseEvidence = defineCommand({
  name: 'evidence.reuse',
  roles: dossierRoles['evidence.reuse'],
  input: z.strictObject({ dossierId: z.uuid(), fromDossierId: z.uuid() }),
  subject: async (context, { dossierId, fromDossierId }) => {
    const dossier = await lockDossier(context, dossierId);
    const earlier = await context.db
      .selectFrom('dossiers.dossier')
      .select(['id', 'setCode'])
      .where('id', '=', fromDossierId)
      .where('productId', '=', dossier.productId)
      .where('unitId', '=', dossier.unitId)
      .where('state', 'in', ['lapsed', 'withdrawn', 'settled'])
      .executeTakeFirst();
    if (!earlier) throw platformProblem('not-found');
    return { ...dossier, earlier };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.reuse'),
  run: async ({ db, actor, now, newId, record }, { earlier, ...dossier }) => {
    const here = db
      .selectFrom('dossiers.evidence')
      .select('fileId')
      .where('dossierId', '=', dossier.id)
      .where('removedAt', 'is', null);
    const papers = await db
      .selectFrom('dossiers.evidence')
      .select(['id', 'fileId', 'title', 'kind', 'heldPaperId'])
      .where('dossierId', '=', earlier.id)
      .where('removedAt', 'is', null)
      .where('fileId', 'not in', here)
      .orderBy('attachedAt')
      .execute();
    for (const { id: before, ...paper } of papers) {
      const id = newId();
      await db
        .insertInto('dossiers.evidence')
        .values({
          id,
          dossierId: dossier.id,
          ...paper,
          attachedBy: actor.kind === 'person' ? actor.personId : null,
          attachedAt: now,
        })
        .execute();
      // Another set counts its criteria otherwise.
      if (earlier.setCode === dossier.setCode) await copyPlaces(db, before, id);
    }
    record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { from: earlier.id, papers: papers.length },
    });
    return { id: dossier.id, papers: papers.length };
  },
});
