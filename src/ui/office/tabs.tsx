import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

/** Links that choose a view of the same page; the URL holds which. On a phone they scroll, and the edge shows that more follow. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { to: string; label: string; count?: number; current: boolean }[];
}) {
  const nav = useRef<HTMLElement>(null);
  const current = tabs.find((tab) => tab.current)?.to;
  useEffect(() => {
    if (current !== undefined) showCurrent(nav.current);
  }, [current]);
  return (
    <nav className="tabs" aria-label={label} ref={nav}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
          {tab.label}
          {tab.count !== undefined && <span> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

// Only the row of tabs moves, never the page.
function showCurrent(nav: HTMLElement | null): void {
  const tab = nav?.querySelector('[aria-current]');
  if (!nav || !tab) return;
  const [row, one] = [nav.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (one.left < row.left || one.right > row.right) nav.scrollLeft += one.left - row.left - (row.width - one.width) / 2;
}
