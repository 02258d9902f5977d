import { useId } from 'react';
import { Link } from 'react-router';
import { BarKeys, type BarPart, StackedBar } from './stacked-bar.tsx';

/** How far the year's plan is, across a page: the bar, where it should be today, and a link to the plan. */
export function ProgressBand({
  title,
  total,
  parts,
  mark,
  link,
}: {
  title: string;
  /** "34 việc". */
  total: string;
  parts: readonly BarPart[];
  mark?: { at: number; words: string };
  link?: { to: string; label: string };
}) {
  const id = useId();
  const words = `${total}: ${parts.map((part) => part.words).join(', ')}.${mark ? ` ${mark.words}.` : ''}`;
  return (
    <section className="band" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <StackedBar parts={parts} words={words} mark={mark?.at} />
      {link ? (
        <Link className="lnk" to={link.to}>
          {link.label}
        </Link>
      ) : (
        <span />
      )}
      <span className="muted">{total}</span>
      <BarKeys parts={parts} mark={mark?.words} />
    </section>
  );
}
