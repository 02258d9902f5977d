import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayAnswerForProvince } from '../access.ts';
import { provincePaper, recordProvinceAnswer } from './answer-of-province.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The province takes a forwarded dossier in (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg), or the commune writes down that it did. */
export const takeIn = defineCommand({
  name: 'dossier.take-in',
  roles: dossierRoles['dossier.take-in'],
  input: z.strictObject({ dossierId: z.uuid(), ...provincePaper }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayAnswerForProvince(actor, dossier, 'dossier.take-in'),
  run: async (context, dossier, { paperNumber, paperDate }) => {
    await recordProvinceAnswer(context, dossier, { kind: 'taken-in', paperNumber, paperDate });
    return changeDossier(context, dossier, 'dossier.take-in', { provinceReceivedAt: context.now }, { paperNumber });
  },
});
