import type { ReactNode } from 'react';

export interface Fact {
  key: string;
  /** The figure, large: "8/9". */
  figure: ReactNode;
  /** Small words after it: "có mặt, 89%". */
  unit?: ReactNode;
  note?: ReactNode;
  /** Asks for a hand. */
  bad?: boolean;
}

export function FactsBand({ facts }: { facts: Fact[] }) {
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact.key} className={fact.bad ? 'bad' : undefined}>
          <b>
            {fact.figure}
            {fact.unit && <small> {fact.unit}</small>}
          </b>
          {fact.note && <span>{fact.note}</span>}
        </li>
      ))}
    </ul>
  );
}
