import type { Sentence } from '#platform/messages.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { DossiersProblemCode } from './problems.ts';
import type { DossierChange } from './rules/dossier-changes.ts';
import type { DossierKind } from './rules/dossier-kind.ts';
import { type Form01Field, form01Fields } from './rules/form-01.ts';
import { type Form02Field, type Form02Part, form02Fields } from './rules/form-02.ts';
import { type FormFields, type KnownFrom, ticked } from './rules/form-field.ts';
import type { SetMismatch } from './rules/paper-set.ts';

/** The blanks of Mẫu số 01 as printed. */
export const form01Labels: Record<Form01Field, string> = {
  province: 'Tỉnh, thành phố',
  year: 'Năm',
  producerName: 'Tên đơn vị',
  representative: 'Người đại diện pháp lý',
  position: 'Chức vụ',
  address: 'Địa chỉ liên hệ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  productName: 'Tên sản phẩm đăng ký',
  sector: 'Ngành',
  group: 'Nhóm',
  subgroup: 'Phân nhóm',
  originalReport: 'Báo cáo theo Bộ tiêu chí, bản gốc',
  electronicReport: 'Báo cáo theo Bộ tiêu chí, bản điện tử',
  sampleCount: 'Số lượng sản phẩm mẫu',
  signedPlace: 'Nơi làm phiếu',
  signedOn: 'Ngày làm phiếu',
  signer: 'Người ký (đại diện đơn vị)',
};

/** The blanks of Mẫu số 02 as printed. */
export const form02Labels: Record<Form02Field, string> = {
  producerName: 'Tên chủ thể',
  legalKind: 'Loại hình',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  representative: 'Đại diện pháp luật, họ và tên',
  establishedOn: 'Ngày thành lập, đăng ký kinh doanh',
  registrationNumber: 'Số giấy đăng ký kinh doanh',
  productName: 'Tên sản phẩm',
  packaging: 'Quy cách',
  standards: 'Tiêu chuẩn áp dụng',
  businessRegistered: 'a) Đã đăng ký kinh doanh',
  qualityDeclared: 'b) Đã công bố chất lượng sản phẩm',
  foodSafetyCertified: 'c) Giấy chứng nhận đủ điều kiện vệ sinh an toàn thực phẩm',
  productionLicensed: 'c) Giấy chứng nhận đủ điều kiện sản xuất (nơi bắt buộc)',
  trademark: 'd) Giấy chứng nhận nhãn hiệu',
  collectiveMarkRight: 'd) Văn bản quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận',
  patent: 'd) Bằng sáng chế',
  industrialDesign: 'd) Kiểu dáng công nghiệp',
  copyright: 'd) Quyền tác giả',
  otherRight: 'd) Sở hữu trí tuệ khác',
  history: 'Lịch sử hình thành',
  organisation: 'Cơ cấu tổ chức',
  materialArea: 'Vùng nguyên liệu',
  technology: 'Công nghệ sản xuất',
  qualityChanges: 'Thay đổi về chất lượng sản phẩm',
  packagingChanges: 'Thay đổi về bao bì, nhãn',
  market: 'Thị trường tiêu thụ',
  year1: 'Năm gần nhất',
  revenue1: 'Doanh thu năm gần nhất (đồng)',
  profit1: 'Lợi nhuận năm gần nhất (đồng)',
  year2: 'Năm trước đó',
  revenue2: 'Doanh thu năm trước đó (đồng)',
  profit2: 'Lợi nhuận năm trước đó (đồng)',
  year3: 'Năm trước nữa',
  revenue3: 'Doanh thu năm trước nữa (đồng)',
  profit3: 'Lợi nhuận năm trước nữa (đồng)',
  resultsNote: 'Nói thêm về kết quả sản xuất, kinh doanh',
  upgradeChanges: 'Những thay đổi so với sản phẩm đã được công nhận',
  threeYearResults: 'Kết quả sau 3 năm được công nhận',
  productionPlan: 'Kế hoạch sản xuất',
  businessPlan: 'Kế hoạch kinh doanh',
  signedPlace: 'Nơi làm báo cáo',
  signedOn: 'Ngày làm báo cáo',
  signer: 'Người ký (đại diện chủ thể)',
};

export const form02PartTitles: Record<Form02Part, string> = {
  I: 'Phần I. Thông tin chung',
  II: 'Phần II. Kết quả thực hiện phương án sản xuất, kinh doanh',
  III: 'Phần III. Tự đánh giá theo bộ tiêu chí',
  IV: 'Phần IV. Kế hoạch sản xuất, kinh doanh',
};

/** Our words: the copy of the form at hand names the pledge without its text. */
export const form01Pledge =
  'Chúng tôi cam đoan những thông tin trên và tài liệu kèm theo là đúng sự thật và chịu trách nhiệm trước pháp luật.';

