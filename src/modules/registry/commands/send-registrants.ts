import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { groupLeaders, personActing } from '../list-access.ts';
import { registryProblem } from '../problems.ts';
import { statesBefore } from '../rules/registrant-states.ts';

/** Sends every line of the own group's list that is not with the office yet. Gives how many. */
export const sendRegistrants = defineCommand({
  name: 'registrants.send',
  roles: groupLeaders,
  input: z.strictObject({}),
  subject: async ({ actor }) => personActing(actor).grant,
  may: () => yes,
  run: async ({ db, now, record }, { unitId: groupId }) => {
    const sent = await db
      .updateTable('registry.registrant')
      .set({ state: 'sent', sentAt: now, returnReason: '' })
      .where('neighbourhoodId', '=', groupId)
      .where('state', 'in', statesBefore('registrants.send'))
      .returning(['id', 'unitId'])
      .execute();
    const [first] = sent;
    if (!first) throw registryProblem('registrant.none-to-send');
    record({
      subject: { kind: 'unit', id: groupId },
      unitId: first.unitId,
      details: { registrants: sent.map(({ id }) => id), count: sent.length },
    });
    return { sent: sent.length };
  },
});
