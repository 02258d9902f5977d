import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { readAddress } from '#standards/vietnam/old-address.ts';
import { isListKeeper } from '../list-access.ts';
import { oldUnitsOf } from '../old-units.ts';
import { visibleProducers } from './visible-register.ts';

export interface OldAddress {
  id: string;
  name: string;
  version: number;
  address: string;
  candidates: { address: string; newWard: string }[];
}

const shownAtOnce = 50;
const batch = 1000;

/**
 * Producers of the viewer's ward whose address names a unit that ended on 1 July 2025, fifty at a time, each with where
 * it may lie now; none for people who do not keep the register.
 */
export async function oldAddresses(db: Reader, viewer: Actor): Promise<OldAddress[]> {
  if (viewer.kind !== 'person' || !isListKeeper(viewer)) return [];
  const province = await db
    .selectFrom('identity.unit as unit')
    .innerJoin('identity.unit as province', 'province.id', 'unit.parentId')
    .select('province.fullName')
    .where('unit.id', '=', viewer.grant.unitId)
    .executeTakeFirst();
  if (!province) return [];
  const index = await oldUnitsOf(province.fullName);
  const found: OldAddress[] = [];
  for (let last: { searchKey: string; id: string } | undefined; ; ) {
    const after = last;
    const rows = await db
      .selectFrom('registry.producer as producer')
      .select(['producer.id', 'producer.name', 'producer.searchKey', 'producer.version', 'producer.address'])
      .where(visibleProducers(viewer))
      .where('producer.closedAt', 'is', null)
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(producer.search_key, producer.id) > (${after?.searchKey}, ${after?.id}::uuid)`),
      )
      .orderBy('producer.searchKey')
      .orderBy('producer.id')
      .limit(batch)
      .execute();
    for (const { searchKey: _key, ...row } of rows) {
      const reading = readAddress(row.address, index);
      if (reading.state === 'old') found.push({ ...row, candidates: reading.candidates });
      if (found.length === shownAtOnce) return found;
    }
    last = rows.at(-1);
    if (rows.length < batch) return found;
  }
}
