import type { CommandContext } from '#platform/command.ts';
import { platformProblem } from '#platform/problem.ts';
import { dossiersProblem } from '../problems.ts';

/** A paper of the producer's evidence box, held as it is until the change is done. Throws not-found for another's. */
export async function lockRegisterPaper({ db }: CommandContext, producerId: string, heldPaperId: string) {
  const paper = await db
    .selectFrom('registry.heldPaper')
    .select(['id', 'kind', 'title', 'fileId', 'supersededAt'])
    .where('id', '=', heldPaperId)
    // A paper of another producer does not exist here.
    .where('producerId', '=', producerId)
    .where('removedAt', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (!paper) throw platformProblem('not-found');
  return paper;
}

/** The file of a paper that may be used: its renewal stands beside one that was renewed, and no file proves nothing. */
export function usableFile({ supersededAt, fileId }: { supersededAt: Date | null; fileId: string | null }): string {
  if (supersededAt) throw dossiersProblem('evidence.paper-superseded');
  if (!fileId) throw dossiersProblem('evidence.paper-without-file');
  return fileId;
}
