import { countersignPaper, issuePaper, numberPaper, signPaper, submitPaper } from '#modules/documents/index.ts';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';

/**
 * Takes a drafted paper through the register: submitted, signed, numbered, issued, each by whose turn it is. Minutes are
 * signed by their secretary, the drafter, first.
 */
export async function issueDrafted(
  paperId: string,
  by: { drafter: Performer; signer: Performer; clerk: Performer },
): Promise<string> {
  await perform(by.drafter, submitPaper, { paperId });
  const { content } = await by.drafter.db
    .selectFrom('documents.paper')
    .select('content')
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  if ((content as { second?: unknown }).second) await perform(by.drafter, countersignPaper, { paperId });
  await perform(by.signer, signPaper, { paperId });
  await perform(by.clerk, numberPaper, { paperId, ...(await enteredNumber(by.clerk, paperId)) });
  await perform(by.clerk, issuePaper, { paperId });
  const { number } = await by.clerk.db
    .selectFrom('documents.paper')
    .select('number')
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  return number ?? '';
}

/** Where the records clerk takes numbers from the unit's own register, the demonstration takes the next free one. */
async function enteredNumber({ db }: Performer, paperId: string): Promise<{ sequence?: number }> {
  const { unitId, councilId } = await db
    .selectFrom('documents.paper')
    .select(['unitId', 'councilId'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  // A council's own series counts by itself.
  if (councilId !== null) return {};
  const { last } = await db
    .selectFrom('documents.paper')
    .select((eb) => eb.fn.coalesce(eb.fn.max('sequence'), eb.lit(0)).as('last'))
    .where('unitId', '=', unitId)
    .where('councilId', 'is', null)
    .executeTakeFirstOrThrow();
  return { sequence: last + 1 };
}
