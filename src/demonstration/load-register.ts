import { registerProducer, registerProduct } from '#modules/registry/index.ts';
import { perform } from '#platform/command.ts';
import type { Performer } from '#platform/performer.ts';
import type { DemonstrationRegister } from './files.ts';

/** Writes the sample producers and products. Gives their ids by key. */
export async function loadRegister(
  performer: Performer,
  register: DemonstrationRegister,
  unitIds: Map<string, string>,
) {
  const producers = new Map<string, string>();
  const products = new Map<string, string>();
  for (const { key, unit, neighbourhood, accountOf: _account, ...fields } of register.producers) {
    const { id } = await perform(performer, registerProducer, {
      ...fields,
      unitId: unit,
      neighbourhoodId: neighbourhood && unitIds.get(neighbourhood),
      sample: true,
    });
    producers.set(key, id);
  }
  for (const { key, producer, set, dossier: _dossier, level: _level, ...fields } of register.products) {
    const { id } = await perform(performer, registerProduct, {
      producerId: producers.get(producer) ?? '',
      setCode: set,
      ...fields,
      sample: true,
    });
    products.set(key, id);
  }
  return { producers, products };
}
