import type { DossierKind } from '#modules/dossiers/rules/dossier-kind.ts';
import type { Sentence } from '#platform/messages.ts';
import { formatDate } from '#standards/vietnam/format.ts';
import type { RecognitionProblemCode } from './problems.ts';
import { type CertificateStatus, isCalledBack } from './rules/certificate-status.ts';
import type { NotCompetent, RecordedLevel } from './rules/competence.ts';
import type { RenewalStage } from './rules/renewal.ts';
import type { RevocationGround } from './rules/revocation.ts';
import type { CertificateState, DecisionState, PrizeState, RevocationState } from './rules/workflows.ts';

export const decisionStateLabels: Record<DecisionState, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  recorded: 'Ghi theo văn bản',
  discarded: 'Đã bỏ',
};

/** What became of the paper of a decision since (Điều 18 Nghị định 30/2020/NĐ-CP); nothing while it stands as issued. */
export const decisionPaperWords: Record<string, string> = {
  corrected: 'đã được đính chính',
  replaced: 'đã được văn bản khác thay thế',
  revoked: 'đã bị thu hồi',
};

export const certificateStatusLabels: Record<CertificateStatus, string> = {
  'in-force': 'Còn hiệu lực',
  extended: 'Được kéo dài',
  expired: 'Hết hạn',
  superseded: 'Đã có giấy mới thay',
  revoked: 'Đã bị thu hồi',
};

/** A certificate whose decision was called back holds by the register, and its product bears no stars: both are said. */
export const calledBackLabel = 'Quyết định công nhận đã bị thu hồi';

/** The status in words, with what became of the decision where that takes its stars. */
export const certificateStatusWords = (certificate: {
  status: CertificateStatus;
  decisionPaperState: string | null;
}) =>
  isCalledBack(certificate)
    ? `${certificateStatusLabels[certificate.status]}; ${calledBackLabel.toLocaleLowerCase('vi')}`
    : certificateStatusLabels[certificate.status];

export const certificateStateLabels: Record<CertificateState, string> = {
  'in-force': 'đang theo dõi',
  superseded: 'đã có giấy mới thay',
  revoked: 'đã bị thu hồi',
};

export const levelLabels: Record<RecordedLevel, string> = {
  commune: 'Cấp xã (được phân cấp, ủy quyền)',
  district: 'Cấp huyện (trước tháng 7/2025)',
  province: 'Cấp tỉnh',
  centre: 'Trung ương',
};

export const renewalStageLabels: Record<RenewalStage, string> = {
  window: 'Đang trong thời gian nộp',
  coming: 'Sắp đến thời gian nộp',
  missed: 'Đã qua thời gian nộp',
  extended: 'Được kéo dài',
  lapsed: 'Đã hết hạn',
  far: 'Chưa đến',
};

/** Why a product is taken up again, by how far its certificate is; nothing where there is no hurry. */
export const nextDossierWords: Partial<Record<RenewalStage | 'revoked', string>> = {
  window:
    'Đang trong thời gian nộp hồ sơ đánh giá lại (khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg). Hồ sơ trước, nếu làm trên phần mềm này, được mang sang đủ.',
  extended: 'Giấy được kéo dài đến khi có kết quả đánh giá lại (khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg).',
  missed:
    'Thời gian nộp hồ sơ đánh giá lại đã qua: hết hạn là giấy hết giá trị. Để sản phẩm được công nhận tiếp, hãy làm hồ sơ lần đầu.',
  lapsed: 'Giấy đã hết hạn, sản phẩm không còn được công nhận. Hãy làm hồ sơ lần đầu.',
  revoked: 'Giấy đã bị thu hồi. Muốn được công nhận lại, sản phẩm làm hồ sơ lần đầu.',
};

export const nextDossierVerbs: Record<DossierKind, string> = {
  first: 'Mở hồ sơ lần đầu',
  upgrade: 'Mở hồ sơ nâng hạng',
  're-evaluation': 'Mở hồ sơ đánh giá lại',
};

