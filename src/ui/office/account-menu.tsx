import { Form, Link, useLocation } from 'react-router';
import { initialsOf } from '#standards/vietnam/format.ts';
import { Icon } from './icons.tsx';
import { forgetKeptHere } from './kept-here.ts';
import type { ShellPerson } from './shell-view.ts';

/** Name and role in the top bar; opens without script. */
export function AccountMenu({ person }: { person: ShellPerson }) {
  const { key } = useLocation();
  return (
    // Going elsewhere closes it.
    <details className="me" key={key}>
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
        <AccountLinks person={person} />
      </div>
    </details>
  );
}

/** Account, change of role, sign-out; also stands in the phone's "Tất cả". */
export function AccountLinks({ person }: { person: ShellPerson }) {
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
      <Form method="post" action={person.signOutAction} reloadDocument onSubmit={() => forgetKeptHere(person.personId)}>
        <button type="submit">
          <Icon name="leave" />
          Đăng xuất
        </button>
      </Form>
    </>
  );
}
