import { Link } from 'react-router';

export function Brand({ unitName, to = '/' }: { unitName?: string; to?: string }) {
  return (
    <Link className="brand" to={to}>
      <svg aria-hidden="true">
        <use href="#mark" />
      </svg>
      <span>
        Sao Làng
        {unitName && <small>{unitName}</small>}
      </span>
    </Link>
  );
}
