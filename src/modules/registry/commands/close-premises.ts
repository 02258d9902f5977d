import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockPremises } from './lock-premises.ts';

/** Takes a place that is no longer used off the producer's page. The row stays for what was made there. */
export const closePremises = defineCommand({
  name: 'premises.close',
  roles: registryContributors,
  input: z.strictObject({ premisesId: z.uuid() }),
  subject: (context, { premisesId }) => lockPremises(context, premisesId),
  may: (actor, premises) => mayContribute(actor, premises),
  run: async ({ db, now, record }, premises, { premisesId }) => {
    await db.updateTable('registry.premises').set({ closedAt: now }).where('id', '=', premisesId).execute();
    record({
      subject: { kind: 'producer', id: premises.producerId },
      unitId: premises.unitId,
      details: { premisesId },
    });
    return { id: premisesId };
  },
});
