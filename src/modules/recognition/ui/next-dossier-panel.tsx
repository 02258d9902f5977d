import { Link } from 'react-router';
import { LinkButton } from '#ui/office/button.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { nextDossierVerbs, nextDossierWords } from '../messages.vi.ts';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';

/** How the product goes on: the dossier under way, or the kinds that can be opened now (Điều 6 QĐ 26/2026/QĐ-TTg). */
export function NextDossierPanel({ certificate }: { certificate: CertificateView }) {
  const { opens, followingId, followingNumber, followingState, productId, stage, status } = certificate;
  if (followingId)
    return (
      <Panel title="Hồ sơ tiếp theo">
        <p>
          <Link to={`/ho-so/${followingId}`}>{followingNumber}</Link>
          {followingState === 'settled'
            ? ' đã có kết quả, chờ quyết định công nhận.'
            : ' đang được làm; có kết quả và quyết định mới thì giấy mới thay giấy này.'}
        </p>
      </Panel>
    );
  const words = status === 'revoked' ? nextDossierWords.revoked : nextDossierWords[stage];
  if (opens.length === 0) return null;
  return (
    <Panel title="Hồ sơ tiếp theo">
      {words && <p className="muted">{words}</p>}
      <p className="line">
        {opens.map((kind, index) => (
          <LinkButton
            key={kind}
            to={`/ho-so/moi?san-pham=${productId}&loai=${kind}`}
            kind={index === 0 && kind !== 'upgrade' ? 'main' : 'second'}
          >
            {nextDossierVerbs[kind]}
          </LinkButton>
        ))}
      </p>
    </Panel>
  );
}
