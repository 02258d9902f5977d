import { sql } from 'kysely';
import { z } from 'zod';
import { recuseReader } from '#modules/dossiers/index.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { chairRoles, mayDeclareInterest } from '../access.ts';
import { lockItem } from './locked-item.ts';

/**
 * A member declares an interest in a product and does not score it: the sheet shuts at once and its drafts are gone.
 * Possible before the product opens; behind a sheet that is in, only after the chair has returned it.
 */
export const declareInterest = defineCommand({
  name: 'interest.declare',
  roles: chairRoles,
  input: z.strictObject({ itemId: z.uuid(), reason: requiredText(1000) }),
  subject: async (context, { itemId }) => {
    const located = await lockItem(context, itemId, 'shared');
    const memberId = located.viewer?.memberId ?? null;
    const sheet = await context.db
      .selectFrom('scoring.scoreSheet')
      .select(['id', 'state'])
      .where('agendaItemId', '=', itemId)
      .where('memberId', '=', memberId)
      .where('round', '=', located.item.round)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const interest = await context.db
      .selectFrom('scoring.interest')
      .select('dismissedAt')
      .where('agendaItemId', '=', itemId)
      .where('memberId', '=', memberId)
      .executeTakeFirst();
    return { ...located, sheet, interest };
  },
  may: (_actor, { viewer, item, interest, sheet }) =>
    mayDeclareInterest({
      viewer,
      itemState: item.state,
      interest: interest ? { dismissed: interest.dismissedAt !== null } : null,
      sheetState: (sheet?.state as 'draft' | 'submitted' | 'shut' | undefined) ?? null,
    }),
  run: async (context, { viewer, item, session, sheet }, { reason }) => {
    const { db, now, newId, record, actor } = context;
    const id = newId();
    await db
      .insertInto('scoring.interest')
      .values({ id, agendaItemId: item.id, memberId: viewer?.memberId as string, reason, declaredAt: now })
      .execute();
    if (sheet) {
      await db
        .updateTable('scoring.scoreSheet')
        .set({ state: 'shut', shutBecause: 'interest', version: sql`version + 1` })
        .where('id', '=', sheet.id)
        .execute();
      await db.deleteFrom('scoring.draftMark').where('sheetId', '=', sheet.id).execute();
    }
    // From now on the dossier does not exist for the member in their seat.
    if (actor.kind === 'person')
      await context.perform(recuseReader, {
        dossierId: item.dossierId,
        personId: actor.personId,
        councilId: session.councilId,
      });
    // The reason may be about family: it stays in its row, not in the event.
    record({
      subject: { kind: 'interest', id },
      unitId: session.unitId,
      details: { agendaItem: item.id, memberId: viewer?.memberId },
    });
    return { interestId: id, sessionId: session.id };
  },
});
