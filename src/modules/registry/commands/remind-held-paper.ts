import { z } from 'zod';
import { type CommandContext, defineCommand } from '#platform/command.ts';
import { today } from '#standards/vietnam/local-date.ts';
import { mayContribute } from '../access.ts';
import { registryProblem } from '../problems.ts';
import { reminderOn } from '../rules/paper-expiry.ts';
import { lockHeldPaper } from './lock-held-paper.ts';

/** Reminds a producer of a paper that runs out, once at 180, 90 and 30 days. The letter follows as a job. */
export const remindHeldPaper = defineCommand({
  name: 'held-paper.remind',
  roles: ['system'],
  input: z.strictObject({ heldPaperId: z.uuid() }),
  subject: (context, { heldPaperId }) => lockHeldPaper(context, heldPaperId),
  may: (actor, paper) => mayContribute(actor, paper),
  run: async ({ db, now, record, enqueue }, paper, { heldPaperId }) => {
    if (paper.supersededAt) throw registryProblem('held-paper.superseded');
    const daysBefore = paper.expiresOn === null ? undefined : reminderOn(paper.expiresOn, today(now));
    if (paper.expiresOn === null || daysBefore === undefined) throw registryProblem('held-paper.reminded');
    const { expiresOn } = paper;
    const written = await db
      .insertInto('registry.heldPaperReminder')
      .values({ heldPaperId, expiresOn, daysBefore, sentAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) throw registryProblem('held-paper.reminded');
    // One letter is one job, so that a second try of one does not write to the others again.
    for (const personId of await readersOf(db, paper, now))
      await enqueue({ task: 'registry.mail-paper-reminder', payload: { heldPaperId, personId } });
    record({
      subject: { kind: 'producer', id: paper.producerId },
      unitId: paper.unitId,
      details: { heldPaperId, paperKind: paper.kind, daysBefore, expiresOn },
    });
    return { daysBefore };
  },
});

/** Who is written to: everybody who acts for the producer now; null stands for the producer's own address. */
async function readersOf(
  db: CommandContext['db'],
  { producerId, unitId }: { producerId: string; unitId: string },
  now: Date,
): Promise<(string | null)[]> {
  const people = await db
    .selectFrom('identity.roleGrant')
    .select('personId')
    .distinct()
    .where('role', '=', 'producer')
    .where('scopeId', '=', producerId)
    // A grant of another unit may name any producer.
    .where('unitId', '=', unitId)
    .where('validFrom', '<=', now)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', now)]))
    .execute();
  if (people.length > 0) return people.map(({ personId }) => personId);
  const { email } = await db
    .selectFrom('registry.producer')
    .select('email')
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow();
  return email ? [null] : [];
}
