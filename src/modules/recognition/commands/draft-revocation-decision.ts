import { sql } from 'kysely';
import { z } from 'zod';
import { draftPaper } from '#modules/documents/index.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { mayDraftRevocation, recognitionRoles } from '../access.ts';
import { revocationDecisionWords, revocationTemplates } from '../papers/revocation-words.ts';
import { recognitionProblem } from '../problems.ts';
import { revocationFacts } from '../queries/revocation-facts.ts';
import { revokingLevel } from '../rules/competence.ts';
import { paperStage } from '../rules/paper-stage.ts';
import type { RevocationGround } from '../rules/revocation.ts';
import { lockRevocation } from './lock-certificate.ts';

/**
 * Drafts the decision to revoke (Điều 8 QĐ 26/2026/QĐ-TTg: the province's for three and four stars, the ministry's for five)
 * from the finding on record: the certificate, the ground and what was concluded. It goes its way in the register;
 * `revocation.decide` takes its number.
 */
export const draftRevocationDecision = defineCommand({
  name: 'revocation-decision.draft',
  roles: recognitionRoles['revocation-decision.draft'],
  input: z.strictObject({ revocationId: z.uuid() }),
  subject: (context, { revocationId }) => lockRevocation(context, revocationId),
  may: (actor, { certificate, revocation }) => mayDraftRevocation(actor, certificate, revocation),
  run: async (context, { certificate, revocation }) => {
    const { db, actor } = context;
    if (await isDrafted(db, revocation.paperId)) throw recognitionProblem('revocation.drafted-already');
    const level = revokingLevel(certificate.stars);
    const facts = await revocationFacts(db, certificate.id);
    const { id: paperId } = await context.perform(draftPaper, {
      templateCode: revocationTemplates[level],
      unitId: actor.kind === 'person' ? actor.grant.unitId : certificate.issuerUnitId,
      values: revocationDecisionWords(facts, {
        level,
        ground: revocation.ground as RevocationGround,
        finding: revocation.finding,
      }),
      origin: { kind: 'certificate', id: certificate.id },
      sample: revocation.sample,
    });
    await db
      .updateTable('recognition.revocation')
      .set({ paperId, version: sql`version + 1` })
      .where('id', '=', revocation.id)
      .execute();
    const details = { certificateId: certificate.id, paperId };
    context.record({ subject: { kind: 'revocation', id: revocation.id }, unitId: certificate.unitId, details });
    return { id: revocation.id, certificateId: certificate.id, paperId };
  },
});

async function isDrafted(db: CommandContext['db'], paperId: string | null): Promise<boolean> {
  if (paperId === null) return false;
  const { state } = await db
    .selectFrom('documents.paper')
    .select('state')
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  return paperStage(state) !== 'none';
}
