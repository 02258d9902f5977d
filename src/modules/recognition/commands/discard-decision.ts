import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayTakeDecisionStep, recognitionRoles } from '../access.ts';
import { lockDecision } from './lock-decision.ts';

/** Gives up a draft; its dossiers may be put into another one. The paper stays with the documents module. */
export const discardDecision = defineCommand({
  name: 'decision.discard',
  roles: recognitionRoles['decision.discard'],
  input: z.strictObject({ decisionId: z.uuid() }),
  subject: (context, { decisionId }) => lockDecision(context, decisionId),
  may: (actor, decision) => mayTakeDecisionStep(actor, decision, 'decision.discard'),
  run: async ({ db, now, record }, decision) => {
    await db
      .updateTable('recognition.decisionItem')
      .set({ droppedAt: now })
      .where('decisionId', '=', decision.id)
      .execute();
    await db
      .updateTable('recognition.decision')
      .set({ state: 'discarded', version: sql`version + 1` })
      .where('id', '=', decision.id)
      .execute();
    record({
      subject: { kind: 'recognition-decision', id: decision.id },
      unitId: decision.unitId,
      details: { from: 'draft', to: 'discarded', paperId: decision.paperId },
    });
    return { id: decision.id };
  },
});
