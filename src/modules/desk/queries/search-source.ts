import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';

/** One thing found, with where to go. */
export interface Hit {
  title: string;
  detail: string;
  href: string;
}

export interface HitGroup {
  label: string;
  hits: Hit[];
  /** The list page that shows all of them, with the words in its filter; null where there is none. */
  allHref: string | null;
}

/** What a source gets: a LIKE pattern over folded keys, the words as typed, and how many it may give. */
export interface Asked {
  pattern: string;
  words: string;
  limit: number;
  now: Date;
}

export type Source = (db: Reader, viewer: Actor, asked: Asked) => Promise<HitGroup>;
