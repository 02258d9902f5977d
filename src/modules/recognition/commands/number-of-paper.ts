import { discardPaper } from '#modules/documents/index.ts';
import type { CommandContext } from '#platform/command.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { recognitionProblem } from '../problems.ts';
import { paperStage } from '../rules/paper-stage.ts';

/**
 * Number and day of a decision: those of its paper in the register of the deciding unit, else those that were typed. A typed
 * number means that another sheet was signed: the draft of the paper here is given up with it; one that is on its way to a
 * signature, or has another number, is refused.
 */
export async function numberOfPaper(
  context: CommandContext,
  { paperId, unitId }: { paperId: string | null; unitId: string },
  typed: { number?: string; dated?: LocalDate },
): Promise<{ number: string; dated: LocalDate }> {
  const paper = paperId === null ? undefined : await paperOf(context, paperId, unitId);
  const stage = paperStage(paper?.state);
  if (stage === 'numbered' && paper?.number && paper.dated) {
    const { number, dated } = paper;
    const differs =
      foldVietnamese(typed.number ?? number) !== foldVietnamese(number) || (typed.dated ?? dated) !== dated;
    if (differs) throw recognitionProblem('decision.paper-numbered', { number });
    return { number, dated };
  }
  if (!typed.number || !typed.dated) throw recognitionProblem('decision.paper-unissued');
  if (stage === 'underway') throw recognitionProblem('decision.paper-underway');
  if (paper && stage === 'draft') await context.perform(discardPaper, { paperId: paper.id });
  return { number: typed.number, dated: typed.dated };
}

const paperOf = ({ db }: CommandContext, paperId: string, unitId: string) =>
  db
    .selectFrom('documents.paper')
    .select(['id', 'state', 'number', 'dated'])
    .where('id', '=', paperId)
    .where('unitId', '=', unitId)
    .forNoKeyUpdate()
    .executeTakeFirst();
