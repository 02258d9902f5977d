import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

/** The line in the top bar that says whether the work is safe, or when the page was last refreshed. */
export function SavedState({
  kind,
  short,
  more,
  quiet,
}: {
  kind: 'saved' | 'busy' | 'offline';
  /** Always shown: "Đã lưu 14:32". */
  short: ReactNode;
  /** Left out on the phone: ", trên máy này và máy chủ". */
  more?: ReactNode;
  /** Not read out when it changes: a clock that ticks every three seconds. */
  quiet?: boolean;
}) {
  const look = { saved: '', busy: ' busy', offline: ' off' }[kind];
  return (
    <p className={`saved${look}`} role={quiet ? undefined : 'status'}>
      <Icon name={kind === 'offline' ? 'offline' : 'saved'} />
      <span>
        {short}
        {more && <span className="long">{more}</span>}
      </span>
    </p>
  );
}
