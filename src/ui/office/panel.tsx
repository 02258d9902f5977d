import { type ReactNode, useId } from 'react';

/** A framed part of a page. `flush` lets a table or list touch the frame; `action` stands right of the title. */
export function Panel({
  title,
  action,
  flush,
  id,
  children,
}: {
  title?: ReactNode;
  action?: ReactNode;
  flush?: boolean;
  id?: string;
  children: ReactNode;
}) {
  const unique = useId();
  return (
    <section className="panel" id={id} aria-labelledby={title ? unique : undefined}>
      {title &&
        (action || flush ? (
          <div className="hd">
            <h2 id={unique}>{title}</h2>
            {action}
          </div>
        ) : (
          <h2 id={unique}>{title}</h2>
        ))}
      {flush ? children : <div className="in-p">{children}</div>}
    </section>
  );
}
