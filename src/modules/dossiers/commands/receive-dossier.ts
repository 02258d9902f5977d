import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The commune takes a filed dossier in; from now it has 15 working days (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const receiveDossier = defineCommand({
  name: 'dossier.receive',
  roles: dossierRoles['dossier.receive'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.receive'),
  run: (context, dossier) => changeDossier(context, dossier, 'dossier.receive', { receivedAt: context.now }),
});
