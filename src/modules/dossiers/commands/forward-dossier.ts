import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { dossierRoles, mayGoToProvince } from '../access.ts';
import { originalsFor } from '../originals-for.ts';
import { dossiersProblem } from '../problems.ts';
import { changeDossier } from './change-dossier.ts';
import { lockOnTheWay, resultLeftBehind } from './lock-on-the-way.ts';

/**
 * Sends an assessed dossier on to the province above the commune (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg), whatever the
 * commune's opinion is: inside the system, or as an archive where nobody of the province uses it.
 */
export const forwardDossier = defineCommand({
  name: 'dossier.forward',
  roles: dossierRoles['dossier.forward'],
  input: z.strictObject({ dossierId: z.uuid(), how: z.enum(['inside', 'archive']).default('inside') }),
  subject: (context, { dossierId }) => lockOnTheWay(context, dossierId),
  may: (actor, dossier) => mayGoToProvince(actor, dossier, 'dossier.forward'),
  run: async (context, dossier, { how }) => {
    const province = await context.db
      .selectFrom('identity.unit as unit')
      .innerJoin('identity.unit as parent', 'parent.id', 'unit.parentId')
      .select('parent.id')
      .where('unit.id', '=', dossier.unitId)
      .where('parent.kind', '=', 'province')
      .executeTakeFirst();
    if (!province) throw dossiersProblem('dossier.no-province');
    await context.enqueue(originalsFor(dossier.id, 'forwarding'));
    return changeDossier(
      context,
      dossier,
      'dossier.forward',
      { ...resultLeftBehind(dossier), forwardedTo: province.id, forwardedAt: context.now, forwardedHow: how },
      { forwardedTo: province.id, how },
    );
  },
});
