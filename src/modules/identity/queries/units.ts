import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { managedPath } from '../access.ts';
import { typedText } from '../rules/typed-text.ts';
import { unitSearchKey } from '../rules/unit-search-key.ts';
import { likePrefix, likeWithin } from './like.ts';

export const unitsPageSize = 50;

export interface UnitRow {
  id: string;
  kind: 'central' | 'province' | 'commune' | 'neighbourhood';
  code: string;
  fullName: string;
  parentName: string | null;
  validTo: string | null;
}

/**
 * Units by name or code, without diacritics, or what stands directly under one unit. Names of provinces and communes are
 * public; neighbourhood groups are only found under the viewer's own unit.
 */
export async function units(
  db: Reader,
  viewer: Actor,
  {
    search = '',
    parentId = 'VN',
    kind = '',
    page = 1,
  }: { search?: string; parentId?: string; kind?: UnitRow['kind'] | ''; page?: number },
): Promise<{ rows: UnitRow[]; total: number }> {
  const typed = typedText(search, 100);
  const folded = unitSearchKey(typed);
  const ownPath = viewer.kind === 'person' ? viewer.grant.unitPath : viewer.kind === 'system' ? '' : '-';
  const { rows } = await sql<UnitRow & { total: number }>`
    select u.id, u.kind, u.code, u.full_name, p.full_name as parent_name, u.valid_to, count(*) over () as total
    from identity.unit u left join identity.unit p on p.id = u.parent_id
    where (${kind} = '' or u.kind = ${kind}) and (u.kind <> 'neighbourhood' or u.path like ${likePrefix(ownPath)})
      and ${
        folded === ''
          ? sql`u.parent_id = ${parentId}`
          : sql`(u.search_key like ${likeWithin(folded)} or u.code = ${typed})`
      }
    order by u.valid_to is not null, array_position(array['central','province','commune','neighbourhood'], u.kind), u.code
    limit ${unitsPageSize} offset ${(page - 1) * unitsPageSize}`.execute(db);
  return { total: Number(rows[0]?.total ?? 0), rows: rows.map(({ total: _, ...row }) => row) };
}

/** Units that the actor can choose when giving a role, where they are few enough for a list; else undefined. */
export async function unitsForChoosing(db: Reader, actor: Actor, now: Date) {
  const path = managedPath(actor);
  if (path === undefined) return [];
  const rows = await db
    .selectFrom('identity.unit')
    .select(['id', 'kind', 'fullName'])
    .where('path', 'like', likePrefix(path))
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', today(now))]))
    .orderBy('path')
    .limit(listLimit + 1)
    .execute();
  return rows.length > listLimit ? undefined : rows;
}

const listLimit = 400;
