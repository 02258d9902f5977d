import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { systemActor } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { defineCommand, perform } from '#platform/command.ts';
import type { Database } from '#platform/db.server.ts';
import { createLog } from '#platform/log.ts';
import { starBands } from '../rules/star-rating.ts';
import { seedCriteriaSets } from '../seed-criteria-sets.ts';

/** The pack in force: QĐ 26/2026/QĐ-TTg of 22/5/2026, in force the same day (Điều 11). */
export const packInForce = 'qd26-2026';

/** Writes the pack in force and its 26 criteria sets. Loading what is there already changes nothing. */
export const loadLawPack = defineCommand({
  name: 'law-pack.load',
  roles: ['system'],
  input: z.strictObject({}),
  subject: async ({ db }) => {
    const sets = seedCriteriaSets();
    const hash = createHash('sha256').update(JSON.stringify(sets)).digest('hex');
    const pack = await db
      .selectFrom('regulation.pack')
      .select('hash')
      .where('id', '=', packInForce)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return { sets, hash, loaded: pack?.hash };
  },
  may: () => yes,
  run: async ({ db, record }, { sets, hash, loaded }) => {
    record({ subject: { kind: 'law-pack', id: packInForce }, unitId: null, details: { sets: sets.length, hash } });
    if (loaded === hash) return { sets: 0 };
    // Sheets already scored point to these codes; another text needs a pack of its own.
    if (loaded !== undefined) throw new Error(`Law pack ${packInForce} was loaded with other content`);
    await db
      .insertInto('regulation.pack')
      .values({
        id: packInForce,
        instrument: '26/2026/QĐ-TTg',
        title: 'Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ',
        validFrom: '2026-05-22',
        bands: JSON.stringify(starBands),
        hash,
      })
      .execute();
    await db
      .insertInto('regulation.criteriaSet')
      .values(
        sets.map((set) => ({
          code: set.code,
          packId: packInForce,
          number: set.number,
          name: set.name,
          productGroup: set.group,
          content: JSON.stringify(set),
        })),
      )
      .execute();
    return { sets: sets.length };
  },
});

/** Loads the pack as the seed does; a database that has it is left alone, without an event. */
export async function loadRegulationPack(db: Database): Promise<void> {
  const present = await db.selectFrom('regulation.pack').select('id').where('id', '=', packInForce).executeTakeFirst();
  if (present) return;
  const performer = { db, actor: systemActor('seed'), clock: systemClock, newId: randomUUID, log: createLog('silent') };
  await perform(performer, loadLawPack, {});
}
