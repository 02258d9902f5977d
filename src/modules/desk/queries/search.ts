import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { searchPattern } from '#platform/list-view.ts';
import { searchCriteriaSets, searchPeople, searchSessions } from './search-council.ts';
import { searchPapers, searchTasks } from './search-papers.ts';
import { searchDossiers, searchProducers, searchProducts } from './search-register.ts';

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

const sources: Source[] = [
  searchProducts,
  searchProducers,
  searchDossiers,
  searchSessions,
  searchPapers,
  searchTasks,
  searchPeople,
  searchCriteriaSets,
];

/**
 * Everything the viewer may see whose name holds the words, with or without diacritics: at most `limit` of each kind.
 * Groups without a hit are left out; no words give nothing.
 */
export async function search(
  db: Reader,
  viewer: Actor,
  { words, now, limit = 8 }: { words: string; now: Date; limit?: number },
): Promise<HitGroup[]> {
  const pattern = searchPattern(words);
  if (pattern === undefined) return [];
  const groups = await Promise.all(sources.map((source) => source(db, viewer, { pattern, words, limit, now })));
  return groups.filter(({ hits }) => hits.length > 0);
}
