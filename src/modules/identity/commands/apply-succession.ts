import { sql } from 'kysely';
import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayDecideSuccession } from '../access.ts';
import { unitId } from '../input.ts';
import { getUnitForManaging } from '../queries/unit-for-managing.ts';

/**
 * The day of a succession has come: neighbourhoods, grants (administrators aside: the successor has its own) and open
 * invitations move to the unit that carries the work, which from now on sees the old unit's rows. A job then lets the
 * higher modules move what they hold. Doing it twice changes nothing.
 */
export const applySuccession = defineCommand({
  name: 'succession.apply',
  roles: ['administrator', 'system'],
  input: z.strictObject({ unitId }),
  subject: async ({ db, actor, now }, input) => {
    await getUnitForManaging(db, actor, input.unitId, now);
    const succession = await db
      .selectFrom('identity.unitSuccession as succession')
      .innerJoin('identity.unit as unit', 'unit.id', 'succession.unitId')
      .innerJoin('identity.unit as carrier', 'carrier.id', 'succession.successorId')
      .select([
        'unit.id',
        'unit.path',
        'unit.fullName',
        'carrier.id as carrierId',
        'carrier.path as carrierPath',
        'succession.onDate',
        'succession.tookEffectAt',
      ])
      .where('succession.unitId', '=', input.unitId)
      .where('succession.carriesWork', '=', true)
      .forNoKeyUpdate('succession')
      .executeTakeFirst();
    if (!succession) throw platformProblem('not-found');
    return succession;
  },
  // Performed only from within unit.succeed and by the job of that day.
  may: (actor, { path, onDate }, now) =>
    allOf(mayDecideSuccession(actor, { path }), onDate <= today(now) ? yes : noBecause(platformProblem('not-allowed'))),
  run: async (context, succession) => {
    const { db, now, record, enqueue } = context;
    if (succession.tookEffectAt === null) {
      await db
        .updateTable('identity.unitSuccession')
        .set({ tookEffectAt: now })
        .where('unitId', '=', succession.id)
        .execute();
      await moveNeighbourhoods(context, succession);
      await moveGrants(context, succession);
      await db
        .updateTable('identity.invitation')
        .set({ unitId: succession.carrierId })
        .where('unitId', '=', succession.id)
        .where('acceptedAt', 'is', null)
        .where('withdrawnAt', 'is', null)
        .where('role', '!=', 'administrator')
        .execute();
    }
    const payload = { unitId: succession.id, successorId: succession.carrierId };
    await enqueue({ task: 'unit.move-open-work', payload, key: `unit.move-open-work:${succession.id}` });
    record({
      subject: { kind: 'unit', id: succession.id },
      unitId: succession.carrierId,
      details: { carrierId: succession.carrierId },
    });
    return {};
  },
});

interface Move {
  id: string;
  path: string;
  fullName: string;
  carrierId: string;
  carrierPath: string;
}

async function moveNeighbourhoods({ db }: CommandContext, { id, path, fullName, carrierId, carrierPath }: Move) {
  // "Tổ dân phố số 1" exists in every ward: where the names meet, the newcomer says where it came from.
  await sql`
    update identity.unit u set parent_id = ${carrierId}, path = ${carrierPath} || substr(u.path, ${path.length + 1}),
      full_name = case when exists (select from identity.unit o where o.parent_id = ${carrierId} and o.valid_to is null
        and lower(o.full_name) = lower(u.full_name)) then u.full_name || ' (' || ${fullName}::text || ')' else u.full_name end
    where u.parent_id = ${id} and u.kind = 'neighbourhood'`.execute(db);
}

async function moveGrants({ db, now, newId }: CommandContext, { id, carrierId }: Move): Promise<void> {
  const grants = await db
    .selectFrom('identity.roleGrant')
    .selectAll()
    .where('unitId', '=', id)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', now)]))
    .orderBy('validFrom')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  for (const grant of grants) {
    await db.updateTable('identity.roleGrant').set({ validTo: now }).where('id', '=', grant.id).execute();
    if (grant.role === 'administrator') continue;
    const moved = newId();
    const inserted = await db
      .insertInto('identity.roleGrant')
      .values({ ...grant, id: moved, unitId: carrierId, validFrom: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 0n)
      await db.updateTable('identity.acting').set({ grantId: moved }).where('grantId', '=', grant.id).execute();
  }
}
