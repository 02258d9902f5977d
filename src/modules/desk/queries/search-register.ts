import { dossierStateLabels, visibleDossiers } from '#modules/dossiers/index.ts';
import { legalKindLabels, visibleProducers, visibleProducts } from '#modules/registry/index.ts';
import type { Source } from './search-source.ts';

const listUrl = (path: string, words: string) => `${path}?tim=${encodeURIComponent(words)}`;

export const searchProducts: Source = async (db, viewer, { pattern, words, limit }) => {
  const rows = await db
    .selectFrom('registry.product as product')
    .innerJoin('registry.producer as producer', 'producer.id', 'product.producerId')
    .select(['product.id', 'product.name', 'producer.name as producerName', 'product.setCode'])
    .where(visibleProducts(viewer))
    .where('product.searchKey', 'like', pattern)
    .orderBy('product.searchKey')
    .limit(limit)
    .execute();
  return {
    label: 'Sản phẩm',
    allHref: listUrl('/san-pham', words),
    hits: rows.map((row) => ({ title: row.name, detail: row.producerName, href: `/san-pham/${row.id}` })),
  };
};

export const searchProducers: Source = async (db, viewer, { pattern, words, limit }) => {
  const rows = await db
    .selectFrom('registry.producer as producer')
    .select(['producer.id', 'producer.name', 'producer.legalKind', 'producer.address'])
    .where(visibleProducers(viewer))
    .where('producer.searchKey', 'like', pattern)
    .orderBy('producer.searchKey')
    .limit(limit)
    .execute();
  return {
    label: 'Chủ thể',
    allHref: listUrl('/chu-the', words),
    hits: rows.map((row) => ({
      title: row.name,
      detail: `${legalKindLabels[row.legalKind as keyof typeof legalKindLabels] ?? ''}, ${row.address}`,
      href: `/chu-the/${row.id}`,
    })),
  };
};

export const searchDossiers: Source = async (db, viewer, { pattern, words, limit, now }) => {
  const rows = await db
    .selectFrom('dossiers.dossier as dossier')
    .innerJoin('registry.product as product', 'product.id', 'dossier.productId')
    .innerJoin('registry.producer as producer', 'producer.id', 'dossier.producerId')
    .select(['dossier.id', 'dossier.number', 'dossier.state', 'product.name'])
    .where(visibleDossiers(viewer, now))
    .where(({ or, eb, fn }) =>
      or([
        eb('product.searchKey', 'like', pattern),
        eb('producer.searchKey', 'like', pattern),
        eb(fn<string>('lower', ['dossier.number']), 'like', pattern),
      ]),
    )
    .orderBy('dossier.createdAt', 'desc')
    .limit(limit)
    .execute();
  return {
    label: 'Hồ sơ',
    allHref: listUrl('/ho-so', words),
    hits: rows.map((row) => ({
      title: `${row.number}: ${row.name}`,
      detail: dossierStateLabels[row.state as keyof typeof dossierStateLabels] ?? row.state,
      href: `/ho-so/${row.id}`,
    })),
  };
};
