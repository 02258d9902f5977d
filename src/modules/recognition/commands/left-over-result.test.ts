import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  dossierForViewer,
  dossierWork,
  draftRequestLetter,
  forwardDossier,
  startAssessment,
} from '#modules/dossiers/index.ts';
import type { PersonActor } from '#platform/actor.ts';
import { otherWard, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { discardDecision } from './discard-decision.ts';
import { draftDecision } from './draft-decision.ts';
import { issueDecision } from './issue-decision.ts';

const here = useRecognition();
let office: PersonActor;
let leader: PersonActor;
beforeAll(async () => {
  office = await here.person('economic-office', ward);
  leader = await here.person('ward-leader', ward);
});
beforeEach(() => here.owner.deleteFrom('regulation.unitMode').execute());

/** What the ward's own council found; with `report` the commune's Mẫu số 03 is issued already. */
async function foundByWard({ report = true, stars = 3 as 2 | 3, level = 'commune' as 'commune' | 'province' } = {}) {
  const dossier = await here.settled({ stars, total: stars === 3 ? '60.00' : '45.00', level });
  const kind = stars === 3 ? 'three-four' : 'below-three';
  await here.owner
    .updateTable('dossiers.dossier')
    .set((eb) => ({
      assessedAt: report ? here.now() : null,
      outcome: eb.fn('jsonb_set', ['outcome', eb.val('{kind}'), eb.val(JSON.stringify(kind))]),
    }))
    .where('id', '=', dossier.id)
    .execute();
  return dossier;
}
const endDelegation = () => here.owner.updateTable('regulation.unitMode').set({ validTo: '2026-09-16' }).execute();
const forward = (dossierId: string) => here.run(here.system, forwardDossier, { dossierId });
const assess = (dossierId: string) => here.run(here.system, startAssessment, { dossierId });
const letter = (id: string) => here.run(here.system, draftRequestLetter, { dossierIds: [id], round: 'đợt 3 năm 2026' });
const lineOf = async (viewer: PersonActor, id: string) =>
  (await dossierWork(here.db, viewer, here.now())).find(({ href }) => href === `/ho-so/${id}`);
const view = (id: string) => dossierForViewer(here.db, office, { dossierId: id, now: here.now() });
const stays = { code: 'dossier.result-stays' };

describe('three stars of the ward’s council whose delegation ended before they stood in a decision', () => {
  test('go to the province with the report, the ward’s result kept as a rehearsal', async () => {
    const { id } = await foundByWard();
    const { may, isLeftOver } = await view(id);
    expect({ isLeftOver, forward: may.forward?.allowed, start: may.startAssessment }).toEqual({
      isLeftOver: true,
      forward: true,
      start: null,
    });
    expect(await lineOf(office, id)).toMatchObject({ verb: 'Gửi tỉnh', waiting: false });
    expect(await lineOf(leader, id)).toMatchObject({ verb: 'Gửi tỉnh', waiting: false });
    await expect(assess(id)).rejects.toMatchObject(stays);
    await letter(id);
    await forward(id);
    expect(await here.row(id)).toMatchObject({
      state: 'forwarded',
      forwardedTo: '01',
      settledAt: null,
      outcome: { level: 'commune', stars: 3, rehearsal: true },
    });
  });

  test('are assessed first where there is no report', async () => {
    const { id } = await foundByWard({ report: false });
    expect((await view(id)).may).toMatchObject({ forward: null, startAssessment: { allowed: true } });
    expect(await lineOf(office, id)).toMatchObject({ verb: 'Đánh giá', waiting: false });
    expect(await lineOf(leader, id)).toBeUndefined();
    await expect(forward(id)).rejects.toMatchObject(stays);
    await expect(letter(id)).rejects.toMatchObject(stays);
    await assess(id);
    expect(await here.row(id)).toMatchObject({
      state: 'under-assessment',
      settledAt: null,
      outcome: { stars: 3, rehearsal: true },
    });
    await here.issueReport(id);
    await forward(id);
    expect(await here.row(id)).toMatchObject({ state: 'forwarded' });
  });

  test('wait for a draft, whose paper may be signed, to be given up', async () => {
    await here.delegate();
    const { id } = await foundByWard();
    const { id: decisionId } = await here.run(here.system, draftDecision, { unitId: ward, dossierIds: [id] });
    await endDelegation();
    await expect(forward(id)).rejects.toMatchObject(stays);
    await here.run(here.system, discardDecision, { decisionId });
    await forward(id);
  });

  test('are nobody’s to send but the ward’s', async () => {
    const { id } = await foundByWard();
    const stranger = await here.person('economic-office', otherWard);
    expect(await lineOf(stranger, id)).toBeUndefined();
    await expect(here.run(stranger, forwardDossier, { dossierId: id })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a result stays where it is', () => {
  const expectStays = async (id: string) => {
    for (const step of [forward, assess, letter]) await expect(step(id)).rejects.toMatchObject(stays);
    expect((await view(id)).may).toMatchObject({ forward: null, startAssessment: null });
    expect(await lineOf(office, id)).toBeUndefined();
    expect(await here.row(id)).toMatchObject({ state: 'settled', settledAt: here.now() });
  };

  test('while the delegation holds', async () => {
    await here.delegate();
    await expectStays((await foundByWard()).id);
  });
  test('below three stars, which nobody recognises', async () => expectStays((await foundByWard({ stars: 2 })).id));
  test('found by the province', async () => expectStays((await foundByWard({ level: 'province' })).id));
  test('with a decision issued for it', async () => {
    await here.delegate();
    const { id } = await foundByWard();
    const { id: decisionId } = await here.run(here.system, draftDecision, { unitId: ward, dossierIds: [id] });
    await here.run(here.system, issueDecision, { decisionId, number: '90/QĐ-UBND', dated: '2026-09-17' });
    await endDelegation();
    await expectStays(id);
  });
});
