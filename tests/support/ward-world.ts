import { randomUUID } from 'node:crypto';
import { finishOriginal } from '#modules/dossiers/commands/finish-original.ts';
import {
  addSitePhoto,
  attachEvidence,
  fileDossier,
  forwardDossier,
  issueAssessment,
  logPaperSet,
  openDossier,
  placeEvidence,
  receiveDossier,
  recordSiteVisit,
  saveAssessment,
  startAssessment,
  startOriginal,
  withdrawDossier,
} from '#modules/dossiers/index.ts';
import { invitePerson } from '#modules/identity/commands/invite-person.ts';
import { addNeighbourhood } from '#modules/identity/index.ts';
import type { Role } from '#modules/identity/rules/roles.ts';
import {
  addHeldPaper,
  addPremises,
  addProductPicture,
  registerProducer,
  registerProduct,
  writeProducerYear,
  writeProductLabel,
} from '#modules/registry/index.ts';
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
import { actorOf, createActor } from './acting-person.ts';
import { performerOf } from './council.ts';
import { demandedKinds, paper, sampleAssessment } from './dossiers.ts';
import { createWardAdvice } from './ward-advice.ts';
import { createWardIdeas } from './ward-ideas.ts';
import { createWardLists } from './ward-lists.ts';
import { closeWithOneSheet, markWhole } from './ward-marks.ts';
import { createWardPapers } from './ward-papers.ts';
import { createWardProgramme } from './ward-programme.ts';
import { createWardRecognition } from './ward-recognition.ts';

/** A ward with everything in it that a ward can have, made through the commands. All its words carry its `mark`, but for the rival's. */
export type WardWorld = Awaited<ReturnType<typeof createWardWorld>>;

const reachedStates = ['draft', 'filed', 'received', 'under-assessment', 'assessed', 'forwarded'] as const;

