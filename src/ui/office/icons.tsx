import type { ReactNode } from 'react';

/** Drawn with a 24 × 24 grid and one stroke; the shell puts the sprite into the page once. */
export function IconSprite() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true" focusable="false">
      <symbol id="mark" viewBox="0 0 40 40">
        <rect width="40" height="40" rx="8" fill="#1F6B4A" />
        <path d="M20 5.2l1.9 3.9 4.3.6-3.1 3 .7 4.3-3.8-2-3.8 2 .7-4.3-3.1-3 4.3-.6z" fill="#FFF6DF" />
        <path d="M6.5 22.5c4.5-.3 9.3-1.7 13.5-4.6 4.2 2.9 9 4.3 13.5 4.6l-1.3 3.2H7.8z" fill="#fff" />
        <path d="M10 27.2h20V35h-5v-2.6a5 5 0 0 0-10 0V35h-5z" fill="#fff" />
      </symbol>
      <symbol id="page" viewBox="0 0 30 38">
        <path d="M1.5 1.5h19l8 8v27h-27z" fill="#fff" stroke="#857F6F" />
        <path d="M20.5 1.5v8h8" fill="none" stroke="#857F6F" />
        <path d="M6 13h18M6 17h18M6 33h12" stroke="#CFC6B3" strokeWidth="1.5" />
        <path d="M4.5 20.5h21v8h-21z" fill="#E7F0E8" stroke="#1F6B4A" />
      </symbol>
      <symbol id="star" viewBox="0 0 24 24">
        <path d={STAR} fill="currentColor" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      </symbol>
      <symbol id="star-off" viewBox="0 0 24 24">
        <path d={STAR} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      </symbol>
      <symbol id="star-lapsed" viewBox="0 0 24 24">
        <path
          d={STAR}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeDasharray="2.6 2.2"
        />
      </symbol>
      {Object.entries(ICONS).map(([name, drawing]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
          {drawing}
        </symbol>
      ))}
    </svg>
  );
}

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

export type IconName = keyof typeof ICONS;

const STAR = 'M12 2.9 14.8 8.7 21.1 9.6 16.5 14.0 17.6 20.3 12 17.3 6.4 20.3 7.5 14.0 2.9 9.6 9.2 8.7z';

const ICONS = {
  alert: path('M12 4 2.8 19.5h18.4zM12 10v4.2M12 17.1v.1'),
  bell: path('M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4'),
  box: path('m12 3.5 8 4v9l-8 4-8-4v-9zM4 7.5l8 4 8-4M12 11.5v9'),
  calendar: path('M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8'),
  check: path('m5 12.5 4.5 4.5L19 7.5'),
  clock: circled('M12 7v5.2l3.4 2'),
  close: path('m6 6 12 12M18 6 6 18'),
  done: circled('m8 12.3 2.8 2.8L16 9.6'),
  down: path('m6 9.5 6 6 6-6'),
  download: path('M12 4v11M7 10.5l5 5 5-5M4.5 20h15'),
  file: path('M6.5 3h7.6L18.5 7.5V21h-12zM14 3v4.8h4.5M9.5 12.5h6M9.5 16h6'),
  filter: path('M4 6h16M7 12h10M10 18h4'),
  flag: path('M6 21V4M6 5h11.5l-2.3 4 2.3 4H6'),
  folder: path('M3.5 6.5h6l2 2.5h9v10h-17z'),
  info: circled('M12 11v5.2M12 7.8v.1'),
  left: path('m14.5 6-6 6 6 6'),
  list: path('M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1'),
  lock: path('M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3'),
  menu: path('M4 7h16M4 12h16M4 17h16'),
  offline: path(
    'M7 18.5a4 4 0 0 1-.6-8A5.8 5.8 0 0 1 8 7.8M11 6.6a5.8 5.8 0 0 1 6.6 3.1 4.4 4.4 0 0 1 2.2 7.2M4 4l16 16',
  ),
  pen: path('m4.5 19.5 1-4L16.5 4.5l3 3L8.5 18.5z'),
  people: path(
    'M15.5 19.5v-1.5a3.5 3.5 0 0 0-3.5-3.5H7A3.5 3.5 0 0 0 3.5 18v1.5M9.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M20.5 19.5V18a3.5 3.5 0 0 0-2.7-3.4M15.2 5.2a3 3 0 0 1 0 5.6',
  ),
  person: path('M19 20v-1.5a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4V20M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7'),
  plus: path('M12 5v14M5 12h14'),
  qr: path('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5M20 14v2.5M14 17.5V20h2.5M19.5 19.5h.1'),
  right: path('m9.5 6 6 6-6 6'),
  saved: path('M7 18.5a4 4 0 0 1-.6-8A5.8 5.8 0 0 1 17.6 9.7a4.4 4.4 0 0 1-.1 8.8zM9.5 13.6l2 2 3.4-3.6'),
  search: path('M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM16 16l4.5 4.5'),
  star: path(STAR),
  stop: circled('m5.8 5.8 12.4 12.4'),
  switch: path('M5 8.5h13M14.5 5 18 8.5 14.5 12M19 15.5H6M9.5 12 6 15.5 9.5 19'),
  up: path('m6 14.5 6-6 6 6'),
  leave: path('M13.5 4.5H5.5v15h8M10 12h10M16.5 8.5 20 12l-3.5 3.5'),
} satisfies Record<string, ReactNode>;

function path(d: string): ReactNode {
  return <path d={d} />;
}

function circled(d: string): ReactNode {
  return (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d={d} />
    </>
  );
}
