import { sql } from 'kysely';
import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { dossierRoles, mayProcessAbove } from '../access.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * The province gives the dossier to the advisory team (khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg): the team of
 * the council named reads it from now on, and with no council named every team of the unit that has the dossier.
 */
export const toAdvisoryTeam = defineCommand({
  name: 'dossier.to-advisory-team',
  roles: dossierRoles['dossier.to-advisory-team'],
  input: z.strictObject({ dossierId: z.uuid(), councilId: z.uuid().optional() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcessAbove(actor, dossier, 'dossier.to-advisory-team'),
  run: async (context, dossier, { councilId }) => {
    const councils = councilId === undefined ? await teamsOf(context, dossier.forwardedTo) : [councilId];
    for (const each of councils)
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

/** Councils of a unit that have an advisory team today. */
async function teamsOf({ db, now }: CommandContext, unitId: string | null): Promise<string[]> {
  if (unitId === null) return [];
  const teams = await db
    .selectFrom('identity.roleGrant')
    .select('scopeId')
    .distinct()
    .where('role', '=', 'advisory-team')
    .where('unitId', '=', unitId)
    .where('scopeId', 'is not', null)
    .where('validFrom', '<=', now)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', now)]))
    .execute();
  return teams.flatMap(({ scopeId }) => scopeId ?? []);
}