/** What is left to do before a product can be evaluated once more. */
export function renewalEffortWords({ papers, criteria }: { papers: string[]; criteria: string[] }): string {
  const parts = [
    papers.length > 0 && `${papers.length} loại giấy tờ`,
    criteria.length > 0 && `${criteria.length} tiêu chí`,
  ].filter(Boolean);
  return parts.length === 0 ? 'Đã đủ giấy tờ và điểm' : `Còn ${parts.join(', ')}`;
}

/** Điều 8 QĐ 26/2026/QĐ-TTg, shortened. */
export const revocationGroundLabels: Record<RevocationGround, string> = {
  dishonest: 'Hồ sơ có thông tin không trung thực, giả mạo',
  'criteria-lost': 'Không còn đáp ứng tiêu chí',
  violation: 'Vi phạm về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn',
  'mark-misused': 'Dùng nhãn hiệu OCOP sai, gây nhầm lẫn',
  'production-stopped': 'Không còn sản xuất',
  other: 'Trường hợp khác theo kết luận của cơ quan có thẩm quyền',
};

export const revocationStateLabels: Record<RevocationState, string> = {
  reported: 'Chờ phường xác nhận ngừng sản xuất',
  open: 'Đang xử lý',
  revoked: 'Đã thu hồi',
  dropped: 'Không thu hồi',
};

export const prizeStateLabels: Record<PrizeState, string> = {
  proposed: 'Đề xuất',
  approved: 'Đã duyệt',
  ready: 'Sẵn sàng cho dự toán',
  rejected: 'Không chi',
};

/** Where the drafted decision of revocation stands in the register, and what comes next; by the state of its paper. */
export const revocationPaperWords: Record<string, string> = {
  draft: 'Quyết định thu hồi đang là dự thảo. Hãy hoàn thiện, trình ký, cấp số ở phần Văn bản, rồi thu hồi ở đây.',
  submitted: 'Quyết định thu hồi đang trình ký. Ký và cấp số ở phần Văn bản xong thì thu hồi ở đây.',
  signed: 'Quyết định thu hồi đã ký, chờ cấp số ở phần Văn bản. Có số rồi thì thu hồi ở đây.',
  numbered: 'Quyết định thu hồi đã có số, chờ phát hành. Số và ngày lấy theo văn bản.',
  issued: 'Quyết định thu hồi đã phát hành. Số và ngày lấy theo văn bản.',
  corrected: 'Quyết định thu hồi đã phát hành và được đính chính. Số và ngày lấy theo văn bản.',
  replaced: 'Văn bản quyết định thu hồi đã được văn bản khác thay thế.',
  revoked: 'Văn bản quyết định thu hồi đã bị thu hồi.',
  discarded: 'Dự thảo quyết định thu hồi đã bỏ.',
};

/** What a complaint that was upheld means for the certificate on the first result; Điều 8 knows no such case [our reading]. */
export const laterResultSentences = {
  awaited: 'Hồ sơ của giấy này đang chờ kết quả mới. Giấy vẫn có giá trị đến khi có quyết định theo kết quả mới.',
  settled:
    'Hồ sơ của giấy này đã có kết quả mới. Quyết định theo kết quả mới sẽ thay giấy này; nếu kết quả mới dưới 3 sao, hãy xem xét thu hồi theo Điều 8 QĐ 26/2026/QĐ-TTg.',
};

