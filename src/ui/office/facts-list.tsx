import { Fragment, type ReactNode } from 'react';

/** A fact with its name; null, false or undefined in its place leaves it out. */
export type Fact = readonly [name: string, value: ReactNode] | null | false | undefined;

/**
 * Facts to read, each with its name: beside each other, or, where the answers are sentences (`look="reading"`), one below
 * the other. A fact without a value is named all the same, with `unwritten` in its place.
 */
export function FactsList({
  facts,
  look = 'short',
  unwritten = 'Chưa ghi',
}: {
  facts: readonly Fact[];
  look?: 'short' | 'reading';
  unwritten?: string;
}) {
  return (
    <dl className={look === 'reading' ? 'facts-list reading' : 'facts-list'}>
      {facts.map((fact) =>
        fact ? (
          <Fragment key={fact[0]}>
            <dt>{fact[0]}</dt>
            <dd>{isEmpty(fact[1]) ? <span className="muted">{unwritten}</span> : fact[1]}</dd>
          </Fragment>
        ) : null,
      )}
    </dl>
  );
}

const isEmpty = (value: ReactNode): boolean => value === '' || value === null || value === undefined || value === false;
