import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

/** Calm word from the software. `success` answers a press that worked. */
export function Notice({
  kind = 'info',
  title,
  children,
  actions,
}: {
  kind?: 'info' | 'success';
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={kind === 'success' ? 'notice ok' : 'notice'} role="status">
      <Icon name={kind === 'success' ? 'done' : 'info'} />
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
      {actions && <div className="do">{actions}</div>}
    </div>
  );
}

/** What did not happen and why (with the article), what was kept, and the button that repairs it. */
export function Refusal({
  title,
  reason,
  kept,
  actions,
}: {
  title: ReactNode;
  reason?: ReactNode;
  kept?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="refuse" role="alert">
      <Icon name="stop" />
      <strong>{title}</strong>
      {reason && <p>{reason}</p>}
      {kept && <p className="kept">{kept}</p>}
      {actions && <div className="do">{actions}</div>}
    </div>
  );
}

/** A quiet strip above the work: what kind of page this is. */
export function Strip({ children }: { children: ReactNode }) {
  return (
    <div className="strip">
      <Icon name="info" />
      <span>{children}</span>
    </div>
  );
}

/** The same sentence on every page and paper of a council that only rehearses. */
export function RehearsalStrip({ children }: { children?: ReactNode }) {
  return (
    <Strip>
      <strong>Chấm thử nội bộ.</strong> Phường chấm thử để biết hồ sơ còn thiếu gì. Cấp tỉnh mới đánh giá và công nhận
      sao (<span className="nb">Điều 4 QĐ 26/2026/QĐ-TTg</span>).{children && <> {children}</>}
    </Strip>
  );
}
