import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { programmeRoles } from '../access.ts';
import { lockIndicatorMember } from './lock-indicator.ts';

/** Takes a name off the list; the row stays for the history. */
export const removeIndicatorMember = defineCommand({
  name: 'indicator-member.remove',
  roles: programmeRoles['indicator-member.remove'],
  input: z.strictObject({ memberId: z.uuid() }),
  subject: (context, { memberId }) => lockIndicatorMember(context, memberId),
  may: () => yes,
  run: async ({ db, now, record }, { indicator, member }) => {
    await db.updateTable('programme.indicatorMember').set({ removedAt: now }).where('id', '=', member.id).execute();
    record({
      subject: { kind: 'indicator', id: indicator.id },
      unitId: indicator.unitId,
      details: { memberId: member.id },
    });
    return { id: indicator.id };
  },
});