type FormProblem = Extract<
  DossiersProblemCode,
  | 'dossier.incomplete'
  | 'dossier.nothing-recognised'
  | 'dossier.recognised-already'
  | 'dossier.certificate-unknown'
  | 'dossier.window-closed'
  | 'electronic-set.version-taken'
  | `form.${string}`
>;

export const formProblemSentences: Record<FormProblem, Sentence> = {
  'dossier.incomplete': ({ criteria, evidence, blanks, papers }) => {
    const codes = Array.isArray(criteria) ? (criteria as string[]) : [];
    const empty = Number(blanks ?? 0);
    const labels = Array.isArray(papers) ? (papers as string[]).map((label) => `“${label}”`) : [];
    const parts = [
      codes.length > 0 && `còn ${codes.length} tiêu chí chưa tự chấm xong (${shortList(codes)})`,
      empty > 0 && `còn ${empty} ô bắt buộc của Mẫu số 01, Mẫu số 02 bỏ trống`,
      evidence === true && 'chưa có tệp minh chứng nào',
      labels.length > 0 && `chưa có giấy mà văn bản bắt buộc: ${labels.join(', ')}`,
    ].filter(Boolean);
    return `Chưa nộp được: ${parts.join('; ')}. Theo Điều 6 và khoản 1 Điều 7 QĐ 26/2026/QĐ-TTg, hồ sơ gồm Mẫu số 01, Mẫu số 02 và minh chứng.`;
  },
  'dossier.nothing-recognised': ({ kind, endedOn, revoked }) => {
    if (revoked)
      return 'Giấy chứng nhận của sản phẩm đã bị thu hồi (Điều 8 QĐ 26/2026/QĐ-TTg) nên không nâng hạng, không đánh giá lại được. Hãy mở hồ sơ lần đầu.';
    return endedOn
      ? `Giấy chứng nhận của sản phẩm đã hết hiệu lực ngày ${formatDate(String(endedOn))} nên không còn gì để nâng hạng. Hãy mở hồ sơ lần đầu.`
      : `Sản phẩm này chưa có kết quả từ 3 sao nên chưa mở hồ sơ ${kind === 'upgrade' ? 'nâng hạng' : 'đánh giá lại'} được. Nếu sản phẩm đã được công nhận trước đây, hãy thêm “Giấy chứng nhận sản phẩm OCOP” vào giấy tờ của chủ thể (ghi sản phẩm, số sao, ngày hết hạn) rồi mở lại; nếu chưa, hãy mở hồ sơ lần đầu.`;
  },
  'dossier.recognised-already': ({ expiresOn }) =>
    `Sản phẩm đang được công nhận đến hết ngày ${formatDate(String(expiresOn))} nên không mở hồ sơ lần đầu (Điều 6 QĐ 26/2026/QĐ-TTg). Hãy chọn “Nâng hạng” để lên hạng cao hơn, hoặc “Đánh giá lại” khi đến thời hạn.`,
  'dossier.certificate-unknown':
    'Chưa biết giấy chứng nhận của sản phẩm hết hạn ngày nào nên chưa tính được thời hạn đánh giá lại (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg). Hãy thêm “Giấy chứng nhận sản phẩm OCOP” cùng ngày hết hạn vào giấy tờ của chủ thể rồi mở lại.',
  'dossier.window-closed': ({ standing, opens, closes, expiresOn }) => {
    const span = `Khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg: hồ sơ đánh giá lại nộp không sớm hơn 180 ngày và không muộn hơn 120 ngày trước khi giấy chứng nhận hết hạn. Giấy này hết hạn ngày ${formatDate(String(expiresOn))}, nên nhận từ ngày ${formatDate(String(opens))} đến hết ngày ${formatDate(String(closes))}.`;
    if (standing === 'too-early')
      return `Chưa đến thời hạn đánh giá lại. ${span} Muốn lên hạng cao hơn thì mở hồ sơ nâng hạng, không phải chờ.`;
    return `Đã quá thời hạn đánh giá lại. ${span} Hết hạn thì giấy chứng nhận không còn hiệu lực; hãy mở hồ sơ lần đầu, trừ khi giấy được kéo dài theo khoản 3 Điều 12.`;
  },
  'electronic-set.version-taken': 'Bộ điện tử của hồ sơ vừa được lập lại. Hãy mở lại trang rồi làm tiếp.',
  'form.blank-unknown': 'Mẫu không có ô này. Hãy tải lại trang; những gì anh/chị đã gõ vẫn còn.',
  'form.too-long': 'Có ô viết dài quá. Chưa lưu gì; hãy rút gọn ô đó rồi lưu lại.',
};

// The page beside the button lists them all.
const shortList = (codes: string[]): string =>
  codes.length > 8 ? `${codes.slice(0, 8).join(', ')}…` : codes.join(', ');

