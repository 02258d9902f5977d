import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { groupLeaders } from '../list-access.ts';
import { lockRegistrant } from './lock-registrant.ts';

/** Takes somebody off the list for good, with what was written about them. The event holds the identifier alone. */
export const removeRegistrant = defineCommand({
  name: 'registrant.remove',
  roles: groupLeaders,
  input: z.strictObject({ registrantId: z.uuid() }),
  subject: (context, { registrantId }) => lockRegistrant(context, registrantId, 'registrant.remove'),
  may: () => yes,
  run: async ({ db, record }, registrant) => {
    await db.deleteFrom('registry.registrant').where('id', '=', registrant.id).execute();
    record({ subject: { kind: 'registrant', id: registrant.id }, unitId: registrant.unitId });
    return {};
  },
});
