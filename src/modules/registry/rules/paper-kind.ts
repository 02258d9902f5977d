/**
 * The kinds of papers that producers hold, as Mẫu số 02 (Phụ lục III QĐ 26/2026/QĐ-TTg, fifteen kinds of proof) and the
 * plan ask for them. `months`: how long one counts from its day of issue where the paper prints no other end; `fixed`
 * counts whatever is printed. `proves`: words, without diacritics, of the names of criteria that it typically proves.
 */
export const paperKinds = {
  'business-registration': { proves: ['loai hinh to chuc'] },
  // Điều 37 Luật An toàn thực phẩm 2010: three years.
  'food-safety-certificate': { months: 36, proves: ['dam bao chat luong'] },
  // Điều 12 NĐ 15/2018/NĐ-CP: who needs no certificate; the ground is the paper's scope.
  'food-safety-exemption': { proves: ['dam bao chat luong'] },
  // Bản cam kết of small primary producers: TT 17/2018/TT-BNNPTNT.
  'food-safety-commitment': { months: 36, proves: ['dam bao chat luong'] },
  // Điều 4, 5 NĐ 15/2018/NĐ-CP.
  'self-declaration': { proves: ['cong bo chat luong'] },
  // Điều 6 đến 8 NĐ 15/2018/NĐ-CP; for cosmetics the number of the Phiếu công bố.
  'declaration-receipt': { proves: ['cong bo chat luong'] },
  // Điểm b khoản 1 Điều 5 NĐ 15/2018/NĐ-CP: results within 12 months.
  'test-report': { months: 12, fixed: true, proves: ['cong bo chat luong', 'dinh duong'] },
  'production-licence': { proves: [] },
  // TCVN 11892-1:2017: at most three years.
  vietgap: { months: 36, proves: ['vung nguyen lieu', 'dam bao chat luong'] },
  organic: { months: 24, proves: ['vung nguyen lieu', 'dam bao chat luong'] },
  haccp: { months: 36, proves: ['dam bao chat luong'] },
  ssop: { proves: ['dam bao chat luong'] },
  iso: { months: 36, proves: ['dam bao chat luong'] },
  // Điều 93 Luật Sở hữu trí tuệ: ten years from filing, renewable; the paper prints the day.
  trademark: { proves: ['so huu tri tue'] },
  'collective-mark-right': { proves: ['so huu tri tue', 'tri tue/ban sac'] },
  'industrial-design': { proves: ['so huu tri tue'] },
  patent: { proves: ['so huu tri tue'] },
  copyright: { proves: ['so huu tri tue', 'cau chuyen'] },
  barcode: { proves: ['ghi nhan'] },
  environment: { proves: ['bao ve moi truong'] },
  'labour-list': { proves: ['lao dong dia phuong'] },
  'financial-report': { proves: ['tang truong'] },
  'supply-contract': { proves: ['nguyen lieu', 'nguon goc san pham', 'lien ket'] },
  'sales-contract': { proves: ['phan phoi'] },
  story: { proves: ['cau chuyen'] },
  award: { proves: ['quang ba', 'tri tue/ban sac'] },
  // What the product was recognised as; 36 months (khoản 3 Điều 4 QĐ 26/2026/QĐ-TTg). Its stars stand in its scope.
  'ocop-certificate': { months: 36, proves: [] },
  other: { proves: [] },
} as const satisfies Record<string, PaperKindFacts>;

interface PaperKindFacts {
  months?: number;
  fixed?: true;
  proves: readonly string[];
}

export type PaperKind = keyof typeof paperKinds;
export const paperKindCodes = Object.keys(paperKinds) as PaperKind[];
export const isPaperKind = (text: string): text is PaperKind => Object.hasOwn(paperKinds, text);

/** How long a paper of that kind counts, and whether its own print can say otherwise; undefined where it has no end of its own. */
export function termOf(kind: PaperKind): { months: number; fixed: boolean } | undefined {
  const facts: PaperKindFacts = paperKinds[kind];
  return facts.months === undefined ? undefined : { months: facts.months, fixed: facts.fixed === true };
}

/** Whether a paper of that kind typically proves a criterion; `criterionKey` is its name without diacritics. */
export const typicallyProves = (kind: PaperKind, criterionKey: string): boolean =>
  paperKinds[kind].proves.some((words) => criterionKey.includes(words));
