import { Link } from 'react-router';
import { formatDate } from '#standards/vietnam/format.ts';
import { Panel } from '#ui/office/panel.tsx';

/** What a carried dossier must look at again: papers that ran out or were renewed, facts that changed in the register. */
export function ToRenewPanel({
  dossierId,
  offers,
  outdated,
}: {
  dossierId: string;
  offers: { form: string; name: string; label: string; register: string }[];
  outdated: { id: string; title: string; isSuperseded: boolean; expiresOn: string | null }[];
}) {
  if (offers.length === 0 && outdated.length === 0) return null;
  return (
    <Panel title="Cần xem lại">
      <ul className="stack">
        {outdated.map(({ id, title, isSuperseded, expiresOn }) => (
          <li key={id}>
            <Link to={`/ho-so/${dossierId}/minh-chung#giay-${id}`}>{title}</Link>:{' '}
            {isSuperseded
              ? 'trong sổ đã có bản mới, hãy thay.'
              : `hết hạn ngày ${expiresOn ? formatDate(expiresOn) : ''}, cần bản còn hạn.`}
          </li>
        ))}
        {offers.map(({ form, name, label, register }) => (
          <li key={`${form}-${name}`}>
            <Link to={`/ho-so/${dossierId}/mau-${form}#${name}`}>
              Mẫu số {form}, {label}
            </Link>
            : sổ đã đổi thành <span className="as-typed">{register === 'yes' ? 'có' : register || '(để trống)'}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
