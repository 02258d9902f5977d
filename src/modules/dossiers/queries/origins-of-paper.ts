import { sql } from 'kysely';
import type { PaperBefore, PaperOrigin } from '#modules/documents/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleDossiers } from './visible-dossiers.ts';
import { isIdeaOfficial } from './visible-ideas.ts';

/** The dossiers and the list of potential products that a paper was drafted from, as far as the viewer may open them. */
export async function dossierOriginsOfPaper(
  db: Reader,
  viewer: Actor,
  { id, originKind, originId, now }: PaperBefore,
): Promise<PaperOrigin[]> {
  const [dossiers, lists] = await Promise.all([
    db
      .selectFrom('dossiers.dossier as dossier')
      .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
      .select(['dossier.id', 'dossier.number', 'product.name'])
      .where(
        sql<boolean>`(dossier.id = ${originKind === 'dossier' ? originId : null}
          or exists (select from dossiers.assessment where assessment.dossier_id = dossier.id and assessment.paper_id = ${id})
          or exists (select from dossiers.request_letter_item as item where item.dossier_id = dossier.id and item.paper_id = ${id}))`,
      )
      .where(visibleDossiers(viewer, now))
      .orderBy('dossier.number')
      .limit(200)
      .execute(),
    isIdeaOfficial(viewer)
      ? db
          .selectFrom('dossiers.potentialList')
          .select(['year', 'sequence'])
          .where('paperId', '=', id)
          .where('unitId', '=', viewer.grant.unitId)
          .execute()
      : [],
  ]);
  return [
    ...dossiers.map((dossier) => ({ label: `Hồ sơ ${dossier.number}, ${dossier.name}`, to: `/ho-so/${dossier.id}` })),
    ...lists.map(({ year, sequence }) => ({
      label: `Danh mục sản phẩm tiềm năng số ${sequence} năm ${year}`,
      to: '/danh-muc-tiem-nang',
    })),
  ];
}
