import { Link } from 'react-router';
import { Panel } from '#ui/office/panel.tsx';
import { form01Labels, form02Labels } from '../form-messages.vi.ts';
import type { Missing, MissingPaper } from '../rules/completeness.ts';
import { markField } from '../rules/self-mark-fields.ts';

/** What keeps the dossier from being filed, and what would better be there; each leads to the place where it is mended. */
export function MissingPanel({ dossierId, missing }: { dossierId: string; missing: Missing }) {
  const { criteria, evidence, blanks, papers, advice } = missing;
  const mustDo = criteria.length > 0 || evidence || blanks.length > 0 || papers.length > 0;
  const home = `/ho-so/${dossierId}`;
  return (
    <>
      {mustDo && (
        <Panel title="Còn thiếu, chưa nộp được">
          <ul className="stack">
            {blanks.map(({ form, name }) => (
              <li key={`${form}-${name}`}>
                <Link to={`${home}/mau-${form}#${name}`}>
                  Mẫu số {form}: {(form === '01' ? form01Labels : form02Labels)[name as never] ?? name}
                </Link>
              </li>
            ))}
            {papers.map((paper) => (
              <PaperLine key={paper.kind} home={home} paper={paper} />
            ))}
            {evidence && papers.length === 0 && (
              <li>
                <Link to={`${home}/minh-chung`}>Thêm ít nhất một tệp minh chứng</Link>
              </li>
            )}
            {criteria.length > 0 && (
              <li>
                {criteria.length} tiêu chí chưa tự chấm:{' '}
                {criteria.map((code, index) => (
                  <span key={code}>
                    {index > 0 && ', '}
                    <Link to={`${home}/tu-cham#${markField(code)}`}>{code}</Link>
                  </span>
                ))}
              </li>
            )}
          </ul>
        </Panel>
      )}
      {advice.length > 0 && (
        <Panel title="Nên có thêm (vẫn nộp được)">
          <p className="muted">
            Cách hiểu của phần mềm về Mẫu số 02: giấy thường dùng cho những điểm anh/chị đã tự chấm.
          </p>
          <ul className="stack">
            {advice.map((paper) => (
              <PaperLine key={paper.kind} home={home} paper={paper} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function PaperLine({ home, paper }: { home: string; paper: MissingPaper }) {
  const { kind, label, criteria, why, law, expired, inRegister } = paper;
  return (
    <li>
      <Link to={`${home}/minh-chung?loai=${kind}#them`}>{label}</Link>
      {criteria.length > 0 && <span className="muted"> (tiêu chí {criteria.join(', ')})</span>}
      {expired.length > 0 && (
        <small className="below">Bản đang có đã hết hạn: {expired.join(', ')}. Hãy thay bản mới.</small>
      )}
      {inRegister.length > 0 && (
        <small className="below">
          Sổ đã có {inRegister.join(', ')}: <Link to={`${home}/minh-chung`}>mở Minh chứng, bấm “Lấy vào hồ sơ”</Link>.
        </small>
      )}
      {why.map((reason) => (
        <small className="below" key={reason}>
          {reason}
        </small>
      ))}
      {law !== 'our-reading' && <small className="below muted">{law}</small>}
    </li>
  );
}
