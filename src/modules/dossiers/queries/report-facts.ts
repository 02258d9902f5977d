import { legalKindLabels } from '#modules/registry/index.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** What Mẫu số 03 and the commune's letter print of one dossier. */
export interface ReportFacts {
  dossierId: string;
  dossierNumber: string;
  productCode: string | null;
  slipNumber: string | null;
  unitName: string;
  producerName: string;
  legalKind: string;
  address: string;
  representative: string;
  productName: string;
  setNumber: number;
  setName: string;
  kind: string;
  /** The commune's report, once it is issued. */
  report: { number: string; dated: LocalDate } | null;
  proposal: string | null;
}

/** Facts of one dossier for the commune's papers; undefined where there is none. The caller has checked who asks. */
export async function reportFacts(db: Reader, dossierId: string): Promise<ReportFacts | undefined> {
  const row = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .innerJoin('identity.unit as unit', 'unit.id', 'dossier.unitId')
    .leftJoin('dossiers.assessment as assessment', 'assessment.dossierId', 'dossier.id')
    .select([
      'dossier.id as dossierId',
      'dossier.number as dossierNumber',
      'dossier.productCode',
      'dossier.slipNumber',
      'dossier.kind',
      'unit.fullName as unitName',
      'producer.name as producerName',
      'producer.legalKind',
      'producer.address',
      'producer.representative',
      'product.name as productName',
      'set.number as setNumber',
      'set.name as setName',
      'assessment.reportNumber',
      'assessment.reportDate',
      'assessment.proposal',
    ])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reportNumber, reportDate, legalKind, ...facts } = row;
  return {
    ...facts,
    legalKind: (legalKindLabels as Record<string, string>)[legalKind] ?? legalKind,
    report: reportNumber && reportDate ? { number: reportNumber, dated: reportDate } : null,
  };
}
