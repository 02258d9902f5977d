import { formatDate } from '#standards/vietnam/format.ts';
import { Notice } from '#ui/office/notice.tsx';
import type { DossierState } from '../rules/dossier-states.ts';

/** What a reader must know before anything else: why it came back, by when it must go on, where it went. */
export function StandingNotices({
  dossier,
}: {
  dossier: {
    state: DossierState;
    returnReason: string;
    /** Local date. */
    forwardBy: string | null;
    forwardedToName: string | null;
  };
}) {
  return (
    <>
      {dossier.state === 'returned' && (
        <Notice title="Phường trả lại để bổ sung">
          <p>{dossier.returnReason}</p>
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
