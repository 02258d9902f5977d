import { beforeAll, expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { levelRows } from '#modules/regulation/rules/level-rows.ts';
import { administrativeDocument } from '#standards/vietnam/administrative-document/administrative-document.ts';
import { laidOut } from '../../../../tests/conformance/administrative-document/laid-out.ts';
import { otherWard, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { markSelf } from '../commands/mark-self.ts';
import { settleDossier } from '../commands/settle-dossier.ts';
import { improvementPlan } from '../papers/improvement-plan.ts';
import { planHeadOf, starGap } from './star-gap.ts';
import { supportFilter, supportList } from './support-list.ts';

const here = useDossiers();
const noFilter = supportFilter(new URLSearchParams());

/** A product scored low everywhere but at `raised`, by row value. */
const scoredLow = async (raised: Record<string, string> = {}) => {
  const made = await here.dossier('draft');
  const { setCode, version } = await here.row(made.id);
  const marks = Object.fromEntries(
    criteriaOf(await getCriteriaSet(here.db, setCode)).map((criterion) => [
      criterion.code,
      raised[criterion.code] ?? levelRows(criterion)[0]?.value ?? '0',
    ]),
  );
  await here.run(here.system, markSelf, { dossierId: made.id, version, marks });
  return made;
};

let low: Awaited<ReturnType<typeof scoredLow>>;
beforeAll(async () => {
  low = await scoredLow();
});

test('each step names the proof it needs, and the paper that the register already holds', async () => {
  const hold = (title: string, expiresOn: string) =>
    here.run(here.system, addHeldPaper, { producerId: low.producerId, kind: 'trademark', title, expiresOn });
  await hold('Nhãn hiệu Mẫu', '2030-01-01');
  await hold('Nhãn hiệu cũ', '2026-09-16');
  await hold('', '2030-01-01');

  const gap = await starGap(here.db, here.system, { dossierId: low.id, target: 4, now: here.now() });

  const mark = gap.gap?.steps.find(({ criterion }) => criterion === '3.5');
  expect(mark).toMatchObject({
    name: 'Sở hữu trí tuệ',
    from: 0,
    reason: 'least-level',
    evidence: [{ kind: 'intellectual-property', have: ['Nhãn hiệu Mẫu', 'Giấy chứng nhận nhãn hiệu'] }],
  });
  expect(gap.base).toBe('self');
  expect(gap.gap?.total).toBeGreaterThanOrEqual(70);
});

test('without a wish the next star is the target', async () => {
  const gap = await starGap(here.db, here.system, { dossierId: low.id, now: here.now() });
  expect([gap.rating.stars, gap.target]).toEqual([1, 3]);
});

test('a product that failed climbs from what the council found, not from its own praise', async () => {
  const failed = await here.dossier('in-council');
  const set = await getCriteriaSet(here.db, 'QD26-09');
  const marks = Object.fromEntries(
    criteriaOf(set).map((criterion) => [criterion.code, levelRows(criterion)[0]?.mark ?? { points: 0 }]),
  );
  await here.run(here.system, settleDossier, {
    dossierId: failed.id,
    outcome: { stars: 1, total: '17.00', knockedOut: [], sessionId: failed.id, rehearsal: false, marks },
  });
  const gap = await starGap(here.db, here.system, { dossierId: failed.id, now: here.now() });
  expect(gap.base).toBe('council');
  expect(gap.rating.stars).toBe(1);
  expect(gap.gap?.steps.length).toBeGreaterThan(5);
});

test('the improvement plan prints a row for each step', async () => {
  const gap = await starGap(here.db, here.system, { dossierId: low.id, target: 3, now: here.now() });
  const head = await planHeadOf(here.db, low.id);
  const paper = improvementPlan(gap, { ...head, date: '2026-09-17' });
  const table = paper.blocks.find((block) => block.type === 'table');
  expect(table).toMatchObject({ rows: { length: gap.gap?.steps.length } });
  const printed = JSON.stringify(await laidOut(await administrativeDocument(paper)));
  for (const step of gap.gap?.steps ?? []) expect(printed).toContain(`${step.criterion}. ${step.name}`);
});

test('the ward helps first who is nearest; another ward and a producer see nothing', async () => {
  const near = await scoredLow({ '3.5': '2', '7': '5' });
  const office = await here.person('economic-office', ward);
  const { rows, total } = await supportList(here.db, office, { filter: noFilter, now: here.now() });
  const places = rows.map(({ id }) => id);
  expect(places.indexOf(near.id)).toBeLessThan(places.indexOf(low.id));
  expect(rows.map(({ levels }) => levels)).toEqual([...rows.map(({ levels }) => levels)].sort((a, b) => a - b));
  expect(total).toBe(rows.length);

  const stranger = await here.person('economic-office', otherWard);
  expect(await supportList(here.db, stranger, { filter: noFilter, now: here.now() })).toMatchObject({ total: 0 });
  await expect(starGap(here.db, stranger, { dossierId: low.id, now: here.now() })).rejects.toMatchObject({
    code: 'not-found',
  });
  const producer = await here.person('producer', ward, low.producerId);
  await expect(supportList(here.db, producer, { filter: noFilter, now: here.now() })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect((await starGap(here.db, producer, { dossierId: low.id, now: here.now() })).dossier.id).toBe(low.id);
});

test('found by half a name without diacritics, and by the star that comes next', async () => {
  const office = await here.person('economic-office', ward);
  const find = (query: string) =>
    supportList(here.db, office, { filter: supportFilter(new URLSearchParams(query)), now: here.now() });
  expect((await find('tim=TUONG NEP')).total).toBeGreaterThan(1);
  expect((await find('tim=khong co')).total).toBe(0);
  expect((await find('sao=3')).rows.every(({ target }) => target === 3)).toBe(true);
});
