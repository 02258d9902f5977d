import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { isDoorOpen } from '../rules/door-time.ts';

/** What somebody with the door's code finds: the meeting that they are invited to, or undefined. */
export async function doorOfMeeting(db: Reader, viewer: Actor, { token, now }: { token: string; now: Date }) {
  if (viewer.kind !== 'person') return undefined;
  const row = await db
    .selectFrom('programme.meetingPerson as person')
    .innerJoin('programme.meeting as meeting', 'meeting.id', 'person.meetingId')
    .select(['meeting.id', 'meeting.title', 'meeting.startsAt', 'meeting.place', 'meeting.state', 'person.presentAt'])
    .where('meeting.token', '=', token)
    .where('person.personId', '=', viewer.personId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...row,
    startsAt: row.startsAt.toISOString(),
    presentAt: row.presentAt?.toISOString() ?? null,
    open: row.state !== 'cancelled' && isDoorOpen(row.startsAt, now),
  };
}