export const notCompetentSentences: Record<NotCompetent, string> = {
  rehearsal:
    'Đây là kết quả chấm thử nội bộ, không công nhận sao. Theo Điều 4 QĐ 26/2026/QĐ-TTg, cấp tỉnh đánh giá và công nhận 3 sao, 4 sao.',
  'knocked-out': 'Hồ sơ bị loại nên không có quyết định, giấy chứng nhận (Điều 4 QĐ 26/2026/QĐ-TTg).',
  'below-three': 'Sản phẩm 1 sao, 2 sao không có quyết định, giấy chứng nhận (Điều 4 QĐ 26/2026/QĐ-TTg).',
  'ward-no-delegation':
    'Phường không ra quyết định công nhận: theo Điều 4 QĐ 26/2026/QĐ-TTg, Chủ tịch UBND cấp tỉnh công nhận 3 sao, 4 sao. Chỉ khi có văn bản phân cấp, ủy quyền còn hạn, phường mới công nhận 3 sao theo kết quả của Hội đồng phường.',
  'ward-three-stars-only': 'Văn bản ủy quyền chỉ cho phường công nhận 3 sao (Điều 4 QĐ 26/2026/QĐ-TTg).',
  'ward-goes-to-province':
    'Điểm trung bình từ 70 trở lên thuộc thẩm quyền của cấp tỉnh (Điều 4 QĐ 26/2026/QĐ-TTg). Hãy chuyển hồ sơ lên cấp tỉnh.',
  'centre-gives-five':
    'Từ 90 điểm, cấp tỉnh phê duyệt kết quả và gửi hồ sơ; Bộ Nông nghiệp và Môi trường công nhận 5 sao (Điều 4, khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg).',
  'province-gives-three-four':
    'Chủ tịch UBND cấp tỉnh công nhận 3 sao, 4 sao, theo kết quả của Hội đồng cấp tỉnh hoặc trung ương (Điều 4, khoản 4 Điều 7 QĐ 26/2026/QĐ-TTg).',
};

