import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayAnswerForProvince } from '../access.ts';
import { provincePaper, recordProvinceAnswer } from './answer-of-province.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The province sends a dossier back to its commune with the reason, or the commune writes down that it did. */
export const sendBack = defineCommand({
  name: 'dossier.send-back',
  roles: dossierRoles['dossier.send-back'],
  input: z.strictObject({ dossierId: z.uuid(), reason: requiredText(2000), ...provincePaper }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayAnswerForProvince(actor, dossier, 'dossier.send-back'),
  run: async (context, dossier, { reason, paperNumber, paperDate }) => {
    await recordProvinceAnswer(context, dossier, { kind: 'sent-back', paperNumber, paperDate, reason });
    return changeDossier(context, dossier, 'dossier.send-back', { provinceReceivedAt: null }, { paperNumber });
  },
});