export const formEventSentences: Record<string, Sentence> = {
  'form.save': ({ form }) => `Lưu Mẫu số ${form}`,
  'self-report.save': 'Lưu phần tự đánh giá',
  'form-detail.read': 'Mở thông tin riêng của người đại diện trong Mẫu số 02',
  'form-detail.write': 'Lưu thông tin riêng của người đại diện trong Mẫu số 02',
  'evidence.set-kind': 'Ghi loại của minh chứng',
  'paper-set.log': ({ pages, setVersion }) => `Nhận bộ hồ sơ giấy: ${pages} trang, bản ${setVersion}`,
  'paper-set.remove': 'Bỏ một dòng nhận bộ hồ sơ giấy',
};

export const clashSentence = (count: number): string =>
  `Có ${count} ô vừa được người khác sửa cùng lúc. Các ô khác đã lưu; hãy xem hai bản của những ô đó rồi lưu lại.`;

export const knownFromLabels: Record<KnownFrom, string> = {
  producer: 'Sổ chủ thể',
  product: 'Sổ sản phẩm',
  papers: 'Giấy tờ của chủ thể',
  figures: 'Kết quả theo năm trong sổ',
  set: 'Bộ tiêu chí của sản phẩm',
  unit: 'Hồ sơ này',
};

/** What helps to write the long answers. */
export const form02Hints: Partial<Record<Form02Field, string>> = {
  history: 'Bắt đầu từ năm nào, ai gây dựng, đã trải qua những gì.',
  organisation: 'Có những bộ phận nào, bao nhiêu người, ai phụ trách việc gì.',
  materialArea: 'Nguyên liệu lấy ở đâu, bao nhiêu, liên kết với ai.',
  technology: 'Các bước làm, máy móc, cách giữ vệ sinh.',
  qualityChanges: 'So với trước: chất lượng đã cải thiện thế nào.',
  packagingChanges: 'Bao bì, nhãn đã đổi gì, vì sao.',
  market: 'Bán ở đâu, cho ai, qua kênh nào.',
  upgradeChanges: 'Điều 6 QĐ 26/2026/QĐ-TTg: nêu rõ thay đổi và minh chứng so với sản phẩm đã công nhận.',
  threeYearResults: 'Nguyên liệu, công nghệ, bao bì, nhãn, thị trường, sản lượng, doanh thu trong 3 năm.',
  productionPlan: 'Năm tới sản xuất bao nhiêu, đầu tư gì, thêm nguyên liệu ở đâu.',
  businessPlan: 'Bán cho ai, kênh nào, giá, quảng bá ra sao.',
};

export const sexLabels: Record<string, string> = { female: 'Nữ', male: 'Nam' };

export const setMismatchWords: Record<Exclude<SetMismatch, null>, string> = {
  'unknown-version': 'Không khớp: bộ điện tử không có bản này',
  'older-version': 'Không khớp: bộ điện tử đã có bản mới hơn',
  pages: 'Không khớp: khác số trang của bộ điện tử',
  'not-made': 'Chưa có bộ điện tử để so',
};

export const changeAboutWords: Record<DossierChange['about'], string> = {
  'form-01': 'Mẫu số 01',
  'form-02': 'Mẫu số 02',
  mark: 'Điểm tự chấm',
  description: 'Mô tả tiêu chí',
  evidence: 'Minh chứng',
};

/** Where a change stands: the blank's printed words, the criterion, or the paper. */
export function changeNameOf({ about, name }: Pick<DossierChange, 'about' | 'name'>): string {
  if (about === 'form-01') return form01Labels[name as Form01Field] ?? name;
  if (about === 'form-02') return form02Labels[name as Form02Field] ?? name;
  return about === 'evidence' ? name : `Tiêu chí ${name}`;
}

export const dossierKindHints: Record<DossierKind, string> = {
  first: 'Sản phẩm chưa từng được công nhận, hoặc giấy chứng nhận đã hết hiệu lực.',
  upgrade: 'Mang sang toàn bộ hồ sơ trước; chỉ sửa chỗ đã đổi, thêm giấy mới.',
  're-evaluation':
    'Nộp trong khoảng 180 đến 120 ngày trước khi giấy chứng nhận hết hạn (khoản 6 Điều 7). Mang sang toàn bộ hồ sơ trước.',
};

/** A blank's or a mark's text in a list of changes: a box is ticked or not. */
export const changedText = ({ about, name }: Pick<DossierChange, 'about' | 'name'>, text: string): string => {
  const fields: FormFields = about === 'form-01' ? form01Fields : form02Fields;
  if (about.startsWith('form-') && fields[name]?.shape === 'tick') return text === ticked ? 'có' : 'không';
  return about === 'mark' && text ? `${text.replace(':', ', ')} điểm` : text;
};