export const recognitionProblemSentences: Record<RecognitionProblemCode, Sentence> = {
  'decision.state-forbids': ({ state }) =>
    `Quyết định đang ở trạng thái “${decisionStateLabels[state as DecisionState] ?? state}” nên không làm được việc này.`,
  'decision.not-competent': ({ because, number }) =>
    `${number ? `Hồ sơ ${number}: ` : ''}${notCompetentSentences[because as NotCompetent] ?? ''}`,
  'decision.not-settled': ({ number }) => `Hồ sơ ${number} chưa có kết quả của Hội đồng nên chưa công nhận được.`,
  'decision.result-changed': ({ number }) =>
    `Hồ sơ ${number} có kết quả mới sau khi soạn dự thảo này. Hãy bỏ dự thảo rồi soạn lại theo kết quả mới.`,
  'decision.number-taken':
    'Quyết định này đã có trong sổ: cùng số, cùng năm, cùng nơi ban hành. Hãy tìm trong danh sách.',
  'decision.paper-unissued':
    'Văn bản quyết định chưa được cấp số. Hãy ký, cấp số ở phần Văn bản, hoặc ghi số và ngày của bản đã ký trên giấy.',
  'decision.paper-numbered': ({ number }) =>
    `Văn bản quyết định đã có số ${number}. Hãy để trống số và ngày để lấy theo văn bản.`,
  'decision.paper-underway':
    'Văn bản quyết định đang trình ký hoặc đã ký trong phần mềm. Hãy cấp số ở phần Văn bản; nếu ký bản khác trên giấy thì trả lại văn bản về dự thảo trước.',
  'decision.date-impossible':
    'Ngày của quyết định không thể sau hôm nay; ở phường, cũng không thể trước ngày có kết quả.',
  'decision.office-is-here':
    'Cấp trên dùng hệ thống này từ trước ngày của quyết định, nên quyết định do chính cấp trên ghi; phường không ghi thay.',
  'decision.level-unfit': ({ stars }) =>
    `Nơi ban hành này không công nhận ${stars} sao vào ngày đó. Theo Điều 4 QĐ 26/2026/QĐ-TTg, cấp tỉnh công nhận 3 sao, 4 sao; Bộ Nông nghiệp và Môi trường công nhận 5 sao (3 sao cấp huyện chỉ có trước ngày 06/7/2025).`,
  'decision.product-twice': 'Một sản phẩm chỉ có một dòng trong quyết định. Hãy bỏ dòng thừa.',
  'decision.code-missing': ({ number }) =>
    `Hồ sơ ${number} chưa có mã số sản phẩm. Mã số được cấp khi phường tiếp nhận.`,
  'decision-item.product-once': 'Sản phẩm này đã có trong quyết định.',
  'decision-item.dossier-taken':
    'Kết quả này của hồ sơ đã nằm trong một quyết định khác. Chỉ kết quả mới sau kiến nghị hoặc đánh giá lại mới được công nhận thêm lần nữa.',
  'certificate.state-forbids': ({ state }) =>
    `Giấy chứng nhận ${certificateStateLabels[state as CertificateState] ?? state} nên không làm được việc này.`,
  'certificate.number-taken': 'Số giấy chứng nhận vừa được dùng. Chưa có gì bị mất; hãy gửi lại.',
  'certificate.item-once': 'Dòng này của quyết định đã có giấy chứng nhận.',
  'certificate.one-per-product': 'Sản phẩm vừa có một giấy chứng nhận khác. Hãy xem lại sổ trước khi cấp thêm.',
  'certificate.code-taken': 'Mã số sản phẩm này đang thuộc một sản phẩm khác của phường. Hãy xem lại mã trên giấy.',
  'certificate.in-force-already': ({ product }) =>
    `“${product}” đang có giấy chứng nhận còn hiệu lực với hạng bằng hoặc cao hơn. Giấy mới chỉ thay giấy cũ khi nâng hạng, đánh giá lại (từ 180 ngày trước khi giấy cũ hết hạn), hoặc hồ sơ đó có kết quả mới.`,
  'certificate.older-decision': ({ product }) =>
    `“${product}” đã có giấy chứng nhận theo quyết định mới hơn. Quyết định cũ không thay được giấy đang theo dõi.`,
  'certificate.no-transition': ({ expiresOn }) =>
    `Giấy hết hạn ngày ${formatDate(String(expiresOn))} không thuộc trường hợp chuyển tiếp của khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg nên không kéo dài được. Hãy nộp hồ sơ đánh giá lại trong thời gian từ 180 đến 120 ngày trước khi hết hạn (khoản 6 Điều 7).`,
  'certificate.extension-too-long': ({ longest }) =>
    `Khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg kéo dài nhiều nhất 180 ngày sau ngày hết hạn, tức là đến ${formatDate(String(longest))}.`,
  'signing-key.one-per-unit': 'Khóa ký của đơn vị vừa được thay. Hãy tải lại trang.',
  'signing-key.missing': 'Đơn vị chưa có khóa ký. Quản trị hệ thống tạo khóa ở trang Khóa ký chứng thư.',
  'signing-key.distrusted-already': 'Khóa này đã được công bố là không còn tin được.',
  'revocation.open-already': 'Giấy chứng nhận này đang có một việc thu hồi chưa xong.',
  'revocation.state-forbids': ({ state }) =>
    `Việc thu hồi đang ở trạng thái “${revocationStateLabels[state as RevocationState] ?? state}” nên không làm được việc này.`,
  'revocation.not-competent': ({ stars }) =>
    stars === 5
      ? 'Theo Điều 8 QĐ 26/2026/QĐ-TTg, Bộ trưởng Bộ Nông nghiệp và Môi trường thu hồi giấy chứng nhận 5 sao.'
      : 'Theo Điều 8 QĐ 26/2026/QĐ-TTg, Chủ tịch UBND cấp tỉnh thu hồi giấy chứng nhận 3 sao, 4 sao. Phường xác nhận chủ thể không còn sản xuất và ghi lại quyết định thu hồi của cấp tỉnh.',
  'revocation.issuer-is-here':
    'Giấy này do cấp trên cấp trong hệ thống, nên việc thu hồi do chính cấp trên ghi; phường không ghi thay.',
  'revocation.ward-confirms':
    'Trường hợp không còn sản xuất cần UBND cấp xã xác nhận trước (Điều 8 QĐ 26/2026/QĐ-TTg). Thời hạn 15 ngày tính từ ngày xác nhận.',
  'revocation.date-impossible': 'Ngày này không thể sau hôm nay hoặc trước ngày cấp giấy.',
  'revocation.drafted-already':
    'Quyết định thu hồi này đã có dự thảo ở phần Văn bản. Hãy mở dự thảo đó để hoàn thiện, trình ký.',
  'prize.one-per-level':
    'Sản phẩm đã có giải thưởng cho hạng sao này. Mỗi hạng sao chỉ thưởng một lần (điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC).',
  'prize.state-forbids': ({ state }) =>
    `Giải thưởng đang ở trạng thái “${prizeStateLabels[state as PrizeState] ?? state}” nên không làm được việc này.`,
  'prize.nothing-left':
    'Sản phẩm đã được thưởng ở hạng bằng hoặc cao hơn nên không còn khoản nào để chi (điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC).',
  'prize.no-norm': 'Chưa có mức thưởng nào có hiệu lực vào ngày của quyết định.',
  'prize-norm.day-taken': 'Đã có mức thưởng của đơn vị cho hạng sao này từ ngày đó.',
};

