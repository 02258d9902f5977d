import { getCriteriaSet } from '#modules/regulation/index.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { longDate } from '#standards/vietnam/administrative-document/date-line.ts';
import { formatTime, localDateOf } from '#standards/vietnam/format.ts';
import { scoringLabels } from '../messages.vi.ts';
import type { Attendee, LocalMoment, SessionMinutes } from '../papers/session-minutes.ts';
import { scoringProblem } from '../problems.ts';
import { committeeOf } from '../rules/committee-of.ts';
import { quorumOf } from '../rules/quorum.ts';
import { delegationWords } from './delegation-words.ts';
import { readPanel } from './panel-reading.ts';
import { productMinutes } from './product-minutes-of.ts';
import { sessionItems } from './session-items.ts';
import type { SessionMember } from './session-members.ts';
import { getSession, type VisibleSession } from './visible-session.ts';

/**
 * A closed session as its Biên bản and its results table print it: every figure from the database, stored ratings, both
 * rounds. Refused (`session.wrong-state`) while the session is not closed; not found for whoever does not see it.
 */
export async function minutesOf(
  db: Reader,
  viewer: Actor,
  { sessionId }: { sessionId: string },
): Promise<SessionMinutes> {
  const session = await getSession(db, viewer, sessionId);
  if (session.state !== 'closed') throw scoringProblem('session.wrong-state', { state: session.state });
  const items = await sessionItems(db, sessionId);
  const products = [];
  for (const { itemId, setCode } of items)
    products.push(await productMinutes(db, await readPanel(db, viewer, itemId), await getCriteriaSet(db, setCode)));
  const { present, members, percent, reached } = quorumOf(session.members, session.rules);
  const attended = session.members.filter((member) => member.present === true);
  const absent = session.members.filter((member) => member.present !== true);
  return {
    issuer: { parent: committeeOf(session.unitFullName), name: session.councilName },
    place: session.unitName,
    title: session.title,
    rehearsal: session.rehearsal,
    sample: session.sample,
    legalBasis: await legalBasisOf(
      db,
      session,
      items.map(({ packId }) => packId),
    ),
    start: momentOf(session.openedAt, session.heldOn),
    end: session.closedAt === null ? undefined : momentOf(session.closedAt, session.heldOn),
    venue: session.place,
    ...(session.kind === 'written' && { written: { answersBy: session.answersBy ?? session.heldOn } }),
    ...(session.turnedAt !== null && { turned: { reason: session.turnedReason } }),
    present: attended.map(attendee),
    absent: absent.map((member) => ({ ...attendee(member), reason: member.reason || undefined })),
    quorum: { present, members, percent, reached },
    chair: chairOf(session),
    secretary: attendee(session.members.find(({ seat }) => seat === 'secretary')),
    spreadLimit: session.rules.spreadLimit,
    products,
    conclusions: [],
    recipients: scoringLabels.minutesRecipients(session.unitFullName),
  };
}

const momentOf = (instant: Date | null, day: string): LocalMoment =>
  instant === null ? { date: day, time: '00:00' } : { date: localDateOf(instant), time: formatTime(instant) };

const attendee = (member: SessionMember | undefined): Attendee => ({
  name: member?.name ?? '',
  position: member?.position ?? '',
  office: member ? scoringLabels.seat[member.seat] : '',
});

function chairOf({ members }: VisibleSession): SessionMinutes['chair'] {
  const leader = members.find(({ leads }) => leads);
  const chair = members.find(({ seat }) => seat === 'chair');
  return {
    ...attendee(leader),
    authorisation:
      leader?.chairs && leader.seat !== 'chair'
        ? { by: `${scoringLabels.seat.chair} Hội đồng ${chair?.name ?? ''}`.trim(), paper: leader.authorisation }
        : undefined,
  };
}

/** The instruments of the dossiers' law packs, and the decision that set the council up. */
export async function legalBasisOf(db: Reader, session: VisibleSession, packIds: string[]): Promise<string[]> {
  const packs =
    packIds.length === 0
      ? []
      : await db
          .selectFrom('regulation.pack')
          .select('title')
          .where('id', 'in', packIds)
          .orderBy('validFrom')
          .execute();
  return [
    ...packs.map(({ title }) => scoringLabels.instrument(title)),
    scoringLabels.councilDecision(session.decisionNumber, longDate(session.decisionDate)),
    // Mode B: the paper under which the ward's council scores stands among the grounds of all its papers.
    ...(session.delegation ? [delegationWords(session.delegation)] : []),
  ];
}
