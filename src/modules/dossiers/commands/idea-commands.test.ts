import { expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { otherWard, province, useDossiers, ward } from '../../../../tests/support/dossiers.ts';
import { ideaForViewer, ideaList } from '../queries/idea-list.ts';
import { ideaWork } from '../queries/idea-work.ts';
import { potentialList, potentialLists } from '../queries/potential-lists.ts';
import { roundList } from '../queries/round-list.ts';
import { appraiseIdea } from './appraise-idea.ts';
import { cancelRound } from './cancel-round.ts';
import { draftIdea } from './draft-idea.ts';
import { editIdea } from './edit-idea.ts';
import { makePotentialList } from './make-potential-list.ts';
import { openDossier } from './open-dossier.ts';
import { recordRound } from './record-round.ts';
import { returnIdea } from './return-idea.ts';
import { submitIdea } from './submit-idea.ts';
import { withdrawIdea } from './withdraw-idea.ts';

const here = useDossiers();
const whole = {
  description: 'Trà sen ướp hoa',
  materials: 'Sen hồ của phường',
  output: '50 kg một tháng',
  market: 'Cửa hàng trong quận cũ',
  investment: '150.000.000',
};
const appraisal = {
  potential: 'high',
  potentialReason: 'Nguyên liệu tại chỗ',
  feasibility: 'medium',
  feasibilityReason: 'Thiếu nơi sấy',
  verdict: 'potential',
};
const noFilter = { words: '', sort: 'newest', page: 1 } as const;
let count = 0;

const submitted = async (more: { unitId?: string; name?: string } = {}) => {
  count += 1;
  const producerId = await here.producer(more.unitId ? { unitId: more.unitId } : {});
  const { id } = await here.run(here.system, draftIdea, {
    producerId,
    name: more.name ?? `Trà sen ${count}`,
    ...whole,
  });
  await here.run(here.system, submitIdea, { ideaId: id });
  return { id, producerId };
};
const workFor = (viewer: Actor) => ideaWork(here.db, viewer, here.now());
const row = (id: string) =>
  here.db.selectFrom('dossiers.idea').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

test('a producer writes an idea, the office sees it when it is sent, gives it back, and appraises it with reasons', async () => {
  const producerId = await here.producer();
  const producer = await here.person('producer', ward, producerId);
  const office = await here.person('economic-office', ward);
  const { id } = await here.run(producer, draftIdea, { producerId, name: 'Chè sen Mẫu', description: 'Chè' });
  expect(await workFor(producer)).toMatchObject([{ verb: 'Soạn tiếp', waiting: false }]);
  await expect(ideaForViewer(here.db, office, id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(here.run(producer, submitIdea, { ideaId: id })).rejects.toMatchObject({
    code: 'idea.incomplete',
    details: { empty: ['materials', 'output', 'market'] },
  });

  await here.run(producer, editIdea, { ideaId: id, version: 1, name: 'Chè sen Mẫu', ...whole });
  await expect(here.run(producer, editIdea, { ideaId: id, version: 1, name: 'Khác', ...whole })).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
  await here.run(producer, submitIdea, { ideaId: id });
  await expect(here.run(producer, editIdea, { ideaId: id, version: 3, name: 'Khác', ...whole })).rejects.toMatchObject({
    code: 'idea.state-forbids',
  });
  expect((await workFor(office))[0]?.href).toBe('/y-tuong?buoc=submitted');
  expect(await workFor(producer)).toMatchObject([{ verb: 'Xem', waiting: true }]);

  await here.run(office, returnIdea, { ideaId: id, reason: 'Ghi rõ nguồn sen' });
  expect(await row(id)).toMatchObject({ state: 'returned', returnReason: 'Ghi rõ nguồn sen' });
  expect(await workFor(producer)).toMatchObject([{ verb: 'Bổ sung' }]);
  await here.run(producer, submitIdea, { ideaId: id });
  const { version } = await row(id);
  await here.run(office, appraiseIdea, { ideaId: id, version, ...appraisal });

  expect(await row(id)).toMatchObject({
    state: 'potential',
    appraisal: { ...appraisal, advice: '' },
    appraisedBy: office.personId,
    form: { investment: 150000000, revenue: null },
  });
  expect((await here.events(id)).map(({ name }) => name)).toEqual([
    'idea.draft',
    'idea.edit',
    'idea.submit',
    'idea.return',
    'idea.submit',
    'idea.appraise',
  ]);
});

test('two officials appraise at once: the second is told, nothing is overwritten', async () => {
  const { id } = await submitted();
  const [one, other] = [await here.person('economic-office', ward), await here.person('economic-office-head', ward)];
  const { version } = await row(id);
  const answers = await Promise.allSettled([
    here.run(one, appraiseIdea, { ideaId: id, version, ...appraisal }),
    here.run(other, appraiseIdea, { ideaId: id, version, ...appraisal, verdict: 'declined' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('one name once a year and producer; a withdrawn idea frees it', async () => {
  const { id, producerId } = await submitted({ name: 'Cốm Mẫu Một' });
  const again = () => here.run(here.system, draftIdea, { producerId, name: 'CỐM MẪU MỘT' });
  await expect(again()).rejects.toMatchObject({ code: 'idea.named-already' });
  await here.run(here.system, withdrawIdea, { ideaId: id });
  await expect(again()).resolves.toMatchObject({});
});

test('no idea, no list and no appraisal stands before a dossier', async () => {
  const { id, producerId } = await submitted();
  await here.run(here.system, appraiseIdea, {
    ideaId: id,
    version: 2,
    ...appraisal,
    verdict: 'declined',
    potential: 'low',
  });
  const productId = await here.product(producerId);
  await expect(here.run(here.system, openDossier, { productId })).resolves.toMatchObject({});
});

test('the list of potential products is a công văn with the chosen ideas in their order, and stays as it was', async () => {
  const office = await here.person('economic-office', ward);
  const made = [await submitted({ name: 'Bánh sen Mẫu' }), await submitted({ name: 'Áo lụa Mẫu' })];
  const waiting = await submitted({ name: 'Chưa thẩm định' });
  for (const { id } of made) {
    const { version } = await row(id);
    await here.run(office, appraiseIdea, { ideaId: id, version, ...appraisal });
  }
  const ideaIds = made.map(({ id }) => id);
  const listedIn = async () =>
    (await potentialLists(here.db, office, { year: 2026 })).ideas
      .filter(({ id }) => ideaIds.includes(id))
      .map((idea) => idea.listedIn);
  const unlisted = async () => (await workFor(office)).find(({ href }) => href === '/danh-muc-tiem-nang')?.title;
  expect(await listedIn()).toEqual([null, null]);
  const before = Number.parseInt((await unlisted()) ?? '', 10);
  await expect(
    here.run(office, makePotentialList, { year: 2026, ideaIds: [...ideaIds, waiting.id] }),
  ).rejects.toMatchObject({ code: 'potential-list.only-potential' });

  const { id, paperId } = await here.run(office, makePotentialList, { year: 2026, ideaIds });
  expect(await listedIn()).toEqual([1, 1]);
  expect(Number.parseInt((await unlisted()) ?? '0', 10)).toBe(before - 2);

  // The office is led to the register with what the idea says, until the producer's product stands there.
  const toRegister = async () =>
    (await workFor(office)).filter(({ verb }) => verb === 'Ghi sản phẩm').map(({ href }) => href);
  const { producerId } = await row(ideaIds[0] as string);
  const path = (await toRegister()).find((href) => href.includes(producerId)) ?? '';
  expect(new URL(path, 'http://mau').searchParams.get('chu-the')).toBe(producerId);
  expect(new URL(path, 'http://mau').searchParams.get('ten')).toBe('Bánh sen Mẫu');
  await here.product(producerId);
  expect(await toRegister()).toHaveLength(1);

  const paper = await here.db
    .selectFrom('documents.paper')
    .selectAll()
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  expect(paper).toMatchObject({ kind: 'letter', state: 'draft', unitId: ward });
  expect((paper.content as { values: { content: string } }).values.content).toMatch(
    /\| 1 \| Bánh sen Mẫu \|.*\n\| 2 \| Áo lụa Mẫu \|/,
  );
  await here.run(office, withdrawIdea, { ideaId: ideaIds[0] });
  expect((await potentialList(here.db, office, id)).rows.map(({ name }) => name)).toEqual([
    'Bánh sen Mẫu',
    'Áo lụa Mẫu',
  ]);
});

test('another ward and another producer know of no idea; a producer reads no list', async () => {
  const { id } = await submitted();
  const stranger = await here.person('economic-office', otherWard);
  const rival = await here.person('producer', ward, await here.producer());
  for (const viewer of [stranger, rival]) {
    await expect(ideaForViewer(here.db, viewer, id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await ideaList(here.db, viewer, noFilter)).rows.map((one) => one.id)).not.toContain(id);
    await expect(here.run(viewer, withdrawIdea, { ideaId: id })).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(potentialLists(here.db, rival, { year: 2026 })).rejects.toMatchObject({ code: 'not-allowed' });
});

test('found by half its name without diacritics', async () => {
  const office = await here.person('economic-office', ward);
  const { id } = await submitted({ name: 'Hồng treo gió Đà Lạt' });
  const found = await ideaList(here.db, office, { ...noFilter, words: 'treo GIO' });
  expect(found.rows.map((one) => one.id)).toEqual([id]);
});

test('the rounds of the law, with those that the province wrote down; cancelled ones are gone', async () => {
  const office = await here.person('economic-office', ward);
  const city = await here.person('provincial-office', province);
  const rounds = async () =>
    (await roundList(here.db, office, { year: 2026, now: here.now() })).map(({ level, name, lastDay }) => [
      level,
      name,
      lastDay,
    ]);
  const lawful = [
    ['province', 'Đợt 1', '2026-04-29'],
    ['province', 'Đợt 2', '2026-10-29'],
    ['central', 'Đợt 2', '2026-01-29'],
    ['central', 'Đợt 1', '2026-07-29'],
  ];
  expect(await rounds()).toEqual(lawful);
  const extra = { level: 'province', name: 'Đợt bổ sung', instrument: 'KH 99/KH-UBND' };
  await expect(
    here.run(city, recordRound, { ...extra, lastDay: '2026-08-20', resultsBy: '2026-08-20' }),
  ).rejects.toMatchObject({ code: 'round.days-in-order' });
  const { id } = await here.run(city, recordRound, { ...extra, lastDay: '2026-08-20', resultsBy: '2026-09-20' });
  expect(await rounds()).toContainEqual(['province', 'Đợt bổ sung', '2026-08-20']);
  await expect(
    here.run(city, recordRound, { ...extra, lastDay: '2026-08-21', resultsBy: '2026-09-20' }),
  ).rejects.toMatchObject({ code: 'round.written-already' });
  await expect(here.run(office, cancelRound, { roundId: id, reason: 'Thôi' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await here.run(city, cancelRound, { roundId: id, reason: 'Thành phố bỏ đợt' });
  expect(await rounds()).toEqual(lawful);
});
