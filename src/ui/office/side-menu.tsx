import { NavLink, useLocation } from 'react-router';
import { AccountLinks } from './account-menu.tsx';
import { Icon } from './icons.tsx';
import type { ShellLink, ShellSection, ShellView } from './shell-view.ts';

export function SideMenu({ sections }: { sections: ShellSection[] }) {
  return (
    <nav className="side" aria-label="Các phần của phần mềm">
      <SectionLinks sections={sections} />
    </nav>
  );
}

/** The phone's bottom bar: four places and "Tất cả", which holds the whole menu and the account. */
export function QuickPlaces({ shell }: { shell: ShellView }) {
  const { key } = useLocation();
  return (
    <nav className="m-nav" aria-label="Lối đi nhanh">
      {shell.places.slice(0, 4).map((place) => (
        <NavLink key={place.to} to={place.to} end={place.to === '/'}>
          <Icon name={place.icon} />
          {place.label}
        </NavLink>
      ))}
      <details className="all" key={key}>
        <summary>
          <Icon name="menu" />
          Tất cả
        </summary>
        <div className="sheet-all">
          <p className="who">
            {shell.person.name}
            <small>{shell.person.role}</small>
          </p>
          <SectionLinks sections={shell.sections} />
          <h2>Của anh/chị</h2>
          <AccountLinks person={shell.person} />
        </div>
      </details>
    </nav>
  );
}

function SectionLinks({ sections }: { sections: ShellSection[] }) {
  return sections.map((section, index) => (
    <div key={section.title ?? `${index}`}>
      {section.title && <h2>{section.title}</h2>}
      {section.links.map((link) => (
        <MenuLink key={link.to} link={link} />
      ))}
    </div>
  ));
}

function MenuLink({ link }: { link: ShellLink }) {
  return (
    <NavLink to={link.to} end={link.to === '/'}>
      {link.label}
      {link.count !== undefined && link.count > 0 && <span>{link.count}</span>}
    </NavLink>
  );
}
