import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { Icon, IconSprite } from './icons.tsx';
import type { ShellView } from './shell-view.ts';
import { QuickPlaces, SideMenu } from './side-menu.tsx';

interface OfficeShellProps {
  shell: ShellView;
  children: ReactNode;
  /** A page that asks for all attention (score sheet, board): no side menu, a way back instead. */
  focus?: { backTo: string; backLabel: ReactNode };
  /** Search form of the top bar; left out on focused pages. */
  search?: ReactNode;
  /** Saved or refreshed state, right in the top bar. */
  status?: ReactNode;
}

/** The frame of every office page. */
export function OfficeShell({ shell, children, focus, search, status }: OfficeShellProps) {
  return (
    <div className="of">
      <IconSprite />
      <a className="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <header className={focus ? 'top deep' : 'top'}>
        <Brand unitName={shell.unitName} />
        {focus ? (
          <Link className="back" to={focus.backTo}>
            <Icon name="left" />
            <span>{focus.backLabel}</span>
          </Link>
        ) : (
          (search ?? <span className="push" />)
        )}
        {status}
        {shell.sample && <span className="sample">Dữ liệu mẫu</span>}
        <AccountMenu person={shell.person} />
      </header>
      {focus ? (
        <main className="focus" id="noi-dung" tabIndex={-1}>
          {children}
        </main>
      ) : (
        <>
          <div className="shell">
            <SideMenu sections={shell.sections} />
            <main className="main" id="noi-dung" tabIndex={-1}>
              {children}
            </main>
          </div>
          <QuickPlaces shell={shell} />
        </>
      )}
    </div>
  );
}
