import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { readsOf } from '../access.ts';
import { type PaperStanding, paperStanding } from '../rules/paper-expiry.ts';
import type { PaperKind } from '../rules/paper-kind.ts';
import { visibleProducers } from './visible-register.ts';

/** A paper of a producer's evidence box, and how it stands today. */
export interface HeldPaper {
  id: string;
  kind: PaperKind;
  title: string;
  number: string;
  issuer: string;
  scope: string;
  issuedOn: LocalDate | null;
  /** The last day on which it counts. */
  expiresOn: LocalDate | null;
  supersededAt: Date | null;
  renewsId: string | null;
  version: number;
  file: { name: string; mediaType: string; size: number } | null;
  /** The products it speaks of; none means the producer as a whole. */
  products: { id: string; name: string }[];
  standing: PaperStanding;
}

/** Who reads which papers, as one condition on a query over `registry.producer as producer`. */
export const papersReadableOf = (viewer: Actor): Expression<SqlBool> =>
  readsOf(viewer).papers ? visibleProducers(viewer) : sql<SqlBool>`false`;

/** The whole evidence box of a producer, those that run out first on top, superseded ones last. Throws not-found. */
export async function heldPapersForViewer(
  db: Reader,
  viewer: Actor,
  { producerId, today }: { producerId: string; today: LocalDate },
): Promise<HeldPaper[]> {
  const readable = await db
    .selectFrom('registry.producer as producer')
    .select('producer.id')
    .where('producer.id', '=', producerId)
    .where(papersReadableOf(viewer))
    .executeTakeFirst();
  if (!readable) throw platformProblem('not-found');
  return heldPapersOf(db, { producerId, today });
}

/**
 * The papers of a producer for modules above the register, whose caller has checked who reads them; with `productId` only
 * those that speak of that product or of the producer as a whole.
 */
export async function heldPapersOf(
  db: Reader,
  { producerId, productId, today }: { producerId: string; productId?: string; today: LocalDate },
): Promise<HeldPaper[]> {
  const papers = await db
    .selectFrom('registry.heldPaper as paper')
    .leftJoin('platform.file as file', 'file.id', 'paper.fileId')
    .select([
      'paper.id',
      'paper.kind',
      'paper.title',
      'paper.number',
      'paper.issuer',
      'paper.scope',
      'paper.issuedOn',
      'paper.expiresOn',
      'paper.supersededAt',
      'paper.renewsId',
      'paper.version',
      'file.name as fileName',
      'file.mediaType',
      'file.size',
    ])
    .where('paper.producerId', '=', producerId)
    .where('paper.removedAt', 'is', null)
    .orderBy(sql`paper.superseded_at nulls first`)
    .orderBy(sql`paper.expires_on nulls last`)
    .orderBy('paper.createdAt')
    .orderBy('paper.id')
    .limit(500)
    .execute();
  const covered =
    papers.length === 0
      ? []
      : await db
          .selectFrom('registry.heldPaperProduct as covered')
          .innerJoin('registry.product as product', 'product.id', 'covered.productId')
          .select(['covered.heldPaperId', 'product.id', 'product.name'])
          .where(
            'covered.heldPaperId',
            'in',
            papers.map(({ id }) => id),
          )
          .orderBy('product.searchKey')
          .execute();
  return papers
    .map(({ fileName, mediaType, size, ...paper }) => ({
      ...paper,
      kind: paper.kind as PaperKind,
      file: fileName === null || mediaType === null || size === null ? null : { name: fileName, mediaType, size },
      products: covered.filter(({ heldPaperId }) => heldPaperId === paper.id).map(({ id, name }) => ({ id, name })),
      standing: paperStanding(paper.expiresOn, today),
    }))
    .filter(
      ({ products }) => productId === undefined || products.length === 0 || products.some(({ id }) => id === productId),
    );
}
