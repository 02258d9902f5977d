import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayFollowOutcome } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** The province sends a dossier of ninety points and more on to the ministry (khoản 3 và 4 Điều 7 QĐ 26/2026/QĐ-TTg). */
export const sendToCentre = defineCommand({
  name: 'dossier.send-to-centre',
  roles: dossierRoles['dossier.send-to-centre'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayFollowOutcome(actor, dossier, 'dossier.send-to-centre'),
  run: async (context, dossier) => {
    const centre = await context.db
      .selectFrom('identity.unit')
      .select('id')
      .where('kind', '=', 'central')
      .executeTakeFirst();
    if (!centre) throw dossiersProblem('dossier.no-centre');
    return changeDossier(context, dossier, 'dossier.send-to-centre', {
      centreId: centre.id,
      sentToCentreAt: context.now,
    });
  },
});
