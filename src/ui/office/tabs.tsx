import { Link } from 'react-router';

/** Links that choose a view of the same page; the URL holds which. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: { to: string; label: string; count?: number; current: boolean }[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
          {tab.label}
          {tab.count !== undefined && <span> {tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
