import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { lockProductPicture } from './lock-product-picture.ts';

/** Takes a picture of a product away; the next one by position becomes the main one. */
export const removeProductPicture = defineCommand({
  name: 'product-picture.remove',
  roles: registryContributors,
  input: z.strictObject({ pictureId: z.uuid() }),
  subject: (context, { pictureId }) => lockProductPicture(context, pictureId),
  may: (actor, picture) => mayContribute(actor, picture),
  run: async ({ db, now, record }, picture, { pictureId }) => {
    await db.updateTable('registry.productPicture').set({ removedAt: now }).where('id', '=', pictureId).execute();
    record({ subject: { kind: 'product', id: picture.productId }, unitId: picture.unitId, details: { pictureId } });
    return { id: pictureId };
  },
});
