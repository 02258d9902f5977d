import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayFollowOutcome } from '../access.ts';
import { afterResultTemplates, approvalWords } from '../papers/after-result-words.ts';
import type { DossierOutcome } from '../rules/outcome.ts';
import { draftForDossier } from './draft-for-dossier.ts';
import { lockWithFacts } from './lock-with-facts.ts';

/**
 * Drafts the province's decision that approves a result of ninety points or more, before it goes to the ministry (khoản 4 Điều 7
 * QĐ 26/2026/QĐ-TTg).
 */
export const draftResultApproval = defineCommand({
  name: 'result-approval.draft',
  roles: dossierRoles['result-approval.draft'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockWithFacts(context, dossierId),
  may: (actor, { dossier }) => mayFollowOutcome(actor, dossier, 'dossier.send-to-centre'),
  run: async (context, { dossier, facts }) => {
    return draftForDossier(context, dossier, {
      templateCode: afterResultTemplates.approval,
      unitId: dossier.forwardedTo as string,
      values: approvalWords(facts, dossier.outcome as DossierOutcome),
    });
  },
});
