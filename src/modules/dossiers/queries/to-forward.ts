import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { specimensNeeded } from '../rules/specimens.ts';
import { resultsLeftOver } from './results-left-over.ts';
import { visibleDossiers } from './visible-dossiers.ts';

/**
 * What a commune has ready for the province: assessed dossiers, results of its own council that are left over among them,
 * with their report, letter and whole samples; and the letters drafted so far, newest first.
 */
export async function toForward(db: Reader, viewer: Actor, now: Date) {
  const unitId = viewer.kind === 'person' ? viewer.grant.unitId : null;
  const left = unitId === null ? [] : await resultsLeftOver(db, { unitId, now });
  const leftAssessed = left.filter(({ assessedAt }) => assessedAt !== null).map(({ id }) => id);
  const [dossiers, letters] = await Promise.all([
    db
      .selectFrom('dossiers.dossier as dossier')
      .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
      .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
      .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
      .leftJoin('dossiers.assessment as assessment', 'assessment.dossierId', 'dossier.id')
      .select([
        'dossier.id',
        'dossier.number',
        'dossier.state',
        'dossier.receivedAt',
        'product.name as productName',
        'producer.name as producerName',
        'set.number as setNumber',
        'assessment.reportNumber',
        'assessment.proposal',
        sql<number>`coalesce((select sum(case when kind in ('received', 'replaced') then quantity
            when kind = 'damaged' then -quantity else 0 end) from dossiers.specimen_entry
            where specimen_entry.dossier_id = dossier.id), 0)::integer`.as('intact'),
        sql<string | null>`(select item.paper_id from dossiers.request_letter_item item
            join documents.paper paper on paper.id = item.paper_id
            where item.dossier_id = dossier.id and paper.state not in ('discarded', 'revoked')
            order by paper.created_at desc limit 1)`.as('letterId'),
      ])
      .where((eb) =>
        eb.or([
          eb('dossier.state', 'in', ['assessed', 'returned-by-province']),
          ...(leftAssessed.length > 0 ? [eb('dossier.id', 'in', leftAssessed)] : []),
        ]),
      )
      .where('dossier.unitId', '=', unitId)
      .where(visibleDossiers(viewer, now))
      .orderBy('dossier.receivedAt')
      .orderBy('dossier.number')
      .limit(200)
      .execute(),
    db
      .selectFrom('dossiers.requestLetter as letter')
      .innerJoin('documents.paper as paper', 'paper.id', 'letter.paperId')
      .select([
        'paper.id',
        'paper.abstract',
        'paper.number',
        'paper.dated',
        'paper.state',
        sql<number>`(select count(*) from dossiers.request_letter_item item where item.paper_id = letter.paper_id)::integer`.as(
          'products',
        ),
      ])
      .where('letter.unitId', '=', unitId)
      .orderBy('letter.createdAt', 'desc')
      .limit(50)
      .execute(),
  ]);
  return {
    dossiers: dossiers.map(({ intact, setNumber, ...dossier }) => ({
      ...dossier,
      setNumber,
      intact,
      short: Math.max(0, specimensNeeded(setNumber) - intact),
    })),
    letters,
  };
}
