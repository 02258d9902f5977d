import { Link } from 'react-router';
import { formatDate, formatNumber } from '#standards/vietnam/format.ts';
import { FactsList } from '#ui/office/facts-list.tsx';
import { Panel } from '#ui/office/panel.tsx';
import { StarRow } from '#ui/office/star-row.tsx';
import { decisionPaperWords, levelLabels, renewalStageLabels } from '../messages.vi.ts';
import type { CertificateView } from '../queries/certificate-for-viewer.ts';

/** What was recognised, by whom, and how long it holds. */
export function CertificateFacts({ certificate }: { certificate: CertificateView }) {
  const { source } = certificate;
  const paperWords = decisionPaperWords[certificate.decisionPaperState ?? ''];
  return (
    <Panel title={source === 'issued' ? 'Giấy chứng nhận' : 'Ghi theo quyết định của nơi khác'}>
      <p className="line">
        <StarRow stars={certificate.stars} of={5} />
        {certificate.points && <span>{formatNumber(certificate.points)} điểm</span>}
      </p>
      <FactsList
        facts={[
          [
            'Chủ thể',
            certificate.opensRegister ? (
              <>
                <Link to={`/chu-the/${certificate.producerId}`}>{certificate.producerName}</Link> (
                <Link to={`/san-pham/${certificate.productId}`}>sản phẩm trong sổ</Link>)
              </>
            ) : (
              certificate.producerName
            ),
          ],
          ['Mã số sản phẩm', certificate.productCode],
          [source === 'issued' ? 'Số giấy' : 'Số theo dõi', certificate.number],
          certificate.outsideNumber ? ['Số trên giấy', certificate.outsideNumber] : null,
          ['Bộ sản phẩm', `${certificate.setNumber}. ${certificate.setName}`],
          [
            'Quyết định',
            <>
              Số {certificate.decisionNumber} ngày {formatDate(certificate.decisionDate ?? '')},{' '}
              {certificate.decisionIssuer}
              {paperWords && <b>, {paperWords}</b>}
              {certificate.scanId && (
                <>
                  {' '}
                  (<a href={`/tep-cong-nhan/${certificate.scanId}`}>bản chụp</a>)
                </>
              )}
            </>,
          ],
          ['Cấp công nhận', levelLabels[certificate.level]],
          ['Có giá trị', <Term key="term" certificate={certificate} />],
          certificate.state === 'in-force' && [
            'Nộp đánh giá lại',
            <>
              từ {formatDate(certificate.window.opens)} đến {formatDate(certificate.window.closes)} (
              {renewalStageLabels[certificate.stage].toLocaleLowerCase('vi')})
            </>,
          ],
          certificate.dossierId ? ['Hồ sơ', <Link to={`/ho-so/${certificate.dossierId}`}>Xem hồ sơ</Link>] : null,
        ]}
      />
    </Panel>
  );
}

function Term({ certificate }: { certificate: CertificateView }) {
  const { expiresOn, extendedUntil, endedOn, supersededBy } = certificate;
  if (endedOn)
    return (
      <>
        đến {formatDate(endedOn)}
        {supersededBy && (
          <>
            , thay bằng giấy <Link to={`/cong-nhan/giay/${supersededBy}`}>{certificate.newerNumber}</Link>
          </>
        )}{' '}
        (trước đó: 36 tháng, đến hết {formatDate(expiresOn)})
      </>
    );
  return (
    <>
      36 tháng, đến hết {formatDate(expiresOn)}
      {extendedUntil && (
        <>
          ; kéo dài đến {formatDate(extendedUntil)} theo khoản 3 Điều 12 ({certificate.extensionOfficial}:{' '}
          {certificate.extensionReason})
        </>
      )}
    </>
  );
}
