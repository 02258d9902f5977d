import { Link } from 'react-router';
import { Panel } from '#ui/office/panel.tsx';
import type { Missing } from '../rules/completeness.ts';
import { markField } from '../rules/self-mark-fields.ts';

/** What keeps the dossier from being filed; each leads to the place where it is mended. */
export function MissingPanel({ dossierId, missing }: { dossierId: string; missing: Missing }) {
  if (missing.criteria.length === 0 && !missing.evidence) return null;
  return (
    <Panel title="Còn thiếu trước khi nộp">
      <ul className="stack">
        {missing.evidence && (
          <li>
            <Link to={`/ho-so/${dossierId}/minh-chung`}>Thêm ít nhất một tệp minh chứng</Link>
          </li>
        )}
        {missing.criteria.length > 0 && (
          <li>
            {missing.criteria.length} tiêu chí chưa tự chấm:{' '}
            {missing.criteria.map((code, index) => (
              <span key={code}>
                {index > 0 && ', '}
                <Link to={`/ho-so/${dossierId}/tu-cham#${markField(code)}`}>{code}</Link>
              </span>
            ))}
          </li>
        )}
      </ul>
    </Panel>
  );
}
