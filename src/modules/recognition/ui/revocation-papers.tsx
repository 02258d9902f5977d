import { Panel } from '#ui/office/panel.tsx';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';
import { StepForm } from './step-form.tsx';

/** Papers of Điều 8 that are drafted in the register of documents, filled with what this page knows. */
export function RevocationPapers({ certificate, requestKey }: { certificate: CertificateView; requestKey: string }) {
  const { may, revocations } = certificate;
  const running = revocations.find(({ state }) => state === 'open' || state === 'reported');
  const decides = running?.state === 'open' && may.draftRevocation?.allowed === true;
  const confirms = may.draftStopped?.allowed === true && (!running || running.ground === 'production-stopped');
  if (!decides && !confirms) return null;
  return (
    <Panel title="Văn bản thu hồi">
      <p className="muted">Soạn trong sổ văn bản, đã điền sản phẩm, chủ thể, giấy chứng nhận và kết luận.</p>
      {decides && (
        <StepForm
          intent="draft-revocation"
          requestKey={requestKey}
          more={{ revocationId: running.id }}
          verb="Soạn quyết định thu hồi"
        />
      )}
      {confirms && (
        <StepForm intent="draft-stopped" requestKey={requestKey} verb="Soạn văn bản xác nhận ngừng sản xuất" />
      )}
    </Panel>
  );
}
