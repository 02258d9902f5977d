import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { isListKeeper } from '../list-access.ts';

export interface DuplicatePair {
  firstId: string;
  firstName: string;
  secondId: string;
  secondName: string;
  samePhone: boolean;
  sameName: boolean;
}

/**
 * Pairs of open producers in the viewer's ward with one phone number, or one name without diacritics and without the
 * words for its kind; fifty at most. One tax code cannot stand twice. None for people who do not keep the register.
 */
export async function duplicatePairs(db: Reader, viewer: Actor): Promise<DuplicatePair[]> {
  if (viewer.kind !== 'person' || !isListKeeper(viewer)) return [];
  const { rows } = await sql<DuplicatePair>`
    with open as (
      select id, name, phone, name_core as core
      from registry.producer where unit_id = ${viewer.grant.unitId} and closed_at is null
    ), pair as (
      select one.id as first_id, other.id as second_id from open one join open other on one.phone = other.phone and one.id < other.id
      union
      select one.id, other.id from open one join open other on one.core = other.core and length(one.core) >= 3 and one.id < other.id
    )
    select pair.first_id, one.name as first_name, pair.second_id, other.name as second_name,
      coalesce(one.phone = other.phone, false) as same_phone, one.core = other.core as same_name
    from pair join open one on one.id = pair.first_id join open other on other.id = pair.second_id
    order by one.name, other.name, pair.first_id, pair.second_id limit 50`.execute(db);
  return rows;
}
