import { Form, Link } from 'react-router';
import { initialsOf } from '#standards/vietnam/format.ts';
import { Icon } from './icons.tsx';
import type { ShellPerson } from './shell-view.ts';

/** Name and role in the top bar; opens without script. */
export function AccountMenu({ person, onSignOut }: { person: ShellPerson; onSignOut?: () => void }) {
  return (
    <details className="me">
      <summary>
        <span className="ava" aria-hidden="true">
          {initialsOf(person.name)}
        </span>
        <span>
          <b>{person.name}</b>
          <small>{person.role}</small>
        </span>
      </summary>
      <div className="menu">
        <AccountLinks person={person} onSignOut={onSignOut} />
      </div>
    </details>
  );
}

/** Account, change of role, sign-out; also stands in the phone's "Tất cả". */
export function AccountLinks({ person, onSignOut }: { person: ShellPerson; onSignOut?: () => void }) {
  return (
    <>
      <Link to={person.accountTo}>
        <Icon name="person" />
        Tài khoản
      </Link>
      {person.switchTo && (
        <Link to={person.switchTo}>
          <Icon name="switch" />
          Đổi vai
        </Link>
      )}
      <Form method="post" action={person.signOutAction} reloadDocument onSubmit={onSignOut}>
        <button type="submit">
          <Icon name="leave" />
          Đăng xuất
        </button>
      </Form>
    </>
  );
}
