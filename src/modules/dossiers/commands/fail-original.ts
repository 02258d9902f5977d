import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { originalRoles } from '../original-access.ts';
import { lockOriginal } from './lock-original.ts';

/** Notes that an original could not be made; asking again makes a new one. */
export const failOriginal = defineCommand({
  name: 'original.fail',
  roles: originalRoles['original.fail'],
  input: z.strictObject({ originalId: z.uuid() }),
  subject: (context, { originalId }) => lockOriginal(context, originalId),
  may: () => yes,
  run: async ({ db, record }, { id, dossierId, unitId, kind }) => {
    await db.updateTable('dossiers.original').set({ state: 'failed' }).where('id', '=', id).execute();
    record({ subject: { kind: 'dossier', id: dossierId }, unitId, details: { originalId: id, kind } });
    return {};
  },
});
