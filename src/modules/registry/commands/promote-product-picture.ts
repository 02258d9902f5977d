import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockProductPicture } from './lock-product-picture.ts';

/** Makes a picture the main one of its product: it goes before all others. */
export const promoteProductPicture = defineCommand({
  name: 'product-picture.promote',
  roles: registryContributors,
  input: z.strictObject({ pictureId: z.uuid() }),
  subject: (context, { pictureId }) => lockProductPicture(context, pictureId),
  may: (actor, picture) => mayContribute(actor, picture),
  run: async ({ db, record }, picture, { pictureId }) => {
    const { first } = await db
      .selectFrom('registry.productPicture')
      .select(({ fn }) => fn.min('position').as('first'))
      .where('productId', '=', picture.productId)
      .where('removedAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (picture.position !== first)
      await db
        .updateTable('registry.productPicture')
        .set({ position: (first ?? 1) - 1 })
        .where('id', '=', pictureId)
        .execute();
    record({ subject: { kind: 'product', id: picture.productId }, unitId: picture.unitId, details: { pictureId } });
    return { id: pictureId };
  },
});
