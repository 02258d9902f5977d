import { createHash } from 'node:crypto';
import type { CommandContext } from '#platform/command.ts';
import { addDays } from '#standards/vietnam/local-date.ts';
import type { CriteriaSet } from '../rules/criteria-set.ts';
import type { RegulationPack } from '../rules/pack.ts';

/** The columns of a pack; the whole of it lies in `document`. */
export function packColumns({ db: _db, now, actor }: CommandContext, pack: RegulationPack, sets: CriteriaSet[]) {
  return {
    kind: pack.kind,
    baseId: pack.base,
    instrument: pack.instrument.number,
    title: pack.instrument.title,
    validFrom: pack.validity.from,
    // The column holds the first day on which the pack is no longer in force.
    validTo: pack.validity.until === null ? null : addDays(pack.validity.until, 1),
    bands: JSON.stringify(pack.bands),
    document: JSON.stringify(pack),
    hash: createHash('sha256').update(JSON.stringify({ pack, sets })).digest('hex'),
    loadedBy: actor.kind === 'person' ? actor.personId : null,
    loadedAt: now,
  };
}

/** Writes a new pack with its own sets. It is never written over afterwards: dossiers pin it. */
export async function insertPack(context: CommandContext, pack: RegulationPack, sets: CriteriaSet[]): Promise<void> {
  const { db } = context;
  await db
    .insertInto('regulation.pack')
    .values({ id: pack.id, ...packColumns(context, pack, sets) })
    .execute();
  if (sets.length === 0) return;
  await db
    .insertInto('regulation.criteriaSet')
    .values(
      sets.map((set) => ({
        code: set.code,
        packId: pack.id,
        number: set.number,
        name: set.name,
        productGroup: set.group,
        content: JSON.stringify(set),
      })),
    )
    .execute();
}
