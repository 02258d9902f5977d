import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { scoringProblem } from '../problems.ts';
import { visibleCouncil } from '../queries/visible-councils.ts';

/** The council a command acts on, locked, with its open session if it has one. Not found where the actor sees it not. */
export async function lockCouncil({ db, actor }: CommandContext, councilId: string) {
  const council = await db
    .selectFrom('scoring.council as council')
    .selectAll('council')
    .where('council.id', '=', councilId)
    .where(visibleCouncil(actor))
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!council) throw platformProblem('not-found');
  return council;
}

/** Seats and rules do not change under a council that is sitting. */
export async function refuseWhileSitting({ db }: CommandContext, councilId: string): Promise<void> {
  const open = await db
    .selectFrom('scoring.session')
    .select('id')
    .where('councilId', '=', councilId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (open) throw scoringProblem('council.session-open');
}
