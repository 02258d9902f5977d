import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayTakeToCouncil } from '../access.ts';
import { dossiersProblem } from '../problems.ts';
import { expiredPapersOf } from '../queries/expired-papers-of.ts';
import { readyForCouncilOf } from '../queries/visible-dossiers.ts';
import { holderOf } from '../rules/dossier-holder.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * Puts a dossier before a council, whose members may read it from now on. Performed by scoring when the dossier goes on
 * a session's agenda; scoring has checked that the council belongs to the unit the actor acts for.
 */
export const takeToCouncil = defineCommand({
  name: 'dossier.take-to-council',
  roles: dossierRoles['dossier.take-to-council'],
  input: z.strictObject({ dossierId: z.uuid(), councilId: z.uuid() }),
  // Before this step the council's secretary has no other right to see it.
  subject: async (context, { dossierId, councilId }) => ({
    ...(await lockDossier(context, dossierId, readyForCouncilOf(context.actor))),
    takenBy: councilId,
  }),
  may: (actor, dossier) => mayTakeToCouncil(actor, dossier, dossier.takenBy),
  run: async (context, { takenBy, ...dossier }) => {
    // Looked at again on the way to a council that recognises: what ran out since the filing is asked for first.
    const expired =
      holderOf(dossier) === 'commune' ? [] : await expiredPapersOf(context.db, [dossier.id], today(context.now));
    if (expired.length > 0)
      throw dossiersProblem('dossier.paper-expired', { papers: expired.map(({ title }) => title) });
    await context.db
      .insertInto('dossiers.reader')
      .values({ id: context.newId(), dossierId: dossier.id, councilId: takenBy, validFrom: context.now })
      .onConflict((conflict) =>
        conflict
          .columns(['dossierId', 'councilId'])
          .where(sql.ref('council_id'), 'is not', null)
          .doUpdateSet({ validTo: null }),
      )
      .execute();
    return changeDossier(
      context,
      dossier,
      'dossier.take-to-council',
      { councilId: takenBy, stateBeforeCouncil: dossier.state },
      { councilId: takenBy },
    );
  },
});