export const recognitionEventSentences: Record<string, Sentence> = {
  'decision.draft': 'Soạn quyết định công nhận',
  'decision.issue': ({ number }) => `Ghi quyết định công nhận đã ban hành, số ${number}`,
  'decision.discard': 'Bỏ dự thảo quyết định công nhận',
  'decision.record': ({ number }) => `Ghi vào sổ quyết định công nhận của cấp trên, số ${number}`,
  'certificate.issue': ({ number }) => `Vào sổ giấy chứng nhận ${number}`,
  'certificate.extend': 'Ghi kéo dài giấy chứng nhận (khoản 3 Điều 12)',
  'statement.sign': 'Ký chứng thư điện tử của giấy chứng nhận',
  'signing-key.create': 'Tạo khóa ký chứng thư của đơn vị',
  'signing-key.distrust': 'Công bố khóa ký bị lộ, không còn tin được',
  'revocation.open': 'Ghi kết luận để xem xét thu hồi giấy chứng nhận',
  'revocation.confirm-stopped': 'Xác nhận chủ thể không còn sản xuất',
  'revocation.decide': ({ number }) => `Thu hồi giấy chứng nhận theo quyết định số ${number}`,
  'revocation-decision.draft': 'Dự thảo quyết định thu hồi giấy chứng nhận',
  'stopped-confirmation.draft': 'Dự thảo văn bản xác nhận không còn sản xuất',
  'revocation.record': ({ number }) => `Ghi quyết định thu hồi của cấp trên, số ${number}`,
  'revocation.drop': 'Kết thúc, không thu hồi giấy chứng nhận',
  'prize.propose': 'Đề xuất giải thưởng',
  'prize.approve': 'Duyệt giải thưởng',
  'prize.make-ready': 'Chuyển giải thưởng sang dự toán',
  'prize.reject': 'Không chi giải thưởng',
  'prize-norm.set': 'Đặt mức thưởng riêng của đơn vị',
  'recognition.follow-unit': 'Sổ công nhận chuyển sang đơn vị kế thừa',
  'recognition.follow-producer': 'Giấy chứng nhận theo sản phẩm sang chủ thể đã gộp hoặc kế thừa',
};

export const recognitionWorkWords = {
  decide: { verb: 'Soạn quyết định', legalReason: 'Khoản 3 Điều 7 QĐ 26/2026/QĐ-TTg' },
  issue: { verb: 'Ghi ban hành', legalReason: 'Điều 4 QĐ 26/2026/QĐ-TTg' },
  issueUnsigned: 'Trình ký, cấp số văn bản trước, rồi ghi ban hành.',
  issueNumbered: (number: string) => `Văn bản đã có số ${number}; ghi ban hành để cấp giấy chứng nhận.`,
  renew: {
    verb: 'Làm hồ sơ đánh giá lại',
    legalReason: 'Khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg: nộp trước khi hết hạn từ 180 đến 120 ngày',
  },
  remind: {
    verb: 'Nhắc chủ thể',
    legalReason: 'Khoản 6 Điều 7 QĐ 26/2026/QĐ-TTg: nộp trước khi hết hạn từ 180 đến 120 ngày',
  },
  extended: 'Khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg: giấy được kéo dài đến khi có kết quả đánh giá lại',
  confirm: { verb: 'Xác nhận', legalReason: 'Điều 8 QĐ 26/2026/QĐ-TTg' },
  revoke: { verb: 'Thu hồi', legalReason: 'Điều 8 QĐ 26/2026/QĐ-TTg: 15 ngày' },
  prize: { verb: 'Duyệt', legalReason: 'Điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC' },
  propose: { verb: 'Đề xuất', legalReason: 'Điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC' },
  makeReady: { verb: 'Chuyển dự toán', legalReason: 'Điểm c khoản 2 Điều 7 TT 60/2026/TT-BTC' },
};
