import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayGoToProvince } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockOnTheWay, resultLeftBehind } from './lock-on-the-way.ts';

/** The commune begins to assess the four contents of Mẫu số 03 (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const startAssessment = defineCommand({
  name: 'dossier.start-assessment',
  roles: dossierRoles['dossier.start-assessment'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockOnTheWay(context, dossierId),
  may: (actor, dossier) => mayGoToProvince(actor, dossier, 'dossier.start-assessment'),
  run: (context, { isLeftOver, ...dossier }) =>
    changeDossier(context, dossier, 'dossier.start-assessment', resultLeftBehind(dossier)),
});
