import type { Reader } from '#platform/db.server.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';
import type { PaperState } from '../rules/paper-states.ts';

/**
 * The member list of a paper, so that a higher module can feed roles from it, or undefined where there is no such paper.
 * `unitId` says whose paper it is: the caller decides who may read or use it.
 */
export async function memberListOf(db: Reader, paperId: string) {
  const paper = await db
    .selectFrom('documents.paper')
    .select(['id', 'unitId', 'councilId', 'kind', 'templateCode', 'state', 'number', 'dated', 'abstract'])
    .where('id', '=', paperId)
    .executeTakeFirst();
  if (!paper) return undefined;
  const members = await db
    .selectFrom('documents.paperMember')
    .select(['id', 'rank', 'name', 'position', 'role', 'personId'])
    .where('paperId', '=', paperId)
    .orderBy('rank')
    .execute();
  return { ...paper, kind: paper.kind as PaperKind, state: paper.state as PaperState, members };
}
