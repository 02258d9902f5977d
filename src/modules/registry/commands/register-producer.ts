import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { checkbox, requiredText, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { mayWriteRegister, registryWriters } from '../access.ts';
import { legalKinds } from '../rules/legal-kind.ts';

/** Writes a producer (chủ thể) into a commune's register. Gives its id. */
export const registerProducer = defineCommand({
  name: 'producer.register',
  roles: registryWriters,
  input: z.strictObject({
    unitId: requiredText(40),
    neighbourhoodId: text(40).optional(),
    name: requiredText(200),
    legalKind: z.enum(legalKinds),
    taxCode: text(20).optional(),
    representative: requiredText(120),
    phone: text(20).optional(),
    address: requiredText(300),
    sample: checkbox,
  }),
  subject: async ({ db }, input) => {
    const unit = await db
      .selectFrom('identity.unit')
      .select('id')
      .where('id', '=', input.unitId)
      .where('kind', '=', 'commune')
      .executeTakeFirst();
    if (!unit) throw platformProblem('not-found');
    return { unitId: unit.id };
  },
  may: (actor, subject) => mayWriteRegister(actor, subject.unitId),
  run: async ({ db, now, newId, record }, { unitId }, input) => {
    const id = newId();
    await db
      .insertInto('registry.producer')
      .values({ ...input, id, unitId, searchKey: foldVietnamese(input.name), createdAt: now })
      .execute();
    record({ subject: { kind: 'producer', id }, unitId });
    return { id };
  },
});
