import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleIdeas } from '../queries/visible-ideas.ts';
import type { IdeaForm } from '../rules/idea-form.ts';

/** The idea that a command acts on, locked, only among those the actor sees. Throws not-found. */
export async function lockIdea({ db, actor }: CommandContext, ideaId: string) {
  const idea = await db
    .selectFrom('dossiers.idea as idea')
    .selectAll('idea')
    .where('idea.id', '=', ideaId)
    .where(visibleIdeas(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!idea) throw platformProblem('not-found');
  return { ...idea, form: idea.form as unknown as IdeaForm };
}
export type LockedIdea = Awaited<ReturnType<typeof lockIdea>>;
