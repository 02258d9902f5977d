/** One part of a bar: done (`a`), under way (`b`), late (`c`) or what is left (no look of its own). */
export interface BarPart {
  look: 'a' | 'b' | 'c' | '';
  count: number;
  /** With its number in front: "18 xong". */
  words: string;
}

/** A bar of whole things in parts; `mark` is a line at so many of them. The words say it all to who cannot see it. */
export function StackedBar({ parts, words, mark }: { parts: readonly BarPart[]; words: string; mark?: number }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <div className="bar" role="img" aria-label={words}>
      {total === 0 && <i style={{ flex: 1 }} />}
      {parts
        .filter(({ count }) => count > 0)
        .map(({ look, count, words }) => (
          <i key={words} className={look || undefined} style={{ flex: count }} />
        ))}
      {mark !== undefined && total > 0 && (
        <i className="now" style={{ left: `${Math.min(100, Math.floor((mark * 1000) / total) / 10)}%` }} />
      )}
    </div>
  );
}

/** What the looks of a bar mean, with their numbers. */
export function BarKeys({ parts, mark }: { parts: readonly BarPart[]; mark?: string }) {
  return (
    <ul className="keys">
      {parts.map(({ look, words }) => (
        <li key={words}>
          <i className={look || undefined} />
          {words}
        </li>
      ))}
      {mark && (
        <li>
          <i className="n" />
          {mark}
        </li>
      )}
    </ul>
  );
}
