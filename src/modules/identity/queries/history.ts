import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { sentenceOf } from '#platform/messages.ts';
import { type Details, platformProblem } from '#platform/problem.ts';
import { identityEventSentences, identityWords } from '../messages.vi.ts';
import { isRole, roles } from '../rules/roles.ts';
import { likePrefix } from './like.ts';
import { subjectNames } from './subject-names.ts';

export const historyPageSize = 50;

/** Who reads a unit's history: administrators what concerns people and units, the ward's heads all of it. */
export const historyReaders = ['administrator', 'economic-office-head', 'ward-leader'] as const;

export interface HistoryEntry {
  id: number;
  at: Date;
  name: string;
  sentence: string;
  /** Who did it, and in which role; empty where nobody was signed in. */
  who: string;
}

/**
 * What happened in the viewer's own unit, the newest first, as sentences. `kind` is the noun before the dot of an event's
 * name; `from` and `to` are local days. Administrators do not see what is about dossiers, products or scores.
 * Throws `not-allowed` for everybody else.
 */
export async function history(
  db: Reader,
  viewer: Actor,
  { from, to, kind, page = 1 }: { from?: string; to?: string; kind?: string; page?: number },
): Promise<{ entries: HistoryEntry[]; total: number }> {
  if (viewer.kind !== 'person' || !(historyReaders as readonly string[]).includes(viewer.grant.role))
    throw platformProblem('not-allowed');
  const { role, unitId, unitPath } = viewer.grant;
  const own = Object.keys(identityEventSentences);
  const { rows } = await sql<Row>`
    select e.id, e.at, e.name, e.actor_role, e.subject_kind, e.subject_id, e.details, p.name as actor_name,
      count(*) over () as total
    from platform.event e left join identity.person p on p.id = e.actor_person_id
    where ${
      role === 'administrator'
        ? sql`e.name = any (${own}) and e.unit_id in (select id from identity.unit where path like ${likePrefix(unitPath)})`
        : sql`e.unit_id = ${unitId}`
    }
      and (${from ?? null}::date is null or e.at >= (${from ?? null}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'))
      and (${to ?? null}::date is null or e.at < ((${to ?? null}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'))
      and (${kind ?? null}::text is null or split_part(e.name, '.', 1) = ${kind ?? null})
    order by e.id desc
    limit ${historyPageSize} offset ${(page - 1) * historyPageSize}`.execute(db);
  const names = await subjectNames(
    db,
    rows.map((row) => ({ kind: row.subjectKind, id: row.subjectId })),
  );
  return {
    total: Number(rows[0]?.total ?? 0),
    entries: rows.map((row) => ({
      id: row.id,
      at: row.at,
      name: row.name,
      sentence: sentenceOf(row.name, detailsOf(row, names.get(`${row.subjectKind}:${row.subjectId}`))),
      who: whoOf(row),
    })),
  };
}

interface Row {
  id: number;
  at: Date;
  name: string;
  actorRole: string;
  subjectKind: string;
  subjectId: string;
  details: Record<string, unknown>;
  actorName: string | null;
  total: number;
}

function detailsOf({ details }: Row, subject: string | undefined): Details {
  const role = typeof details.role === 'string' ? details.role : '';
  return { ...(details as Details), subject: subject ?? '', roleLabel: isRole(role) ? roles[role].label : role };
}

function whoOf({ actorName, actorRole }: Row): string {
  if (actorName !== null) return isRole(actorRole) ? `${actorName}, ${roles[actorRole].label}` : actorName;
  // Of somebody who was not signed in yet the sentence itself says who it was.
  return actorRole === 'system' ? identityWords.system : '';
}
