import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleDecisions } from '../queries/visible-certificates.ts';
import type { Level, RecordedLevel } from '../rules/competence.ts';
import type { DecisionState } from '../rules/workflows.ts';

/** The decision that a command acts on, locked, only among those the actor sees. Throws not-found. */
export async function lockDecision({ db, actor }: CommandContext, decisionId: string) {
  const decision = await db
    .selectFrom('recognition.decision as decision')
    .selectAll('decision')
    .where('decision.id', '=', decisionId)
    .where(visibleDecisions(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!decision) throw platformProblem('not-found');
  return { ...decision, state: decision.state as DecisionState, level: decision.level as RecordedLevel };
}

export type LockedDecision = Awaited<ReturnType<typeof lockDecision>>;

/** A decision issued here is of one of today's levels. */
export const issuingLevel = ({ level }: { level: RecordedLevel }): Level => (level === 'district' ? 'province' : level);
