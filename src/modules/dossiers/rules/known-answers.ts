import type { PaperKind } from '#modules/registry/rules/paper-kind.ts';
import type { CriteriaSet } from '#modules/regulation/rules/criteria-set.ts';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { formatPhone } from '#standards/vietnam/phone.ts';
import { classificationOf, type Form01Field } from './form-01.ts';
import type { Form02Field } from './form-02.ts';
import { type ProducerForm, ticked } from './form-field.ts';

/** What the register says today about whom and what a dossier is about. */
export interface RegisterFacts {
  producer: {
    name: string;
    /** In words. */
    legalKind: string;
    representative: string;
    position: string;
    address: string;
    phone: string | null;
    email: string | null;
    registered: boolean;
    registrationNumber: string;
    establishedOn: LocalDate | null;
  };
  product: { name: string; packaging: string };
  /** Kinds of papers that count today and speak of this product or of the producer as a whole. */
  papers: PaperKind[];
  /** Newest first; null for readers who may not know them. */
  figures: { year: number; revenue: number | null; profit: number | null }[] | null;
  set: Pick<CriteriaSet, 'group' | 'subgroup' | 'samplesRequired'>;
  unit: { province: string; name: string };
  /** Of the dossier. */
  year: number;
}

type Known<Field extends string> = Partial<Record<Field, string>>;

/** What Mẫu số 01 and Mẫu số 02 can be filled with before anybody types. A fact that the register lacks is ''. */
export function knownAnswers(facts: RegisterFacts): Record<ProducerForm, Record<string, string>> {
  const { producer, product, set, unit } = facts;
  const whom = {
    producerName: producer.name,
    representative: producer.representative,
    address: producer.address,
    phone: producer.phone ? formatPhone(producer.phone) : '',
    email: producer.email ?? '',
    productName: product.name,
    signedPlace: unit.name,
    signer: producer.representative,
  };
  const samples = set.samplesRequired === 0 ? '0' : String(set.samplesRequired).padStart(2, '0');
  const form01: Known<Form01Field> = {
    ...whom,
    province: unit.province,
    year: String(facts.year),
    position: producer.position,
    ...classificationOf(set),
    electronicReport: ticked,
    sampleCount: samples,
  };
  const form02: Known<Form02Field> = {
    ...whom,
    legalKind: producer.legalKind,
    establishedOn: producer.establishedOn ? formatDate(producer.establishedOn) : '',
    registrationNumber: producer.registrationNumber,
    packaging: product.packaging,
    businessRegistered: producer.registered ? ticked : '',
    ...ticksOf(facts.papers),
    ...(facts.figures && figuresOf(facts.figures)),
  };
  return { '01': form01, '02': form02 };
}

const ticksOf = (papers: PaperKind[]): Known<Form02Field> => {
  const holds = (...kinds: PaperKind[]) => (kinds.some((kind) => papers.includes(kind)) ? ticked : '');
  return {
    qualityDeclared: holds('self-declaration', 'declaration-receipt'),
    foodSafetyCertified: holds('food-safety-certificate'),
    productionLicensed: holds('production-licence'),
    trademark: holds('trademark'),
    collectiveMarkRight: holds('collective-mark-right'),
    patent: holds('patent'),
    industrialDesign: holds('industrial-design'),
    copyright: holds('copyright'),
  };
};

function figuresOf(figures: NonNullable<RegisterFacts['figures']>): Known<Form02Field> {
  const known: Known<Form02Field> = {};
  for (const which of [1, 2, 3] as const) {
    const year = figures[which - 1];
    known[`year${which}`] = year ? String(year.year) : '';
    known[`revenue${which}`] = money(year?.revenue);
    known[`profit${which}`] = money(year?.profit);
  }
  return known;
}

const money = (dong: number | null | undefined): string => (typeof dong === 'number' ? formatNumber(dong) : '');
