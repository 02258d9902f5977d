import { randomUUID } from 'node:crypto';
import { finishOriginal } from '#modules/dossiers/commands/finish-original.ts';
import {
  addSitePhoto,
  deferDossier,
  logPaperSet,
  recordSiteVisit,
  startOriginal,
  withdrawDossier,
} from '#modules/dossiers/index.ts';
import { invitePerson } from '#modules/identity/commands/invite-person.ts';
import type { Role } from '#modules/identity/rules/roles.ts';
import { addProductPicture, writeProductLabel } from '#modules/registry/index.ts';
import { type PersonActor, systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { createActor } from './acting-person.ts';
import { performerOf } from './council.ts';
import { paper } from './dossiers.ts';
import { createWardAdvice } from './ward-advice.ts';
import { createWardCouncil } from './ward-council.ts';
import { wardDossiers } from './ward-dossier.ts';
import { createWardIdeas } from './ward-ideas.ts';
import { createWardLists } from './ward-lists.ts';
import { createWardPapers } from './ward-papers.ts';
import { createWardProgramme } from './ward-programme.ts';
import { createWardRecognition } from './ward-recognition.ts';
import { createWardRegister } from './ward-register.ts';

/** A ward with everything in it that a ward can have, made through the commands. All its words carry its `mark`, but for the rival's. */
export type WardWorld = Awaited<ReturnType<typeof createWardWorld>>;

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

  const register = await createWardRegister(db, { unitId: unit.id, mark: unit.mark, named }, now);
  const { neighbourhoodId, otherNeighbourhoodId, producerId, premisesId, heldPaperId, rivalProducerId, product } =
    register;
  const dossier = wardDossiers(db, owner, { mark: unit.mark, named, product }, now);
  const council = await createWardCouncil(
    db,
    owner,
    { unitId: unit.id, named, person, receivedDossier: () => dossier('received') },
    now,
  );
  const { councilId, plannedItemId } = council.ids;

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

  const deferred = await dossier('received');
  const { dossierId: deferredId } = deferred;
  await perform(system, deferDossier, { dossierId: deferredId, round: 'Đợt 1 năm 2027', reason: named('Muộn') });

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
      ...{ advisory: advisory.actor, expert: expert.actor, member: council.seats.member },
    },
    now,
  );
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
      ...council.seats,
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
      deferred,
      forwarded: await dossier('forwarded'),
      ...council.ids,
      invitationId,
      personId: worker.actor.personId,
      grantId: worker.actor.grant.id,
      teamGrantId: advisory.actor.grant.id,
      signInSessionId: signIn.id,
      ...programme,
      ...papers,
      ...recognition,
    },
  };
}
