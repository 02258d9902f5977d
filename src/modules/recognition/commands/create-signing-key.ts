import { z } from 'zod';
import { yes } from '#platform/access.ts';
import { defineCommand } from '#platform/command.ts';
import { checkbox, text } from '#platform/input.ts';
import { platformProblem } from '#platform/problem.ts';
import { exportPrivateKey, generateKeyPair } from '#standards/verifiable-credential/generate-key-pair.ts';
import { recognitionRoles } from '../access.ts';
import { sealKey } from '../keys/sealed-key.ts';
import { signingSecret } from '../keys/signing-secret.ts';

/**
 * Makes a new Ed25519 key for the unit's statements; the former one signs no more, but stays published. The private part
 * leaves this command only sealed. Gives the key's name, a `did:key`.
 */
export const createSigningKey = defineCommand({
  name: 'signing-key.create',
  roles: recognitionRoles['signing-key.create'],
  input: z.strictObject({ unitId: text(40).optional(), sample: checkbox }),
  subject: async ({ db, actor }, { unitId }) => {
    const home = actor.kind === 'person' ? actor.grant.unitId : unitId;
    if (home === undefined) throw platformProblem('not-found');
    // Two administrators at once: the second waits, then replaces the first one's key.
    const unit = await db
      .selectFrom('identity.unit')
      .select(['id', 'kind'])
      .where('id', '=', home)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (!unit || unit.kind === 'neighbourhood') throw platformProblem('not-found');
    return unit;
  },
  may: () => yes,
  run: async ({ db, actor, now, newId, record }, unit, { sample }) => {
    const { privateKey, did } = generateKeyPair();
    const retired = await db
      .updateTable('recognition.signingKey')
      .set({ retiredAt: now })
      .where('unitId', '=', unit.id)
      .where('retiredAt', 'is', null)
      .returning('id')
      .execute();
    const id = newId();
    await db
      .insertInto('recognition.signingKey')
      .values({
        id,
        unitId: unit.id,
        did,
        publicKey: did.slice('did:key:'.length),
        sealedKey: sealKey(exportPrivateKey(privateKey), signingSecret(), id),
        createdBy: actor.kind === 'person' ? actor.personId : null,
        createdAt: now,
        sample,
      })
      .execute();
    record({
      subject: { kind: 'signing-key', id },
      unitId: unit.id,
      details: { did, retired: retired.map((key) => key.id) },
    });
    return { id, did };
  },
});
