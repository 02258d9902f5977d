import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { ViewerSeat } from '../access.ts';
import type { Seat } from '../rules/seat.ts';
import type { SessionState } from '../rules/session.ts';
import type { SessionKind } from '../rules/written-opinion.ts';

/** A member of the council as they stand in one session. */
export interface SessionMember {
  memberId: string;
  personId: string;
  grantId: string;
  name: string;
  seat: Seat;
  position: string;
  /** Null until the roll is called. */
  present: boolean | null;
  /** Why absent. */
  reason: string;
  /** Authorised by the chair to lead this session. */
  chairs: boolean;
  authorisation: string;
  /** Leads: the authorised member where there is one, else the chair. */
  leads: boolean;
}

/**
 * The council's roll for a session, by rank: who sits in it now, and for a closed session who was on its roll. No
 * viewer: the caller has found the session among what the viewer sees.
 */
export async function sessionMembers(
  db: Reader,
  session: { id: string; councilId: string; state: SessionState; kind: SessionKind },
): Promise<SessionMember[]> {
  const rows = await db
    .selectFrom('scoring.councilMember as member')
    .innerJoin('identity.person as person', 'person.id', 'member.personId')
    .leftJoin('scoring.attendance as attendance', (join) =>
      join.onRef('attendance.memberId', '=', 'member.id').on('attendance.sessionId', '=', session.id),
    )
    .select([
      'member.id as memberId',
      'member.personId',
      'member.grantId',
      'person.name',
      'member.seat',
      'member.position',
      'attendance.present',
      'attendance.reason',
      'attendance.chairs',
      'attendance.authorisation',
    ])
    .where('member.councilId', '=', session.councilId)
    .where((where) =>
      session.state === 'closed'
        ? where('attendance.sessionId', 'is not', null)
        : where('member.dismissedAt', 'is', null),
    )
    .orderBy('member.rank')
    .orderBy('member.id')
    .execute();
  const authorised = rows.find((row) => row.chairs);
  return rows.map((row) => ({
    ...row,
    seat: row.seat as Seat,
    // Whoever gives an opinion in writing is asked, not called: nobody is absent.
    present: session.kind === 'written' ? true : row.present,
    reason: row.reason ?? '',
    chairs: row.chairs ?? false,
    authorisation: row.authorisation ?? '',
    leads: authorised ? row.memberId === authorised.memberId : row.seat === 'chair',
  }));
}

/** The viewer's own seat among the members; null where they have none. */
export function seatOf(viewer: Actor, members: SessionMember[]): ViewerSeat | null {
  if (viewer.kind !== 'person') return null;
  const own = members.find((member) => member.grantId === viewer.grant.id);
  return own ? { memberId: own.memberId, seat: own.seat, chairs: own.chairs, present: own.present } : null;
}
