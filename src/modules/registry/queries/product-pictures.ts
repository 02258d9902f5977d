import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleProducts } from './visible-register.ts';

/** The pictures of a product that the viewer sees in the register, the main one first. */
export const productPictures = (db: Reader, viewer: Actor, productId: string) =>
  db
    .selectFrom('registry.productPicture as picture')
    .innerJoin('registry.product as product', 'product.id', 'picture.productId')
    .select(['picture.id', 'picture.caption'])
    .where('picture.productId', '=', productId)
    .where('picture.removedAt', 'is', null)
    .where(visibleProducts(viewer))
    .orderBy('picture.position')
    .orderBy('picture.id')
    .execute();

export const pictureSizeNames = { lon: 'largeFileId', vua: 'mediumFileId', nho: 'smallFileId' } as const;
export type PictureSizeName = keyof typeof pictureSizeNames;
export const isPictureSize = (name: string | undefined): name is PictureSizeName =>
  name !== undefined && Object.hasOwn(pictureSizeNames, name);

/** The file of a picture in one of its sizes, for those who see the product in the register. Throws not-found. */
export async function pictureFile(
  db: Reader,
  viewer: Actor,
  { pictureId, size }: { pictureId: string; size: PictureSizeName },
) {
  const file = await db
    .selectFrom('registry.productPicture as picture')
    .innerJoin('registry.product as product', 'product.id', 'picture.productId')
    .innerJoin('platform.file as file', 'file.id', `picture.${pictureSizeNames[size]}`)
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('picture.id', '=', pictureId)
    .where('picture.removedAt', 'is', null)
    .where(visibleProducts(viewer))
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}

/** The main picture of a product for modules above the register, whose caller has checked who sees the product. */
export const findMainPictureFile = (db: Reader, productId: string, size: PictureSizeName) =>
  db
    .selectFrom('registry.productPicture as picture')
    .innerJoin('platform.file as file', 'file.id', `picture.${pictureSizeNames[size]}`)
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('picture.productId', '=', productId)
    .where('picture.removedAt', 'is', null)
    .orderBy('picture.position')
    .orderBy('picture.id')
    .limit(1)
    .executeTakeFirst();

/** The id of a product's main picture, as one more column of a query over `registry.product as product`. */
export const mainPictureId = () =>
  sql<string | null>`(select picture.id from registry.product_picture as picture
    where picture.product_id = product.id and picture.removed_at is null order by picture.position, picture.id limit 1)`;
