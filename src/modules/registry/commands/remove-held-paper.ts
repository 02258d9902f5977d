import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayContribute, paperKeepers } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { lockHeldPaper } from './lock-held-paper.ts';

/**
 * Takes a paper out of the box; dossiers that took it keep it. The older paper that it had renewed counts again. A paper
 * that was renewed itself stays: the renewal would hang in the air.
 */
export const removeHeldPaper = defineCommand({
  name: 'held-paper.remove',
  roles: paperKeepers,
  input: z.strictObject({ heldPaperId: z.uuid() }),
  subject: (context, { heldPaperId }) => lockHeldPaper(context, heldPaperId),
  may: (actor, paper) => mayContribute(actor, paper),
  run: async ({ db, now, record }, paper, { heldPaperId }) => {
    if (paper.supersededAt) throw registryProblem('held-paper.superseded');
    await db.updateTable('registry.heldPaper').set({ removedAt: now }).where('id', '=', heldPaperId).execute();
    if (paper.renewsId)
      await db.updateTable('registry.heldPaper').set({ supersededAt: null }).where('id', '=', paper.renewsId).execute();
    record({
      subject: { kind: 'producer', id: paper.producerId },
      unitId: paper.unitId,
      details: { heldPaperId, paperKind: paper.kind },
    });
    return { id: heldPaperId };
  },
});
