import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { createPerson, createUnit, type TestPerson, ward } from '../support/council.ts';
import { type BenchDatabase, onServer } from './bench-database.ts';

export const producerCount = 20_000;
export const productCount = 50_000;

export interface RegisterData {
  office: TestPerson;
  /** Halves of names as people type them, without diacritics. */
  searches: string[];
}

const kinds = ['Hợp tác xã', 'HTX', 'Tổ hợp tác', 'Công ty TNHH', 'Hộ kinh doanh', 'Trang trại', 'Cơ sở'];
const goods = [
  'Cốm',
  'Trà sen',
  'Mật ong',
  'Miến dong',
  'Nem chua',
  'Tương nếp',
  'Bánh gai',
  'Gốm',
  'Khăn lụa',
  'Rượu nếp',
];
const syllables = (
  'Ấm Bảo Bến Bích Bình Cẩm Chàm Châu Cúc Dâu Diệu Đào Đăng Đoài Đông Đức Gạo Giang Hạ Hải Hạnh Hiên Hoa Hòa Hồng Huệ Hương ' +
  'Kén Khê Khúc La Lam Lan Lê Liên Lĩnh Long Lụa Ly Mai Mây Mận Mẫu Minh Mơ Nam Nga Ngà Ngọc Nhài Nhung Ninh Oanh Phong Phú ' +
  'Phúc Quế Quỳnh Sen Sơn Sương Tâm Thanh Thảo Thiên Thu Thủy Tía Tiên Trà Trang Trúc Tuyết Vân Vàng Vĩnh Vòng Xuân Yên'
).split(' ');

/** One ward with the whole register in it: the most that a search of one office has to look through. */
export async function fillRegister({ url, owner }: BenchDatabase): Promise<RegisterData> {
  await createUnit(owner, ward);
  const office = await createPerson(owner, ward, 'economic-office');
  const producers = Array.from({ length: producerCount }, (_, index) => ({
    id: randomUUID(),
    name: `${pick(kinds, index)} Mẫu ${words(index, 3)} ${index}`,
  }));
  const products = Array.from({ length: productCount }, (_, index) => ({
    id: randomUUID(),
    producerId: pick(producers, index * 7).id,
    name: `${pick(goods, index)} ${words(index * 13 + 5, 2)} số ${index}`,
  }));
  await onServer(url, async (client) => {
    await client.query(`update identity.role_grant set valid_from = now() - interval '1 year'`);
    await insertProducers(client, producers);
    await insertProducts(client, products);
    await client.query('vacuum analyze');
    await client.query('checkpoint').catch(() => {});
  });
  const named = [...producers, ...products].filter((_, index) => index % 233 === 0);
  return { office, searches: named.map(({ name }, index) => half(name, index)) };
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

// Far apart and without a period that a reader would notice; the same in every run.
const words = (index: number, count: number): string =>
  Array.from({ length: count }, (_, place) =>
    pick(syllables, Math.floor((index + 1) * 7919 * (place + 3)) >> (place + 2)),
  ).join(' ');

/** The middle of a name, as somebody remembers it. */
function half(name: string, index: number): string {
  const parts = foldVietnamese(name).split(' ');
  const from = Math.min(parts.length - 2, 1 + (index % 2));
  return parts.slice(from, from + Math.ceil(parts.length / 2)).join(' ');
}

async function insertProducers(client: pg.Client, rows: { id: string; name: string }[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const part = rows.slice(from, from + 5000);
    await client.query(
      `insert into registry.producer (id, unit_id, name, search_key, legal_kind, representative, phone, address, created_at)
       select row.id, $1, row.name, row.key, 'cooperative', 'Nguyễn Mẫu ' || row.place, '+849' || lpad(row.place::text, 8, '0'),
         'Số ' || row.place || ' ngõ Mẫu, phường Yên Hòa', now() - row.place * interval '1 minute'
       from unnest($2::uuid[], $3::text[], $4::text[], $5::integer[]) as row (id, name, key, place)`,
      [
        ward.id,
        part.map(({ id }) => id),
        part.map(({ name }) => name),
        part.map(({ name }) => foldVietnamese(name)),
        part.map((_, index) => from + index),
      ],
    );
  }
}

async function insertProducts(
  client: pg.Client,
  rows: { id: string; producerId: string; name: string }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    const part = rows.slice(from, from + 5000);
    await client.query(
      `insert into registry.product (id, unit_id, producer_id, set_code, name, search_key, packaging, created_at)
       select row.id, $1, row.producer_id, (select code from regulation.criteria_set order by number offset row.place % 26 limit 1),
         row.name, row.key, 'Hộp 250 g', now() - row.place * interval '1 minute'
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[]) as row (id, producer_id, name, key, place)`,
      [
        ward.id,
        part.map(({ id }) => id),
        part.map(({ producerId }) => producerId),
        part.map(({ name }) => name),
        part.map(({ name }) => foldVietnamese(name)),
        part.map((_, index) => from + index),
      ],
    );
  }
}
