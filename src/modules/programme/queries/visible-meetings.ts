import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { isStaff } from '../access.ts';
import { inOwnWard } from './visible-plans.ts';

/** Who sees which meetings, on a query over `programme.meeting as meeting`: the ward's officials, and who is invited. */
export function visibleMeetings(viewer: Actor): Expression<SqlBool> {
  if (isStaff(viewer)) return inOwnWard(viewer, 'meeting.unitId');
  if (viewer.kind !== 'person') return sql<SqlBool>`false`;
  return sql<SqlBool>`exists (select from programme.meeting_person where meeting_person.meeting_id = meeting.id
    and meeting_person.person_id = ${viewer.personId})`;
}
