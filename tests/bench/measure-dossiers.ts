import type pg from 'pg';
import { dossierFilter, dossierList } from '#modules/dossiers/queries/dossier-list.ts';
import type { Actor } from '#platform/actor.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { createPerson, createUnit, province } from '../support/council.ts';
import { type BenchDatabase, createBenchDatabase, onServer } from './bench-database.ts';
import { type Figures, figuresOf, milliseconds, row, whole } from './figures.ts';
import { say } from './report.ts';

const dossierCount = 5_000;
const communes = 25;
const rounds = 60;

/** The province's list over 5,000 dossiers that its communes forwarded, with each of its filters. */
export async function measureDossiers(server: string): Promise<void> {
  const database = await createBenchDatabase(server);
  try {
    say('');
    say(`Danh sách của tỉnh: ${whole(dossierCount)} hồ sơ của ${communes} phường, xã`);
    const { actor } = await fillProvince(database);
    const widths = [52, 8, 12, 12, 14];
    say(row(['Một trang và tổng số', 'dòng', 'trung vị ms', 'p95 ms', 'mục tiêu p95'], widths));
    for (const [name, query] of questions) {
      const { figures, total } = await measured(database, actor, query);
      say(row([name, whole(total), milliseconds(figures.median), milliseconds(figures.p95), 'dưới 50'], widths));
    }
  } finally {
    await database.drop();
  }
}

const questions: [name: string, query: string][] = [
  ['mới nhất, trang 1', ''],
  ['mới nhất, trang 100', 'trang=100'],
  ['xếp theo tên', 'xep=ten'],
  ['một trạng thái', 'trang-thai=province-received'],
  ['một phường', 'xa=09003'],
  ['một bộ', 'bo=QD26-06'],
  ['tìm nửa tên không dấu', 'tim=mau so 42'],
  ['tìm không có', 'tim=khong co dau'],
  ['trạng thái, phường, bộ và tìm', 'trang-thai=awaiting-council&xa=09004&bo=QD26-05&tim=mau'],
];

async function measured({ owner }: BenchDatabase, actor: Actor, query: string) {
  const filter = dossierFilter(new URLSearchParams(query));
  const times: number[] = [];
  let total = 0;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    ({ total } = await dossierList(owner, actor, { now: new Date(), filter }));
    times.push(performance.now() - from);
  }
  const figures: Figures = figuresOf(times, performance.now() - started);
  return { figures, total };
}

async function fillProvince({ url, owner }: BenchDatabase) {
  const units = Array.from({ length: communes }, (_, index) => `090${String(index).padStart(2, '0')}`);
  for (const id of units) await createUnit(owner, { id, kind: 'commune', path: `VN/01/${id}/` });
  const office = await createPerson(owner, province, 'provincial-office');
  await onServer(url, (client) => insertDossiers(client, units));
  return office;
}

const states = ['forwarded', 'province-received', 'with-advisory-team', 'awaiting-council', 'settled'];

async function insertDossiers(client: pg.Client, units: string[]): Promise<void> {
  const name = 'Sản phẩm Mẫu số';
  await client.query(
    `create temporary table item as
     select place, gen_random_uuid() as producer_id, gen_random_uuid() as product_id, gen_random_uuid() as dossier_id,
       ($1::text[])[1 + place % cardinality($1::text[])] as unit_id, ($2::text[])[1 + place % cardinality($2::text[])] as state,
       (select code from regulation.criteria_set order by number offset place % 26 limit 1) as set_code
     from generate_series(1, $3::integer) as place`,
    [units, states, dossierCount],
  );
  await client.query(
    `insert into registry.producer (id, unit_id, name, search_key, legal_kind, representative, address, sample, created_at)
     select producer_id, unit_id, 'Hợp tác xã Mẫu ' || place, 'hop tac xa mau ' || place, 'cooperative', 'Trần Mẫu An',
       'Ngõ Mẫu', true, now() from item`,
  );
  await client.query(
    `insert into registry.product (id, unit_id, producer_id, set_code, name, search_key, sample, created_at)
     select product_id, unit_id, producer_id, set_code, $1 || ' ' || place, $2 || ' ' || place, true, now() from item`,
    [name, foldVietnamese(name)],
  );
  await client.query(
    `insert into dossiers.dossier (id, unit_id, producer_id, product_id, set_code, pack_id, number, year, sequence, kind,
       state, forwarded_to, forwarded_at, filed_at, received_at, sample, created_at)
     select dossier_id, unit_id, producer_id, product_id, item.set_code, set.pack_id, 'HS-2026-' || place, 2026, place,
       'first', state, '01', now() - place * interval '1 hour', now(), now(), true, now() - place * interval '1 hour'
     from item join regulation.criteria_set set on set.code = item.set_code`,
  );
  await client.query('vacuum analyze');
}
