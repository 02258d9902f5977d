import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Notice } from '#ui/office/notice.tsx';
import { endReasonLabels } from '../messages.vi.ts';
import type { OpenSupplement } from '../queries/open-supplement.ts';
import type { DossierState } from '../rules/dossier-states.ts';
import { roundHref } from '../rules/rounds.ts';

/** What a reader must know before anything else: why it came back, by when it must go on, where it went. */
export function StandingNotices({
  dossier,
  supplement,
  mayAnswer,
  mayReplace,
}: {
  supplement: OpenSupplement;
  mayAnswer: boolean;
  /** Papers may be changed in this state by this viewer. */
  mayReplace: boolean;
  dossier: {
    id: string;
    state: DossierState;
    refusalReason: string;
    /** Local date. */
    forwardBy: string | null;
    forwardedToName: string | null;
    slipNumber: string | null;
    productCode: string | null;
    deferredTo: string;
    deferredRoundId: string | null;
    deferredUntil: string | null;
    /** Why the round was taken back; empty or null while it stands. */
    roundCancelled: string | null;
    deferReason: string;
    endReason: string;
    isLeftOver: boolean;
    expiredPapers: { evidenceId: string; title: string; expiresOn: string }[];
  };
}) {
  return (
    <>
      {dossier.state === 'refused' && (
        <Notice title="Phường từ chối tiếp nhận">
          <p>{dossier.refusalReason}</p>
          <p>
            <a href={`/ho-so/${dossier.id}/phieu-tu-choi.docx`} download>
              Phiếu từ chối (.docx)
            </a>
          </p>
        </Notice>
      )}
      {supplement && (
        <Notice title={`${supplement.unitName} yêu cầu bổ sung, hạn ${formatDate(supplement.dueOn)}`}>
          <p>{supplement.missing}</p>
          {mayAnswer && (
            <p>
              Thêm hoặc thay giấy ở <Link to={`/ho-so/${dossier.id}/minh-chung`}>trang Minh chứng</Link>, sửa biểu mẫu
              trước; xong thì <Link to={`/ho-so/${dossier.id}/xu-ly`}>báo đã bổ sung ở trang Xử lý</Link>.
            </p>
          )}
        </Notice>
      )}
      {dossier.state === 'filed' && (
        <Notice>Hồ sơ đã nộp, chờ bộ phận một cửa của phường tiếp nhận và cấp số phiếu.</Notice>
      )}
      {dossier.slipNumber && (
        <Notice>
          Phiếu số {dossier.slipNumber}. Mã số sản phẩm {dossier.productCode}.
        </Notice>
      )}
      {dossier.state === 'deferred' && (
        <Notice
          title={
            <>
              Chuyển sang{' '}
              {dossier.deferredUntil ? (
                <Link to={roundHref({ id: dossier.deferredRoundId, lastDay: dossier.deferredUntil })}>
                  {dossier.deferredTo}
                </Link>
              ) : (
                dossier.deferredTo
              )}
            </>
          }
        >
          {dossier.deferReason}
          {dossier.deferredUntil && <p>Đợt này nhận đề nghị đến hết {formatDate(dossier.deferredUntil)}.</p>}
          {dossier.roundCancelled && <p>Đợt này đã bỏ: {dossier.roundCancelled}</p>}
        </Notice>
      )}
      {dossier.isLeftOver && (
        <Notice title="Văn bản ủy quyền đã hết hiệu lực trước khi phường ra quyết định">
          Phường không công nhận được kết quả này nữa. Hồ sơ đi tiếp lên cấp tỉnh (Điều 4, khoản 2 Điều 7 QĐ
          26/2026/QĐ-TTg); điểm của Hội đồng phường giữ lại làm kết quả chấm thử nội bộ.
        </Notice>
      )}
      {dossier.state === 'lapsed' && (
        <Notice title="Đóng do quá hạn">
          {endReasonLabels[dossier.endReason] ?? dossier.endReason}. Minh chứng vẫn còn và dùng lại được trong hồ sơ
          mới.
        </Notice>
      )}
      {dossier.expiredPapers.length > 0 && (
        <Notice title="Có giấy tờ đã hết hạn">
          {dossier.expiredPapers.map(({ evidenceId, title, expiresOn }, index) => (
            <span key={evidenceId}>
              {index > 0 && '; '}
              <Link to={`/ho-so/${dossier.id}/minh-chung#giay-${evidenceId}`}>{title}</Link> (hết hạn{' '}
              {formatDate(expiresOn)})
            </span>
          ))}
          .{' '}
          {mayReplace
            ? 'Thay bằng bản còn hạn ở trang Minh chứng; bản cũ vẫn lưu.'
            : 'Cần bản còn hạn trước ngày Hội đồng họp; cơ quan đang giữ hồ sơ yêu cầu bổ sung ở trang Xử lý.'}
        </Notice>
      )}
      {dossier.forwardBy && (
        <Notice title={`Chuyển lên cấp tỉnh chậm nhất ngày ${formatDate(dossier.forwardBy)}`}>
          Khoản 2 Điều 7 QĐ 26/2026/QĐ-TTg: 15 ngày làm việc từ khi tiếp nhận.
        </Notice>
      )}
      {dossier.forwardedToName && <Notice>Đã chuyển đến {dossier.forwardedToName}.</Notice>}
    </>
  );
}
