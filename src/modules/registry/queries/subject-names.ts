import type { Reader } from '#platform/db.server.ts';

/** Names of producers and products for sentences about events: id → name. The history decides who may read them. */
export const registrySubjectNames = {
  producer: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('registry.producer').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  product: async (db: Reader, ids: string[]) => {
    const rows = await db.selectFrom('registry.product').select(['id', 'name']).where('id', 'in', ids).execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};
