import type { Reader } from '#platform/db.server.ts';
import { addDays, type LocalDate } from '#standards/vietnam/local-date.ts';
import { reminderDays, reminderOn } from '../rules/paper-expiry.ts';

/** The papers whose reminder of 180, 90 or 30 days has come and was not sent yet, those that run out first on top. */
export async function papersToRemind(db: Reader, today: LocalDate): Promise<string[]> {
  const rows = await db
    .selectFrom('registry.heldPaper as paper')
    .leftJoin('registry.heldPaperReminder as sent', (join) =>
      join.onRef('sent.heldPaperId', '=', 'paper.id').onRef('sent.expiresOn', '=', 'paper.expiresOn'),
    )
    .select(({ fn }) => ['paper.id', 'paper.expiresOn', fn.min('sent.daysBefore').as('nearestSent')])
    .where('paper.removedAt', 'is', null)
    .where('paper.supersededAt', 'is', null)
    .where('paper.expiresOn', '>=', today)
    .where('paper.expiresOn', '<=', addDays(today, reminderDays[0]))
    .groupBy(['paper.id', 'paper.expiresOn'])
    .orderBy('paper.expiresOn')
    .orderBy('paper.id')
    .execute();
  return rows.flatMap(({ id, expiresOn, nearestSent }) => {
    const due = expiresOn === null ? undefined : reminderOn(expiresOn, today);
    return due !== undefined && (nearestSent === null || nearestSent > due) ? [id] : [];
  });
}
