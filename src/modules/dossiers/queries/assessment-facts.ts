import { type Role, wardStaff as wardRoles } from '#modules/identity/rules/roles.ts';
import { paperKindLabels, premisesKindLabels } from '#modules/registry/index.ts';
import { type PaperKind, typicallyProves } from '#modules/registry/rules/paper-kind.ts';
import { type CriteriaSet, criteriaOf, type Marks } from '#modules/regulation/rules/criteria-set.ts';
import { markAt } from '#modules/regulation/rules/marks.ts';
import { type Actor, roleOf } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import { type AssessmentContentKey, assessmentContentKeys } from '../rules/assessment.ts';

/** One fact of the register beside a content, with the page or paper that proves it. */
export interface AssessmentFact {
  text: string;
  /** Where its proof is; null where the viewer has no part of the register. */
  href: string | null;
}

/** Words of a criterion's name, without diacritics, by the content of Mẫu số 03 that it speaks about. */
const aboutContent: Record<AssessmentContentKey, RegExp> = {
  materials: /nguyen lieu|nguon goc|san pham trong|vung trong|lien ket/,
  labour: /lao dong/,
  idea: /y tuong/,
  identity: /ban sac|tri tue|cau chuyen/,
};

const premisesOf: Partial<Record<AssessmentContentKey, string[]>> = {
  materials: ['growing-area', 'workshop'],
};

/**
 * What the register and the dossier already say about the four contents of Mẫu số 03, each fact with a link to its proof:
 * places of production, papers held, labour by year, the story, the producer's own marks and the papers placed beside
 * those criteria. The caller has checked who reads.
 */
export async function assessmentFacts(
  db: Reader,
  dossier: {
    id: string;
    producerId: string;
    productId: string;
    productDescription: string;
    set: CriteriaSet;
    selfMarks: Marks;
  },
): Promise<Record<AssessmentContentKey, AssessmentFact[]>> {
  const [premises, papers, years, evidence] = await Promise.all([
    db
      .selectFrom('registry.premises')
      .select(['kind', 'name', 'address'])
      .where('producerId', '=', dossier.producerId)
      .where('closedAt', 'is', null)
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('registry.heldPaper')
      .select(['id', 'kind', 'title', 'number', 'expiresOn', 'fileId'])
      .where('producerId', '=', dossier.producerId)
      .where('removedAt', 'is', null)
      .where('supersededAt', 'is', null)
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('registry.producerYear')
      .select(['year', 'labourTotal', 'labourLocal', 'labourInsured'])
      .where('producerId', '=', dossier.producerId)
      .orderBy('year', 'desc')
      .limit(2)
      .execute(),
    db
      .selectFrom('dossiers.evidencePlace as place')
      .innerJoin('dossiers.evidence as evidence', 'evidence.id', 'place.evidenceId')
      .select(['evidence.id', 'evidence.title', 'place.criterionCode', 'place.page'])
      .where('evidence.dossierId', '=', dossier.id)
      .where('evidence.removedAt', 'is', null)
      .orderBy('evidence.attachedAt')
      .execute(),
  ]);
  const home = `/chu-the/${dossier.producerId}`;
  const facts = {} as Record<AssessmentContentKey, AssessmentFact[]>;
  for (const key of assessmentContentKeys) {
    const criteria = criteriaOf(dossier.set).filter(({ name }) => aboutContent[key].test(foldVietnamese(name)));
    const codes = criteria.map(({ code }) => code);
    facts[key] = [
      ...premises
        .filter(({ kind }) => premisesOf[key]?.includes(kind))
        .map(({ kind, name, address }) => ({
          text: `${premisesKindLabels[kind as keyof typeof premisesKindLabels] ?? kind}: ${name}, ${address}`,
          href: `${home}/co-so`,
        })),
      ...(key === 'labour' ? years.flatMap((year) => labourFact(year, home)) : []),
      ...(key === 'identity' || key === 'idea'
        ? dossier.productDescription
          ? [{ text: `Sổ sản phẩm ghi: ${dossier.productDescription}`, href: `/san-pham/${dossier.productId}` }]
          : []
        : []),
      ...papers
        .filter(({ kind }) => criteria.some(({ name }) => typicallyProves(kind as PaperKind, foldVietnamese(name))))
        .map(({ id, kind, title, number, expiresOn, fileId }) => ({
          text: [
            title || paperKindLabels[kind as PaperKind],
            number && `số ${number}`,
            expiresOn && `hạn ${formatDate(expiresOn)}`,
          ]
            .filter(Boolean)
            .join(', '),
          href: fileId ? `/giay-to/${id}` : `${home}/giay-to`,
        })),
      ...criteria.flatMap(({ code, name }) => {
        const mark = markAt(dossier.selfMarks, code);
        if (!mark) return [];
        return [
          {
            text: `Tự chấm ${code}. ${name}: ${mark.points} điểm`,
            href: `/ho-so/${dossier.id}/tu-cham#mark.${code}`,
          },
        ];
      }),
      ...evidence
        .filter(({ criterionCode }) => codes.includes(criterionCode))
        .map(({ id, title, criterionCode, page }) => ({
          text: `Minh chứng ${criterionCode}: ${title}, trang ${page}`,
          href: `/tai-lieu/${id}${page > 1 ? `#page=${page}` : ''}`,
        })),
    ];
  }
  return facts;
}

function labourFact(
  {
    year,
    labourTotal,
    labourLocal,
    labourInsured,
  }: {
    year: number;
    labourTotal: number | null;
    labourLocal: number | null;
    labourInsured: number | null;
  },
  home: string,
): AssessmentFact[] {
  if (labourTotal === null) return [];
  const parts = [
    `${labourTotal} lao động`,
    labourLocal !== null &&
      `${labourLocal} ở địa phương${labourTotal > 0 ? ` (${percent(labourLocal, labourTotal)})` : ''}`,
    labourInsured !== null && `${labourInsured} đóng bảo hiểm`,
  ].filter(Boolean);
  return [{ text: `Năm ${year}: ${parts.join(', ')}`, href: `${home}/lao-dong-ket-qua` }];
}

/** Whole percent, cut: 74,9 is not 75 (the criterion's bands begin at whole figures). */
const percent = (part: number, whole: number): string => `${Math.floor((part * 100) / whole)} %`;

const figureReaders = ['economic-office', 'economic-office-head', 'ward-leader', 'inspector'];

/**
 * The facts with the links that this viewer may follow: the ward's staff into its own register, its years' figures only by
 * those who read them; everybody else reads the fact and not the register.
 */
export function factsFor(
  viewer: Actor,
  unitId: string,
  facts: Record<AssessmentContentKey, AssessmentFact[]>,
): Record<AssessmentContentKey, AssessmentFact[]> {
  const role = roleOf(viewer);
  const isStaff =
    viewer.kind === 'person' && viewer.grant.unitId === unitId && (wardRoles as readonly Role[]).includes(role as Role);
  const opens = (href: string): boolean => {
    if (href.endsWith('/lao-dong-ket-qua')) return isStaff && figureReaders.includes(role);
    return isStaff || !/^\/(chu-the|san-pham|giay-to)\//.test(href);
  };
  return Object.fromEntries(
    Object.entries(facts).map(([key, list]) => [
      key,
      list.map((fact) => ({ ...fact, href: fact.href !== null && opens(fact.href) ? fact.href : null })),
    ]),
  ) as Record<AssessmentContentKey, AssessmentFact[]>;
}
