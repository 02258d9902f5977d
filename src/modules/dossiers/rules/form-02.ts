import { day, type FormField, line, long, tick } from './form-field.ts';

const known = { known: true } as const;
const needed = { known: true, needed: true } as const;
const product = { carries: 'product' } as const;

/** Mẫu số 02, Báo cáo tự đánh giá (Phụ lục III QĐ 26/2026/QĐ-TTg): its blanks by part, in printed order. */
export const form02Parts = {
  I: {
    producerName: line('Tên chủ thể', needed),
    legalKind: line('Loại hình', needed),
    address: line('Địa chỉ', { ...needed, max: 500 }),
    phone: line('Điện thoại', known),
    email: line('Thư điện tử', known),
    representative: line('Đại diện pháp luật, họ và tên', needed),
    establishedOn: line('Ngày thành lập, đăng ký kinh doanh', { ...known, max: 100 }),
    registrationNumber: line('Số giấy đăng ký kinh doanh', { ...known, max: 200 }),
    productName: line('Tên sản phẩm', needed),
    packaging: line('Quy cách', { ...known, max: 1000 }),
    standards: line('Tiêu chuẩn áp dụng', { ...product, max: 1000 }),
    businessRegistered: tick('a) Đã đăng ký kinh doanh', known),
    qualityDeclared: tick('b) Đã công bố chất lượng sản phẩm', known),
    foodSafetyCertified: tick('c) Giấy chứng nhận đủ điều kiện vệ sinh an toàn thực phẩm', known),
    productionLicensed: tick('c) Giấy chứng nhận đủ điều kiện sản xuất (nơi bắt buộc)', known),
    trademark: tick('d) Giấy chứng nhận nhãn hiệu', known),
    collectiveMarkRight: tick(
      'd) Văn bản quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận',
      known,
    ),
    patent: tick('d) Bằng sáng chế', known),
    industrialDesign: tick('d) Kiểu dáng công nghiệp', known),
    copyright: tick('d) Quyền tác giả', known),
    otherRight: line('d) Sở hữu trí tuệ khác', product),
    history: long('Lịch sử hình thành'),
    organisation: long('Cơ cấu tổ chức'),
  },
  II: {
    materialArea: long('Vùng nguyên liệu', product),
    technology: long('Công nghệ sản xuất', product),
    qualityChanges: long('Thay đổi về chất lượng sản phẩm', product),
    packagingChanges: long('Thay đổi về bao bì, nhãn', product),
    market: long('Thị trường tiêu thụ', product),
    year1: line('Năm gần nhất', { ...known, max: 20 }),
    revenue1: line('Doanh thu (đồng)', { ...known, max: 60 }),
    profit1: line('Lợi nhuận (đồng)', { ...known, max: 60 }),
    year2: line('Năm trước đó', { ...known, max: 20 }),
    revenue2: line('Doanh thu (đồng)', { ...known, max: 60 }),
    profit2: line('Lợi nhuận (đồng)', { ...known, max: 60 }),
    year3: line('Năm trước nữa', { ...known, max: 20 }),
    revenue3: line('Doanh thu (đồng)', { ...known, max: 60 }),
    profit3: line('Lợi nhuận (đồng)', { ...known, max: 60 }),
    resultsNote: long('Nói thêm về kết quả sản xuất, kinh doanh', product),
  },
  III: {
    // Nâng hạng: "nêu rõ thay đổi và minh chứng so với sản phẩm đã công nhận" (Điều 6).
    upgradeChanges: long('Những thay đổi so với sản phẩm đã được công nhận', { carries: 'nothing' }),
    // Đánh giá lại: "cập nhật kết quả sau 3 năm" (Phần III).
    threeYearResults: long('Kết quả sau 3 năm được công nhận', { carries: 'nothing' }),
  },
  IV: {
    productionPlan: long('Kế hoạch sản xuất', product),
    businessPlan: long('Kế hoạch kinh doanh', product),
    signedPlace: line('Nơi làm báo cáo', known),
    signedOn: day('Ngày làm báo cáo'),
    signer: line('Người ký (đại diện chủ thể)', known),
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
