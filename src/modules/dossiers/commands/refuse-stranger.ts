import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';

/** Only somebody who has held a seat in the council that has the dossier can be kept from it. Throws not-found. */
export async function refuseStranger(
  { db }: CommandContext,
  dossier: { councilId: string | null },
  { personId, councilId }: { personId: string; councilId: string },
): Promise<void> {
  if (dossier.councilId !== councilId) throw platformProblem('not-found');
  const seat = await db
    .selectFrom('identity.roleGrant')
    .select('id')
    .where('personId', '=', personId)
    .where('scopeKind', '=', 'council')
    .where('scopeId', '=', councilId)
    .limit(1)
    .executeTakeFirst();
  if (!seat) throw platformProblem('not-found');
}
