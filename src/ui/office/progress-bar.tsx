import type { ReactNode } from 'react';
import { wholePercent } from '#standards/vietnam/format.ts';

/** How much of a long form or a long job is done, with its words. */
export function ProgressBar({
  done,
  of,
  label,
  children,
}: {
  done: number;
  of: number;
  label: string;
  children?: ReactNode;
}) {
  return (
    <div className="prog">
      <div
        className="m"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
      >
        <i style={{ width: `${wholePercent(done, of)}%` }} />
      </div>
      {children && <p>{children}</p>}
    </div>
  );
}
