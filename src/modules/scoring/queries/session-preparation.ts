import { dossiersReadyForCouncil } from '#modules/dossiers/index.ts';
import { allOf } from '#platform/access.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { explain } from '#platform/explain.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import {
  callsRoll,
  councilInTerm,
  mayAuthoriseChair,
  mayChair,
  mayEditAgenda,
  mayKeepSession,
  mayOpenSession,
  sessionAllows,
} from '../access.ts';
import { mayInvite } from '../invitation-access.ts';
import { scoringLabels } from '../messages.vi.ts';
import { quorumOf } from '../rules/quorum.ts';
import { isScoringSeat } from '../rules/seat.ts';
import { mayBeWritten } from '../rules/written-opinion.ts';
import { bareReports } from './bare-reports.ts';
import { sessionHints } from './conflict-hints.ts';
import { expiredOnAgenda } from './expired-on-agenda.ts';
import { hintWords } from './hint-lines.ts';
import { invitationForViewer } from './session-invitation.ts';
import { sessionItems } from './session-items.ts';
import type { PreparationMember, SessionPreparationView } from './session-preparation-view.ts';
import { sittingOn } from './sitting-on.ts';
import { getSession } from './visible-session.ts';

/** What is to be ready before a session opens, and what may still change while it sits. */
export async function sessionPreparation(
  db: Reader,
  viewer: Actor,
  { sessionId, day }: { sessionId: string; day?: string },
): Promise<SessionPreparationView> {
  const session = await getSession(db, viewer, sessionId);
  const { state, members } = session;
  const items = await sessionItems(db, sessionId);
  const editAgenda = allOf(sessionAllows(state, 'agenda.add'), mayEditAgenda(session.viewer));
  const asked = (day ?? session.heldOn) as LocalDate;
  const takeable = editAgenda.allowed ? await dossiersReadyForCouncil(db, viewer, { day: asked }) : [];
  const ready = takeable.filter(({ kind }) => session.kind === 'meeting' || mayBeWritten(kind));
  // What will have run out on the day of the meeting is shown before it; what has run out today stands in the way.
  const held = (session.heldOn > asked ? session.heldOn : asked) as LocalDate;
  const waiting = items.filter((item) => item.state === 'waiting');
  const unsettled = items.filter((item) => item.state !== 'settled');
  const bare = await bareReports(
    db,
    unsettled.map(({ dossierId }) => dossierId),
  );
  const sitting = state === 'planned' ? await sittingOn(db, session.unitId, held) : session;
  const expired = await expiredOnAgenda(db, waiting, held);
  const blocking = sitting.rehearsal ? [] : await expiredOnAgenda(db, waiting, asked);
  const mayOpen = mayOpenSession({
    viewer: session.viewer,
    state,
    unrecorded: members.filter(({ present }) => present === null).map(({ name }) => name),
    items: items.length,
    expired: blocking,
    term: councilInTerm(session, asked),
  });
  const hints = await sessionHints(db, viewer, { sessionId });
  const invitation = await invitationForViewer(db, viewer, { sessionId });
  return {
    sessionId,
    title: session.title,
    councilName: session.councilName,
    date: session.heldOn,
    place: session.place,
    state,
    rehearsal: session.rehearsal,
    kind: session.kind,
    answersBy: session.answersBy,
    councilId: session.councilId,
    expired,
    expiredBlocks: !sitting.rehearsal,
    bareReports: unsettled.flatMap(({ itemId, dossierId, productName: product }) => {
      const lacking = bare.get(dossierId);
      return lacking ? [{ itemId, dossierId, product, lacking }] : [];
    }),
    hints: hints.map((line) => ({
      itemId: line.itemId,
      product: line.productName,
      member: line.name,
      words: line.hints.map(hintWords),
      open: line.open.length > 0,
      declared: line.declared,
      dismissals: line.dismissals.map(({ reason }) => reason),
    })),
    invitation,
    members: members.map(
      (member): PreparationMember => ({
        memberId: member.memberId,
        name: member.name,
        officeLabel: scoringLabels.seat[member.seat],
        position: member.position,
        scores: isScoringSeat(member.seat),
        present: member.present,
        reason: member.reason,
        chairs: member.chairs,
        authorisation: member.authorisation,
        leads: member.leads,
      }),
    ),
    quorum: quorumOf(members, session.rules),
    agenda: items.map((item) => ({
      itemId: item.itemId,
      name: item.productName,
      producer: item.producerName,
      setNumber: item.setNumber,
      dossierNumber: item.dossierNumber,
      state: item.state,
    })),
    ready: ready.map((dossier) => ({
      dossierId: dossier.dossierId,
      number: dossier.number,
      name: dossier.productName,
      producer: dossier.producerName,
      setNumber: dossier.setNumber,
    })),
    may: {
      recordAttendance: explain(
        allOf(sessionAllows(state, 'attendance.record'), callsRoll(session.kind), mayKeepSession(session.viewer)),
      ),
      turnIntoMeeting:
        session.kind === 'written' && mayChair(session.viewer).allowed
          ? explain(sessionAllows(state, 'session.turn-into-meeting'))
          : undefined,
      authoriseChair: mayAuthoriseChair(session.viewer).allowed
        ? explain(sessionAllows(state, 'chair.authorise'))
        : undefined,
      editAgenda: explain(editAgenda),
      invite:
        session.kind === 'meeting' && mayEditAgenda(session.viewer).allowed
          ? explain(mayInvite({ ...session, invited: invitation !== null }))
          : undefined,
      open: session.viewer === null || state !== 'planned' ? undefined : explain(mayOpen),
    },
  };
}
