import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icons.tsx';

/** A group of work rows: "Làm ngay", "Trong 15 ngày làm việc tới", "Đang chờ người khác". */
export function WorkGroup({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <>
      <h2>
        {title} <span>{count} việc</span>
      </h2>
      <ol>{children}</ol>
    </>
  );
}

/** One thing to do: verb and product, state, legal reason, deadline (`DueChip` or a waiting word), one button. */
export function WorkRow({
  icon = 'folder',
  title,
  to,
  state,
  reason,
  due,
  waiting,
  action,
}: {
  icon?: IconName;
  title: string;
  to: string;
  state?: ReactNode;
  /** The article or paper that sets the deadline. */
  reason?: ReactNode;
  due?: ReactNode;
  /** In place of a deadline: "Chờ 5 ngày làm việc". */
  waiting?: string;
  /** A small `Button` or `LinkButton`. */
  action?: ReactNode;
}) {
  return (
    <li className="job">
      <Icon name={icon} />
      <div>
        <h3>
          <Link to={to}>{title}</Link>
        </h3>
        {state && <p>{state}</p>}
        {reason && <p className="muted">{reason}</p>}
      </div>
      {due ?? <p className="due">{waiting && <span>{waiting}</span>}</p>}
      {action}
    </li>
  );
}
