import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { dossierRoles, mayFollowOutcome } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * The ministry gave less than ninety points: instead of recognising three or four stars on its result, the province may
 * evaluate again (khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg).
 */
export const reEvaluate = defineCommand({
  name: 'dossier.re-evaluate',
  roles: dossierRoles['dossier.re-evaluate'],
  input: z.strictObject({ dossierId: z.uuid(), reason: requiredText(1000) }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayFollowOutcome(actor, dossier, 'dossier.re-evaluate'),
  run: (context, dossier, { reason }) =>
    changeDossier(context, dossier, 'dossier.re-evaluate', { queuedAt: context.now, settledAt: null }, { reason }),
});
