import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import type { PaperFacts } from '../access.ts';
import { authorisationFacts } from '../queries/authorisation-facts.ts';
import { visiblePapers } from '../queries/visible-papers.ts';
import type { PaperContent } from '../rules/paper-content.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import type { PaperState } from '../rules/paper-states.ts';
import { secondSignature } from '../rules/signing.ts';

/**
 * The paper that a command acts on, locked against every other change, with the facts that decide who may do it; only
 * among those the actor sees. Throws not-found.
 */
export async function lockPaper({ db, actor }: CommandContext, paperId: string) {
  const paper = await db
    .selectFrom('documents.paper as paper')
    .selectAll('paper')
    .where('paper.id', '=', paperId)
    .where(visiblePapers(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!paper) throw platformProblem('not-found');
  const content = paper.content as unknown as PaperContent;
  const facts: PaperFacts = {
    unitId: paper.unitId,
    councilId: paper.councilId,
    signerId: paper.signerId,
    kind: paper.kind as PaperKind,
    state: paper.state as PaperState,
    capacity: content.signing.capacity,
    authorisation: await authorisationFacts(db, paper.authorisationId),
    draftedBy: paper.draftedBy,
    second: secondSignature(content, paper),
  };
  return { ...paper, ...facts, content };
}

export type LockedPaper = Awaited<ReturnType<typeof lockPaper>>;
