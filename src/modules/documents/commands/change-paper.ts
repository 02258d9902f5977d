import { sql, type Updateable } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { DocumentsPaper } from '#platform/schema.generated.ts';
import { nextState, type PaperState, type PaperStep } from '../rules/paper-states.ts';
import type { LockedPaper } from './lock-paper.ts';

type PaperChange = Omit<Updateable<DocumentsPaper>, 'id' | 'state' | 'version'>;

/** Takes a step of the workflow on a locked paper: its next state, the version, what else changes, and the event. */
export async function changePaper(
  { db, record }: CommandContext,
  paper: LockedPaper,
  step: PaperStep,
  change: PaperChange = {},
  details: Record<string, unknown> = {},
): Promise<{ id: string; state: PaperState; version: number }> {
  const state = nextState(paper.state, step);
  // The predicate in access.ts refused this before; reaching it is a fault of ours.
  if (state === undefined) throw new Error(`${step} is no step from ${paper.state}`);
  const { version } = await db
    .updateTable('documents.paper')
    .set({ ...change, state, version: sql`version + 1` })
    .where('id', '=', paper.id)
    .returning('version')
    .executeTakeFirstOrThrow();
  record({
    subject: { kind: 'paper', id: paper.id },
    unitId: paper.unitId,
    details: { ...details, ...(state !== paper.state && { from: paper.state, to: state }) },
  });
  return { id: paper.id, state, version };
}
