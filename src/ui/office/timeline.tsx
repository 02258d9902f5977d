import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

export interface TimelineEntry {
  key: string;
  /** Shown time: "15/07/2026", "14:32 ngày 17/09/2026". */
  when: string;
  dateTime?: string;
  what: ReactNode;
  /** Who recorded it. */
  who?: ReactNode;
  /** Confirmed by somebody else than the one it is about. */
  confirmed?: boolean;
}

export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol className="tl">
      {entries.map((entry) => (
        <li key={entry.key}>
          {entry.confirmed ? (
            <span className="dot sure">
              <Icon name="check" />
            </span>
          ) : (
            <span className="dot" />
          )}
          <time dateTime={entry.dateTime}>{entry.when}</time>
          <b>{entry.what}</b>
          {entry.who && <small>{entry.who}</small>}
        </li>
      ))}
    </ol>
  );
}
