import type { Reader } from '#platform/db.server.ts';

/** A paper's grounds and members in their order, and the titles of its annexes. The caller has checked who reads them. */
export async function rowsOfPaper(db: Reader, paperId: string) {
  const [grounds, members, annexes] = await Promise.all([
    db
      .selectFrom('documents.paperGround')
      .select(['text', 'citedPaperId', 'incomingId'])
      .where('paperId', '=', paperId)
      .orderBy('rank')
      .execute(),
    db
      .selectFrom('documents.paperMember')
      .select(['id', 'name', 'position', 'role', 'personId'])
      .where('paperId', '=', paperId)
      .orderBy('rank')
      .execute(),
    db
      .selectFrom('documents.paperFile')
      .select('title')
      .where('paperId', '=', paperId)
      .where('purpose', '=', 'attachment')
      .execute(),
  ]);
  return { grounds, members, annexes: annexes.map(({ title }) => title) };
}
