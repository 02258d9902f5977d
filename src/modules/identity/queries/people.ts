import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { formatPhone, normalisePhone } from '#standards/vietnam/phone.ts';
import { managedPath } from '../access.ts';
import { isPlaceholderEmail } from '../rules/contact.ts';
import { typedText } from '../rules/typed-text.ts';
import { likePrefix, likeWithin } from './like.ts';

export const peoplePageSize = 50;

export interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  sample: boolean;
  grants: { role: string; unitName: string }[];
}

/** People who hold a grant in force where the viewer manages, by name. Throws `not-allowed` for a viewer who manages nothing. */
export async function people(
  db: Reader,
  viewer: Actor,
  { search = '', role = '', page = 1, now }: { search?: string; role?: string; page?: number; now: Date },
): Promise<{ rows: PersonRow[]; total: number }> {
  const path = managedPath(viewer);
  if (path === undefined) throw platformProblem('not-allowed');
  const { rows } = await sql<PersonRow & { total: number }>`
    select p.id, p.name, p.email, p.phone, p.sample, count(*) over () as total,
      json_agg(json_build_object('role', g.role, 'unitName', u.full_name) order by g.valid_from, g.id) as grants
    from identity.person p
    join identity.role_grant g on g.person_id = p.id and g.valid_from <= ${now}
      and (g.valid_to is null or g.valid_to > ${now})
    join identity.unit u on u.id = g.unit_id and u.path like ${likePrefix(path)}
    where ${matches(search)} and ${
      role === ''
        ? sql`true`
        : sql`exists (select from identity.role_grant r
      join identity.unit ru on ru.id = r.unit_id
      where r.person_id = p.id and r.role = ${role} and r.valid_from <= ${now}
        and (r.valid_to is null or r.valid_to > ${now}) and ru.path like ${likePrefix(path)})`
    }
    group by p.id
    order by p.search_key, p.id
    limit ${peoplePageSize} offset ${(page - 1) * peoplePageSize}`.execute(db);
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ total: _, ...row }) => ({
      ...row,
      email: isPlaceholderEmail(row.email ?? '') ? null : row.email,
      phone: row.phone && formatPhone(row.phone),
    })),
  };
}

function matches(search: string): RawBuilder<SqlBool> {
  const folded = foldVietnamese(typedText(search, 100));
  if (folded === '') return sql<SqlBool>`true`;
  const phone = normalisePhone(search);
  return sql<SqlBool>`(p.search_key like ${likeWithin(folded)} or p.email like ${likePrefix(folded)}
    or p.phone = ${phone ?? null})`;
}
