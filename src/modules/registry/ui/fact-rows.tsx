import type { ReactNode } from 'react';

/** Facts to read, each with its name; those that are not written yet say so. */
export function FactRows({ rows }: { rows: [name: string, value: ReactNode][] }) {
  return (
    <div className="prod">
      <dl>
        {rows.map(([name, value]) => (
          <FactRow key={name} name={name} value={value} />
        ))}
      </dl>
    </div>
  );
}

function FactRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value || <span className="muted">Chưa ghi</span>}</dd>
    </>
  );
}
