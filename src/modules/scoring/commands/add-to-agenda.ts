import { z } from 'zod';
import { takeToCouncil } from '#modules/dossiers/index.ts';
import { allOf, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { mayEditAgenda, sessionAllows } from '../access.ts';
import { scoringProblem } from '../problems.ts';
import { mayBeWritten } from '../rules/written-opinion.ts';
import { carryInterests } from './carry-interests.ts';
import { lockSession, touchSession } from './locked-session.ts';

/** Puts a dossier at the end of a session's agenda; it goes before the council in the same transaction. */
export const addToAgenda = defineCommand({
  name: 'agenda.add',
  roles: ['council-secretary', 'council-chair', 'system'],
  input: z.strictObject({ sessionId: z.uuid(), dossierId: z.uuid() }),
  subject: (context, input) => lockSession(context, input.sessionId),
  may: (actor, { session, viewer }) =>
    allOf(sessionAllows(session.state, 'agenda.add'), actor.kind === 'system' ? yes : mayEditAgenda(viewer)),
  run: async (context, { session, members }, { sessionId, dossierId }) => {
    if (session.kind === 'written') {
      const dossier = await context.db
        .selectFrom('dossiers.dossier')
        .select('kind')
        .where('id', '=', dossierId)
        .executeTakeFirst();
      if (dossier && !mayBeWritten(dossier.kind)) throw scoringProblem('agenda-item.meeting-only');
    }
    await context.perform(takeToCouncil, { dossierId, councilId: session.councilId });
    const last = await context.db
      .selectFrom('scoring.agendaItem')
      .select((select) => select.fn.max('position').as('position'))
      .where('sessionId', '=', sessionId)
      .executeTakeFirst();
    const id = context.newId();
    await context.db
      .insertInto('scoring.agendaItem')
      .values({ id, sessionId, dossierId, position: (last?.position ?? 0) + 1, state: 'waiting' })
      .execute();
    await carryInterests(context, { id, dossierId }, members);
    await touchSession(context, sessionId);
    context.record({
      subject: { kind: 'session', id: sessionId },
      unitId: session.unitId,
      details: { agendaItem: id, dossierId },
    });
    return { itemId: id };
  },
});
