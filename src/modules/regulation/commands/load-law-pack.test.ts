import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/support/database.ts';
import { getCriteriaSet } from '../queries/criteria-set-by-code.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { loadRegulationPack } from './load-law-pack.ts';

const held = useDatabase();

test('the pack in force is loaded once with its 26 sets and leaves one event', async () => {
  await loadRegulationPack(held.db);
  await loadRegulationPack(held.db);
  const sets = await held.db.selectFrom('regulation.criteriaSet').select('code').execute();
  expect(sets.length).toBe(26);
  const events = await held.db.selectFrom('platform.event').selectAll().execute();
  expect(events).toMatchObject([{ name: 'law-pack.load', subjectId: 'qd26-2026' }]);
});

test('a set read back is exactly the set that was loaded', async () => {
  const [first] = seedCriteriaSets();
  expect(await getCriteriaSet(held.db, 'QD26-01')).toEqual(first);
  await expect(getCriteriaSet(held.db, 'QD26-99')).rejects.toMatchObject({ code: 'not-found' });
});
