import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import type { OriginalKind } from '../rules/original.ts';

/** An original that is still being made, locked with its dossier first. Throws not-found otherwise: a job that comes twice. */
export async function lockOriginal({ db }: CommandContext, originalId: string) {
  const found = await db
    .selectFrom('dossiers.original')
    .select('dossierId')
    .where('id', '=', originalId)
    .executeTakeFirst();
  if (!found) throw platformProblem('not-found');
  const { unitId } = await db
    .selectFrom('dossiers.dossier')
    .select('unitId')
    .where('id', '=', found.dossierId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const original = await db
    .selectFrom('dossiers.original')
    .select(['id', 'dossierId', 'kind', 'version', 'askedBy'])
    .where('id', '=', originalId)
    .where('state', '=', 'waiting')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!original) throw platformProblem('not-found');
  return { ...original, kind: original.kind as OriginalKind, unitId };
}
