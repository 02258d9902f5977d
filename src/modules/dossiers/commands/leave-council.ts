import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayCloseInCouncil } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/** Takes a dossier off a council's agenda without a result; the council's members no longer read it. */
export const leaveCouncil = defineCommand({
  name: 'dossier.leave-council',
  roles: dossierRoles['dossier.leave-council'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayCloseInCouncil(actor, dossier, 'dossier.leave-council'),
  run: async (context, dossier) => {
    await context.db
      .updateTable('dossiers.reader')
      .set({ validTo: context.now })
      .where('dossierId', '=', dossier.id)
      .where('councilId', '=', dossier.councilId)
      .execute();
    return changeDossier(
      context,
      dossier,
      'dossier.leave-council',
      { councilId: null, stateBeforeCouncil: null },
      { councilId: dossier.councilId },
    );
  },
});
