import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/support/database.ts';
import { takeTry } from './rate-limit.ts';

const held = useDatabase();
const noon = new Date('2026-11-24T05:00:00Z');

test('tries beyond the limit are refused until the window ends, and other keys are not touched', async () => {
  const window = { limit: 3, windowSeconds: 600, now: noon };
  for (let index = 0; index < 3; index++) await takeTry(held.db, 'sign-in:a', window);
  await expect(takeTry(held.db, 'sign-in:a', window)).rejects.toMatchObject({ status: 429, details: { minutes: 10 } });
  await takeTry(held.db, 'sign-in:b', window);
  await takeTry(held.db, 'sign-in:a', { ...window, now: new Date(noon.getTime() + 600_000) });
});

test('sixteen tries at once are all counted', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 16 }, () => takeTry(held.db, 'sign-in:race', { limit: 10, windowSeconds: 600, now: noon })),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled').length).toBe(10);
});
