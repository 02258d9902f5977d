import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { ideaRoles, mayCancelRound } from '../idea-access.ts';

/** Takes back a round that was written down; those of the law cannot be taken back. */
export const cancelRound = defineCommand({
  name: 'round.cancel',
  roles: ideaRoles['round.cancel'],
  input: z.strictObject({ roundId: z.uuid(), reason: requiredText(500) }),
  subject: async ({ db, actor }, { roundId }) => {
    const round = await db
      .selectFrom('dossiers.round')
      .selectAll()
      .where('id', '=', roundId)
      .where('cancelledAt', 'is', null)
      .$if(actor.kind === 'person', (query) =>
        query.where('unitId', '=', actor.kind === 'person' ? actor.grant.unitId : ''),
      )
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!round) throw platformProblem('not-found');
    return round;
  },
  may: (actor, round) => mayCancelRound(actor, round),
  run: async ({ db, now, record }, round, { reason }) => {
    await db
      .updateTable('dossiers.round')
      .set({ cancelledAt: now, cancelReason: reason })
      .where('id', '=', round.id)
      .execute();
    record({ subject: { kind: 'round', id: round.id }, unitId: round.unitId });
    return { id: round.id };
  },
});
