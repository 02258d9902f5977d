import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { withinSentence } from '#standards/vietnam/unit-name.ts';
import { dossierRoles, mayAnswerProvince } from '../access.ts';
import { afterResultTemplates, centreAnswerWords } from '../papers/after-result-words.ts';
import type { DossierOutcome } from '../rules/outcome.ts';
import { draftForDossier } from './draft-for-dossier.ts';
import { wayUp } from './draft-results-notice.ts';
import { lockWithFacts } from './lock-with-facts.ts';

/**
 * Drafts the ministry's letter to the province that asked for five stars, when its council gave less than ninety points: the
 * province recognises three or four stars or evaluates again (khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg).
 */
export const draftCentreAnswer = defineCommand({
  name: 'centre-answer.draft',
  roles: dossierRoles['centre-answer.draft'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockWithFacts(context, dossierId),
  may: (actor, { dossier }) => mayAnswerProvince(actor, dossier),
  run: async (context, { dossier, facts }) => {
    const outcome = dossier.outcome as DossierOutcome;
    const province = await context.db
      .selectFrom('identity.unit')
      .select('fullName')
      .where('id', '=', dossier.forwardedTo)
      .executeTakeFirstOrThrow();
    const proposer = `Ủy ban nhân dân ${withinSentence(province.fullName)}`;
    const advice = await wayUp(context, dossier.id, outcome);
    return draftForDossier(context, dossier, {
      templateCode: afterResultTemplates.centreAnswer,
      unitId: dossier.centreId as string,
      addressees: [proposer],
      values: centreAnswerWords(facts, { outcome, proposer, advice }),
    });
  },
});
