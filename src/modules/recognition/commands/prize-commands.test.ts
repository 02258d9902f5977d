import { expect, test } from 'vitest';
import { otherWard, province, ward } from '../../../../tests/support/dossiers.ts';
import { useRecognition } from '../../../../tests/support/recognition.ts';
import { prizesReadyForBudget } from '../queries/prize-list.ts';
import { approvePrize } from './approve-prize.ts';
import { makeReady } from './make-ready.ts';
import { proposePrize } from './propose-prize.ts';
import { rejectPrize } from './reject-prize.ts';
import { setPrizeNorm } from './set-prize-norm.ts';

const here = useRecognition();
const propose = (certificateId: string, prizedBefore?: number) =>
  here.run(here.system, proposePrize, { certificateId, ...(prizedBefore && { prizedBefore: String(prizedBefore) }) });
const upgraded = (from: { productId: string; producerId: string }, stars: 4 | 5) =>
  here.issued(
    { stars, total: stars === 5 ? '93.00' : '80.00', ...(stars === 5 && { level: 'centre' as const }) },
    { productId: from.productId, producerId: from.producerId, kind: 'upgrade' },
  );

test('8 million for three stars, 2 more for four, 5 more for five: each level once, the difference only', async () => {
  const three = await here.issued({ stars: 3, total: '60.00' });
  expect(await propose(three.certificateId)).toMatchObject({ amount: 8_000_000 });
  await expect(propose(three.certificateId)).rejects.toMatchObject({ code: 'prize.one-per-level' });
  const four = await upgraded(three, 4);
  expect(await propose(four.certificateId)).toMatchObject({ amount: 2_000_000 });
  const five = await upgraded(three, 5);
  expect(await propose(five.certificateId)).toMatchObject({ amount: 5_000_000 });
  await expect(propose(four.certificateId)).rejects.toMatchObject({ status: 409 });
});

test('from three to five stars the difference is 7 million; what was prized outside the system counts', async () => {
  const three = await here.issued({ stars: 3, total: '60.00' });
  await propose(three.certificateId);
  const five = await upgraded(three, 5);
  expect(await propose(five.certificateId)).toMatchObject({ amount: 7_000_000 });
  const four = await here.issued({ stars: 4, total: '75.00' });
  expect(await propose(four.certificateId, 3)).toMatchObject({ amount: 2_000_000 });
  const again = await here.issued({ stars: 3, total: '60.00' });
  await expect(propose(again.certificateId, 3)).rejects.toMatchObject({ code: 'prize.nothing-left' });
});

test('proposed by the office, approved by the leader, ready for the budget; nobody else, in no other order', async () => {
  const { certificateId } = await here.issued({ stars: 4, total: '75.00' });
  const office = await here.person('economic-office', ward);
  const leader = await here.person('ward-leader', ward);
  const { id: prizeId } = await here.run(office, proposePrize, { certificateId });
  await expect(here.run(office, approvePrize, { prizeId })).rejects.toMatchObject({ code: 'role-missing' });
  await expect(here.run(office, makeReady, { prizeId })).rejects.toMatchObject({ code: 'prize.state-forbids' });
  const stranger = await here.person('ward-leader', otherWard);
  await expect(here.run(stranger, approvePrize, { prizeId })).rejects.toMatchObject({ status: 404 });
  const answers = await Promise.allSettled([1, 2].map(() => here.run(leader, approvePrize, { prizeId })));
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  await here.run(office, makeReady, { prizeId });
  await expect(here.run(leader, rejectPrize, { prizeId, reason: 'x' })).rejects.toMatchObject({
    code: 'prize.state-forbids',
  });
  const ready = await prizesReadyForBudget(here.db, office);
  expect(ready.filter(({ id }) => id === prizeId)).toMatchObject([{ amount: 10_000_000, stars: 4, state: 'ready' }]);
  expect(await prizesReadyForBudget(here.db, stranger)).toEqual([]);
  expect((await here.events(prizeId)).map(({ name }) => name)).toEqual([
    'prize.propose',
    'prize.approve',
    'prize.make-ready',
  ]);
});

test('a rejected prize leaves the level free', async () => {
  const { certificateId } = await here.issued();
  const { id: prizeId } = await propose(certificateId);
  await here.run(here.system, rejectPrize, { prizeId, reason: 'Sai hạng' });
  expect(await propose(certificateId)).toMatchObject({ amount: 10_000_000 });
});

test('of two proposals at once one is made', async () => {
  const { certificateId } = await here.issued();
  const answers = await Promise.allSettled([1, 2, 3].map(() => propose(certificateId)));
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'prize.one-per-level' },
  });
});

test('a province’s own norm holds from its day for its wards; before any norm there is no prize', async () => {
  const office = await here.person('provincial-office', province);
  const norm = { stars: '3', amount: '9000000', instrument: 'Nghị quyết 5/2026/NQ-HĐND', validFrom: '2026-09-01' };
  await here.run(office, setPrizeNorm, norm);
  await expect(here.run(office, setPrizeNorm, norm)).rejects.toMatchObject({ code: 'prize-norm.day-taken' });
  const { certificateId } = await here.issued({ stars: 3, total: '60.00' });
  expect(await propose(certificateId)).toMatchObject({ amount: 9_000_000 });
  const old = await here.recorded({ dated: '2026-05-01' });
  await expect(propose(old.certificateId)).rejects.toMatchObject({ code: 'prize.no-norm' });
});
