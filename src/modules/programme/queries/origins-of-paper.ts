import type { PaperBefore, PaperOrigin } from '#modules/documents/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { visibleMeetings } from './visible-meetings.ts';

/** The meeting that an invitation or minutes were drafted from, where the viewer may open it. */
export async function meetingOriginsOfPaper(db: Reader, viewer: Actor, { id }: PaperBefore): Promise<PaperOrigin[]> {
  const meetings = await db
    .selectFrom('programme.meeting as meeting')
    .select(['meeting.id', 'meeting.title'])
    .where((eb) => eb.or([eb('meeting.invitationPaperId', '=', id), eb('meeting.minutesPaperId', '=', id)]))
    .where(visibleMeetings(viewer))
    .execute();
  return meetings.map((meeting) => ({ label: `Cuộc họp: ${meeting.title}`, to: `/hop/${meeting.id}` }));
}
