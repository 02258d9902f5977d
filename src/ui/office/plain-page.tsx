import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { IconSprite } from './icons.tsx';

/** A page that stands alone: sign-in, an error, a forgotten password. */
export function PlainPage({
  title,
  lead,
  unitName,
  broad,
  sample,
  foot,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  unitName?: string;
  /** Room for a table or two columns. */
  broad?: boolean;
  sample?: boolean;
  foot?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="of">
      <IconSprite />
      <main className="lone" id="noi-dung">
        <Brand unitName={unitName} />
        <div className={broad ? 'card broad' : 'card'}>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
          {children && <div className="in-c">{children}</div>}
        </div>
        {sample && <span className="sample">Dữ liệu mẫu</span>}
        {foot && <div className="foot">{foot}</div>}
      </main>
    </div>
  );
}
