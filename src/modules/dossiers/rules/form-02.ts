import { day, type FormField, line, long, tick } from './form-field.ts';

const needed = { needed: true } as const;
const product = { carries: 'product' } as const;

/** Mẫu số 02, Báo cáo tự đánh giá (Phụ lục III QĐ 26/2026/QĐ-TTg): its blanks by part, in printed order. */
export const form02Parts = {
  I: {
    producerName: line({ known: 'producer', ...needed }),
    legalKind: line({ known: 'producer', ...needed }),
    address: line({ known: 'producer', ...needed, max: 500 }),
    phone: line({ known: 'producer' }),
    email: line({ known: 'producer' }),
    representative: line({ known: 'producer', ...needed }),
    establishedOn: line({ known: 'producer', max: 100 }),
    registrationNumber: line({ known: 'producer', max: 200 }),
    productName: line({ known: 'product', ...needed }),
    packaging: line({ known: 'product', max: 1000 }),
    standards: line({ ...product, max: 1000 }),
    businessRegistered: tick({ known: 'producer' }),
    qualityDeclared: tick({ known: 'papers' }),
    foodSafetyCertified: tick({ known: 'papers' }),
    productionLicensed: tick({ known: 'papers' }),
    trademark: tick({ known: 'papers' }),
    collectiveMarkRight: tick({ known: 'papers' }),
    patent: tick({ known: 'papers' }),
    industrialDesign: tick({ known: 'papers' }),
    copyright: tick({ known: 'papers' }),
    otherRight: line(product),
    history: long(),
    organisation: long(),
  },
  II: {
    materialArea: long(product),
    technology: long(product),
    qualityChanges: long(product),
    packagingChanges: long(product),
    market: long(product),
    year1: line({ known: 'figures', max: 20 }),
    revenue1: line({ known: 'figures', max: 60 }),
    profit1: line({ known: 'figures', max: 60 }),
    year2: line({ known: 'figures', max: 20 }),
    revenue2: line({ known: 'figures', max: 60 }),
    profit2: line({ known: 'figures', max: 60 }),
    year3: line({ known: 'figures', max: 20 }),
    revenue3: line({ known: 'figures', max: 60 }),
    profit3: line({ known: 'figures', max: 60 }),
    resultsNote: long(product),
  },
  III: {
    // Nâng hạng: "nêu rõ thay đổi và minh chứng so với sản phẩm đã công nhận" (Điều 6).
    upgradeChanges: long({ carries: 'nothing' }),
    // Đánh giá lại: "cập nhật kết quả sau 3 năm" (Phần III).
    threeYearResults: long({ carries: 'nothing' }),
  },
  IV: {
    productionPlan: long(product),
    businessPlan: long(product),
    signedPlace: line({ known: 'unit' }),
    signedOn: day(),
    signer: line({ known: 'producer' }),
  },
} as const satisfies Record<string, Record<string, FormField>>;

export type Form02Part = keyof typeof form02Parts;

export const form02Fields = {
  ...form02Parts.I,
  ...form02Parts.II,
  ...form02Parts.III,
  ...form02Parts.IV,
} as const satisfies Record<string, FormField>;

export type Form02Field = keyof typeof form02Fields;

/** Sensitive, kept apart and opened only by a recorded command (form-detail.read). */
export interface Form02Detail {
  sex: 'female' | 'male' | '';
  ethnicity: string;
  residence: string;
}

/**
 * Mẫu số 02 as it prints: something, maybe '', in every blank; Phần III is `descriptions` by criterion code beside the
 * dossier's self marks and its evidence. `detail` is null for readers who may not know it: the blanks print empty.
 */
export interface Form02 {
  values: Record<Form02Field, string>;
  descriptions: Record<string, string>;
  detail: Form02Detail | null;
}

/** Revenue and profit by year as typed, newest first; years without a word are left out. */
export const resultYears = (values: Record<Form02Field, string>): { year: string; revenue: string; profit: string }[] =>
  ([1, 2, 3] as const)
    .map((which) => ({
      year: values[`year${which}`],
      revenue: values[`revenue${which}`],
      profit: values[`profit${which}`],
    }))
    .filter(({ year, revenue, profit }) => year || revenue || profit);

/** The blanks that only one kind of dossier has: Phần III of an upgrade, and of a re-evaluation. */
export const onlyForKind: Partial<Record<Form02Field, 'upgrade' | 're-evaluation'>> = {
  upgradeChanges: 'upgrade',
  threeYearResults: 're-evaluation',
};

/** Name of the blank that describes one criterion in Phần III. */
export const describeField = (criterion: string): string => `describe.${criterion}`;
export const describedCriterion = (field: string): string | undefined =>
  field.startsWith('describe.') ? field.slice('describe.'.length) : undefined;
/** Most characters of such a description. */
export const descriptionLimit = 4000;
