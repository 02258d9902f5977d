import { formatDate } from '#standards/vietnam/format.ts';
import { Notice } from '#ui/office/notice.tsx';
import type { DossierState } from '../rules/dossier-states.ts';

/** What a reader must know before anything else: why it came back, by when it must go on, where it went. */
export function StandingNotices({
  dossier,
}: {
  dossier: {
    state: DossierState;
    refusalReason: string;
    /** Local date. */
    forwardBy: string | null;
    forwardedToName: string | null;
  };
}) {
  return (
    <>
      {dossier.state === 'refused' && (
        <Notice title="Phường từ chối tiếp nhận">
          <p>{dossier.refusalReason}</p>
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
