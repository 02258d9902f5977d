import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { systemActor } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { defineCommand, perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { createLog } from '#platform/log.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';
import { seedPacks } from '../seed-packs.ts';
import { insertPack, packColumns } from './insert-pack.ts';
import { loadHolidays } from './load-holidays.ts';

/** The pack in force: QĐ 26/2026/QĐ-TTg of 22/5/2026, in force the same day (Điều 11). */
export const packInForce = 'qd26-2026';

/**
 * Writes the packs that the software ships with and the 26 criteria sets in force. A pack that is there already is left
 * alone, whatever it says; one from before packs were whole documents gets its document.
 */
export const loadLawPack = defineCommand({
  name: 'law-pack.load',
  roles: ['system'],
  input: z.strictObject({}),
  subject: async ({ db }) => ({
    packs: seedPacks(),
    loaded: new Map(
      (await db.selectFrom('regulation.pack').select(['id', 'loadedAt']).forNoKeyUpdate().execute()).map((row) => [
        row.id,
        row.loadedAt,
      ]),
    ),
  }),
  may: () => yes,
  run: async (context, { packs, loaded }) => {
    const written: string[] = [];
    for (const pack of packs) {
      const sets = pack.criteria.kind === 'own' ? seedCriteriaSets() : [];
      if (!loaded.has(pack.id)) await insertPack(context, pack, sets);
      else if (loaded.get(pack.id) === null)
        await context.db
          .updateTable('regulation.pack')
          .set(packColumns(context, pack, sets))
          .where('id', '=', pack.id)
          .execute();
      else continue;
      written.push(pack.id);
    }
    context.record({ subject: { kind: 'law-pack', id: packInForce }, unitId: null, details: { packs: written } });
    return { packs: written };
  },
});

/** Loads packs and days off as the seed does; a database that has them is left alone, without an event. */
export async function loadRegulationPack(db: Database): Promise<void> {
  const performer = { db, actor: systemActor('seed'), clock: systemClock, newId: randomUUID, log: createLog('silent') };
  const present = await db.selectFrom('regulation.pack').select('id').where('loadedAt', 'is not', null).execute();
  if (!seedPacks().every(({ id }) => present.some((row) => row.id === id))) await perform(performer, loadLawPack, {});
  const holiday = await db.selectFrom('regulation.holiday').select('id').limit(1).executeTakeFirst();
  if (!holiday) await perform(performer, loadHolidays, {});
}
