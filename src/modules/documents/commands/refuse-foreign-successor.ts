import type { CommandContext } from '#platform/command.ts';
import { documentsProblem } from '../problems.ts';
import { standingStates } from '../rules/paper-states.ts';
import type { LockedPaper } from './lock-paper.ts';

/** The paper that corrects or replaces another must be in force, of the same unit, and another one. */
export async function refuseForeignSuccessor(
  { db }: CommandContext,
  paper: LockedPaper,
  successorId: string,
): Promise<void> {
  const successor = await db
    .selectFrom('documents.paper')
    .select('id')
    .where('id', '=', successorId)
    .where('id', '!=', paper.id)
    .where('unitId', '=', paper.unitId)
    .where('state', 'in', standingStates)
    .executeTakeFirst();
  if (!successor) throw documentsProblem('paper.successor-unknown');
}
