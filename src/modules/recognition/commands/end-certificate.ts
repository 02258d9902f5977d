import { sql } from 'kysely';
import type { CommandContext } from '#platform/command.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';

/** What a decision of revocation does to its certificate, from that day on. */
export async function endCertificate({ db }: CommandContext, certificateId: string, endedOn: LocalDate): Promise<void> {
  await db
    .updateTable('recognition.certificate')
    .set({ state: 'revoked', endedOn, version: sql`version + 1` })
    .where('id', '=', certificateId)
    .execute();
}
