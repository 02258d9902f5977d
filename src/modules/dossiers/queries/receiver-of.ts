import { workingCalendarOf } from '#modules/regulation/index.ts';
import type { Reader } from '#platform/db.server.ts';
import { forwardingDeadline } from '../rules/forwarding-deadline.ts';

/** Who took a dossier in, the producer's address, and the day by which it goes on. The caller checks who reads. */
export async function receiverOf(db: Reader, dossierId: string) {
  const row = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .leftJoin('identity.person as person', 'person.id', 'dossier.receivedBy')
    .select(['person.name', 'producer.address', 'dossier.receivedAt'])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirstOrThrow();
  return {
    receivedBy: row.name ?? '',
    address: row.address,
    forwardBy: forwardingDeadline(row.receivedAt ?? new Date(0), await workingCalendarOf(db)),
  };
}
