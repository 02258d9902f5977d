import { Link } from 'react-router';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { Panel } from '#ui/office/panel.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import { levelLabels, renewalStageLabels } from '../messages.vi.ts';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';

/** What was recognised, by whom, and how long it holds. */
export function CertificateFacts({ certificate }: { certificate: CertificateView }) {
  const { source } = certificate;
  return (
    <Panel title={source === 'issued' ? 'Giấy chứng nhận' : 'Ghi theo quyết định của nơi khác'}>
      <p className="line">
        <StarRow stars={certificate.stars} of={5} />
        {certificate.points && <span>{formatNumber(certificate.points)} điểm</span>}
      </p>
      <dl className="facts-list">
        <dt>Chủ thể</dt>
        <dd>{certificate.producerName}</dd>
        <dt>Mã số sản phẩm</dt>
        <dd>{certificate.productCode}</dd>
        <dt>{source === 'issued' ? 'Số giấy' : 'Số theo dõi'}</dt>
        <dd>{certificate.number}</dd>
        {certificate.outsideNumber && (
          <>
            <dt>Số trên giấy</dt>
            <dd>{certificate.outsideNumber}</dd>
          </>
        )}
        <dt>Bộ sản phẩm</dt>
        <dd>
          {certificate.setNumber}. {certificate.setName}
        </dd>
        <dt>Quyết định</dt>
        <dd>
          Số {certificate.decisionNumber} ngày {formatDate(certificate.decisionDate ?? '')},{' '}
          {certificate.decisionIssuer}
          {certificate.scanId && (
            <>
              {' '}
              (<a href={`/tep-cong-nhan/${certificate.scanId}`}>bản chụp</a>)
            </>
          )}
        </dd>
        <dt>Cấp công nhận</dt>
        <dd>{levelLabels[certificate.level]}</dd>
        <dt>Có giá trị</dt>
        <dd>
          36 tháng, đến hết {formatDate(certificate.expiresOn)}
          {certificate.extendedUntil && (
            <>
              ; kéo dài đến {formatDate(certificate.extendedUntil)} theo khoản 3 Điều 12 (
              {certificate.extensionOfficial}: {certificate.extensionReason})
            </>
          )}
        </dd>
        {certificate.status !== 'revoked' && (
          <>
            <dt>Nộp đánh giá lại</dt>
            <dd>
              từ {formatDate(certificate.window.from)} đến {formatDate(certificate.window.to)} (
              {renewalStageLabels[certificate.stage].toLocaleLowerCase('vi')})
            </dd>
          </>
        )}
        {certificate.dossierId && (
          <>
            <dt>Hồ sơ</dt>
            <dd>
              <Link to={`/ho-so/${certificate.dossierId}`}>Xem hồ sơ</Link>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
