import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { platformProblem } from '#platform/problem.ts';
import { visibleCertificates, visibleDecisions } from './visible-certificates.ts';

/** The scan of a recorded decision or revocation, for those who see it. Throws not-found. */
export async function scanFile(db: Reader, viewer: Actor, { fileId }: { fileId: string }) {
  const file = await db
    .selectFrom('platform.file as file')
    .select(['file.sha256', 'file.mediaType', 'file.name', 'file.size'])
    .where('file.id', '=', fileId)
    .where(({ or }) =>
      or([
        sql<boolean>`exists (select from recognition.decision where decision.file_id = file.id and ${visibleDecisions(viewer)})`,
        // Whoever sees a certificate sees the paper that it stands on: the producer, the province.
        sql<boolean>`exists (select from recognition.decision
          join recognition.decision_item item on item.decision_id = decision.id
          join recognition.certificate on certificate.item_id = item.id
          where decision.file_id = file.id and ${visibleCertificates(viewer)})`,
        sql<boolean>`exists (select from recognition.revocation join recognition.certificate
          on certificate.id = revocation.certificate_id
          where revocation.file_id = file.id and ${visibleCertificates(viewer)})`,
      ]),
    )
    .executeTakeFirst();
  if (!file) throw platformProblem('not-found');
  return file;
}
