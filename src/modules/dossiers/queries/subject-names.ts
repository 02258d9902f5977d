import type { Reader } from '#platform/db.server.ts';

/** Dossiers as sentences about events call them: id → 'HS-2026-001, Cốm khô'. The history decides who may read them. */
export const dossiersSubjectNames = {
  dossier: async (db: Reader, ids: string[]) => {
    const rows = await db
      .selectFrom('dossiers.dossier as dossier')
      .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
      .select(['dossier.id', 'dossier.number', 'product.name'])
      .where('dossier.id', 'in', ids)
      .execute();
    return new Map(rows.map(({ id, number, name }) => [id, `${number}, ${name}`]));
  },
  idea: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('dossiers.idea').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};
