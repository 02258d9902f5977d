import type { ReactNode } from 'react';

/** Title, one sentence, and on the right the page's verb. `badge` stands after the title (a chip, "Chấm thử nội bộ"). */
export function PageHead({
  title,
  lead,
  badge,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  badge?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="head">
      <div>
        <h1>
          {title}
          {badge && <> {badge}</>}
        </h1>
        {lead && <p>{lead}</p>}
      </div>
      {actions && <div className="acts">{actions}</div>}
    </div>
  );
}
