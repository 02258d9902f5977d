import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { LocalDate } from '#standards/vietnam/local-date.ts';
import { readyForCouncilOf } from './visible-dossiers.ts';

/** What a council of the viewer's unit may put on an agenda on that local day, longest waiting first. */
export async function dossiersReadyForCouncil(db: Reader, viewer: Actor, { day }: { day: LocalDate }) {
  return db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .select([
      'dossier.id as dossierId',
      'dossier.number',
      'dossier.state',
      'dossier.kind',
      'dossier.unitId',
      'dossier.productId',
      'product.name as productName',
      'producer.name as producerName',
      'dossier.setCode',
      'set.number as setNumber',
      'set.name as setName',
      'dossier.receivedAt',
      'dossier.forwardedAt',
      'dossier.sample',
      // A commune's council under a delegation has scored it, with seventy points and more: it goes on to the province.
      sql<boolean>`coalesce(not (dossier.outcome ->> 'rehearsal')::boolean, false)`.as('scoredAlready'),
      // Papers of the register that ran out since the filing: they are asked for before a council that recognises.
      sql<number>`(select count(*) from dossiers.evidence join registry.held_paper held on held.id = evidence.held_paper_id
        where evidence.dossier_id = dossier.id and evidence.removed_at is null
          and held.expires_on < ${day})::integer`.as('expiredPapers'),
    ])
    .where(readyForCouncilOf(viewer))
    .orderBy((eb) => eb.fn.coalesce('dossier.forwardedAt', 'dossier.receivedAt'))
    .orderBy('dossier.number')
    .limit(500)
    .execute();
}
