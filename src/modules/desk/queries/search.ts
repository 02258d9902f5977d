import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { searchPattern } from '#platform/list-view.ts';
import { searchCriteriaSets, searchPeople, searchSessions } from './search-council.ts';
import { searchIncoming, searchMeetings, searchPapers, searchTasks } from './search-papers.ts';
import { searchIdeas, searchRecognised, searchRegistrants } from './search-procedure.ts';
import { searchDossiers, searchProducers, searchProducts } from './search-register.ts';
import type { HitGroup, Source } from './search-source.ts';

const sources: Source[] = [
  searchProducts,
  searchProducers,
  searchDossiers,
  searchRecognised,
  searchIdeas,
  searchRegistrants,
  searchSessions,
  searchPapers,
  searchIncoming,
  searchTasks,
  searchMeetings,
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
