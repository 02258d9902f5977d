import { ideaList } from '#modules/dossiers/index.ts';
import { recognisedProducts } from '#modules/recognition/index.ts';
import { registrantList } from '#modules/registry/index.ts';
import type { Source } from './search-source.ts';

/** Somebody who wants to take part, by name. */
export const searchRegistrants: Source = async (db, viewer, { words, limit }) => {
  const { rows } = await registrantList(db, viewer, { words, sort: 'name', page: 1 });
  return {
    label: 'Danh sách đăng ký',
    allHref: `/danh-sach-dang-ky?tim=${encodeURIComponent(words)}`,
    hits: rows.slice(0, limit).map((row) => ({
      title: row.name,
      detail: row.product,
      href: `/danh-sach-dang-ky/${row.id}`,
    })),
  };
};

/** Ideas, by product or producer. */
export const searchIdeas: Source = async (db, viewer, { words, limit }) => {
  const { rows } = await ideaList(db, viewer, { words, sort: 'name', page: 1 });
  return {
    label: 'Ý tưởng',
    allHref: `/y-tuong?tim=${encodeURIComponent(words)}`,
    hits: rows
      .slice(0, limit)
      .map((row) => ({ title: row.name, detail: row.producerName, href: `/y-tuong/${row.id}` })),
  };
};

/** Recognised products, by product, producer, number of certificate or decision. */
export const searchRecognised: Source = async (db, viewer, { words, limit, now }) => {
  const { rows } = await recognisedProducts(db, viewer, { now, filter: { words, sort: 'name', page: 1 } });
  return {
    label: 'Sản phẩm đã công nhận',
    allHref: `/cong-nhan?tim=${encodeURIComponent(words)}`,
    hits: rows.slice(0, limit).map((row) => ({
      title: row.productName,
      detail: `${row.stars} sao, ${row.number}`,
      href: `/cong-nhan/giay/${row.id}`,
    })),
  };
};
