import { day, type FormField, line, tick } from './form-field.ts';

const known = { known: true } as const;
const needed = { known: true, needed: true } as const;

/**
 * Mẫu số 01, Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP (Phụ lục III QĐ 26/2026/QĐ-TTg): the producer's part, in
 * printed order. The kind (lần đầu, nâng hạng, đánh giá lại) is the dossier's; the two blocks of the offices are filled
 * by receiving.
 */
export const form01Fields = {
  province: line('Tỉnh, thành phố', known),
  year: line('Năm', known),
  producerName: line('Tên đơn vị', needed),
  representative: line('Người đại diện pháp lý', needed),
  position: line('Chức vụ', known),
  address: line('Địa chỉ liên hệ', { ...needed, max: 500 }),
  phone: line('Điện thoại', known),
  email: line('Thư điện tử', known),
  productName: line('Tên sản phẩm đăng ký', needed),
  sector: line('Ngành', needed),
  group: line('Nhóm', known),
  subgroup: line('Phân nhóm', known),
  originalReport: tick('Báo cáo theo Bộ tiêu chí, bản gốc'),
  electronicReport: tick('Báo cáo theo Bộ tiêu chí, bản điện tử', known),
  sampleCount: line('Số lượng sản phẩm mẫu', { ...known, max: 100 }),
  signedPlace: line('Nơi làm phiếu', known),
  signedOn: day('Ngày làm phiếu'),
  signer: line('Người ký (đại diện đơn vị)', known),
} as const satisfies Record<string, FormField>;

export type Form01Field = keyof typeof form01Fields;

/** Mẫu số 01 with something, maybe '', in every blank. Ticks are 'yes' or ''; `signedOn` is a local date or ''. */
export type Form01 = Record<Form01Field, string>;

/** The first printed words that the producer vouches for. */
export const form01Pledge =
  'Chúng tôi cam đoan những thông tin trên và tài liệu kèm theo là đúng sự thật và chịu trách nhiệm trước pháp luật.';

/** Ngành, Nhóm, Phân nhóm of Phụ lục I from a set's group ('Thực phẩm') and subgroup ('Gia vị › Gia vị khác'). */
export function classificationOf(set: { group: string; subgroup: string }): {
  sector: string;
  group: string;
  subgroup: string;
} {
  const [group = '', subgroup = ''] = set.subgroup.split(' › ');
  return { sector: set.group, group, subgroup };
}
