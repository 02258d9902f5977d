import { expect, test } from 'vitest';
import { addHeldPaper } from '#modules/registry/index.ts';
import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import { paper, useDossiers } from '../../../../tests/support/dossiers.ts';
import { effortsLeft } from './efforts-left.ts';

const here = useDossiers();

const left = async (productId: string, until = '2026-12-31') =>
  (await effortsLeft(here.db, here.system, [{ productId, stars: 3, until }])).get(productId);

test('a product that the software never saw needs every criterion scored; the register’s papers count, until they run out', async () => {
  const producerId = await here.producer();
  const productId = await here.product(producerId);
  const before = await left(productId);
  expect(before?.criteria.length).toBe(criteriaOf(await getCriteriaSet(here.db, 'QD26-09')).length);
  expect(before?.papers).toContain('test-report');
  const hold = (more: object) =>
    here.run(here.system, addHeldPaper, { producerId, kind: 'test-report', file: paper(), ...more });
  await hold({ issuedOn: '2025-12-30' }); // counts twelve months
  expect((await left(productId))?.papers).toContain('test-report');
  expect((await left(productId, '2026-12-30'))?.papers).not.toContain('test-report');
  // One of another product of the same producer does not count.
  await hold({ issuedOn: '2026-06-01', productIds: [await here.product(producerId)] });
  expect((await left(productId))?.papers).toContain('test-report');
  await hold({ issuedOn: '2026-06-01', productIds: [productId] });
  expect((await left(productId))?.papers).not.toContain('test-report');
});

test('what the last dossier with a result had is carried forward; a dossier under way goes before it', async () => {
  const { id, productId } = await here.dossier('received');
  const scored = await left(productId);
  expect(scored?.criteria).not.toContain('2.2');
  const { selfMarks } = await here.row(id);
  await here.owner
    .updateTable('dossiers.dossier')
    .set({ state: 'settled', settledAt: here.now(), selfMarks: JSON.stringify(selfMarks) })
    .where('id', '=', id)
    .execute();
  expect(await left(productId)).toEqual(scored);
  await here.owner.updateTable('dossiers.dossier').set({ selfMarks: '{}' }).where('id', '=', id).execute();
  expect((await left(productId))?.criteria).toContain('2.2');
});
