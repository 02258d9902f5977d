import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayPropose, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';
import { prizeNorms } from '../queries/prize-norms.ts';
import type { RecognisedStars } from '../rules/competence.ts';
import { normOn, prizeAmount } from '../rules/prize.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * Proposes the prize of a recognised product (điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC): the norm of the decision's day,
 * less the norm of the level that was prized before. `prizedBefore` names a level that was paid outside the system.
 */
export const proposePrize = defineCommand({
  name: 'prize.propose',
  roles: recognitionRoles['prize.propose'],
  input: z.strictObject({
    certificateId: z.uuid(),
    prizedBefore: z.coerce.number().int().min(3).max(4).optional(),
  }),
  subject: (context, { certificateId }) => lockCertificate(context, certificateId),
  may: (actor, certificate) => mayPropose(actor, certificate),
  run: async ({ db, actor, now, newId, record }, certificate, { prizedBefore }) => {
    // Two proposals for two certificates of one product wait for each other here.
    await db
      .selectFrom('registry.product')
      .select('id')
      .where('id', '=', certificate.productId)
      .forNoKeyUpdate()
      .execute();
    const unit = await db
      .selectFrom('identity.unit')
      .select('path')
      .where('id', '=', certificate.unitId)
      .executeTakeFirstOrThrow();
    const nearestFirst = unit.path.split('/').filter(Boolean).reverse();
    const norms = await prizeNorms(db);
    const norm = normOn(norms, certificate.stars, certificate.issuedOn, nearestFirst);
    if (!norm) throw recognitionProblem('prize.no-norm');
    const paid = await db
      .selectFrom('recognition.prize')
      .select((eb) => eb.fn.max('stars').as('stars'))
      .where('productId', '=', certificate.productId)
      .where('state', '<>', 'rejected')
      .executeTakeFirst();
    const before = Math.max(paid?.stars ?? 0, prizedBefore ?? 0);
    if (paid?.stars === certificate.stars) throw recognitionProblem('prize.one-per-level');
    if (before >= certificate.stars) throw recognitionProblem('prize.nothing-left');
    const former =
      before === 0 ? undefined : normOn(norms, before as RecognisedStars, certificate.issuedOn, nearestFirst);
    const amounts = prizeAmount(norm, former);
    if (!amounts) throw recognitionProblem('prize.nothing-left');
    const id = newId();
    await db
      .insertInto('recognition.prize')
      .values({
        ...amounts,
        id,
        unitId: certificate.unitId,
        certificateId: certificate.id,
        productId: certificate.productId,
        producerId: certificate.producerId,
        stars: certificate.stars,
        normId: norm.id,
        prizedBefore: before === 0 ? null : before,
        state: 'proposed',
        proposedBy: actor.kind === 'person' ? actor.personId : null,
        proposedAt: now,
        sample: certificate.sample,
      })
      .execute();
    record({
      subject: { kind: 'prize', id },
      unitId: certificate.unitId,
      details: { certificateId: certificate.id, ...amounts, prizedBefore: before || null },
    });
    return { id, amount: amounts.amount };
  },
});
