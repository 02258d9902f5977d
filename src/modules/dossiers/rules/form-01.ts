import { day, type FormField, line, tick } from './form-field.ts';

const needed = { needed: true } as const;

/**
 * Mẫu số 01, Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP (Phụ lục III QĐ 26/2026/QĐ-TTg): the producer's part, in
 * printed order. The kind (lần đầu, nâng hạng, đánh giá lại) is the dossier's; the two blocks of the offices are filled
 * by receiving.
 */
export const form01Fields = {
  province: line({ known: 'unit' }),
  year: line({ known: 'unit' }),
  producerName: line({ known: 'producer', ...needed }),
  representative: line({ known: 'producer', ...needed }),
  position: line({ known: 'producer' }),
  address: line({ known: 'producer', ...needed, max: 500 }),
  phone: line({ known: 'producer' }),
  email: line({ known: 'producer' }),
  productName: line({ known: 'product', ...needed }),
  sector: line({ known: 'set', ...needed }),
  group: line({ known: 'set' }),
  subgroup: line({ known: 'set' }),
  originalReport: tick(),
  electronicReport: tick({ known: 'unit' }),
  sampleCount: line({ known: 'set', max: 100 }),
  signedPlace: line({ known: 'unit' }),
  signedOn: day(),
  signer: line({ known: 'producer' }),
} as const satisfies Record<string, FormField>;

export type Form01Field = keyof typeof form01Fields;

/** Mẫu số 01 with something, maybe '', in every blank. Ticks are 'yes' or ''; `signedOn` is a local date or ''. */
export type Form01 = Record<Form01Field, string>;

/** Ngành, Nhóm, Phân nhóm of Phụ lục I from a set's group ('Thực phẩm') and subgroup ('Gia vị › Gia vị khác'). */
export function classificationOf(set: { group: string; subgroup: string }): {
  sector: string;
  group: string;
  subgroup: string;
} {
  const [group = '', subgroup = ''] = set.subgroup.split(' › ');
  return { sector: set.group, group, subgroup };
}
