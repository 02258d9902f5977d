import { z } from 'zod';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText, text } from '#platform/input.ts';
import { dossierRoles, mayPrepare } from '../access.ts';
import { lockEvidence } from './lock-dossier.ts';
import { pageNumber, putPlace } from './put-place.ts';

/** Says that a paper proves a criterion, on which page and where on it. */
export const placeEvidence = defineCommand({
  name: 'evidence.place',
  roles: dossierRoles['evidence.place'],
  input: z.strictObject({
    evidenceId: z.uuid(),
    criterionCode: requiredText(20),
    page: pageNumber,
    place: text(200).default(''),
  }),
  subject: async (context, { evidenceId }) => {
    const { dossier } = await lockEvidence(context, evidenceId);
    return { ...dossier, set: await getCriteriaSet(context.db, dossier.setCode) };
  },
  may: (actor, dossier) => mayPrepare(actor, dossier, 'evidence.place'),
  run: async (context, dossier, input) => {
    await putPlace(context, dossier.set, input);
    context.record({
      subject: { kind: 'dossier', id: dossier.id },
      unitId: dossier.unitId,
      details: { evidenceId: input.evidenceId, criterion: input.criterionCode, page: input.page },
    });
    return { id: dossier.id };
  },
});
