import type { Reader } from '#platform/db.server.ts';
import type { ItemState } from '../rules/session.ts';

/** The products on a session's agenda, in its order. The caller has found the session among what the viewer sees. */
export async function sessionItems(db: Reader, sessionId: string) {
  const rows = await db
    .selectFrom('scoring.agendaItem as item')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .select([
      'item.id as itemId',
      'item.position',
      'item.state',
      'item.round',
      'item.version',
      'item.openedAt',
      'item.closedAt',
      'item.discussionNote',
      'item.missing',
      'dossier.id as dossierId',
      'dossier.number as dossierNumber',
      'dossier.packId',
      'dossier.kind as dossierKind',
      'dossier.productCode',
      'product.id as productId',
      'product.name as productName',
      'producer.name as producerName',
      'dossier.setCode',
      'set.number as setNumber',
      'set.name as setName',
    ])
    .where('item.sessionId', '=', sessionId)
    .orderBy('item.position')
    .execute();
  return rows.map((row) => ({
    ...row,
    state: row.state as ItemState,
    missing: row.missing as unknown as { memberId: string; reason: string }[],
  }));
}
export type SessionItem = Awaited<ReturnType<typeof sessionItems>>[number];
