import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Reader } from '#platform/db.server.ts';
import { foldVietnamese } from '#standards/vietnam/fold.ts';
import { nameCore } from '../rules/name-core.ts';
import { visibleProducers } from './visible-register.ts';

/** By what a producer of the register looks like somebody. */
export type Likeness = 'tax-code' | 'phone' | 'name';

export interface LikelyDuplicate {
  id: string;
  name: string;
  legalKind: string;
  taxCode: string | null;
  representative: string;
  phone: string | null;
  address: string;
  registered: boolean;
  products: number;
  by: Likeness[];
}

/**
 * Producers of the viewer's register that may be the one described: the same tax code, the same phone number, or a name
 * that reads alike without diacritics and without the words for its kind. The surest first, ten at most. The index gives
 * names with a word similarity of 0.6 (PostgreSQL's own limit): whatever is alike enough in the end is among them.
 */
export async function likelyDuplicates(
  db: Reader,
  viewer: Actor,
  described: { name: string; taxCode?: string | null; phone?: string | null; exceptId?: string },
): Promise<LikelyDuplicate[]> {
  const core = nameCore(foldVietnamese(described.name));
  const { rows } = await sql<Omit<LikelyDuplicate, 'by'> & { sameTaxCode: boolean; samePhone: boolean; alike: number }>`
    with candidate as (
      select producer.*
      from registry.producer
      where ${visibleProducers(viewer)} and producer.closed_at is null
        and producer.id is distinct from ${described.exceptId ?? null}::uuid
        and (producer.tax_code = ${described.taxCode || null} or producer.phone = ${described.phone || null}
          or (length(${core}) >= 3 and ${core} <% producer.name_core))
    )
    select id, name, legal_kind, tax_code, representative, phone, address, registered,
      coalesce(tax_code = ${described.taxCode || null}, false) as same_tax_code,
      coalesce(phone = ${described.phone || null}, false) as same_phone,
      case when length(${core}) < 3 then 0 else greatest(similarity(name_core, ${core}), word_similarity(${core}, name_core) - 0.1) end as alike,
      (select count(*) from registry.product where product.producer_id = candidate.id) as products
    from candidate
    order by same_tax_code desc, same_phone desc, alike desc, search_key
    limit 30`.execute(db);
  return rows
    .map(({ sameTaxCode, samePhone, alike, ...producer }) => ({
      ...producer,
      by: [
        ...(sameTaxCode ? (['tax-code'] as const) : []),
        ...(samePhone ? (['phone'] as const) : []),
        ...(alike >= alikeEnough ? (['name'] as const) : []),
      ],
    }))
    .filter(({ by }) => by.length > 0)
    .slice(0, 10);
}

const alikeEnough = 0.6;
