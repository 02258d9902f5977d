import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { councilAppointers, maySteerCouncil } from '../access.ts';
import { lockCouncil } from './locked-council.ts';

/** Writes down where a member works and lives, by which interests are found before a meeting. */
export const describeMember = defineCommand({
  name: 'council-member.describe',
  roles: councilAppointers,
  input: z.strictObject({
    councilId: z.uuid(),
    memberId: z.uuid(),
    position: text(200).default(''),
    workplace: text(200).default(''),
    address: text(300).default(''),
  }),
  subject: async (context, { councilId, memberId }) => {
    const council = await lockCouncil(context, councilId);
    const member = await context.db
      .selectFrom('scoring.councilMember')
      .select('id')
      .where('id', '=', memberId)
      .where('councilId', '=', councilId)
      .where('dismissedAt', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!member) throw platformProblem('not-found');
    return { council, member };
  },
  may: (actor, { council }) => maySteerCouncil(actor, council.unitId),
  run: async ({ db, record }, { council, member }, { position, workplace, address }) => {
    await db
      .updateTable('scoring.councilMember')
      .set({ position, workplace, address })
      .where('id', '=', member.id)
      .execute();
    // Names of fields only: the address is personal.
    record({
      subject: { kind: 'council', id: council.id },
      unitId: council.unitId,
      details: { memberId: member.id, fields: ['position', 'workplace', 'address'] },
    });
    return { councilId: council.id };
  },
});
