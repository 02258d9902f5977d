import { type MouseEvent, type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icons.tsx';

export interface ButtonLook {
  /** `main` is filled: one on a page, the next thing to do. */
  kind?: 'main' | 'second' | 'danger' | 'plain';
  small?: boolean;
  wide?: boolean;
  icon?: IconName;
  children: ReactNode;
}

interface ButtonProps extends ButtonLook {
  /** The button's part in the form: `intent` and the command's verb. */
  name?: string;
  value?: string;
  type?: 'submit' | 'button';
  /** Id of the form it belongs to, when it stands outside. */
  form?: string;
  formAction?: string;
  formNoValidate?: boolean;
  /** Why it cannot be pressed now; the button turns grey, keeps focus and says this beside itself. */
  blocked?: ReactNode;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
}

/**
 * A verb. Blocked, it stays reachable and explains itself; without script a blocked press reaches the server, which
 * refuses with the same sentence.
 */
export function Button({ kind = 'main', small, wide, icon, children, blocked, onClick, type, ...rest }: ButtonProps) {
  const why = useId();
  const button = (
    <button
      {...rest}
      type={type ?? 'submit'}
      className={buttonClass({ kind, small, wide })}
      aria-disabled={blocked ? true : undefined}
      aria-describedby={blocked ? why : undefined}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
  if (!blocked) return button;
  return (
    <span className="act">
      {button}
      <span className="why" id={why}>
        {blocked}
      </span>
    </span>
  );
}

/** A link that looks like a button: going somewhere, never changing anything. `document` loads a whole page or a file. */
export function LinkButton({
  kind = 'second',
  small,
  wide,
  icon,
  children,
  to,
  document,
  download,
}: ButtonLook & { to: string; document?: boolean; download?: boolean }) {
  const look = buttonClass({ kind, small, wide });
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  if (document || download) {
    return (
      <a className={look} href={to} download={download}>
        {content}
      </a>
    );
  }
  return (
    <Link className={look} to={to}>
      {content}
    </Link>
  );
}

/** Turns an answer to "may I?" into what `blocked` wants. */
export function blockedBy(verdict: { allowed: true } | { allowed: false; reason: string }): string | undefined {
  return verdict.allowed ? undefined : verdict.reason;
}

function buttonClass({ kind, small, wide }: Pick<ButtonLook, 'kind' | 'small' | 'wide'>): string {
  const kinds = { main: '', second: ' sec', danger: ' red', plain: ' plain' };
  return `btn${kinds[kind ?? 'main']}${small ? ' sm' : ''}${wide ? ' wide' : ''}`;
}
