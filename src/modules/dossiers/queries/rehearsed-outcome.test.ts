import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import type { PersonActor } from '#platform/actor.ts';
import { installSentences } from '#platform/messages.ts';
import { otherWard, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { assignExpert } from '../commands/assign-expert.ts';
import { forwardDossier } from '../commands/forward-dossier.ts';
import { settleDossier } from '../commands/settle-dossier.ts';
import { startAssessment } from '../commands/start-assessment.ts';
import { takeIn } from '../commands/take-in.ts';
import { takeToCouncil } from '../commands/take-to-council.ts';
import { dossiersEventSentences } from '../messages.vi.ts';
import { improvementPlanOf } from '../papers/improvement-plan-of.ts';
import { dossierForViewer } from './dossier-for-viewer.ts';
import { dossierHistory } from './dossier-history.ts';
import { effortsLeft } from './efforts-left.ts';
import { starGap } from './star-gap.ts';
import { supportFilter, supportList } from './support-list.ts';

const here = useDossiers();
beforeAll(() => installSentences(dossiersEventSentences));

/** The commune's council found the lowest level everywhere, the producer gave itself the best. */
async function rehearsed() {
  const made = await here.dossier('in-council');
  const set = await getCriteriaSet(here.db, 'QD26-09');
  const marks = Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, levelRows(criterion)[0]?.mark ?? { points: 0 }]),
  );
  const outcome = { stars: 1, total: '17.35', knockedOut: [], sessionId: randomUUID(), rehearsal: true, marks };
  await here.run(here.system, settleDossier, { dossierId: made.id, outcome });
  return made;
}

const read = async (viewer: PersonActor, { id, productId }: { id: string; productId: string }) => {
  const asked = { dossierId: id, now: here.now() };
  const page = await dossierForViewer(here.db, viewer, asked);
  const gap = await starGap(here.db, viewer, asked);
  const plan = await improvementPlanOf(here.db, viewer, asked);
  const efforts = await effortsLeft(here.db, viewer, [{ productId, stars: 3, until: '2026-12-31' }]);
  const history = await dossierHistory(here.db, viewer, id);
  return {
    total: page.outcome?.total ?? null,
    base: gap.base,
    stars: gap.rating.stars,
    tooLow: efforts.get(productId)?.criteria.length,
    said: JSON.stringify([page, gap, plan, history]),
  };
};

test('what a commune’s council rehearsed is read by the commune’s officials and councils', async () => {
  const made = await rehearsed();
  const office = await here.person('economic-office', ward);
  for (const viewer of [
    office,
    await here.person('ward-leader', ward),
    await here.person('council-secretary', ward, made.councilId),
    await here.person('council-member', ward, made.councilId),
  ]) {
    const seen = await read(viewer, made);
    expect([seen.total, seen.base, seen.stars]).toEqual(['17.35', 'council', 1]);
    expect(seen.tooLow).toBeGreaterThan(0);
  }
  const { rows } = await supportList(here.db, office, {
    filter: supportFilter(new URLSearchParams()),
    now: here.now(),
  });
  expect(rows.find(({ id }) => id === made.id)).toMatchObject({ base: 'council', stars: 1 });
});

test('its producer, the province, the province’s council and experts read neither the figures nor a way computed from them', async () => {
  const made = await rehearsed();
  const councilId = randomUUID();
  const office = await here.person('economic-office', ward);
  const expert = await here.person('expert', ward);
  await here.run(office, assignExpert, { dossierId: made.id, personId: expert.personId, until: '2026-12-31' });
  await here.run(here.system, startAssessment, { dossierId: made.id });
  await here.issueReport(made.id);
  await here.run(here.system, forwardDossier, { dossierId: made.id });
  await here.run(here.system, takeIn, { dossierId: made.id });
  await here.run(here.system, takeToCouncil, { dossierId: made.id, councilId });
  for (const viewer of [
    await here.person('producer', ward, made.producerId),
    await here.person('provincial-office', province),
    await here.person('council-chair', province, councilId),
    await here.person('council-secretary', province, councilId),
    await here.person('advisory-team', province, councilId),
    await here.person('advisory-team', ward, made.councilId),
    expert,
  ]) {
    const seen = await read(viewer, made);
    expect([viewer.grant.role, seen.total, seen.base, seen.tooLow]).toEqual([viewer.grant.role, null, 'self', 0]);
    expect(seen.stars).not.toBe(1);
    expect(seen.said).not.toMatch(/17[.,]35|"rehearsal"/);
  }
  const stranger = await here.person('council-member', otherWard, made.councilId);
  await expect(read(stranger, made)).rejects.toMatchObject({ code: 'not-found' });
  // The province's own finding is everybody's again.
  const outcome = { stars: 2, total: '41.20', knockedOut: [], sessionId: randomUUID(), rehearsal: false, marks: {} };
  await here.run(here.system, settleDossier, { dossierId: made.id, outcome });
  const producer = await here.person('producer', ward, made.producerId);
  expect(await read(producer, made)).toMatchObject({ total: '41.20', base: 'council' });
});
