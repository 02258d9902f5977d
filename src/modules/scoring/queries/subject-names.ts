import type { Reader } from '#platform/db.server.ts';

/** What scoring's events are about, by name: id → name. The history decides who may read them. */
export const scoringSubjectNames = {
  council: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('scoring.council').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  session: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('scoring.session').select(['id', 'title']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  },
  'agenda-item': async (db: Reader, ids: string[]) => {
    const rows = await db
      .selectFrom('scoring.agendaItem as item')
      .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'item.dossierId')
      .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
      .select(['item.id', 'product.name'])
      .where('item.id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};
