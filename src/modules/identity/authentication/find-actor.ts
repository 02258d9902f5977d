import { sql } from 'kysely';
import { type Actor, visitor } from '#platform/actor.ts';
import type { Installation } from '#platform/context.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { sessionSecret } from './session-secret.ts';

type Reading = Pick<Installation, 'db' | 'config' | 'clock'>;

/**
 * Who is asking: the signed-in person under the grant they chose (the earliest where they have not chosen), else a
 * visitor. A signed-in person without any grant in force is a visitor too; `findSession` still knows them.
 * One query, and none where there is no cookie of ours.
 */
export async function findActor(installation: Reading, request: Request): Promise<Actor> {
  const row = await findRow(installation, request);
  if (!row || row.grantId === null) return visitor;
  return {
    kind: 'person',
    personId: row.personId,
    name: row.name,
    sessionId: row.sessionId,
    grant: {
      id: row.grantId,
      role: row.role as string,
      unitId: row.unitId as string,
      unitPath: row.unitPath as string,
      unitName: row.unitName as string,
      scopeKind: row.scopeKind,
      scopeId: row.scopeId,
    },
  };
}

export interface SignedIn {
  sessionId: string;
  personId: string;
  name: string;
}

/** The session behind the request's cookie, whether or not the person holds a grant. */
export async function findSession(installation: Reading, request: Request): Promise<SignedIn | undefined> {
  const row = await findRow(installation, request);
  return row && { sessionId: row.sessionId, personId: row.personId, name: row.name };
}

interface Row extends SignedIn {
  grantId: string | null;
  role: string | null;
  unitId: string | null;
  unitPath: string | null;
  unitName: string | null;
  scopeKind: 'council' | 'producer' | null;
  scopeId: string | null;
}

const secrets = new WeakMap<Installation['config'], string>();

async function findRow({ db, config, clock }: Reading, request: Request): Promise<Row | undefined> {
  let secret = secrets.get(config);
  if (secret === undefined) {
    secret = sessionSecret(config);
    secrets.set(config, secret);
  }
  const token = sessionTokenOf(request, config, secret);
  if (token === undefined) return undefined;
  const now = clock();
  const { rows } = await sql<Row>`
    select s.id as session_id, p.id as person_id, p.name, g.*
    from identity.sign_in_session s
    join identity.person p on p.id = s.user_id
    left join lateral (
      select g.id as grant_id, g.role, g.unit_id, u.path as unit_path, u.full_name as unit_name, g.scope_kind, g.scope_id
      from identity.role_grant g
      join identity.unit u on u.id = g.unit_id
      left join identity.acting a on a.session_id = s.id and a.grant_id = g.id
      where g.person_id = p.id and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
        and (u.valid_to is null or u.valid_to > ${today(now)}::date)
      order by a.grant_id is null, g.valid_from, g.id
      limit 1
    ) g on true
    where s.token = ${token} and s.expires_at > ${now}`.execute(db);
  return rows[0];
}
