import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, localDate, requiredText } from '#platform/input.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { mayKeepSession } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { seatOf, sessionMembers } from '../queries/session-members.ts';
import { lockCouncil } from './locked-council.ts';

/** The secretary or the chair plans a sitting of their council. */
export const planSession = defineCommand({
  name: 'session.plan',
  roles: ['council-secretary', 'council-chair', 'system'],
  input: z.strictObject({
    councilId: z.uuid(),
    title: requiredText(200),
    heldOn: localDate,
    place: requiredText(200),
    sample: checkbox,
  }),
  subject: async (context, { councilId }) => {
    const council = await lockCouncil(context, councilId);
    const unit = await context.db
      .selectFrom('identity.unit')
      .select('kind')
      .where('id', '=', council.unitId)
      .executeTakeFirstOrThrow();
    // No session yet, so no attendance: the roll is who sits in the council now.
    const members = await sessionMembers(context.db, { id: councilId, councilId, state: 'planned' });
    return { council, unit, members, viewer: seatOf(context.actor, members) };
  },
  may: (actor, { viewer }) => (actor.kind === 'system' ? { allowed: true } : mayKeepSession(viewer)),
  run: async ({ db, now, newId, record }, { council, unit, members }, input) => {
    if (!members.some(({ seat }) => seat === 'chair')) throw scoringProblem('council.no-chair');
    const id = newId();
    await db
      .insertInto('scoring.session')
      .values({
        ...input,
        id,
        unitId: council.unitId,
        searchKey: foldVietnamese(input.title),
        // Điều 4 QĐ 26/2026/QĐ-TTg: provinces recognise 3 and 4 stars, the ministry 5. A commune's council rehearses;
        // that follows from the unit and is never typed.
        rehearsal: unit.kind === 'commune',
        state: 'planned',
        createdAt: now,
      })
      .execute();
    record({ subject: { kind: 'session', id }, unitId: council.unitId, details: { councilId: council.id } });
    return { id };
  },
});
