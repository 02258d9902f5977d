import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { defineCommand } from '#platform/command.ts';
import { mayDraftRevocation, recognitionRoles } from '../access.ts';
import { revocationDecisionWords, revocationTemplates } from '../papers/revocation-words.ts';
import { revocationFacts } from '../queries/revocation-facts.ts';
import type { RevocationGround } from '../rules/revocation.ts';
import { lockRevocation } from './lock-certificate.ts';

/**
 * Drafts the province's decision to revoke three or four stars (Điều 8 QĐ 26/2026/QĐ-TTg) from the finding on record: the
 * certificate, the ground and what was concluded. It goes its way in the register; `revocation.decide` takes its number.
 */
export const draftRevocationDecision = defineCommand({
  name: 'revocation-decision.draft',
  roles: recognitionRoles['revocation-decision.draft'],
  input: z.strictObject({ revocationId: z.uuid() }),
  subject: (context, { revocationId }) => lockRevocation(context, revocationId),
  may: (actor, { certificate, revocation }) => mayDraftRevocation(actor, certificate, revocation),
  run: async (context, { certificate, revocation }) => {
    const facts = await revocationFacts(context.db, certificate.id);
    const { actor } = context;
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: revocationTemplates.decision,
      unitId: actor.kind === 'person' ? actor.grant.unitId : certificate.issuerUnitId,
      values: revocationDecisionWords(facts, {
        ground: revocation.ground as RevocationGround,
        finding: revocation.finding,
      }),
      origin: { kind: 'certificate', id: certificate.id },
      sample: revocation.sample,
    });
    const details = { certificateId: certificate.id, paperId };
    context.record({ subject: { kind: 'revocation', id: revocation.id }, unitId: certificate.unitId, details });
    return { id: revocation.id, certificateId: certificate.id, paperId };
  },
});
