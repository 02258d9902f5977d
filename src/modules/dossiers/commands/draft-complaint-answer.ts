import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayWriteToProducer } from '../access.ts';
import { afterResultTemplates, complaintAnswerWords } from '../papers/after-result-words.ts';
import { dossiersProblem } from '../problems.ts';
import { draftForDossier } from './draft-for-dossier.ts';
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
    return draftForDossier(
      context,
      dossier,
      {
        templateCode: afterResultTemplates.complaintAnswer,
        unitId: actingUnitId,
        addressees: [facts.producerName],
        values: complaintAnswerWords(facts, complaint),
      },
      { complaintId: complaint.id },
    );
  },
});
