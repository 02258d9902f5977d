import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The commune begins to assess the four contents of Mẫu số 03 (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const startAssessment = defineCommand({
  name: 'dossier.start-assessment',
  roles: dossierRoles['dossier.start-assessment'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.start-assessment'),
  run: (context, dossier) => changeDossier(context, dossier, 'dossier.start-assessment'),
});
