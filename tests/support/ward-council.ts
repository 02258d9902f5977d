import type { Role } from '#modules/identity/rules/roles.ts';
import {
  addToAgenda,
  appointMember,
  declareInterest,
  establishCouncil,
  openItem,
  openSession,
  planSession,
  proposeKnockOutOutside,
  recordAttendance,
  saveDraftMark,
} from '#modules/scoring/index.ts';
import type { Seat } from '#modules/scoring/rules/seat.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { actorOf } from './acting-person.ts';
import { performerOf } from './council.ts';
import { closeWithOneSheet } from './ward-marks.ts';

/** A council of the ward with an open session (one item open, one waiting, one closed) and a planned one with two items. */
export async function createWardCouncil(
  db: Database,
  owner: Database,
  ward: {
    unitId: string;
    named: (word: string) => string;
    person: (role: Role) => Promise<{ actor: PersonActor }>;
    receivedDossier: () => Promise<{ dossierId: string }>;
  },
  now: Date,
) {
  const { unitId, named, person, receivedDossier } = ward;
  const system = performerOf(db, systemActor('test'), now);
  const as = (actor: PersonActor) => performerOf(db, actor, now);
  const { id: councilId } = await perform(system, establishCouncil, {
    unitId,
    name: named('Hội đồng'),
    decisionNumber: named('15/QĐ'),
    decisionDate: '2026-09-01',
  });
  const seat = async (kind: Seat) => {
    const { actor } = await person('expert');
    const { memberId } = await perform(system, appointMember, { councilId, personId: actor.personId, seat: kind });
    return { memberId, actor: await actorOf(owner, actor.personId, `council-${kind}`) };
  };
  const chair = await seat('chair');
  const deputy = await seat('deputy');
  const member = await seat('member');
  const conflicted = await seat('member');
  const secretary = await seat('secretary');
  const seated = [chair, deputy, member, conflicted, secretary];

  const session = async () =>
    (
      await perform(system, planSession, {
        councilId,
        title: named('Phiên'),
        heldOn: '2026-11-24',
        place: named('Phòng họp'),
      })
    ).id;
  const onAgenda = async (sessionId: string) =>
    (await perform(system, addToAgenda, { sessionId, dossierId: (await receivedDossier()).dossierId })).itemId;
  const sessionId = await session();
  const itemId = await onAgenda(sessionId);
  const waitingItemId = await onAgenda(sessionId);
  const closedItemId = await onAgenda(sessionId);
  await perform(system, recordAttendance, {
    sessionId,
    members: seated.map(({ memberId }) => ({ memberId, present: 'on' as const })),
  });
  await perform(as(chair.actor), openSession, { sessionId });
  await perform(as(chair.actor), openItem, { itemId });
  await perform(as(conflicted.actor), declareInterest, { itemId, reason: named('Người nhà') });
  const { knockOutId } = await perform(as(deputy.actor), proposeKnockOutOutside, {
    itemId,
    condition: 'QD26-06/0',
    reason: named('Lý do'),
  });
  const sheet = await owner
    .selectFrom('scoring.scoreSheet')
    .select('id')
    .where('memberId', '=', member.memberId)
    .executeTakeFirstOrThrow();
  await saveDraftMark(as(member.actor), { sheetId: sheet.id, criterion: '1.1', value: '1', note: named('Ghi') });
  const interest = await owner
    .selectFrom('scoring.interest')
    .select('id')
    .where('agendaItemId', '=', itemId)
    .executeTakeFirstOrThrow();
  await closeWithOneSheet(owner, as, closedItemId, chair);
  const closedSheet = await owner
    .selectFrom('scoring.scoreSheet')
    .select('id')
    .where('agendaItemId', '=', closedItemId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  const plannedSessionId = await session();
  const plannedItemId = await onAgenda(plannedSessionId);
  const secondPlannedItemId = await onAgenda(plannedSessionId);
  return {
    seats: { chair: chair.actor, deputy: deputy.actor, member: member.actor, secretary: secretary.actor },
    ids: {
      councilId,
      chairMemberId: chair.memberId,
      deputyMemberId: deputy.memberId,
      memberId: member.memberId,
      seatedPersonId: member.actor.personId,
      sessionId,
      itemId,
      waitingItemId,
      closedItemId,
      plannedSessionId,
      plannedItemId,
      secondPlannedItemId,
      sheetId: sheet.id,
      closedSheetId: closedSheet.id,
      interestId: interest.id,
      knockOutId,
    },
  };
}
