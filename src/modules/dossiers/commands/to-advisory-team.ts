import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayGiveToTeam } from '../access.ts';
import { advisoryTeamsOf } from '../queries/advisory-teams-of.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * The province gives the dossier to the advisory team (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg): the team of
 * the council named reads it from now on, and with no council named every team of the unit that has the dossier.
 * Refused where there is no such team: the dossier would wait for nobody.
 */
export const toAdvisoryTeam = defineCommand({
  name: 'dossier.to-advisory-team',
  roles: dossierRoles['dossier.to-advisory-team'],
  input: z.strictObject({ dossierId: z.uuid(), councilId: z.uuid().optional() }),
  subject: async (context, { dossierId, councilId }) => {
    const dossier = await lockDossier(context, dossierId);
    const teams = await advisoryTeamsOf(context.db, dossier.forwardedTo, context.now);
    return { ...dossier, teams: teams.filter((team) => councilId === undefined || team === councilId) };
  },
  may: mayGiveToTeam,
  run: async (context, { teams, ...dossier }, { councilId }) => {
    for (const each of teams)
      await context.db
        .insertInto('dossiers.reader')
        .values({ id: context.newId(), dossierId: dossier.id, councilId: each, validFrom: context.now })
        .onConflict((conflict) =>
          conflict
            .columns(['dossierId', 'councilId'])
            .where(sql.ref('council_id'), 'is not', null)
            .doUpdateSet({ validTo: null }),
        )
        .execute();
    const change = { advisoryAt: context.now };
    return changeDossier(context, dossier, 'dossier.to-advisory-team', change, { councilId: councilId ?? null });
  },
});
