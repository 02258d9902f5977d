import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { defineCommand } from '#platform/command.ts';
import { mayConfirmStopped, recognitionRoles } from '../access.ts';
import { revocationTemplates, stoppedWords } from '../papers/revocation-words.ts';
import { revocationFacts } from '../queries/revocation-facts.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * Drafts the commune's letter that the producer no longer makes the product (Điều 8 QĐ 26/2026/QĐ-TTg), with what was
 * reported or found so far. The fifteen days begin only with `revocation.confirm-stopped`.
 */
export const draftStoppedConfirmation = defineCommand({
  name: 'stopped-confirmation.draft',
  roles: recognitionRoles['stopped-confirmation.draft'],
  input: z.strictObject({ certificateId: z.uuid() }),
  subject: (context, { certificateId }) => lockCertificate(context, certificateId),
  may: (actor, certificate) => mayConfirmStopped(actor, certificate),
  run: async (context, certificate) => {
    const { db } = context;
    const running = await db
      .selectFrom('recognition.revocation')
      .select('finding')
      .where('certificateId', '=', certificate.id)
      .where('ground', '=', 'production-stopped')
      .where('state', 'in', ['reported', 'open'])
      .executeTakeFirst();
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: revocationTemplates.confirmation,
      unitId: certificate.unitId,
      values: stoppedWords(await revocationFacts(db, certificate.id), running?.finding),
      origin: { kind: 'certificate', id: certificate.id },
      sample: certificate.sample,
    });
    context.record({
      subject: { kind: 'certificate', id: certificate.id },
      unitId: certificate.unitId,
      details: { paperId },
    });
    return { id: certificate.id, paperId };
  },
});
