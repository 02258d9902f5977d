import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/support/database.ts';
import { getCriteriaSet } from '../queries/criteria-set-by-code.ts';
import { holidayList } from '../queries/holiday-list.ts';
import { getPack, packFile, packForFilingOn, regulationPacks } from '../queries/regulation-packs.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { seedPacks } from '../seed-packs.ts';
import { loadRegulationPack } from './load-law-pack.ts';

const held = useDatabase();

test('the packs are loaded once with the 26 sets in force and the days off, each with one event', async () => {
  await loadRegulationPack(held.db);
  await loadRegulationPack(held.db);
  const sets = await held.db.selectFrom('regulation.criteriaSet').select('code').execute();
  expect(sets.length).toBe(26);
  const events = await held.db.selectFrom('platform.event').selectAll().orderBy('id').execute();
  expect(events).toMatchObject([
    { name: 'law-pack.load', details: { packs: ['qd148-2023', 'qd26-2026', 'kh103-ward'] } },
    { name: 'holidays.load', details: { rows: 16 } },
  ]);
});

test('the packs read back are the ones that ship', async () => {
  const shipped = seedPacks();
  expect((await regulationPacks(held.db)).map(({ id }) => id).sort()).toEqual(shipped.map(({ id }) => id).sort());
  for (const pack of shipped) expect(await getPack(held.db, pack.id)).toEqual(pack);
  await expect(getPack(held.db, 'no')).rejects.toMatchObject({ code: 'not-found' });
  expect(await packFile(held.db, 'qd26-2026')).toEqual({ pack: shipped[1], sets: seedCriteriaSets() });
  expect((await packFile(held.db, 'kh103-ward')).sets).toEqual([]);
});

test('the days off are those of the seed file', async () => {
  const { holidays } = JSON.parse(readFileSync('seeds/holidays/2026-2028.json', 'utf8'));
  const rows = (await holidayList(held.db)).map(
    ({ id: _, version: _version, instrument: _instrument, note, ...row }) => (note ? { ...row, note } : row),
  );
  expect(rows).toEqual(holidays);
});

test('the filing date leads to the pack, its criteria and its last day', async () => {
  expect(await packForFilingOn(held.db, '2026-05-21', 're-evaluation')).toMatchObject({
    pack: { id: 'qd148-2023' },
    criteriaPackId: null,
    lastDay: '2026-06-21',
  });
  expect(await packForFilingOn(held.db, '2026-11-24', 'first')).toMatchObject({
    pack: { id: 'qd26-2026' },
    criteriaPackId: 'qd26-2026',
    lastDay: null,
  });
});

test('a pack from before packs were whole documents gets its document, and its sets stay', async () => {
  await sql`update regulation.pack set document = '{}', loaded_at = null where id = 'qd26-2026'`.execute(held.owner);
  await loadRegulationPack(held.db);
  expect((await getPack(held.db, 'qd26-2026')).steps.length).toBe(8);
});

test('a set read back is exactly the set that was loaded', async () => {
  const [first] = seedCriteriaSets();
  expect(await getCriteriaSet(held.db, 'QD26-01')).toEqual(first);
  await expect(getCriteriaSet(held.db, 'QD26-99')).rejects.toMatchObject({ code: 'not-found' });
});
