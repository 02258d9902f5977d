import { z } from 'zod';
import type { CommandContext } from '#platform/command.ts';
import { defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { dossierRoles, mayProcess } from '../access.ts';
import { productCode, slipNumber } from '../rules/slip-number.ts';
import { changeDossier } from './change-dossier.ts';
import { lockDossier } from './lock-dossier.ts';

/**
 * The commune takes a filed dossier in, with the slip number of Mẫu số 01 and the product code that every later paper
 * prints; from now it has 15 working days (khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg).
 */
export const receiveDossier = defineCommand({
  name: 'dossier.receive',
  roles: dossierRoles['dossier.receive'],
  input: z.strictObject({ dossierId: z.uuid() }),
  subject: (context, { dossierId }) => lockDossier(context, dossierId),
  may: (actor, dossier) => mayProcess(actor, dossier, 'dossier.receive'),
  run: async (context, dossier) => {
    const { actor, now } = context;
    const given = await countSlip(context, dossier.unitId);
    const { state, id } = await changeDossier(
      context,
      dossier,
      'dossier.receive',
      { ...given, receivedAt: now, receivedBy: actor.kind === 'person' ? actor.personId : null },
      given,
    );
    return { id, state, ...given };
  },
});

/** The next slip number and product code of the commune and year, counted in a row that this transaction locks. */
async function countSlip({ db, now }: CommandContext, unitId: string) {
  const year = Number(today(now).slice(0, 4));
  const { lastSlip, lastProduct } = await db
    .insertInto('dossiers.numbering')
    .values({ unitId, year, lastSlip: 1, lastProduct: 1 })
    .onConflict((conflict) =>
      conflict.columns(['unitId', 'year']).doUpdateSet((eb) => ({
        lastSlip: eb('dossiers.numbering.lastSlip', '+', 1),
        lastProduct: eb('dossiers.numbering.lastProduct', '+', 1),
      })),
    )
    .returning(['lastSlip', 'lastProduct'])
    .executeTakeFirstOrThrow();
  const codes = await db
    .selectFrom('identity.unit as unit')
    .leftJoin('identity.unit as parent', 'parent.id', 'unit.parentId')
    .select(['unit.code as commune', 'parent.code as province'])
    .where('unit.id', '=', unitId)
    .executeTakeFirstOrThrow();
  const place = { commune: codes.commune ?? unitId, province: codes.province ?? '', year };
  return { slipNumber: slipNumber(lastSlip, place), productCode: productCode(lastProduct, place) };
}
