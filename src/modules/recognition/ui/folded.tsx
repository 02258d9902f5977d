import type { ReactNode } from 'react';

/** A form that opens when it is asked for, or was refused. */
export function Folded({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className="more" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
