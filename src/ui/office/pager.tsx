import { Link } from 'react-router';
import { formatNumber } from '#standards/vietnam/format.ts';
import { Icon } from './icons.tsx';

/** `pageTo` gives the URL of a page, with the filters kept. Nothing is drawn where everything fits on one page. */
export function Pager({
  page,
  pageSize,
  total,
  pageTo,
}: {
  page: number;
  pageSize: number;
  total: number;
  pageTo: (page: number) => string;
}) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (last === 1) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <nav className="pager" aria-label="Trang">
      <span>
        {formatNumber(first)} đến {formatNumber(Math.min(total, page * pageSize))} trong {formatNumber(total)}
      </span>
      <ul>
        {page > 1 && (
          <li>
            <Link to={pageTo(page - 1)} aria-label="Trang trước" rel="prev">
              <Icon name="left" />
            </Link>
          </li>
        )}
        {nearPages(page, last).map((number) => (
          <li key={number}>
            <Link to={pageTo(number)} aria-current={number === page ? 'page' : undefined}>
              {number}
            </Link>
          </li>
        ))}
        {page < last && (
          <li>
            <Link to={pageTo(page + 1)} aria-label="Trang sau" rel="next">
              <Icon name="right" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Five places round the current page. */
function nearPages(page: number, last: number): number[] {
  const start = Math.max(1, Math.min(page - 2, last - 4));
  return Array.from({ length: Math.min(5, last) }, (_, index) => start + index);
}