/** `unitPath` ends with the commune. The criteria sets and the unit must be there. */
export async function createWardWorld(
  db: Database,
  owner: Database,
  unit: { id: string; path: string; mark: string },
  now: Date,
) {
  const system = performerOf(db, systemActor('test'), now);
  const as = (actor: PersonActor) => performerOf(db, actor, now);
  const named = (word: string) => `${word} Mẫu ${unit.mark}`;
  const person = (role: Role, more: { unitId?: string; scopeId?: string } = {}) =>
    createActor(db, owner, { role, unitId: unit.id, name: named('Người'), ...more }, now);

  const { unitId: neighbourhoodId } = await perform(system, addNeighbourhood, {
    communeId: unit.id,
    name: named('Tổ dân phố số 1'),
  });
  const { unitId: otherNeighbourhoodId } = await perform(system, addNeighbourhood, {
    communeId: unit.id,
    name: 'Tổ dân phố số 2',
  });
  const producerIn = (group: string, name: string) =>
    perform(system, registerProducer, {
      unitId: unit.id,
      neighbourhoodId: group,
      name,
      legalKind: 'cooperative',
      representative: 'Đại Mẫu Diện',
      address: 'Ngõ 1',
    });
  const { id: producerId } = await producerIn(neighbourhoodId, named('Hợp tác xã'));
  const { id: premisesId } = await perform(system, addPremises, {
    producerId,
    kind: 'workshop',
    name: named('Xưởng'),
    address: 'Ngõ 1',
  });
  const { id: heldPaperId } = await perform(system, addHeldPaper, {
    producerId,
    kind: 'test-report',
    title: named('Phiếu kiểm nghiệm'),
    issuedOn: '2026-01-10',
    file: { ...paper(), name: `${unit.mark}.pdf` },
  });
  await perform(system, writeProducerYear, { producerId, year: 2025, version: 0, labourTotal: 7, labourLocal: 5 });
  const { id: rivalProducerId } = await producerIn(otherNeighbourhoodId, 'Cơ sở đối thủ');
  let products = 0;
  const product = async () => {
    const name = named(`Miến số ${++products}`);
    return (await perform(system, registerProduct, { producerId, setCode: 'QD26-06', name })).id;
  };

  const dossier = async (reached: (typeof reachedStates)[number], again?: string) => {
    const productId = again ?? (await product());
    const { id } = await perform(system, openDossier, { productId, kind: 'first' });
    const evidence = await perform(system, attachEvidence, {
      dossierId: id,
      file: { ...paper(), name: `${unit.mark}.pdf` },
      title: named('Phiếu kiểm nghiệm'),
    });
    await perform(system, placeEvidence, { evidenceId: evidence.id, criterionCode: '1.1', page: 1 });
    const far = reachedStates.indexOf(reached);
    if (far >= 1) {
      for (const kind of demandedKinds('QD26-06'))
        await perform(system, attachEvidence, { dossierId: id, file: paper(), title: named('Giấy'), kind });
      await markWhole(owner, id);
      await perform(system, fileDossier, { dossierId: id });
    }
    if (far >= 2) await perform(system, receiveDossier, { dossierId: id });
    if (far >= 3) {
      await perform(system, startAssessment, { dossierId: id });
      await perform(system, saveAssessment, {
        dossierId: id,
        version: 0,
        ...sampleAssessment,
        proposalReason: named('Ý'),
      });
    }
    if (far >= 4)
      await perform(system, issueAssessment, { dossierId: id, number: named('12/BC'), dated: '2026-11-20' });
    if (far >= 5) await perform(system, forwardDossier, { dossierId: id });
    return { dossierId: id, evidenceId: evidence.id, productId };
  };

  const { id: councilId } = await perform(system, establishCouncil, {
    unitId: unit.id,
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
    (await perform(system, addToAgenda, { sessionId, dossierId: (await dossier('received')).dossierId })).itemId;
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
  const plannedSessionId = await session();
  const plannedItemId = await onAgenda(plannedSessionId);
  const secondPlannedItemId = await onAgenda(plannedSessionId);

  const worker = await person('economic-office');
  const productId = await product();
  const file = { ...paper(), name: `${unit.mark}.webp`, mediaType: 'image/webp' };
  const picture = (pictured: string) =>
    perform(system, addProductPicture, { productId: pictured, large: file, medium: file, small: file });
  const { id: pictureId } = await picture(productId);
  const received = await dossier('received');
  await picture(received.productId);
  const { dossierId } = received;
  const { id: originalId } = await perform(system, startOriginal, { dossierId, kind: 'reading' });
  const printed = { ...paper(), name: `${unit.mark}.pdf` };
  await perform(system, finishOriginal, { originalId, file: printed, pages: 1, files: [] });
  const { id: waitingOriginalId } = await perform(system, startOriginal, { dossierId, kind: 'whole' });
  await perform(as(worker.actor), writeProductLabel, {
    productId,
    version: 0,
    labelGroup: 'food',
    items: { 'product-name': named('Miến') },
  });
  const { invitationId } = await perform(system, invitePerson, {
    name: named('Khách'),
    phone: `09${unit.id}001`,
    role: 'expert',
    unitId: unit.id,
  });
  const signIn = {
    id: worker.actor.sessionId,
    userId: worker.actor.personId,
    token: randomUUID(),
    expiresAt: new Date('2100-01-01'),
  };
  await owner.insertInto('identity.signInSession').values(signIn).execute();
  const programme = await createWardProgramme(db, owner, { unitId: unit.id, office: worker.actor, named }, now);

  const underAssessment = await dossier('under-assessment');
  const { id: siteVisitId } = await perform(system, recordSiteVisit, {
    dossierId: underAssessment.dossierId,
    visitedOn: '2026-09-01',
    place: named('Xưởng'),
    people: named('Đoàn'),
    notes: named('Ghi'),
  });
  const { id: paperSetId } = await perform(system, logPaperSet, {
    dossierId,
    setVersion: 1,
    pages: 12,
    broughtBy: named('Người mang'),
    cameOn: '2026-11-20',
    file: { ...paper(), name: `${unit.mark}-giay.pdf` },
  });
  const { id: sitePhotoId } = await perform(system, addSitePhoto, {
    visitId: siteVisitId,
    file: { ...paper(), name: `${unit.mark}.webp`, mediaType: 'image/webp' },
  });
  const withdrawn = await dossier('draft');
  await perform(system, withdrawDossier, { dossierId: withdrawn.dossierId });

  const administrator = await person('administrator');
  const recognition = await createWardRecognition(
    db,
    owner,
    { unitId: unit.id, mark: unit.mark, administrator: administrator.actor, product },
    now,
  );
  const leader = await person('ward-leader');
  const papers = await createWardPapers(
    db,
    owner,
    { unitId: unit.id, office: worker.actor, leader: leader.actor, named },
    now,
  );

  const advisory = await person('advisory-team', { scopeId: councilId });
  const expert = await person('expert');
  const advice = await createWardAdvice(
    db,
    {
      ...{ councilId, producerId, named, mark: unit.mark, itemId: plannedItemId },
      ...{ advisory: advisory.actor, expert: expert.actor, member: member.actor },
    },
    now,
  );
  const closedSheet = await owner
    .selectFrom('scoring.scoreSheet')
    .select('id')
    .where('agendaItemId', '=', closedItemId)
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  const neighbourhood = await person('neighbourhood-leader', { unitId: neighbourhoodId });
  const ideas = await createWardIdeas(db, { producerId, office: worker.actor, named }, now);
  const lists = await createWardLists(
    db,
    { unitId: unit.id, producerId, office: worker.actor, leader: neighbourhood.actor, named },
    now,
  );

  return {
    unitId: unit.id,
    mark: unit.mark,
    people: {
      administrator: (await person('administrator')).actor,
      head: (await person('economic-office-head')).actor,
      office: worker.actor,
      leader: leader.actor,
      desk: (await person('one-stop-desk')).actor,
      clerk: (await person('records-clerk')).actor,
      culture: (await person('culture-office')).actor,
      inspector: (await person('inspector')).actor,
      expert: expert.actor,
      neighbourhood: neighbourhood.actor,
      otherNeighbourhood: (await person('neighbourhood-leader', { unitId: otherNeighbourhoodId })).actor,
      producer: (await person('producer', { scopeId: producerId })).actor,
      rival: (await person('producer', { scopeId: rivalProducerId })).actor,
      advisory: advisory.actor,
      chair: chair.actor,
      deputy: deputy.actor,
      member: member.actor,
      secretary: secretary.actor,
    },
    ids: {
      neighbourhoodId,
      producerId,
      productId,
      premisesId,
      heldPaperId,
      pictureId,
      ...lists,
      ...ideas,
      ...advice,
      closedSheetId: closedSheet.id,
      withdrawn,
      draft: await dossier('draft', withdrawn.productId),
      filed: await dossier('filed'),
      received,
      paperSetId,
      originalId,
      waitingOriginalId,
      underAssessment,
      siteVisitId,
      sitePhotoId,
      assessed: await dossier('assessed'),
      forwarded: await dossier('forwarded'),
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
      interestId: interest.id,
      knockOutId,
      invitationId,
      personId: worker.actor.personId,
      grantId: worker.actor.grant.id,
      signInSessionId: signIn.id,
      ...programme,
      ...papers,
      ...recognition,
    },
  };
}
