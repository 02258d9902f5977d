import { expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { seed } from '../../src/seed.ts';
import { useDossiers } from '../support/dossiers.ts';

const held = useDossiers();
const counts = async () => ({
  plans: await held.db.selectFrom('programme.plan').select(['unitId', 'number', 'sample']).execute(),
  people: (await held.db.selectFrom('identity.person').select('id').execute()).length,
  producers: (await held.db.selectFrom('registry.producer').select('id').execute()).length,
});

test('a real installation of the ward starts with its plan whole and nothing invented, once', async () => {
  const { actor: _, ...performer } = held.as(held.system);
  const installation = { ...performer, config: readConfig({ DATABASE_URL: 'postgres://unused', SEED: 'none' }) };
  const before = await counts();
  for (let times = 0; times < 2; times++)
    expect(await seed(installation as Parameters<typeof seed>[0], ['plan'])).toBe(0);
  expect(await counts()).toEqual({
    ...before,
    plans: [{ unitId: '00175', number: '103/KH-UBND', sample: false }],
  });
  const { of } = await held.db
    .selectFrom('programme.task')
    .select((eb) => eb.fn.countAll<number>().as('of'))
    .executeTakeFirstOrThrow();
  expect(of).toBeGreaterThan(50);
});
