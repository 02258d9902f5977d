import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayWriteToProducer } from '../access.ts';
import { afterResultTemplates, complaintAnswerWords } from '../papers/after-result-words.ts';
import { dossiersProblem } from '../problems.ts';
import { lockWithFacts } from './lock-with-facts.ts';

/** Drafts the letter that answers the last complaint; finding and conclusion are there once the complaint is answered. */
export const draftComplaintAnswer = defineCommand({
  name: 'complaint-answer.draft',
  roles: dossierRoles['complaint-answer.draft'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockWithFacts(context, dossierId),
  may: (actor, { dossier }) => mayWriteToProducer(actor, dossier),
  run: async (context, { dossier, facts, actingUnitId }) => {
    const complaint = await context.db
      .selectFrom('dossiers.complaint')
      .select(['id', 'words', 'filedAt', 'upheld', 'answer'])
      .where('dossierId', '=', dossier.id)
      .orderBy('filedAt', 'desc')
      .executeTakeFirst();
    if (!complaint) throw dossiersProblem('complaint.none');
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: afterResultTemplates.complaintAnswer,
      unitId: actingUnitId,
      addressees: [facts.producerName],
      values: complaintAnswerWords(facts, complaint),
      origin: { kind: 'dossier', id: dossier.id },
      sample: dossier.sample,
    });
    const details = { paperId, complaintId: complaint.id };
    context.record({ subject: { kind: 'dossier', id: dossier.id }, unitId: dossier.unitId, details });
    return { id: dossier.id, paperId };
  },
});
