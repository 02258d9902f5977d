import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { countLimit, pageAsked, pageSize, searchWords } from '#platform/list-view.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { hasRoleFor } from '../access.ts';
import { visibleMeetings } from './visible-meetings.ts';

export interface MeetingFilter {
  words: string;
  page: number;
}

/** The filter that a list URL says: `tim`, `trang`. */
export const meetingFilter = (parameters: URLSearchParams): MeetingFilter => ({
  words: searchWords(parameters),
  page: pageAsked(parameters),
});

/** The meetings that the viewer sees, the latest first, one page. */
export async function meetingList(db: Reader, viewer: Actor, { words, page }: MeetingFilter) {
  const meetings = await db
    .selectFrom('programme.meeting as meeting')
    .select(['meeting.id', 'meeting.title', 'meeting.startsAt', 'meeting.place', 'meeting.state', 'meeting.sample'])
    .leftJoin('programme.meetingPerson as person', 'person.meetingId', 'meeting.id')
    .select((eb) => [
      eb.fn.count<number>('person.id').as('invited'),
      eb.fn.count<number>('person.presentAt').as('present'),
    ])
    .groupBy('meeting.id')
    .where(visibleMeetings(viewer))
    .orderBy('meeting.startsAt', 'desc')
    .limit(countLimit)
    .execute();
  const key = foldVietnamese(words);
  const found = meetings.filter(({ title, place }) => foldVietnamese(`${title} ${place}`).includes(key));
  return {
    rows: found
      .slice((page - 1) * pageSize, page * pageSize)
      .map((row) => ({ ...row, startsAt: row.startsAt.toISOString() })),
    total: found.length,
    mayPlan: hasRoleFor(viewer, 'meeting.plan'),
  };
}
