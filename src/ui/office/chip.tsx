import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** A state in words; colour only repeats it. `wait` is under way, `bad` needs a hand, `stop` has ended badly. */
export function Chip({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: 'plain' | 'ok' | 'wait' | 'bad' | 'stop';
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={kind === 'plain' ? 'chip' : `chip ${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
