import { z } from 'zod';
import { allOf, noBecause, yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { requiredText } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { isOfUnit, recognitionRoles } from '../access.ts';
import { recognitionProblem } from '../problems.ts';

/**
 * The unit says that a key of its own leaked (docs/decisions/0008): from now on nothing that it signed verifies here or
 * against the published list, whatever day the statement bears, and it signs no more. What stays true is signed anew with a
 * new key.
 */
export const distrustSigningKey = defineCommand({
  name: 'signing-key.distrust',
  roles: recognitionRoles['signing-key.distrust'],
  input: z.strictObject({ keyId: z.uuid(), reason: requiredText(1000) }),
  subject: async ({ db }, { keyId }) => {
    const key = await db
      .selectFrom('recognition.signingKey')
      .select(['id', 'unitId', 'did', 'retiredAt', 'distrustedAt'])
      .where('id', '=', keyId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!key) throw platformProblem('not-found');
    return key;
  },
  may: (actor, key) => {
    // Keys of other units do not exist here.
    const own = isOfUnit(actor, key.unitId).allowed ? yes : noBecause(platformProblem('not-found'));
    return allOf(
      own,
      key.distrustedAt === null ? yes : noBecause(recognitionProblem('signing-key.distrusted-already')),
    );
  },
  run: async ({ db, actor, now, record }, key, { reason }) => {
    await db
      .updateTable('recognition.signingKey')
      .set({
        distrustedAt: now,
        distrustReason: reason,
        distrustedBy: actor.kind === 'person' ? actor.personId : null,
        retiredAt: key.retiredAt ?? now,
      })
      .where('id', '=', key.id)
      .execute();
    record({
      subject: { kind: 'signing-key', id: key.id },
      unitId: key.unitId,
      details: { did: key.did, reason, inUse: key.retiredAt === null },
    });
    return { id: key.id };
  },
});
