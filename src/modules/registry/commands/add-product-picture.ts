import { z } from 'zod';
import { defineCommand } from '#platform/command.ts';
import { receivedFile } from '#platform/files/receive-upload.ts';
import { recordFile } from '#platform/files/record-file.ts';
import { text } from '#platform/input.ts';
import { mayContribute, registryContributors } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { lockProduct } from './lock-producer.ts';

const mostPictures = 12;

/**
 * Adds a picture of a product in its three sizes, which `platform/files/picture-sizes.ts` has made from what was sent
 * (the place where it was taken is gone with the rest of its EXIF data). The first picture is the main one.
 */
export const addProductPicture = defineCommand({
  name: 'product-picture.add',
  roles: registryContributors,
  input: z.strictObject({
    productId: z.uuid(),
    caption: text(200).default(''),
    large: receivedFile,
    medium: receivedFile,
    small: receivedFile,
  }),
  subject: (context, { productId }) => lockProduct(context, productId),
  may: (actor, product) => mayContribute(actor, product),
  run: async (context, product, { productId, caption, large, medium, small }) => {
    const { db, now, newId, record } = context;
    const { count, last } = await db
      .selectFrom('registry.productPicture')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('position').as('last')])
      .where('productId', '=', productId)
      .where('removedAt', 'is', null)
      .executeTakeFirstOrThrow();
    if (count >= mostPictures) throw registryProblem('product-picture.too-many', { most: mostPictures });
    const id = newId();
    await db
      .insertInto('registry.productPicture')
      .values({
        id,
        productId,
        position: (last ?? 0) + 1,
        caption,
        largeFileId: await recordFile(context, large, product.unitId),
        mediumFileId: await recordFile(context, medium, product.unitId),
        smallFileId: await recordFile(context, small, product.unitId),
        createdAt: now,
      })
      .execute();
    record({ subject: { kind: 'product', id: productId }, unitId: product.unitId, details: { pictureId: id } });
    return { id };
  },
});
