import { sql, type Updateable } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import type { RecognitionPrize } from '#platform/schema.generated.ts';
import { visibleCertificates } from '../queries/visible-certificates.ts';
import { type PrizeState, type PrizeStep, prizeWorkflow } from '../rules/workflows.ts';

/** The prize that a command acts on, locked, only among those whose certificate the actor sees. Throws not-found. */
export async function lockPrize({ db, actor }: CommandContext, prizeId: string) {
  const prize = await db
    .selectFrom('recognition.prize as prize')
    .innerJoin('recognition.certificate as certificate', 'certificate.id', 'prize.certificateId')
    .selectAll('prize')
    .where('prize.id', '=', prizeId)
    .where(visibleCertificates(actor))
    .forNoKeyUpdate('prize')
    .executeTakeFirst();
  if (!prize) throw platformProblem('not-found');
  return { ...prize, state: prize.state as PrizeState };
}

type LockedPrize = Awaited<ReturnType<typeof lockPrize>>;

/** Takes a step of the workflow on a locked prize, with its event. */
export async function changePrize(
  { db, record }: CommandContext,
  prize: LockedPrize,
  step: PrizeStep,
  change: Omit<Updateable<RecognitionPrize>, 'id' | 'state' | 'version'>,
): Promise<{ id: string; state: PrizeState }> {
  const state = prizeWorkflow[prize.state][step];
  // The predicate in access.ts refused this before; reaching it is a fault of ours.
  if (state === undefined) throw new Error(`${step} is no step from ${prize.state}`);
  await db
    .updateTable('recognition.prize')
    .set({ ...change, state, version: sql`version + 1` })
    .where('id', '=', prize.id)
    .execute();
  record({
    subject: { kind: 'prize', id: prize.id },
    unitId: prize.unitId,
    details: { from: prize.state, to: state, amount: prize.amount },
  });
  return { id: prize.id, state };
}
