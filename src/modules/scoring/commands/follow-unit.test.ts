import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { perform } from '#platform/command.ts';
import { createCouncil, createUnit, noon, otherWard, performerOf, ward } from '../../../../tests/support/council.ts';
import { actsIn } from '../../../../tests/support/council-acts.ts';
import { createSession, type TestItem } from '../../../../tests/support/council-session.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { followUnit } from './follow-unit.ts';

const held = useDatabase();

test('after a merger the council goes on in the successor, with its seats under the new grants', async () => {
  await createUnit(held.owner, ward);
  const council = await createCouncil(held.owner, { unit: otherWard, members: 1 });
  const { items, sessionId } = await createSession(held.owner, council);
  // What identity leaves behind: the old grant ended, the same one on the successor.
  const grantId = randomUUID();
  const { chair } = council;
  await held.owner.updateTable('identity.roleGrant').set({ validTo: noon }).where('id', '=', chair.grantId).execute();
  await held.owner
    .insertInto('identity.roleGrant')
    .values({
      id: grantId,
      personId: chair.personId,
      role: 'council-chair',
      unitId: ward.id,
      scopeKind: 'council',
      scopeId: council.councilId,
      validFrom: noon,
    })
    .execute();
  const move = { unitId: otherWard.id, successorId: ward.id };
  for (const _again of [1, 2]) await perform(performerOf(held.db, systemActor('job')), followUnit, move);
  const moved = {
    ...chair,
    grantId,
    actor: { ...chair.actor, grant: { ...chair.actor.grant, id: grantId, unitId: ward.id, unitPath: ward.path } },
  };
  await actsIn(held.db).submit(items[0] as TestItem, moved, 70);
  expect(await actsIn(held.db).sheetOf(items[0]?.itemId as string, chair)).toMatchObject({ state: 'submitted' });
  expect(
    await held.db.selectFrom('scoring.session').select('unitId').where('id', '=', sessionId).executeTakeFirst(),
  ).toEqual({ unitId: ward.id });
});
