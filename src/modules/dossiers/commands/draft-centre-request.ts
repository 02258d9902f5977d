import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayFollowOutcome } from '../access.ts';
import { afterResultTemplates, centreRequestWords } from '../papers/after-result-words.ts';
import type { DossierOutcome } from '../rules/outcome.ts';
import { draftForDossier } from './draft-for-dossier.ts';
import { lockWithFacts } from './lock-with-facts.ts';

/**
 * Drafts the province's letter that asks the ministry to evaluate a product of ninety points or more (khoản 4 Điều 7 QĐ
 * 26/2026/QĐ-TTg); the approving decision is named by whoever signs.
 */
export const draftCentreRequest = defineCommand({
  name: 'centre-request.draft',
  roles: dossierRoles['centre-request.draft'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockWithFacts(context, dossierId),
  may: (actor, { dossier }) => mayFollowOutcome(actor, dossier, 'dossier.send-to-centre'),
  run: async (context, { dossier, facts }) => {
    return draftForDossier(context, dossier, {
      templateCode: afterResultTemplates.centreRequest,
      unitId: dossier.forwardedTo as string,
      values: centreRequestWords(facts, dossier.outcome as DossierOutcome),
    });
  },
});
