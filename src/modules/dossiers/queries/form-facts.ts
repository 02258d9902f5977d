import { heldPapersOf, legalKindLabels } from '#modules/registry/index.ts';
import type { LegalKind } from '#modules/registry/rules/legal-kind.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import type { RegisterFacts } from '../rules/known-answers.ts';

/** What a form of a dossier can be filled with; `figures` says whether its reader may know the producer's results. */
export async function formFacts(
  db: Reader,
  dossier: { producerId: string; productId: string; setCode: string; unitId: string; year: number },
  { figures, today }: { figures: boolean; today: LocalDate },
): Promise<RegisterFacts> {
  const row = await db
    .selectFrom('registry.producer as producer')
    .innerJoin('registry.product as product', (join) => join.on('product.id', '=', dossier.productId))
    .innerJoin('identity.unit as unit', (join) => join.on('unit.id', '=', dossier.unitId))
    .leftJoin('identity.unit as province', 'province.id', 'unit.parentId')
    .select([
      'producer.name',
      'producer.legalKind',
      'producer.representative',
      'producer.position',
      'producer.address',
      'producer.phone',
      'producer.email',
      'producer.registered',
      'producer.registrationNumber',
      'producer.establishedOn',
      'product.name as productName',
      'product.packaging',
      'unit.name as unitName',
      'province.fullName as provinceName',
    ])
    .where('producer.id', '=', dossier.producerId)
    .executeTakeFirstOrThrow();
  const [papers, years, set] = await Promise.all([
    heldPapersOf(db, { producerId: dossier.producerId, productId: dossier.productId, today }),
    figures
      ? db
          .selectFrom('registry.producerYear')
          .select(['year', 'revenue', 'profit'])
          .where('producerId', '=', dossier.producerId)
          .orderBy('year', 'desc')
          .limit(3)
          .execute()
      : null,
    getCriteriaSet(db, dossier.setCode),
  ]);
  const { productName, packaging, unitName, provinceName, legalKind, ...producer } = row;
  return {
    producer: { ...producer, legalKind: legalKindLabels[legalKind as LegalKind] ?? legalKind },
    product: { name: productName, packaging },
    papers: papers
      .filter(({ supersededAt, standing }) => supersededAt === null && standing.state !== 'expired')
      .map(({ kind }) => kind),
    figures: years,
    set,
    unit: { province: provinceName ?? '', name: unitName },
    year: dossier.year,
  };
}
