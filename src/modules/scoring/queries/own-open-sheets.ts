import { getCriteriaSet } from '#modules/regulation/index.ts';
import { criteriaOf } from '#modules/regulation/rules/criteria-set.ts';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import type { MySheetRow } from './my-sheets.ts';

/** The viewer's own sheets that wait for them, in all open sessions, in the order of the agendas. */
export async function ownOpenSheets(db: Reader, viewer: Actor): Promise<MySheetRow[]> {
  if (viewer.kind !== 'person') return [];
  const rows = await db
    .selectFrom('scoring.scoreSheet as sheet')
    .innerJoin('scoring.councilMember as member', 'member.id', 'sheet.memberId')
    .innerJoin('scoring.agendaItem as item', 'item.id', 'sheet.agendaItemId')
    .innerJoin('scoring.session as session', 'session.id', 'item.sessionId')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .innerJoin('regulation.criteriaSet as set', 'set.code', 'dossier.setCode')
    .select((select) => [
      'item.id as agendaItemId',
      'item.position as place',
      'product.name',
      'producer.name as producer',
      'set.number as setNumber',
      'dossier.setCode',
      'sheet.round',
      'session.rehearsal',
      select
        .selectFrom('scoring.draftMark as mark')
        .select((inner) => inner.fn.countAll<number>().as('scored'))
        .whereRef('mark.sheetId', '=', 'sheet.id')
        .where('mark.points', 'is not', null)
        .as('scored'),
    ])
    .where('member.grantId', '=', viewer.grant.id)
    .where('member.dismissedAt', 'is', null)
    .where('sheet.state', '=', 'draft')
    .whereRef('sheet.round', '=', 'item.round')
    .where('item.state', 'in', ['open', 'discussion'])
    .where('session.state', '=', 'open')
    .orderBy('session.heldOn')
    .orderBy('item.position')
    .limit(200)
    .execute();
  return Promise.all(
    rows.map(async ({ setCode, scored, ...row }) => ({
      ...row,
      state: 'draft' as const,
      scored: scored ?? 0,
      criteria: criteriaOf(await getCriteriaSet(db, setCode)).length,
      total: null,
    })),
  );
}
