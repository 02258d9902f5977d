import { formatDate } from '#standards/vietnam/format.ts';
import { publicPage } from '#ui/public/public-page.tsx';
import { calledBackLabel, certificateStatusLabels, decisionPaperWords } from '../messages.vi.ts';
import type { PublicCertificate } from '../queries/public-certificate.ts';
import { isCalledBack, isValid } from '../rules/certificate-status.ts';
import { levelOfPath } from '../rules/competence.ts';
import { officeOf } from '../unit-messages.vi.ts';

/** What a person sees who scanned the code of a certificate: first whether it holds today. */
export function certificatePage(certificate: PublicCertificate): string {
  const { stars, number, status } = certificate;
  // Whoever glances at the page of a certificate that holds no more must not take its stars away with them.
  const mayBearStars = isValid(status) && !isCalledBack(certificate);
  const paperWords = decisionPaperWords[certificate.decisionPaperState ?? ''];
  const keeper = officeOf(levelOfPath(certificate.unitPath) ?? 'commune', certificate.unitName);
  return publicPage({
    title: mayBearStars ? `${certificate.productName}, ${stars} sao` : certificate.productName,
    children: (
      <>
        {certificate.sample && <p className="sample">Dữ liệu mẫu, không có giá trị pháp lý.</p>}
        <h1>{certificate.productName}</h1>
        {mayBearStars && (
          <p className="stars">
            <span role="img" aria-label={`${stars} sao`}>
              {'★'.repeat(stars)}
              <span className="off">{'☆'.repeat(5 - stars)}</span>
            </span>
          </p>
        )}
        <Status certificate={certificate} />
        <dl>
          <dt>Chủ thể</dt>
          <dd>{certificate.producerName}</dd>
          <dt>{mayBearStars ? 'Hạng sao' : 'Hạng sao đã được công nhận'}</dt>
          <dd>{stars} sao</dd>
          <dt>Bộ sản phẩm</dt>
          <dd>
            {certificate.setNumber}. {certificate.setName}
          </dd>
          <dt>Mã số sản phẩm</dt>
          <dd>{certificate.productCode}</dd>
          <dt>{certificate.source === 'issued' ? 'Số giấy chứng nhận' : 'Số theo dõi'}</dt>
          <dd>{number}</dd>
          <dt>Quyết định công nhận</dt>
          <dd>
            Số {certificate.decisionNumber} ngày {formatDate(String(certificate.decisionDate))},{' '}
            {certificate.decisionIssuer}
            {paperWords && ` (${paperWords})`}
          </dd>
          {mayBearStars && (
            <>
              <dt>Có giá trị đến hết</dt>
              <dd>{formatDate(certificate.extendedUntil ?? certificate.expiresOn)}</dd>
            </>
          )}
        </dl>
        {certificate.papers.length > 0 && (
          <>
            <h2>Giấy tờ đang còn hiệu lực</h2>
            <ul>
              {certificate.papers.map(({ label, expiresOn }) => (
                <li key={`${label}${expiresOn}`}>
                  {label}
                  {expiresOn && `, đến ${formatDate(expiresOn)}`}
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>Ai chịu trách nhiệm</h2>
        <p>
          {certificate.source === 'issued'
            ? `${keeper} cấp giấy này và ký chứng thư điện tử kèm theo.`
            : `${keeper} ghi theo Quyết định số ${certificate.decisionNumber} ngày ${formatDate(String(certificate.decisionDate))} của ${certificate.decisionIssuer}; ${keeper} không phải nơi công nhận.`}
        </p>
        {certificate.signed && mayBearStars && (
          <p>
            <a href={`/xac-minh/${number}/chung-thu.json`} download={`${number}.json`}>
              Tải chứng thư điện tử có chữ ký
            </a>{' '}
            để giữ và kiểm tra cả khi không có mạng.
          </p>
        )}
      </>
    ),
  });
}

function Status({ certificate }: { certificate: PublicCertificate }) {
  const { status } = certificate;
  if (isCalledBack(certificate))
    return (
      <div className="status bad" role="status">
        <b>{calledBackLabel}</b>
        Nơi ban hành đã thu hồi Quyết định số {certificate.decisionNumber}. Sản phẩm không được dùng hạng sao này.
      </div>
    );
  const words = {
    'in-force': `Sản phẩm đang được công nhận, đến hết ngày ${formatDate(certificate.expiresOn)}.`,
    extended: `Giấy hết hạn ngày ${formatDate(certificate.expiresOn)}, còn giá trị trong khi chờ kết quả đánh giá lại, nhiều nhất đến ${formatDate(certificate.extendedUntil ?? '')} (khoản 3 Điều 12 QĐ 26/2026/QĐ-TTg).`,
    expired: `Giấy hết hạn từ ngày ${formatDate(certificate.extendedUntil ?? certificate.expiresOn)}. Sản phẩm không còn được dùng hạng sao này.`,
    superseded: `Giấy này hết giá trị từ ngày ${formatDate(certificate.endedOn ?? '')}; sản phẩm đã có giấy mới${certificate.newerNumber ? `, số ${certificate.newerNumber}` : ''}.`,
    revoked: `Giấy bị thu hồi từ ngày ${formatDate(certificate.endedOn ?? '')}${certificate.revocationNumber ? ` theo Quyết định số ${certificate.revocationNumber}` : ''}. Sản phẩm không còn được dùng hạng sao này.`,
  }[status];
  const look = status === 'in-force' ? '' : status === 'extended' || status === 'superseded' ? ' wait' : ' bad';
  return (
    <div className={`status${look}`} role="status">
      <b>{certificateStatusLabels[status]}</b>
      {words}{' '}
      {status === 'superseded' && certificate.newerNumber && (
        <a href={`/xac-minh/${certificate.newerNumber}`}>Xem giấy mới</a>
      )}
    </div>
  );
}
