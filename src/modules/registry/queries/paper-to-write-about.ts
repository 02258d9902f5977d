import type { Reader } from '#platform/db.server.ts';
import type { PaperKind } from '../rules/paper-kind.ts';

/**
 * A paper with the address to write to: a person's, or with `personId` null the producer's own. Undefined where the
 * paper was renewed or removed meanwhile.
 */
export async function findPaperToWriteAbout(
  db: Reader,
  { heldPaperId, personId }: { heldPaperId: string; personId: string | null },
) {
  const paper = await db
    .selectFrom('registry.heldPaper as paper')
    .innerJoin('registry.producer as producer', 'producer.id', 'paper.producerId')
    .select([
      'paper.kind',
      'paper.number',
      'paper.expiresOn',
      'producer.id as producerId',
      'producer.name as producerName',
      'producer.email',
    ])
    .where('paper.id', '=', heldPaperId)
    .where('paper.removedAt', 'is', null)
    .where('paper.supersededAt', 'is', null)
    .executeTakeFirst();
  if (!paper) return undefined;
  const person =
    personId === null
      ? undefined
      : await db.selectFrom('identity.person').select('email').where('id', '=', personId).executeTakeFirst();
  return { ...paper, kind: paper.kind as PaperKind, email: personId === null ? paper.email : (person?.email ?? null) };
}
